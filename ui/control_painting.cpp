#include "ui/control_painting.h"

#include <QAbstractSpinBox>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

#include "ui/theme.h"

namespace lightgen::ui {
namespace {

constexpr double kRadius = 6.0;

bool has(const QStyleOption& option, QStyle::StateFlag flag) {
    return option.state.testFlag(flag);
}

// Focus that came by mouse into a text field is shown too: it says where typing goes.
bool showsFocus(const QStyleOption& option, const QWidget* widget) {
    const bool takesText = qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
                           qobject_cast<const QPlainTextEdit*>(widget);
    return has(option, QStyle::State_HasFocus) && (takesText || has(option, QStyle::State_KeyboardFocusChange));
}

// A rounded rectangle whose one-pixel outline lies on whole pixels.
void drawPanel(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& line, double width = 1.0) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = line.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), kRadius - inset, kRadius - inset);
    painter.restore();
}

bool isMarkedWrong(const QWidget* widget) {
    return widget && widget->property("lightgenWrong").toBool();
}

void drawProgress(
    const QStyleOptionProgressBar& option, QPainter& painter, const QColor& colour, double from, double to
) {
    const double height = option.rect.height();
    const double radius = height / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    QPainterPath groove;
    groove.addRoundedRect(QRectF(option.rect), radius, radius);
    painter.setClipPath(groove);
    const double width = option.rect.width();
    painter.drawRoundedRect(
        QRectF(option.rect.x() + from * width, option.rect.y(), (to - from) * width, height), radius, radius
    );
    painter.restore();
}

}  // namespace

void drawChevron(QPainter& painter, const QRectF& rect, const QColor& colour, Qt::ArrowType direction) {
    const double up = direction == Qt::UpArrow ? -1 : 1;
    const QPointF c = rect.center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[] = {c + QPointF(-3.5, -1.75 * up), c + QPointF(0, 1.75 * up), c + QPointF(3.5, -1.75 * up)};
    painter.drawPolyline(points, 3);
    painter.restore();
}

void drawFocusRing(QPainter& painter, const QStyleOption& option) {
    drawPanel(painter, option.rect, QColor(), coloursOf(option.palette).accentLine);
}

void drawField(QPainter& painter, const QRect& rect, const QStyleOption& option, const QWidget* widget) {
    const ThemeColours& c = coloursOf(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor fill = enabled ? c.base : c.window;
    if (isMarkedWrong(widget)) {
        drawPanel(painter, rect, fill, c.error, showsFocus(option, widget) ? 2.0 : 1.0);
        return;
    }
    if (enabled && showsFocus(option, widget)) {
        drawPanel(painter, rect, fill, c.accentLine, 2.0);
        return;
    }
    drawPanel(painter, rect, fill, enabled && has(option, QStyle::State_MouseOver) ? c.borderHover : c.border);
}

void drawCheckBox(QPainter& painter, const QStyleOption& option) {
    const ThemeColours& c = coloursOf(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool isTicked = has(option, QStyle::State_On);
    const QColor line = enabled ? c.mutedText : c.border;
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isTicked && enabled ? c.accent : line);
    painter.setBrush(isTicked && enabled ? c.accent : enabled ? c.base : c.window);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(QPen(enabled && isTicked ? c.accentText : line, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](double x, double y) { return box.topLeft() + QPointF(x * box.width(), y * box.height()); };
    if (isTicked) {
        const QPointF tick[] = {at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)};
        painter.drawPolyline(tick, 3);
    } else if (has(option, QStyle::State_NoChange)) {
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    }
    painter.restore();
}

void drawButton(QPainter& painter, const QStyleOption& option, ButtonRole role) {
    const bool primary = role == ButtonRole::Primary;
    const ThemeColours& c = coloursOf(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool pressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool hovered = has(option, QStyle::State_MouseOver);
    if (!enabled) {
        drawPanel(painter, option.rect, primary ? c.hover : c.window, primary ? QColor() : c.border);
    } else if (primary) {
        drawPanel(painter, option.rect, pressed || hovered ? c.accentHover : c.accent, QColor());
    } else {
        drawPanel(painter, option.rect, pressed ? c.pressed : hovered ? c.hover : c.button, c.border);
    }
    if (enabled && has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange)) {
        // On the accent colour a ring in the accent colour would be lost: a light one inside instead.
        const QRect ring = primary ? option.rect.adjusted(2, 2, -2, -2) : option.rect;
        drawPanel(painter, ring, QColor(), primary ? c.accentText : c.accentLine, primary ? 1.5 : 2.0);
    }
}

void drawToolButton(QPainter& painter, const QStyleOption& option) {
    const ThemeColours& c = coloursOf(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    if (enabled && (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))) {
        drawPanel(painter, option.rect, c.pressed, QColor());
    } else if (enabled && has(option, QStyle::State_MouseOver)) {
        drawPanel(painter, option.rect, c.hover, QColor());
    }
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange)) {
        drawPanel(painter, option.rect, QColor(), c.accentLine, 2.0);
    }
}

void drawSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QStyle& style, const QWidget* widget) {
    drawField(painter, option.rect, option, widget);
    const ThemeColours& c = coloursOf(option.palette);
    for (const auto part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
        const bool up = part == QStyle::SC_SpinBoxUp;
        const bool can =
            option.stepEnabled.testFlag(up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
        const bool hot = option.activeSubControls == part && has(option, QStyle::State_MouseOver);
        QColor colour = hot ? c.text : c.mutedText;
        if (!can || !has(option, QStyle::State_Enabled)) {
            colour.setAlphaF(0.4F);
        }
        const QRect rect = style.subControlRect(QStyle::CC_SpinBox, &option, part, widget);
        drawChevron(painter, rect, colour, up ? Qt::UpArrow : Qt::DownArrow);
    }
}

void drawComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QStyle& style, const QWidget* widget) {
    drawField(painter, option.rect, option, widget);
    const ThemeColours& c = coloursOf(option.palette);
    const QRect arrow = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, widget);
    QColor colour = c.mutedText;
    if (!has(option, QStyle::State_Enabled)) {
        colour.setAlphaF(0.4F);
    }
    drawChevron(painter, arrow, colour, Qt::DownArrow);
}

void drawScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QStyle& style, const QWidget* widget) {
    const ThemeColours& c = coloursOf(option.palette);
    painter.fillRect(option.rect, option.palette.window());
    if (option.minimum == option.maximum) {
        return;
    }
    const bool hot = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    const QRectF handle =
        QRectF(style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget))
            .adjusted(2, 2, -2, -2);
    const double radius = std::min(handle.width(), handle.height()) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hot ? c.mutedText : c.borderHover);
    painter.drawRoundedRect(handle, radius, radius);
    painter.restore();
}

void drawProgressGroove(QPainter& painter, const QStyleOptionProgressBar& option) {
    drawProgress(option, painter, coloursOf(option.palette).pressed, 0, 1);
}

void drawProgressContents(QPainter& painter, const QStyleOptionProgressBar& option) {
    const QColor accent = coloursOf(option.palette).accentLine;
    if (option.maximum <= option.minimum) {  // busy without a known length: a still, half-strong bar
        QColor half = accent;
        half.setAlphaF(0.35F);
        drawProgress(option, painter, half, 0, 1);
        return;
    }
    const double done = double(option.progress - option.minimum) / double(option.maximum - option.minimum);
    if (done > 0) {
        drawProgress(option, painter, accent, 0, std::min(1.0, done));
    }
}

void drawDockTitle(QPainter& painter, const QStyleOptionDockWidget& option) {
    const ThemeColours& c = coloursOf(option.palette);
    painter.fillRect(option.rect, c.window);
    QFont font = painter.font();
    font.setWeight(QFont::DemiBold);
    painter.save();
    painter.setFont(font);
    painter.setPen(c.mutedText);
    const QRect text = option.rect.adjusted(14, 0, -48, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, option.title);
    painter.restore();
}

}  // namespace lightgen::ui
