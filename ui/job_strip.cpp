#include "ui/job_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

#include "core/result.h"
#include "ui/inline_message.h"
#include "ui/language.h"
#include "ui/mnemonic.h"
#include "ui/phrase_text.h"
#include "ui/tone_label.h"

namespace lightgen::ui {
namespace {

constexpr int kSecondsShownAsMinutes = 90;

QPushButton* makeButton(QWidget* parent, const QString& name) {
    auto* button = new QPushButton(parent);
    button->setObjectName(name);
    return button;
}

void name(QPushButton& button, const QString& text, const QString& toolTip) {
    button.setText(text);
    button.setToolTip(toolTip);
    button.setAccessibleName(withoutMnemonic(text));
}

}  // namespace

QString timeLeftText(double seconds) {
    if (seconds >= kSecondsShownAsMinutes) {
        return JobStrip::tr("about %n min left", nullptr, static_cast<int>(std::ceil(seconds / 60)));
    }
    const int rounded =
        seconds > 20 ? static_cast<int>(std::ceil(seconds / 5)) * 5 : static_cast<int>(std::ceil(seconds));
    return rounded <= 1 ? JobStrip::tr("almost done") : JobStrip::tr("about %n s left", nullptr, rounded);
}

JobStrip::JobStrip(QWidget* parent)
    : QWidget(parent)
    , m_message(new InlineMessage(this))
    , m_question(new QWidget(this))
    , m_questionText(new QLabel(m_question))
    , m_stop(makeButton(m_question, QStringLiteral("stopPicture")))
    , m_keepGoing(makeButton(m_question, QStringLiteral("keepGoing")))
    , m_status(new ToneLabel(Tone::Muted, this))
    , m_progress(new QProgressBar(this))
    , m_generate(makeButton(this, QStringLiteral("generateButton")))
    , m_cancel(makeButton(this, QStringLiteral("cancelButton"))) {
    m_message->setObjectName(QStringLiteral("jobMessage"));
    m_status->setObjectName(QStringLiteral("jobStatus"));
    m_progress->setObjectName(QStringLiteral("jobProgress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_generate->setDefault(true);
    m_generate->setMinimumHeight(38);
    m_cancel->setMinimumHeight(38);
    buildQuestion();
    buildLayout();
    connectSignals();
    refresh();
    inEveryLanguage(this, [this] { retranslate(); });
}

void JobStrip::retranslate() {
    name(*m_generate, tr("&Generate"), tr("Make a picture (Ctrl+Enter)"));
    name(*m_cancel, tr("&Cancel"), tr("Stop making this picture"));
    name(*m_stop, tr("Stop"), tr("Stop making this picture"));
    name(*m_keepGoing, tr("Keep going"), tr("Go on with this picture (Esc)"));
    m_questionText->setText(tr("Stop making this picture?"));
    m_progress->setAccessibleName(tr("Progress of the picture"));
    refreshStatus();
}

void JobStrip::buildQuestion() {
    auto* row = new QHBoxLayout;
    row->addWidget(m_stop, 1);
    row->addWidget(m_keepGoing, 1);
    auto* column = new QVBoxLayout(m_question);
    column->setContentsMargins(0, 0, 0, 4);
    column->addWidget(m_questionText);
    column->addLayout(row);
    m_stop->setAutoDefault(true);
    m_keepGoing->setAutoDefault(true);
    m_question->setObjectName(QStringLiteral("stopQuestion"));
    m_question->hide();
}

void JobStrip::buildLayout() {
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_generate, 1);
    buttons->addWidget(m_cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_message);
    column->addWidget(m_question);
    column->addWidget(m_status);
    column->addWidget(m_progress);
    column->addLayout(buttons);
}

void JobStrip::connectSignals() {
    connect(m_generate, &QPushButton::clicked, this, &JobStrip::generateRequested);
    connect(m_cancel, &QPushButton::clicked, this, &JobStrip::cancelRequested);
    connect(m_stop, &QPushButton::clicked, this, &JobStrip::cancelRequested);
    connect(m_keepGoing, &QPushButton::clicked, m_question, &QWidget::hide);
}

void JobStrip::setReady(bool ready) {
    m_ready = ready;
    refresh();
}

void JobStrip::setState(JobState state) {
    m_state = state;
    if (state == JobState::Running) {
        m_made.reset();
        m_progress->setRange(0, 0);
    }
    if (state != JobState::Running) {
        m_question->hide();
    }
    refresh();
}

void JobStrip::setProgress(const JobProgress& progress) {
    m_progress->setRange(0, progress.of);
    m_progress->setValue(progress.step);
    if (m_state != JobState::Running) {
        return;
    }
    m_made = progress;
    refreshStatus();
}

QString JobStrip::progressText() const {
    if (m_state == JobState::Cancelling) {
        return tr("Stopping…");
    }
    if (!m_made) {
        return m_paused ? tr("The queue is paused") : tr("Starting…");
    }
    const QString steps = tr("Step %1 of %2").arg(m_made->step).arg(m_made->of);
    return m_made->secondsLeft ? tr("%1, %2").arg(steps, timeLeftText(*m_made->secondsLeft)) : steps;
}

void JobStrip::setQueue(int waiting, bool paused) {
    m_waiting = waiting;
    m_paused = paused;
    refreshStatus();
}

void JobStrip::refreshStatus() {
    QString text = progressText();
    if (m_waiting > 0) {
        text = m_paused ? tr("%1 · %n paused", nullptr, m_waiting).arg(text)
                        : tr("%1 · %n waiting", nullptr, m_waiting).arg(text);
    }
    m_status->setText(text);
}

void JobStrip::showError(const core::Error& error) {
    m_message->say(error);
}

void JobStrip::showNotes(const std::vector<core::Phrase>& notes) {
    m_message->say({}, [notes] { return translated(notes).join(u'\n'); });
}

void JobStrip::clearMessage() {
    m_message->dismiss();
}

void JobStrip::askToStop() {
    if (m_state != JobState::Running) {
        return;
    }
    m_question->setVisible(m_question->isHidden());
    if (!m_question->isHidden()) {
        m_stop->setFocus(Qt::ShortcutFocusReason);
    }
}

void JobStrip::refresh() {
    refreshStatus();
    m_generate->setEnabled(m_ready);
    m_cancel->setEnabled(m_state == JobState::Running);
    m_cancel->setVisible(isWorking());
    m_status->setVisible(isWorking());
    m_progress->setVisible(isWorking());
}

}  // namespace lightgen::ui
