// The one table of actions: what can be done, with which keys, where.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>

#include <array>
#include <cstddef>

class QAction;
class QWidget;

namespace lightgen::ui {

enum class ActionId {
    Generate,
    GenerateFront,
    Cancel,
    Open,
    Save,
    Copy,
    Quit,
    ZoomIn,
    ZoomOut,
    ZoomFit,
    ZoomActual,
    FocusPrompt,
    Settings,
    About,
    Count
};

enum class ActionContext { Window, Canvas };  // where its keys work

struct ActionSpec {
    ActionId id;
    const char* name;  // object name
    const char* text;  // translated in context "Actions"
    const char* icon;  // may be empty
    ActionContext context;
    QList<QKeySequence> keys;
};

const QList<ActionSpec>& actionTable();

// By the action's name; actions that are not named have the keys of the table.
using Shortcuts = QMap<QString, QList<QKeySequence>>;
QList<QKeySequence> keysOf(const ActionSpec& action, const Shortcuts& shortcuts);

class Actions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Actions)

public:
    explicit Actions(QWidget* window);  // which also gets the actions, so that their keys work

    void setShortcuts(const Shortcuts& shortcuts);
    QAction* operator[](ActionId id) const { return m_actions[static_cast<std::size_t>(id)]; }

private:
    void retranslate();

    std::array<QAction*, static_cast<std::size_t>(ActionId::Count)> m_actions{};
};

}  // namespace lightgen::ui
