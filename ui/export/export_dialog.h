// Pictures written again elsewhere: what, as what, under which names, with how much of their recipes, where to.
#pragma once

#include <QDialog>

#include <memory>
#include <vector>

#include "ui/export/export_choices.h"
#include "ui/export/export_scope.h"
#include "ui/file_chooser.h"

class QComboBox;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace lightgen::ui {

class EngineClient;
class ExportPage;
class ExportTask;
class Fold;
class FolderField;
class FormatFields;
class LabelledField;
class NameField;
class RecipeFields;
class Settings;
class ToneLabel;

class ExportDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    struct Parts {
        EngineClient& client;
        Settings& settings;
    };
    // The first scope is the one that is proposed.
    ExportDialog(const Parts& parts, std::vector<ExportScope> scopes, QWidget* parent = nullptr);
    ~ExportDialog() override;  // an export that is at work is given up

    void setFileChooser(const FileChooser& chooser);
    void reject() override;  // stops what is at work first

Q_SIGNALS:
    void ended(const lightgen::core::ExportReport& report);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildForm();
    void connectParts();
    void retranslate();
    void refresh();
    int wantedHeight() const;
    void fit();
    void askForSamples();
    void askWhatCanBeWritten();
    ExportChoices choices() const;
    QString problemOf(const ExportChoices& choices) const;
    void begin();
    void run(const ExportChoices& choices, std::vector<std::filesystem::path> pictures);

    Parts m_parts;
    std::vector<ExportScope> m_scopes;
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;  // the form, where the screen is low
    QComboBox* m_scope;
    FormatFields* m_format;
    NameField* m_names;
    RecipeFields* m_recipe;
    FolderField* m_folder;
    Fold* m_nameFold;
    Fold* m_recipeFold;
    ToneLabel* m_problem;
    QPushButton* m_export;
    QPushButton* m_cancel;
    ExportPage* m_page;
    LabelledField* m_scopeField;
    LabelledField* m_folderField;
    int m_question = 0;  // only the newest answer about samples counts
    int m_fitted = 0;    // the height that it gave itself
    bool m_closes = false;
    std::unique_ptr<ExportTask> m_task;
};

}  // namespace lightgen::ui
