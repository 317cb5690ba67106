#include "ui/timeline/timeline_panel.h"

#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

#include "ui/icons.h"
#include "ui/language.h"
#include "ui/timeline/timeline_strip.h"

namespace lightgen::ui {

namespace {

constexpr int kThumbnailSide = 128;
constexpr int kButtonHeight = 30;
constexpr int kUsualSpeed = 8;  // steps a second

}  // namespace

TimelinePanel::TimelinePanel(QWidget* parent)
    : QWidget(parent)
    , m_strip(new TimelineStrip(this))
    , m_play(new QToolButton(this))
    , m_speed(new QComboBox(this))
    , m_step(new QLabel(this))
    , m_experiments(new QToolButton(this))
    , m_branch(new QPushButton(this))
    , m_message(new QWidget(this))
    , m_messageText(new QLabel(m_message))
    , m_recompute(new QPushButton(m_message))
    , m_thumbnail(new QLabel(this, Qt::ToolTip | Qt::FramelessWindowHint)) {
    setObjectName(QStringLiteral("timelinePanel"));
    m_thumbnail->setObjectName(QStringLiteral("timelineThumbnail"));
    m_play->setObjectName(QStringLiteral("timelinePlay"));
    m_play->setCheckable(true);
    m_play->setFocusPolicy(Qt::StrongFocus);
    m_play->setFixedSize(32, kButtonHeight);
    m_speed->setObjectName(QStringLiteral("timelineSpeed"));
    for (const int speed : {2, 4, 8, 16, 32}) {
        m_speed->addItem(QString(), speed);
    }
    m_speed->setCurrentIndex(m_speed->findData(kUsualSpeed));
    m_step->setObjectName(QStringLiteral("timelineStep"));
    m_branch->setObjectName(QStringLiteral("timelineBranch"));
    m_branch->setIcon(symbolicIcon(QStringLiteral("branch")));
    m_messageText->setObjectName(QStringLiteral("timelineMessage"));
    m_messageText->setWordWrap(true);
    m_recompute->setObjectName(QStringLiteral("timelineRecompute"));
    buildExperiments();
    buildLayout();
    connect(m_play, &QToolButton::toggled, this, &TimelinePanel::play);
    connect(&m_timer, &QTimer::timeout, this, &TimelinePanel::tick);
    connect(m_speed, &QComboBox::currentIndexChanged, this, [this] { m_timer.setInterval(interval()); });
    connect(m_branch, &QPushButton::clicked, this, &TimelinePanel::branchAsked);
    connect(m_recompute, &QPushButton::clicked, this, &TimelinePanel::recomputeAsked);
    setCanBranch(false);
    sayNothing();
    inEveryLanguage(this, [this] { retranslate(); });
}

void TimelinePanel::retranslate() {
    setAccessibleName(tr("Timeline"));
    m_speed->setAccessibleName(tr("Steps per second while playing"));
    m_speed->setToolTip(m_speed->accessibleName());
    for (int i = 0; i < m_speed->count(); ++i) {
        m_speed->setItemText(i, tr("%1/s").arg(m_speed->itemData(i).toInt()));
    }
    m_branch->setText(tr("&Branch from here"));
    m_branch->setToolTip(tr("Go on from this step with another prompt, seed or guidance"));
    m_branch->setAccessibleName(tr("Branch from here"));
    m_recompute->setText(tr("Rec&ompute"));
    m_recompute->setAccessibleName(tr("Recompute"));
    m_recompute->setToolTip(tr("Make the picture once more with the same seed: the same bytes, and its steps"));
    m_thumbnail->setAccessibleName(tr("Preview of a step"));
    m_experiments->setText(tr("Experimental"));
    m_experiments->setAccessibleName(tr("Experimental: order of the cells, kept cells"));
    m_experiments->setToolTip(tr("What the model was not trained for: other orders, kept cells"));
    for (const auto& [action, text] : m_texts) {
        action->setText(tr(text));
    }
    sayMessage();
    sayStep();
    sayPins();
    showPlaying();
}

void TimelinePanel::buildLayout() {
    auto* message = new QHBoxLayout(m_message);
    message->setContentsMargins(0, 0, 0, 0);
    message->addWidget(m_messageText, 1);
    message->addWidget(m_recompute);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_play);
    row->addWidget(m_speed);
    row->addSpacing(4);
    row->addWidget(m_step);
    row->addStretch(1);
    row->addWidget(m_experiments);
    row->addWidget(m_branch);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 8);
    column->setSpacing(4);
    column->addWidget(m_message);
    column->addWidget(m_strip);
    column->addLayout(row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TimelinePanel::buildExperiments() {
    m_experiments->setObjectName(QStringLiteral("timelineExperiments"));
    m_experiments->setPopupMode(QToolButton::InstantPopup);
    m_experiments->setMinimumHeight(kButtonHeight);
    m_experiments->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(m_experiments);
    menu->setObjectName(QStringLiteral("timelineExperimentsMenu"));
    auto* group = new QActionGroup(menu);
    m_texts.emplace_back(menu->addSection(QString()), QT_TR_NOOP("Order of the cells"));
    addOrder(*menu, *group, QT_TR_NOOP("Random, as trained"), core::GenerationOrder::Random);
    addOrder(*menu, *group, QT_TR_NOOP("Centre first (experimental)"), core::GenerationOrder::CentreFirst);
    addOrder(*menu, *group, QT_TR_NOOP("Row by row (experimental)"), core::GenerationOrder::Rows);
    m_texts.emplace_back(menu->addSection(QString()), QT_TR_NOOP("Kept when branching"));
    m_pinStep = menu->addAction(QString(), this, &TimelinePanel::pinStepAsked);
    m_texts.emplace_back(m_pinStep, QT_TR_NOOP("Keep the cells of this step"));
    m_pinShown = menu->addAction(QString(), this, &TimelinePanel::pinShownAsked);
    m_texts.emplace_back(m_pinShown, QT_TR_NOOP("Keep all cells shown"));
    m_unpin = menu->addAction(QString(), this, &TimelinePanel::unpinAsked);
    m_experiments->setMenu(menu);
}

void TimelinePanel::addOrder(QMenu& menu, QActionGroup& group, const char* text, core::GenerationOrder order) {
    auto* action = menu.addAction(QString());
    m_texts.emplace_back(action, text);
    action->setCheckable(true);
    action->setChecked(order == m_order);
    group.addAction(action);
    connect(action, &QAction::triggered, this, [this, order] { m_order = order; });
}

void TimelinePanel::describeStep(int step, int steps, int cells, int allCells) {
    m_shown = {step, steps, cells, allCells};
    sayStep();
    m_play->setEnabled(m_strip->reached() > 1);
}

void TimelinePanel::sayStep() {
    const auto& [step, steps, cells, allCells] = m_shown;
    const auto text = steps == 0 ? tr("Every step of the next picture appears here")
                      : allCells == 0
                          ? tr("Step %1 of %2").arg(step).arg(steps)
                          : tr("Step %1 of %2 · %3 of %4 cells").arg(step).arg(steps).arg(cells).arg(allCells);
    m_step->setText(text);
    m_step->setAccessibleName(text);
}

void TimelinePanel::setCanBranch(bool can) {
    m_branch->setEnabled(can);
    m_pinStep->setEnabled(can);
    m_pinShown->setEnabled(can);
}

void TimelinePanel::setPins(int count) {
    m_pins = count;
    sayPins();
}

void TimelinePanel::sayPins() {
    m_unpin->setEnabled(m_pins > 0);
    m_unpin->setText(m_pins > 0 ? tr("Keep none (now kept: %n)", nullptr, m_pins) : tr("Keep none"));
}

void TimelinePanel::sayMessage() {
    const QString sentence = m_says ? m_says() : QString();
    m_messageText->setText(sentence);
    m_messageText->setAccessibleName(sentence);
}

void TimelinePanel::say(LiveText sentence, bool offerRecompute) {
    m_says = std::move(sentence);
    sayMessage();
    m_recompute->setVisible(offerRecompute);
    m_message->show();
}

void TimelinePanel::sayNothing() {
    m_message->hide();
}

void TimelinePanel::showThumbnail(int step, const QImage& picture) {
    const double ratio = devicePixelRatioF();
    const int side = static_cast<int>(kThumbnailSide * ratio);
    QPixmap pixmap = QPixmap::fromImage(picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_thumbnail->setPixmap(pixmap);
    m_thumbnail->adjustSize();
    const QPointF bar = m_strip->cell(step).center();
    const QPoint above = m_strip->mapToGlobal(QPoint(static_cast<int>(bar.x()), 0));
    m_thumbnail->move(above - QPoint(m_thumbnail->width() / 2, m_thumbnail->height() + 8));
    m_thumbnail->show();
}

void TimelinePanel::hideThumbnail() {
    m_thumbnail->hide();
}

void TimelinePanel::hideEvent(QHideEvent* event) {
    hideThumbnail();
    stop();
    QWidget::hideEvent(event);
}

void TimelinePanel::stop() {
    m_play->setChecked(false);
}

void TimelinePanel::showPlaying() {
    const bool on = m_play->isChecked();
    m_play->setIcon(symbolicIcon(on ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setToolTip(on ? tr("Pause") : tr("Play the steps"));
    m_play->setAccessibleName(m_play->toolTip());
}

void TimelinePanel::play(bool on) {
    showPlaying();
    if (!on) {
        m_timer.stop();
        return;
    }
    if (m_strip->value() == m_strip->maximum()) {
        m_strip->setValue(m_strip->minimum());
    }
    m_timer.start(interval());
}

int TimelinePanel::interval() const {
    return 1000 / std::max(1, m_speed->currentData().toInt());
}

void TimelinePanel::tick() {
    m_strip->setValue(m_strip->value() + 1);
    if (m_strip->value() >= m_strip->maximum()) {
        stop();
    }
}

}  // namespace lightgen::ui
