#include "ui/canvas/floating_bar.h"

#include <QPainter>

#include "ui/theme.h"

namespace lightgen::ui {

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
