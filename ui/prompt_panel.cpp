#include "ui/prompt_panel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "core/request_limits.h"
#include "ui/job_strip.h"
#include "ui/labelled_field.h"
#include "ui/qt_convert.h"
#include "ui/seed_field.h"

namespace lightgen::ui {
namespace {

constexpr int kMargin = 14;
constexpr int kPromptLines = 6;
constexpr int kPanelWidth = 300;

QString sizeText(core::PixelSize size) {
    return PromptPanel::tr("%1 × %2").arg(size.width).arg(size.height);
}

QPlainTextEdit* makePrompt(QWidget* parent) {
    auto* prompt = new QPlainTextEdit(parent);
    prompt->setObjectName(QStringLiteral("prompt"));
    prompt->setAccessibleName(PromptPanel::tr("Prompt"));
    prompt->setPlaceholderText(PromptPanel::tr("What should the picture show?"));
    prompt->setTabChangesFocus(true);
    prompt->document()->setDocumentMargin(7);
    const int height = prompt->fontMetrics().lineSpacing() * kPromptLines + 18;
    prompt->setMinimumHeight(prompt->fontMetrics().lineSpacing() * 3 + 18);
    prompt->setMaximumHeight(2 * height);
    prompt->setFixedHeight(height);
    return prompt;
}

template <class Input>
Input* named(Input* input, const char* name, const QString& accessibleName, const QString& toolTip) {
    input->setObjectName(QLatin1String(name));
    input->setAccessibleName(accessibleName);
    input->setToolTip(toolTip);
    return input;
}

}  // namespace

PromptPanel::PromptPanel(QWidget* parent)
    : QWidget(parent)
    , m_prompt(makePrompt(this))
    , m_model(named(new QComboBox(this), "model", tr("Model"), tr("The model that draws")))
    , m_size(named(
          new QComboBox(this), "size", tr("Size"), tr("Width and height in pixels; the sizes the model was trained for")
      ))
    , m_steps(named(
          new QSpinBox(this),
          "steps",
          tr("Steps"),
          tr("In how many steps the picture appears. More steps take longer and are usually better.")
      ))
    , m_guidance(named(
          new QDoubleSpinBox(this),
          "guidance",
          tr("Guidance"),
          tr("How strictly the picture follows the prompt. 1 means no guidance.")
      ))
    , m_seed(new SeedField(this))
    , m_defaults(named(
          new QToolButton(this),
          "defaults",
          tr("Use the model's defaults"),
          tr("Size, steps and guidance as the model recommends")
      ))
    , m_job(new JobStrip(this)) {
    setObjectName(QStringLiteral("promptPanel"));
    m_guidance->setRange(core::kGuidanceRange.low, core::kGuidanceRange.high);
    m_guidance->setSingleStep(0.5);
    m_guidance->setDecimals(2);
    m_steps->setRange(static_cast<int>(core::kStepsRange.low), 256);
    m_defaults->setText(tr("Back to the model's defaults"));
    m_defaults->setAutoRaise(true);
    buildLayout();
    connectSignals();
    setTabOrders();
    setModels({});
}

LabelledField* PromptPanel::addField(Field field, const QString& label, QWidget* input) {
    return m_fields[field] = new LabelledField(label, input, this);
}

void PromptPanel::buildFields(QVBoxLayout& column) {
    column.addWidget(addField(Field::Prompt, tr("P&rompt"), m_prompt));
    m_modelField = new LabelledField(tr("&Model"), m_model, this);
    column.addWidget(m_modelField);
    column.addWidget(addField(Field::Size, tr("Si&ze"), m_size));
    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(10);
    numbers->addWidget(addField(Field::Steps, tr("S&teps"), m_steps), 1);
    numbers->addWidget(addField(Field::Guidance, tr("Gui&dance"), m_guidance), 1);
    column.addLayout(numbers);
    column.addWidget(addField(Field::Seed, tr("S&eed"), m_seed));
    column.addWidget(m_defaults, 0, Qt::AlignLeft);
    column.addStretch(1);
}

// The fields scroll in a low window; Generate always stays in view.
void PromptPanel::buildLayout() {
    auto* fields = new QWidget;
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins(kMargin, 4, kMargin, kMargin);
    column->setSpacing(12);
    buildFields(*column);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(fields->minimumSizeHint().width() + 12);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(scroll, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(kMargin, 8, kMargin, kMargin);
    foot->addWidget(m_job);
    all->addLayout(foot);
    setMinimumWidth(kPanelWidth);
}

void PromptPanel::connectSignals() {
    connect(m_model, &QComboBox::currentIndexChanged, this, &PromptPanel::onModelChosen);
    connect(m_size, &QComboBox::currentIndexChanged, this, &PromptPanel::onSizeChosen);
    connect(m_defaults, &QToolButton::clicked, this, &PromptPanel::useDefaults);
    connect(m_steps, &QSpinBox::valueChanged, this, &PromptPanel::showWhetherDefaults);
    connect(m_guidance, &QDoubleSpinBox::valueChanged, this, &PromptPanel::showWhetherDefaults);
    connect(m_prompt, &QPlainTextEdit::textChanged, this, [this] { clearError(Field::Prompt); });
    connect(m_seed, &SeedField::changedByHand, this, [this] { clearError(Field::Seed); });
}

// From top to bottom; the order of creation is lost when the fields move into the scroll area.
void PromptPanel::setTabOrders() {
    QList<QWidget*> order{m_prompt, m_model, m_size, m_steps, m_guidance};
    order += m_seed->tabOrder();
    order += m_defaults;
    order += m_job->tabOrder();
    for (qsizetype i = 1; i < order.size(); ++i) {
        setTabOrder(order.at(i - 1), order.at(i));
    }
}

void PromptPanel::setModels(std::vector<core::ModelInfo> models) {
    m_models = std::move(models);
    {
        const QSignalBlocker quiet(m_model);
        m_model->clear();
        for (const auto& model : m_models) {
            m_model->addItem(toQString(model.title.empty() ? model.name : model.title));
        }
    }
    const bool any = !m_models.empty();
    m_modelField->setVisible(m_models.size() > 1);
    for (QWidget* input :
         {static_cast<QWidget*>(m_size),
          static_cast<QWidget*>(m_steps),
          static_cast<QWidget*>(m_guidance),
          static_cast<QWidget*>(m_seed)}) {
        input->setEnabled(any);
    }
    m_job->setReady(any);
    onModelChosen(any ? 0 : -1);
}

const core::ModelInfo* PromptPanel::model() const {
    const int index = m_model->currentIndex();
    return index >= 0 && std::cmp_less(index, m_models.size()) ? &m_models[static_cast<std::size_t>(index)] : nullptr;
}

void PromptPanel::onModelChosen(int) {
    {
        const QSignalBlocker quiet(m_size);
        m_size->clear();
        for (const core::PixelSize size : model() ? model()->trainedSizes : std::vector<core::PixelSize>()) {
            m_size->addItem(sizeText(size), QSize(size.width, size.height));
        }
    }
    useDefaults();
    Q_EMIT modelChanged();
}

void PromptPanel::useDefaults() {
    if (const auto* chosen = model()) {
        const auto defaults = core::defaultRequest(*chosen);
        const QSize size(defaults.size.width, defaults.size.height);
        if (m_size->findData(size) < 0) {
            m_size->addItem(sizeText(defaults.size), size);
        }
        m_size->setCurrentIndex(m_size->findData(size));
        onSizeChosen();
        m_steps->setValue(defaults.steps);
        m_guidance->setValue(defaults.guidance);
    }
    showWhetherDefaults();
}

core::PixelSize PromptPanel::size() const {
    const QSize size = m_size->currentData().toSize();
    return {size.width(), size.height()};
}

// A picture cannot take more steps than it has cells.
void PromptPanel::onSizeChosen() {
    if (const auto* chosen = model()) {
        const int cells = core::TokenGrid::of(size(), chosen->network.tokenPixels()).count();
        m_steps->setMaximum(std::max(1, cells));
    }
    clearError(Field::Size);
    showWhetherDefaults();
}

void PromptPanel::showWhetherDefaults() {
    clearError(Field::Steps);
    clearError(Field::Guidance);
    const auto* chosen = model();
    if (!chosen) {
        m_defaults->hide();
        return;
    }
    const auto defaults = core::defaultRequest(*chosen);
    const bool same = size() == defaults.size && m_steps->value() == std::min(defaults.steps, m_steps->maximum()) &&
                      qFuzzyCompare(m_guidance->value() + 1, defaults.guidance + 1);
    m_defaults->setVisible(!same);
}

std::optional<core::GenerationRequest> PromptPanel::takeRequest() {
    clearErrors();
    const auto* chosen = model();
    if (!chosen) {
        return std::nullopt;
    }
    auto request = core::defaultRequest(*chosen);
    const QString prompt = m_prompt->toPlainText();
    if (!prompt.isValidUtf16()) {
        showErrors({{Field::Prompt, tr("The prompt holds half of a character (a lone surrogate); type it anew.")}});
        return std::nullopt;
    }
    request.prompt = toUtf8(prompt);
    request.size = size();
    request.steps = m_steps->value();
    request.guidance = m_guidance->value();
    // An error elsewhere must not cost the seed that was rolled for this picture.
    if (const auto errors = fieldErrors(request, *chosen); !errors.empty()) {
        showErrors(errors);
        return std::nullopt;
    }
    const auto seed = m_seed->next();
    if (!seed) {
        showErrors({{Field::Seed, tr("The seed must be a whole number from 0 to 18446744073709551615.")}});
        return std::nullopt;
    }
    request.seed = *seed;
    return request;
}

void PromptPanel::showRequest(const core::GenerationRequest& request) {
    setPrompt(toQString(request.prompt));
    m_seed->showSeed(request.seed);
    const auto same = [&](const core::ModelInfo& model) { return model.name == request.model; };
    const auto found = std::find_if(m_models.begin(), m_models.end(), same);
    if (found == m_models.end()) {
        return;
    }
    m_model->setCurrentIndex(static_cast<int>(found - m_models.begin()));
    if (const int index = m_size->findData(QSize(request.size.width, request.size.height)); index >= 0) {
        m_size->setCurrentIndex(index);
    }
    m_steps->setValue(request.steps);
    m_guidance->setValue(request.guidance);
}

void PromptPanel::setPrompt(const QString& prompt) {
    m_prompt->setPlainText(prompt);
    m_prompt->moveCursor(QTextCursor::End);
}

void PromptPanel::focusPrompt() {
    m_prompt->setFocus(Qt::ShortcutFocusReason);
}

void PromptPanel::showErrors(const std::vector<FieldError>& errors) {
    for (const FieldError& error : errors) {
        if (const auto field = m_fields.find(error.field); field != m_fields.end()) {
            field->second->showError(error.text);
        } else {
            m_job->showError({core::ErrorCode::InvalidArgument, toUtf8(error.text)});
        }
    }
    if (errors.empty()) {
        return;
    }
    if (const auto first = m_fields.find(errors.front().field); first != m_fields.end()) {
        first->second->focusInput();
    }
}

void PromptPanel::clearErrors() {
    for (const auto& [field, widget] : m_fields) {
        widget->clearError();
    }
}

void PromptPanel::clearError(Field field) {
    if (const auto found = m_fields.find(field); found != m_fields.end()) {
        found->second->clearError();
    }
}

}  // namespace lightgen::ui
