#include "ui/action_button.h"

#include <QAction>
#include <QToolButton>

#include "ui/mnemonic.h"

namespace lightgen::ui {

QToolButton* actionButton(QAction* action, QWidget* parent, Qt::ToolButtonStyle style) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setIconSize({18, 18});
    button->setMinimumSize(32, 30);
    button->setFocusPolicy(Qt::TabFocus);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    const auto name = [button, action] { button->setAccessibleName(withoutMnemonic(action->text()).remove(u'…')); };
    QObject::connect(action, &QAction::changed, button, name);
    name();
    return button;
}

}  // namespace lightgen::ui
