#include "ui/painting/floating_bar.h"

#include <QAction>
#include <QBoxLayout>
#include <QPainter>
#include <QToolButton>

#include "ui/theme.h"

namespace lightgen::ui {

FloatingBar::FloatingBar(QWidget* parent)
    : QFrame(parent) {
    setCursor(Qt::ArrowCursor);
}

QToolButton* FloatingBar::addButton(QBoxLayout& layout, QAction* action) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    const auto name = [button, action] { button->setAccessibleName(action->toolTip()); };
    connect(action, &QAction::changed, button, name);
    name();
    button->setIconSize({18, 18});
    button->setFixedSize(32, 30);
    button->setFocusPolicy(Qt::StrongFocus);
    layout.addWidget(button);
    return button;
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
