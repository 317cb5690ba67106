#include "ui/compare/compare_page.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/action_button.h"
#include "ui/actions.h"
#include "ui/icons.h"
#include "ui/inline_message.h"
#include "ui/language.h"
#include "ui/tone_label.h"

namespace lightgen::ui {
namespace {

constexpr int kWipeSteps = 1000;
constexpr std::array kAmplifications{1, 2, 4, 8, 16, 32};

ToneLabel* titleLabel(const char* name, QWidget* parent) {
    auto* label = new ToneLabel(Tone::Plain, parent);
    label->setObjectName(QLatin1String(name));
    return label;
}

}  // namespace

ComparePage::ComparePage(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_canvas(new CompareCanvas(this))
    , m_message(new InlineMessage(this))
    , m_titleA(titleLabel("compareTitleA", this))
    , m_titleB(titleLabel("compareTitleB", this))
    , m_close(new QToolButton(this))
    , m_mode(new QComboBox(this))
    , m_wipe(new QSlider(Qt::Horizontal, this))
    , m_amplification(new QComboBox(this))
    , m_measures(new ToneLabel(Tone::Plain, this))
    , m_pixel(new ToneLabel(Tone::Muted, this))
    , m_stepsLabel(new QLabel(this))
    , m_steps(new QSlider(Qt::Horizontal, this))
    , m_stepText(new ToneLabel(Tone::Muted, this)) {
    setObjectName(QStringLiteral("comparePage"));
    m_message->setObjectName(QStringLiteral("compareMessage"));
    m_mode->setObjectName(QStringLiteral("compareMode"));
    m_wipe->setObjectName(QStringLiteral("compareWipe"));
    m_wipe->setRange(0, kWipeSteps);
    m_wipe->setValue(kWipeSteps / 2);
    m_wipe->setPageStep(kWipeSteps / 10);
    m_wipe->setMinimumWidth(90);
    m_amplification->setObjectName(QStringLiteral("compareAmplification"));
    m_measures->setObjectName(QStringLiteral("compareMeasures"));
    m_pixel->setObjectName(QStringLiteral("comparePixel"));
    m_steps->setObjectName(QStringLiteral("compareSteps"));
    m_stepsLabel->setBuddy(m_steps);
    buildLayout(actions);
    inEveryLanguage(this, [this] { retranslate(); });
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0 && index != static_cast<int>(m_canvas->mode())) {
            setMode(kCompareModes.at(static_cast<std::size_t>(index)));
        }
    });
    connect(m_wipe, &QSlider::valueChanged, this, [this](int value) { m_canvas->setWipe(1.0 * value / kWipeSteps); });
    connect(m_canvas, &CompareCanvas::wiped, this, [this](double part) {
        m_wipe->setValue(qRound(part * kWipeSteps));
    });
    connect(m_amplification, &QComboBox::currentIndexChanged, this, &ComparePage::amplificationChanged);
    connect(m_steps, &QSlider::valueChanged, this, [this](int step) {
        sayStep();
        Q_EMIT stepChanged(step);
    });
    connect(m_close, &QToolButton::clicked, this, &ComparePage::left);
    setMode(CompareMode::SideBySide);
    setSteps(0);
}

void ComparePage::buildLayout(const Actions& actions) {
    m_stepsRow = buildSteps();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTitles());
    column->addWidget(m_message);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_stepsRow);
    column->addWidget(buildTools(actions));
}

QWidget* ComparePage::buildTitles() {
    auto* titles = new QWidget(this);
    m_close->setObjectName(QStringLiteral("compareClose"));
    m_close->setIcon(symbolicIcon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setMinimumSize(24, 24);
    m_titleB->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* row = new QHBoxLayout(titles);
    row->setContentsMargins(12, 6, 6, 6);
    row->setSpacing(24);
    row->addWidget(m_titleA, 1);
    row->addWidget(m_titleB, 1);
    row->addWidget(m_close);
    return titles;
}

QWidget* ComparePage::buildSteps() {
    auto* steps = new QWidget(this);
    auto* row = new QHBoxLayout(steps);
    row->setContentsMargins(12, 6, 12, 0);
    row->addWidget(m_stepsLabel);
    row->addWidget(m_steps, 1);
    row->addWidget(m_stepText);
    return steps;
}

QWidget* ComparePage::buildTools(const Actions& actions) {
    auto* tools = new QWidget(this);
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_mode);
    first->addWidget(m_wipe);
    first->addWidget(m_amplification);
    first->addWidget(actionButton(actions[ActionId::CompareSwap], tools));
    first->addStretch(1);
    first->addWidget(actionButton(actions[ActionId::CompareVoteA], tools, Qt::ToolButtonTextOnly));
    first->addWidget(actionButton(actions[ActionId::CompareVoteB], tools, Qt::ToolButtonTextOnly));
    auto* second = new QHBoxLayout;
    second->addWidget(m_measures, 1);
    second->addWidget(m_pixel);
    auto* column = new QVBoxLayout(tools);
    column->setContentsMargins(12, 6, 12, 8);
    column->setSpacing(4);
    column->addLayout(first);
    column->addLayout(second);
    return tools;
}

void ComparePage::retranslate() {
    const QSignalBlocker quietMode(m_mode);
    const QSignalBlocker quietAmplification(m_amplification);
    m_canvas->setAccessibleName(tr("Comparison"));
    m_canvas->setAccessibleDescription(tr("Hold Shift to see each picture in the place of the other."));
    m_close->setAccessibleName(tr("Leave the comparison"));
    m_close->setToolTip(tr("Leave the comparison (Esc)"));
    m_mode->setAccessibleName(tr("How to compare"));
    m_mode->clear();
    m_mode->addItems({tr("Side by side"), tr("Wipe"), tr("Difference"), tr("Squared difference")});
    m_mode->setCurrentIndex(static_cast<int>(m_canvas->mode()));
    m_wipe->setAccessibleName(tr("Edge between the pictures"));
    m_wipe->setToolTip(tr("Edge between the pictures"));
    const int amplified = std::max(0, m_amplification->currentIndex());
    m_amplification->setAccessibleName(tr("Amplification"));
    m_amplification->setToolTip(tr("Amplification"));
    m_amplification->clear();
    for (const int times : kAmplifications) {
        m_amplification->addItem(tr("× %1").arg(times));
    }
    m_amplification->setCurrentIndex(amplified);
    m_stepsLabel->setText(tr("Steps"));
    m_steps->setAccessibleName(tr("Step of both pictures"));
    sayStep();
    sayTitles();
    m_canvas->update();  // what stands in the place of a picture
}

void ComparePage::setTitles(LiveText a, LiveText b) {
    m_a = std::move(a);
    m_b = std::move(b);
    sayTitles();
}

void ComparePage::sayTitles() {
    const QString a = m_a ? m_a() : QString();
    const QString b = m_b ? m_b() : QString();
    m_titleA->setElided(tr("A: %1").arg(a));
    m_titleA->setToolTip(a);
    m_titleB->setElided(tr("B: %1").arg(b));
    m_titleB->setToolTip(b);
}

void ComparePage::setMode(CompareMode mode) {
    const bool isDifference = mode == CompareMode::Absolute || mode == CompareMode::Squared;
    m_canvas->setMode(mode);
    m_mode->setCurrentIndex(static_cast<int>(mode));
    m_wipe->setVisible(mode == CompareMode::Wipe);
    m_amplification->setVisible(isDifference);
    Q_EMIT modeChanged(mode);
}

void ComparePage::nextMode() {
    const auto next = (static_cast<std::size_t>(m_canvas->mode()) + 1) % kCompareModes.size();
    setMode(kCompareModes.at(next));
}

double ComparePage::amplification() const {
    return kAmplifications.at(static_cast<std::size_t>(std::max(0, m_amplification->currentIndex())));
}

void ComparePage::showMeasures(const QString& text) {
    m_measures->setText(text);
}

void ComparePage::showPixel(const QString& text) {
    m_pixel->setText(text);
}

void ComparePage::setSteps(int steps) {
    const QSignalBlocker quiet(m_steps);
    m_steps->setRange(0, steps);
    m_steps->setValue(steps);
    m_stepsRow->setVisible(steps > 0);
    sayStep();
}

int ComparePage::step() const {
    return m_steps->value();
}

void ComparePage::sayStep() {
    m_stepText->setText(tr("%1 of %2").arg(m_steps->value()).arg(m_steps->maximum()));
}

// Escape leaves the comparison before it means anything else in the window.
bool ComparePage::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    return QWidget::event(event);
}

}  // namespace lightgen::ui
