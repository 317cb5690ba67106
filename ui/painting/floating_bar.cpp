#include "ui/painting/floating_bar.h"

#include <QAction>
#include <QPainter>
#include <QToolButton>

#include "ui/theme.h"

namespace lightgen::ui {

QToolButton* actionButton(QAction* action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    const auto name = [button, action] { button->setAccessibleName(action->toolTip()); };
    QObject::connect(action, &QAction::changed, button, name);
    name();
    button->setIconSize({18, 18});
    button->setFixedSize(32, 30);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

FloatingBar::FloatingBar(QWidget* parent)
    : QFrame(parent) {
    setCursor(Qt::ArrowCursor);
}

void FloatingBar::paintEvent(QPaintEvent*) {
    const ThemeColours& c = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(c.border);
    painter.setBrush(c.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9);
}

}  // namespace lightgen::ui
