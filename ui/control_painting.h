// How the calm style draws the parts of controls: flat, softly rounded, in the colours of the theme.
#pragma once

#include <Qt>

class QColor;
class QPainter;
class QRect;
class QRectF;
class QStyle;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionDockWidget;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QWidget;

namespace lightgen::ui {

enum class ButtonRole { Plain, Primary };

void drawFocusRing(QPainter& painter, const QStyleOption& option);
// The frame and ground of what one types into; red where the widget's property "lightgenWrong" is set.
void drawChevron(QPainter& painter, const QRectF& rect, const QColor& colour, Qt::ArrowType direction);
void drawField(QPainter& painter, const QRect& rect, const QStyleOption& option, const QWidget* widget);
void drawButton(QPainter& painter, const QStyleOption& option, ButtonRole role);
void drawToolButton(QPainter& painter, const QStyleOption& option);
void drawCheckBox(QPainter& painter, const QStyleOption& option);
void drawSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QStyle& style, const QWidget* widget);
void drawComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QStyle& style, const QWidget* widget);
void drawScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QStyle& style, const QWidget* widget);
void drawProgressGroove(QPainter& painter, const QStyleOptionProgressBar& option);
void drawProgressContents(QPainter& painter, const QStyleOptionProgressBar& option);
void drawDockTitle(QPainter& painter, const QStyleOptionDockWidget& option);

}  // namespace lightgen::ui
