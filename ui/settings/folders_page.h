// Where models are looked for and pictures are put.
#pragma once

#include "ui/settings/settings_page.h"

class QLineEdit;
class QListWidget;
class QPushButton;

namespace lightgen::ui {

class FoldersPage final : public SettingsPage {
    Q_OBJECT

public:
    explicit FoldersPage(QWidget* parent = nullptr);
    QString title() const override;
    void showPreferences(const Preferences& preferences) override;
    void writeTo(Preferences& preferences) const override;
    QString problem() const override;

private:
    void buildLayout();
    void add();
    void remove();
    void choosePictures();
    void refresh();

    QListWidget* m_models;
    QPushButton* m_add;
    QPushButton* m_remove;
    QLineEdit* m_pictures;
    QPushButton* m_choose;
};

}  // namespace lightgen::ui
