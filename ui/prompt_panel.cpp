#include "ui/prompt_panel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/paths.h"
#include "core/prompt_template.h"
#include "ui/advanced_fields.h"
#include "ui/job_strip.h"
#include "ui/labelled_field.h"
#include "ui/language.h"
#include "ui/prompt_edit.h"
#include "ui/prompt_tokens.h"
#include "ui/qt_convert.h"
#include "ui/quality_field.h"
#include "ui/seed_field.h"
#include "ui/size_field.h"
#include "ui/tone_label.h"
#include "ui/variant_field.h"
#include "ui/wildcards.h"

namespace lightgen::ui {
namespace {

constexpr int kMargin = 14;
constexpr int kPromptLines = 6;
constexpr int kPanelWidth = 300;
constexpr int kMostPictures = 64;
constexpr int kButtonHeight = 28;

PromptEdit* makePrompt(QWidget* parent) {
    auto* prompt = new PromptEdit(parent);
    prompt->setObjectName(QStringLiteral("prompt"));
    prompt->setFixedHeight(prompt->fontMetrics().lineSpacing() * kPromptLines + 18);
    return prompt;
}

}  // namespace

PromptPanel::PromptPanel(QWidget* parent)
    : QWidget(parent)
    , m_tokens(new PromptTokens(this))
    , m_wildcards(new Wildcards(core::configFolder() / "wildcards", this))
    , m_prompt(makePrompt(this))
    , m_model(new QComboBox(this))
    , m_size(new SizeField(this))
    , m_quality(new QualityField(this))
    , m_variant(new VariantField(this))
    , m_seed(new SeedField(this))
    , m_count(new QSpinBox(this))
    , m_advanced(new AdvancedFields(this))
    , m_defaults(new QToolButton(this))
    , m_estimate(new ToneLabel(Tone::Muted, this))
    , m_job(new JobStrip(this)) {
    setObjectName(QStringLiteral("promptPanel"));
    m_model->setObjectName(QStringLiteral("model"));
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setRange(1, kMostPictures);
    m_defaults->setObjectName(QStringLiteral("defaults"));
    m_defaults->setAutoRaise(true);
    m_defaults->setMinimumHeight(kButtonHeight);
    m_estimate->setObjectName(QStringLiteral("estimate"));
    m_quality->hide();  // its parts are laid out here
    buildLayout();
    connectSignals();
    setTabOrders();
    setModels({});
    inEveryLanguage(this, [this] { retranslate(); });
}

LabelledField* PromptPanel::addField(Field field, QWidget* input) {
    return m_fields[field] = new LabelledField(input, this);
}

void PromptPanel::buildFields(QVBoxLayout& column) {
    const auto pair = [&column](QWidget* left, QWidget* right) {
        auto* row = new QHBoxLayout;
        row->setSpacing(10);
        row->addWidget(left, 1, Qt::AlignTop);
        row->addWidget(right, 1, Qt::AlignTop);
        column.addLayout(row);
    };
    column.addWidget(addField(Field::Prompt, m_prompt));
    m_modelField = new LabelledField(m_model, this);
    column.addWidget(m_modelField);
    column.addWidget(addField(Field::Size, m_size));
    m_qualityField = new LabelledField(m_quality->quality(), this);
    column.addWidget(m_qualityField);
    pair(addField(Field::Steps, m_quality->steps()), addField(Field::Guidance, m_quality->guidance()));
    m_variantField = new LabelledField(m_variant, this);
    column.addWidget(m_variantField);
    column.addWidget(addField(Field::Seed, m_seed));
    m_countField = new LabelledField(m_count, this);
    column.addWidget(m_countField);
    column.addWidget(m_advanced);
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
    foot->addWidget(m_estimate);
    foot->addWidget(m_job);
    all->addLayout(foot);
    setMinimumWidth(kPanelWidth);
}

void PromptPanel::connectSignals() {
    connect(m_model, &QComboBox::currentIndexChanged, this, &PromptPanel::onModelChosen);
    connect(m_size, &SizeField::changed, this, [this] {
        clearError(Field::Size);
        m_quality->setSize(m_size->size());
    });
    connect(m_quality, &QualityField::changed, this, [this] {
        clearError(Field::Steps);
        clearError(Field::Guidance);
        fieldsChanged();
    });
    connect(m_variant, &VariantField::changed, this, [this] {
        m_variantField->showNote(variantText(m_variant->variant()));
        fieldsChanged();
    });
    connect(m_advanced, &AdvancedFields::changed, this, &PromptPanel::fieldsChanged);
    connect(m_count, &QSpinBox::valueChanged, this, &PromptPanel::refreshEstimate);
    connect(m_defaults, &QToolButton::clicked, this, &PromptPanel::useDefaults);
    connect(m_prompt, &PromptEdit::textChanged, this, [this] {
        clearError(Field::Prompt);
        refreshPrompt();
    });
    connect(m_seed, &SeedField::changedByHand, this, [this] { clearError(Field::Seed); });
    connect(m_seed, &SeedField::shownChanged, this, &PromptPanel::refreshPrompt);
    connect(m_tokens, &PromptTokens::ready, this, &PromptPanel::refreshPrompt);
    connect(m_wildcards, &Wildcards::changed, this, &PromptPanel::refreshPrompt);
    connect(m_job, &JobStrip::generateRequested, this, [this] {
        Q_EMIT generateAsked(core::protocol::QueuePlace::Back);
    });
}

// From top to bottom; the order of creation is lost when the fields move into the scroll area.
void PromptPanel::setTabOrders() {
    QList<QWidget*> order{m_prompt, m_model};
    order += m_size->tabOrder();
    order += {m_quality->quality(), m_quality->steps(), m_quality->guidance(), m_variant->slider()};
    order += m_seed->tabOrder();
    order += m_count;
    order += m_advanced->tabOrder();
    order += m_defaults;
    order += m_job->tabOrder();
    for (qsizetype i = 1; i < order.size(); ++i) {
        setTabOrder(order.at(i - 1), order.at(i));
    }
}

void PromptPanel::retranslate() {
    m_fields[Field::Prompt]->setLabel(tr("P&rompt"));
    m_prompt->setPlaceholderText(tr("What should the picture show?"));
    m_prompt->setToolTip(
        tr("{red|blue} chooses one of the alternatives, __colour__ a line of the file colour.txt in the folder of "
           "wildcards; which one depends on the seed. Alt+Up and Alt+Down bring back earlier prompts.")
    );
    m_modelField->setLabel(tr("&Model"));
    m_model->setToolTip(tr("The model that draws"));
    m_fields[Field::Size]->setLabel(tr("Si&ze"));
    m_qualityField->setLabel(tr("&Quality"));
    m_fields[Field::Steps]->setLabel(tr("S&teps"));
    m_fields[Field::Guidance]->setLabel(tr("Gui&dance"));
    m_variantField->setLabel(tr("V&ariant"));
    m_variantField->showNote(variantText(m_variant->variant()));
    m_fields[Field::Seed]->setLabel(tr("S&eed"));
    m_countField->setLabel(tr("&Number of pictures"));
    m_count->setToolTip(tr("How many pictures to make, each with a seed of its own"));
    m_defaults->setText(tr("Back to the model's defaults"));
    m_defaults->setAccessibleName(tr("Use the model's defaults"));
    m_defaults->setToolTip(tr("Size, steps and guidance as the model recommends"));
    refreshPrompt();
    refreshEstimate();
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
         {static_cast<QWidget*>(m_seed), static_cast<QWidget*>(m_count), static_cast<QWidget*>(m_advanced)}) {
        input->setEnabled(any);
    }
    m_job->setReady(any);
    onModelChosen();
    if (any && !m_fieldsToRestore.isEmpty()) {
        applyFields(std::exchange(m_fieldsToRestore, {}));
    }
}

const core::ModelInfo* PromptPanel::model() const {
    const int index = m_model->currentIndex();
    return index >= 0 && std::cmp_less(index, m_models.size()) ? &m_models[static_cast<std::size_t>(index)] : nullptr;
}

void PromptPanel::setComputing(const Computing& computing) {
    m_computing = computing;
    refreshEstimate();
}

void PromptPanel::onModelChosen() {
    const auto* chosen = model();
    m_size->setModel(chosen);
    m_quality->setModel(chosen, m_size->size());
    m_tokens->setModel(chosen);
    m_variantField->setVisible(chosen && chosen->dpoWeights);
    useDefaults();
    refreshPrompt();
    Q_EMIT modelChanged();
}

void PromptPanel::useDefaults() {
    if (const auto* chosen = model()) {
        const auto defaults = core::defaultRequest(*chosen);
        m_size->setSize(defaults.size);
        m_quality->setNumbers({defaults.steps, defaults.guidance});
        m_variant->setVariant(defaults.variant);
        m_advanced->showRequest(defaults);
    }
    fieldsChanged();
}

void PromptPanel::fieldsChanged() {
    showWhetherDefaults();
    refreshEstimate();
    Q_EMIT stepsChanged();
}

void PromptPanel::showWhetherDefaults() {
    const auto* chosen = model();
    auto defaults = chosen ? core::defaultRequest(*chosen) : core::GenerationRequest();
    auto now = chosen ? draft() : defaults;
    defaults.steps = std::min(defaults.steps, m_quality->steps()->maximum());
    now.guidance = std::abs(now.guidance - defaults.guidance) < 1e-6 ? defaults.guidance : now.guidance;
    now.temperature = std::abs(now.temperature - defaults.temperature) < 1e-6 ? defaults.temperature : now.temperature;
    for (auto* request : {&now, &defaults}) {  // what has nothing to do with the model
        request->prompt.clear();
        request->seed = 0;
        request->device = {};
        request->precision = {};
        request->threads = 0;
    }
    m_defaults->setVisible(now != defaults);
}

core::GenerationRequest PromptPanel::draft() const {
    auto request = model() ? core::defaultRequest(*model()) : core::GenerationRequest();
    request.prompt = toUtf8(m_prompt->toPlainText());
    request.size = m_size->size();
    request.steps = m_quality->numbers().steps;
    request.guidance = m_quality->numbers().guidance;
    request.variant = model() && model()->dpoWeights ? m_variant->variant() : 0.0;
    request.seed = m_seed->shown().value_or(0);
    m_advanced->writeTo(request);
    request.device = m_computing.device;
    request.precision = m_computing.precision;
    request.threads = m_computing.threads;
    return request;
}

core::Result<std::string> PromptPanel::evaluated(const core::GenerationRequest& request) const {
    return core::evaluatePrompt(request.prompt, request.seed, m_wildcards->library());
}

// The counter counts what would be sent; only a prompt without choices can be marked where it is cut.
void PromptPanel::refreshPrompt() {
    auto* field = m_fields[Field::Prompt];
    const auto request = draft();
    const bool chooses = core::hasChoices(request.prompt);
    const auto prompt = evaluated(request);
    const auto count = prompt ? m_tokens->count(toQString(*prompt)) : std::nullopt;
    field->showNote(count ? tr("%1 / %2").arg(count->tokens).arg(count->limit) : QString());
    m_prompt->showCut(count && !chooses ? count->cutAt : std::nullopt);
    if (chooses && prompt) {
        field->showHint(tr("This seed chooses: %1").arg(toQString(*prompt)));
    } else if (count && count->cutAt) {
        field->showHint(tr("The model reads %n tokens; the rest is struck out.", nullptr, count->limit));
    } else {
        field->showHint(QString());
    }
}

void PromptPanel::learnTime(const core::GenerationRequest& request, double seconds) {
    m_times.learn(request, seconds);
    refreshEstimate();
}

void PromptPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refreshPrompt();
}

void PromptPanel::setPrompt(const QString& prompt) {
    m_prompt->replaceText(prompt);
}

void PromptPanel::focusPrompt() {
    m_prompt->setFocus(Qt::ShortcutFocusReason);
}

void PromptPanel::showErrors(const std::vector<FieldError>& errors) {
    for (const FieldError& error : errors) {
        if (const auto field = m_fields.find(error.field); field != m_fields.end()) {
            field->second->showError(error.message);
        } else {
            m_job->showError({core::ErrorCode::InvalidArgument, error.message});
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
