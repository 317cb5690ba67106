#include "ui/painting/tool_bar.h"

#include <QToolButton>
#include <QVBoxLayout>

#include "ui/action_button.h"
#include "ui/actions.h"
#include "ui/language.h"

namespace lightgen::ui {

ToolBar::ToolBar(const Actions& actions, QWidget* parent)
    : FloatingBar(parent) {
    setObjectName(QStringLiteral("toolBar"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5, 5, 5, 5);
    column->setSpacing(2);
    for (const auto id :
         {ActionId::ToolBrush,
          ActionId::ToolEraser,
          ActionId::ToolRectangle,
          ActionId::ToolEllipse,
          ActionId::ToolLasso,
          ActionId::ToolPolygon,
          ActionId::ToolCells}) {
        column->addWidget(actionButton(actions[id], this));
    }
    column->addSpacing(6);
    column->addWidget(actionButton(actions[ActionId::ToolRestore], this));
    column->addWidget(actionButton(actions[ActionId::ToolFrame], this));
    column->addSpacing(6);
    column->addWidget(actionButton(actions[ActionId::Undo], this));
    column->addWidget(actionButton(actions[ActionId::Redo], this));
    inEveryLanguage(this, [this] { setAccessibleName(tr("Painting tools")); });
}

}  // namespace lightgen::ui
