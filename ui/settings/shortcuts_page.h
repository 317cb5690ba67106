// Which keys do what: one line per action, its keys typed in, conflicts named.
#pragma once

#include <QKeySequenceEdit>

#include <vector>

#include "ui/actions.h"
#include "ui/settings/settings_page.h"

class QLabel;
class QToolButton;

namespace lightgen::ui {

// The action whose keys in `shortcuts` (or in the table) collide with `key` of `action`, where both would work at the
// same time; null: none.
const ActionSpec* conflictOf(const ActionSpec& action, const QKeySequence& key, const Shortcuts& shortcuts);

class ShortcutsPage final : public SettingsPage {
    Q_OBJECT

public:
    explicit ShortcutsPage(QWidget* parent = nullptr);
    QString title() const override;
    void showPreferences(const Preferences& preferences) override;
    void writeTo(Preferences& preferences) const override;
    QString problem() const override;

private:
    struct Row {
        const ActionSpec* action;
        QLabel* label;
        QKeySequenceEdit* keys;  // the first key; others of the table stay as they are
        QToolButton* clear;
    };
    void retranslate();
    Shortcuts shortcuts() const;

    std::vector<Row> m_rows;
};

}  // namespace lightgen::ui
