// The plain pages of the settings dialog; folders and shortcuts have files of their own.
#pragma once

#include "ui/settings/settings_page.h"

class QCheckBox;
class QComboBox;
class QPushButton;
class QSpinBox;

namespace lightgen::ui {

class GeneralPage final : public SettingsPage {
    Q_OBJECT

public:
    explicit GeneralPage(QWidget* parent = nullptr);
    QString title() const override;
    void showPreferences(const Preferences& preferences) override;
    void writeTo(Preferences& preferences) const override;

private:
    QCheckBox* m_restoresFields;
};

class EnginePage final : public SettingsPage {
    Q_OBJECT

public:
    explicit EnginePage(QWidget* parent = nullptr);
    QString title() const override;
    void showPreferences(const Preferences& preferences) override;
    void writeTo(Preferences& preferences) const override;

private:
    QComboBox* m_device;
    QComboBox* m_precision;
    QSpinBox* m_threads;
};

class AppearancePage final : public SettingsPage {
    Q_OBJECT

public:
    explicit AppearancePage(QWidget* parent = nullptr);
    QString title() const override;
    void showPreferences(const Preferences& preferences) override;
    void writeTo(Preferences& preferences) const override;

private:
    void chooseColour();
    void showSurround();

    QComboBox* m_theme;
    QComboBox* m_surroundKind;
    QPushButton* m_colour;
    QColor m_surround;
};

class LanguagePage final : public SettingsPage {
    Q_OBJECT

public:
    explicit LanguagePage(QWidget* parent = nullptr);
    QString title() const override;
    void showPreferences(const Preferences& preferences) override;
    void writeTo(Preferences& preferences) const override;

private:
    QComboBox* m_language;
};

}  // namespace lightgen::ui
