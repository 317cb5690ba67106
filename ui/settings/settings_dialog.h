// The settings: a list of pages, their contents, and OK that is off while a page says what is wrong.
#pragma once

#include <QDialog>

#include <vector>

class QDialogButtonBox;
class QListWidget;
class QStackedWidget;

namespace lightgen::ui {

class Settings;
class SettingsPage;
class ToneLabel;

class SettingsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsDialog)

public:
    explicit SettingsDialog(Settings& settings, QWidget* parent = nullptr);

    void accept() override;
    void reject() override;

private:
    void buildLayout();
    void refresh();
    void retranslate();

    Settings& m_settings;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    ToneLabel* m_problem;
    QDialogButtonBox* m_buttons;
    std::vector<SettingsPage*> m_pages;
};

}  // namespace lightgen::ui
