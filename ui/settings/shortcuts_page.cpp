#include "ui/settings/shortcuts_page.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/icons.h"
#include "ui/language.h"
#include "ui/mnemonic.h"

namespace lightgen::ui {
namespace {

QString textOf(const ActionSpec& action) {
    return withoutMnemonic(QCoreApplication::translate("Actions", action.text)).remove(u'…');
}

// Keys of the window work everywhere.
bool workTogether(ActionContext a, ActionContext b) {
    return a == b || a == ActionContext::Window || b == ActionContext::Window;
}

}  // namespace

const ActionSpec* conflictOf(const ActionSpec& action, const QKeySequence& key, const Shortcuts& shortcuts) {
    if (key.isEmpty()) {
        return nullptr;
    }
    for (const ActionSpec& other : actionTable()) {
        const bool collides = other.id != action.id && workTogether(other.context, action.context) &&
                              keysOf(other, shortcuts).contains(key);
        if (collides) {
            return &other;
        }
    }
    return nullptr;
}

ShortcutsPage::ShortcutsPage(QWidget* parent)
    : SettingsPage(parent) {
    auto* inside = new QWidget;
    auto* grid = new QGridLayout(inside);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setColumnStretch(0, 1);
    for (const ActionSpec& action : actionTable()) {
        auto* label = new QLabel(inside);
        auto* keys = new QKeySequenceEdit(inside);
        auto* clear = new QToolButton(inside);
        keys->setObjectName(QStringLiteral("keys-") + QLatin1String(action.name));
        label->setBuddy(keys);
        clear->setObjectName(QStringLiteral("clear-") + QLatin1String(action.name));
        clear->setIcon(symbolicIcon(QStringLiteral("close")));
        clear->setAutoRaise(true);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(keys, row, 1);
        grid->addWidget(clear, row, 2);
        connect(keys, &QKeySequenceEdit::keySequenceChanged, this, &SettingsPage::changed);
        connect(clear, &QToolButton::clicked, keys, &QKeySequenceEdit::clear);
        m_rows.push_back({.action = &action, .label = label, .keys = keys, .clear = clear});
    }
    inEveryLanguage(this, [this] { retranslate(); });
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

void ShortcutsPage::retranslate() {
    for (const Row& row : m_rows) {
        const QString action = textOf(*row.action);
        row.label->setText(action);
        row.keys->setAccessibleName(tr("Key for %1").arg(action));
        row.clear->setToolTip(tr("No key"));
        row.clear->setAccessibleName(tr("No key for %1").arg(action));
    }
}

QString ShortcutsPage::title() const {
    return tr("Shortcuts");
}

void ShortcutsPage::showPreferences(const Preferences& preferences) {
    for (const Row& row : m_rows) {
        const auto keys = keysOf(*row.action, preferences.shortcuts);
        row.keys->setKeySequence(keys.isEmpty() ? QKeySequence() : keys.first());
    }
}

Shortcuts ShortcutsPage::shortcuts() const {
    Shortcuts changedOnes;
    for (const Row& row : m_rows) {
        const QKeySequence usual = row.action->keys.value(0);
        const QKeySequence key = row.keys->keySequence();
        if (key != usual) {
            changedOnes[QLatin1String(row.action->name)] = key.isEmpty() ? QList<QKeySequence>() : QList{key};
        }
    }
    return changedOnes;
}

void ShortcutsPage::writeTo(Preferences& preferences) const {
    preferences.shortcuts = shortcuts();
}

QString ShortcutsPage::problem() const {
    const Shortcuts all = shortcuts();
    for (const Row& row : m_rows) {
        const QKeySequence key = row.keys->keySequence();
        if (const auto* other = conflictOf(*row.action, key, all)) {
            return tr("%1 is the key of “%2” and of “%3”; give one of them another key.")
                .arg(key.toString(QKeySequence::NativeText), textOf(*row.action), textOf(*other));
        }
    }
    return {};
}

}  // namespace lightgen::ui
