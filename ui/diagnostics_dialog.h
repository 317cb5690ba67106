// The report for a bug tracker: what the window knows of itself and what the service tells, to read, copy or save.
#pragma once

#include <QDialog>

#include "core/result.h"
#include "ui/file_chooser.h"

class QPlainTextEdit;
class QPushButton;

namespace lightgen::ui {

class EngineClient;
class ToneLabel;

class DiagnosticsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiagnosticsDialog)

public:
    // Asks the service at once. Without one the report has the window's part, and a sentence says so.
    explicit DiagnosticsDialog(EngineClient& client, QWidget* parent = nullptr);

    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }

Q_SIGNALS:
    void saved(const QString& file);

private:
    enum class Service { Asked, Absent, Answered };

    void buildLayout();
    void ask();
    void showAnswer(const QString& report);
    void showState(Service state);
    void copy();
    void saveAs();
    void tellSaved(const QString& file, const core::Status& status);
    void retranslate();

    EngineClient& m_client;
    Service m_service = Service::Absent;
    QPlainTextEdit* m_report;
    ToneLabel* m_state;
    QPushButton* m_copy;
    QPushButton* m_save;
    QPushButton* m_close;
    FileChooser m_chooseFile;
};

}  // namespace lightgen::ui
