// The foot of the prompt panel: Generate, Cancel, how far the picture is, and what went wrong.
#pragma once

#include <QPushButton>
#include <QWidget>

#include <optional>

#include "core/result.h"

class QLabel;
class QProgressBar;

namespace lightgen::core {
struct Error;
}

namespace lightgen::ui {

class InlineMessage;
class ToneLabel;

enum class JobState { Idle, Running, Cancelling, Done, Failed };

struct JobProgress {
    int step = 0;
    int of = 0;
    std::optional<double> secondsLeft;
};

// "about 8 s left"; rounded more coarsely the longer it takes.
QString timeLeftText(double seconds);

class JobStrip final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobStrip)

public:
    explicit JobStrip(QWidget* parent = nullptr);

    void setReady(bool ready);  // there is a model to generate with
    void setState(JobState state);
    void setProgress(const JobProgress& progress);
    void setQueue(int waiting, bool paused);  // what comes after this picture
    void showError(const core::Error& error);
    void showNotes(const std::vector<core::Phrase>& notes);
    void clearMessage();
    // Asks in place whether to stop the picture; asking again withdraws the question.
    void askToStop();
    QList<QWidget*> tabOrder() const { return {m_stop, m_keepGoing, m_generate, m_cancel}; }

Q_SIGNALS:
    void generateRequested();
    void cancelRequested();

private:
    void buildQuestion();
    void buildLayout();
    void connectSignals();
    bool isWorking() const { return m_state == JobState::Running || m_state == JobState::Cancelling; }
    void refresh();
    void refreshStatus();
    QString progressText() const;
    void retranslate();

    JobState m_state = JobState::Idle;
    bool m_ready = false;
    int m_waiting = 0;
    bool m_paused = false;
    std::optional<JobProgress> m_made;  // of the picture in work; empty: no step yet
    InlineMessage* m_message;
    QWidget* m_question;
    QLabel* m_questionText;
    QPushButton* m_stop;
    QPushButton* m_keepGoing;
    ToneLabel* m_status;
    QProgressBar* m_progress;
    QPushButton* m_generate;
    QPushButton* m_cancel;
};

}  // namespace lightgen::ui
