// A flat button for an action of the table: its icon or its text, its state, and its name for those who do not see it.
#pragma once

#include <Qt>

class QAction;
class QToolButton;
class QWidget;

namespace lightgen::ui {

// Called after its action: "queuePauseButton". A click leaves the keyboard where it was.
QToolButton* actionButton(QAction* action, QWidget* parent, Qt::ToolButtonStyle style = Qt::ToolButtonIconOnly);

}  // namespace lightgen::ui
