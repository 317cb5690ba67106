// An export while it works and once it has ended: how far it is, where it is stuck, what came of it.
#pragma once

#include <QWidget>

#include "core/export/exporter.h"
#include "ui/file_chooser.h"

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace lightgen::ui {

class FolderField;
class LabelledField;
class ToneLabel;

class ExportPage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportPage)

public:
    explicit ExportPage(QWidget* parent = nullptr);

    void begin(int pictures, const QString& folder);
    void showProgress(int done, int of);
    void showSteps(int done, int of);
    void showStopping();
    void showPaused(const core::Error& error);  // another folder is asked for
    void showReport(const core::ExportReport& report);
    void showFailure(const core::Error& error);
    bool isWorking() const { return m_state == State::Working || m_state == State::Stopping; }
    bool isPaused() const { return m_state == State::Paused; }
    QString folder() const;
    void setFileChooser(FileChooser chooser);

Q_SIGNALS:
    void stateChanged();  // other things are shown
    void stopAsked();
    void goOnAsked(const QString& folder);
    void closeAsked();
    void againAsked();  // back to the form

private:
    enum class State { Working, Stopping, Paused, Ended, Failed };

    void buildLayout();
    void setState(State state);
    void say();
    void sayProgress();
    void sayReport();
    void retranslate();
    void refreshFolder();
    void showFolder() const;

    QLabel* m_heading;
    ToneLabel* m_text;
    QProgressBar* m_progress;
    QPlainTextEdit* m_details;
    FolderField* m_folder;
    LabelledField* m_folderField;
    QPushButton* m_again;
    QPushButton* m_showFolder;
    QPushButton* m_goOn;
    QPushButton* m_stop;
    QPushButton* m_close;
    State m_state = State::Working;
    int m_done = 0;
    int m_pictures = 0;
    int m_step = 0;
    int m_steps = 0;
    core::Error m_error{};
    core::ExportReport m_report;
};

}  // namespace lightgen::ui
