// Pictures from a file of prompts: what it will make, what is wrong with it, and into the queue with it.
#pragma once

#include <QDialog>

#include <functional>
#include <optional>
#include <vector>

#include "core/batch/batch_plan.h"
#include "core/model_bundle.h"
#include "ui/batch/batch_reading.h"
#include "ui/file_chooser.h"

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace lightgen::ui {

class LabelledField;
class ToneLabel;

class BatchDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchDialog)

public:
    struct Parts {
        core::GenerationRequest defaults;  // for what a line leaves open
        std::vector<core::ModelInfo> models;
        std::function<std::size_t()> room;  // how many pictures the queue takes now
        std::function<std::optional<double>(const core::GenerationRequest&)> secondsFor;
    };
    explicit BatchDialog(Parts parts, QWidget* parent = nullptr);

    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }
    void open(const QString& file);
    using QDialog::open;
    void chooseFile();

Q_SIGNALS:
    void chosen(const std::vector<lightgen::core::BatchJob>& jobs);

private:
    void buildLayout();
    void connectParts();
    void retranslate();
    void read();
    void take(const BatchAnswer& answer);
    void say();
    void sayProblems();
    QString summary() const;
    void fillTable();

    Parts m_parts;
    QLineEdit* m_file;
    QPushButton* m_choose;
    QPlainTextEdit* m_matrix;
    ToneLabel* m_summary;
    QTableWidget* m_table;
    ToneLabel* m_problems;
    QPushButton* m_queue;
    QPushButton* m_cancel;
    LabelledField* m_fileField;
    LabelledField* m_matrixField;
    FileChooser m_chooseFile;
    BatchAnswer m_answer;
    int m_question = 0;  // only the newest answer counts
    bool m_isReading = false;
};

}  // namespace lightgen::ui
