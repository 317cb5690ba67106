#include "ui/calm_style.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

#include "ui/theme.h"

namespace lightgen::ui {
namespace {

constexpr int kControlHeight = 32;
constexpr int kArrowWidth = 24;
constexpr int kTextInset = 5;
constexpr double kRadius = 6.0;

bool has(const QStyleOption& option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

// Focus that came by mouse into a text field is shown too: it says where typing goes.
bool showsFocus(const QStyleOption& option, const QWidget* widget) {
    const bool takesText = qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget)
        || qobject_cast<const QPlainTextEdit*>(widget);
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

bool isMarkedWrong(const QWidget* widget) { return widget && widget->property("lightgenWrong").toBool(); }

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

void drawButton(QPainter& painter, const QStyleOption& option, bool primary) {
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

bool isPrimary(const QStyleOption* option) {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

void drawSpinBox(const CalmStyle& style, const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget) {
    drawField(painter, option.rect, option, widget);
    const ThemeColours& c = coloursOf(option.palette);
    for (const auto part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
        const bool up = part == QStyle::SC_SpinBoxUp;
        const bool can = option.stepEnabled.testFlag(up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
        const bool hot = option.activeSubControls == part && has(option, QStyle::State_MouseOver);
        QColor colour = hot ? c.text : c.mutedText;
        if (!can || !has(option, QStyle::State_Enabled)) {
            colour.setAlphaF(0.4F);
        }
        const QRect rect = style.subControlRect(QStyle::CC_SpinBox, &option, part, widget);
        drawChevron(painter, rect, colour, up ? Qt::UpArrow : Qt::DownArrow);
    }
}

void drawComboBox(const CalmStyle& style, const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget) {
    drawField(painter, option.rect, option, widget);
    const ThemeColours& c = coloursOf(option.palette);
    const QRect arrow = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, widget);
    QColor colour = c.mutedText;
    if (!has(option, QStyle::State_Enabled)) {
        colour.setAlphaF(0.4F);
    }
    drawChevron(painter, arrow, colour, Qt::DownArrow);
}

void drawScrollBar(const CalmStyle& style, const QStyleOptionSlider& option, QPainter& painter, const QWidget* widget) {
    const ThemeColours& c = coloursOf(option.palette);
    painter.fillRect(option.rect, option.palette.window());
    if (option.minimum == option.maximum) {
        return;
    }
    const bool hot = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    const QRectF handle = QRectF(style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget))
                              .adjusted(2, 2, -2, -2);
    const double radius = std::min(handle.width(), handle.height()) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hot ? c.mutedText : c.borderHover);
    painter.drawRoundedRect(handle, radius, radius);
    painter.restore();
}

// Scroll bars without arrow buttons: the groove is the whole bar.
QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part, int minimumLength) {
    const QRect all = option.rect;
    if (part == QStyle::SC_ScrollBarGroove) {
        return all;
    }
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? all.width() : all.height();
    const int range = option.maximum - option.minimum;
    const int shown = range > 0 ? static_cast<int>(qint64(length) * option.pageStep / (qint64(range) + option.pageStep)) : length;
    const int handle = std::min(length, std::max(shown, minimumLength));
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown
    );
    const auto piece = [&](int from, int size) {
        return horizontal ? QRect(all.x() + from, all.y(), size, all.height())
                          : QRect(all.x(), all.y() + from, all.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider: return piece(start, handle);
    case QStyle::SC_ScrollBarSubPage: return piece(0, start);
    case QStyle::SC_ScrollBarAddPage: return piece(start + handle, length - start - handle);
    default: return {};
    }
}

QRect spinBoxPart(const QRect& all, QStyle::SubControl part) {
    const int left = all.right() + 1 - kArrowWidth;
    const int half = all.height() / 2;
    switch (part) {
    case QStyle::SC_SpinBoxUp: return {left, all.top() + 2, kArrowWidth - 3, half - 2};
    case QStyle::SC_SpinBoxDown: return {left, all.top() + half, kArrowWidth - 3, all.height() - half - 2};
    case QStyle::SC_SpinBoxEditField: return all.adjusted(6, 2, -kArrowWidth, -2);
    default: return all;
    }
}

void drawProgress(const QStyleOptionProgressBar& option, QPainter& painter, const QColor& colour, double from, double to) {
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
    painter.drawRoundedRect(QRectF(option.rect.x() + from * width, option.rect.y(), (to - from) * width, height), radius, radius);
    painter.restore();
}

void drawProgressContents(const QStyleOptionProgressBar& option, QPainter& painter) {
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

void drawDockTitle(const QStyleOptionDockWidget& option, QPainter& painter) {
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

}  // namespace

CalmStyle::CalmStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void CalmStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    // The rounded frame paints the ground: the viewport's square corners would stick out of it.
    if (auto* text = qobject_cast<QPlainTextEdit*>(widget)) {
        text->viewport()->setAutoFillBackground(false);
    }
    if (qobject_cast<QPlainTextEdit*>(widget) || qobject_cast<QToolButton*>(widget)
        || qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QLineEdit*>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void CalmStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget
) const {
    switch (element) {
    case PE_PanelButtonCommand: drawButton(*painter, *option, isPrimary(option)); return;
    case PE_PanelButtonTool: drawToolButton(*painter, *option); return;
    case PE_FrameDefaultButton: return;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QPushButton*>(widget) && !qobject_cast<const QToolButton*>(widget)
            && !qobject_cast<const QComboBox*>(widget)) {
            drawPanel(*painter, option->rect, QColor(), coloursOf(option->palette).accentLine);
        }
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!frame || frame->lineWidth > 0) {
            drawField(*painter, option->rect, *option, widget);
        }
        return;  // a frameless one lies inside a spin box, which has painted the ground
    }
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit*>(widget)) {
            drawField(*painter, option->rect, *option, widget);
            return;
        }
        break;
    case PE_IndicatorDockWidgetResizeHandle:
    case PE_FrameStatusBarItem: return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void CalmStyle::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget
) const {
    if (element == CE_PushButtonLabel && isPrimary(option) && has(*option, State_Enabled)) {
        auto label = *qstyleoption_cast<const QStyleOptionButton*>(option);
        label.palette.setColor(QPalette::ButtonText, coloursOf(option->palette).accentText);
        QProxyStyle::drawControl(element, &label, painter, widget);
        return;
    }
    if (const auto* progress = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
        if (element == CE_ProgressBarGroove) {
            drawProgress(*progress, *painter, coloursOf(option->palette).pressed, 0, 1);
            return;
        }
        if (element == CE_ProgressBarContents) {
            drawProgressContents(*progress, *painter);
            return;
        }
    }
    if (element == CE_DockWidgetTitle) {
        drawDockTitle(*qstyleoption_cast<const QStyleOptionDockWidget*>(option), *painter);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CalmStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget
) const {
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option); control == CC_SpinBox && spin) {
        drawSpinBox(*this, *spin, *painter, widget);
        return;
    }
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option); control == CC_ComboBox && combo) {
        drawComboBox(*this, *combo, *painter, widget);
        return;
    }
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option); control == CC_ScrollBar && bar) {
        drawScrollBar(*this, *bar, *painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect CalmStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget
) const {
    QRect rect;
    if (control == CC_SpinBox) {
        rect = spinBoxPart(option->rect, part);
    } else if (control == CC_ComboBox && part == SC_ComboBoxArrow) {
        rect = QRect(option->rect.right() + 1 - kArrowWidth - 2, option->rect.top(), kArrowWidth, option->rect.height());
    } else if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        rect = option->rect.adjusted(8, 2, -kArrowWidth - 2, -2);
    } else if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option); control == CC_ScrollBar && bar) {
        rect = scrollBarPart(*bar, part, 28);
    } else {
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
    return visualRect(option->direction, option->rect, rect);
}

QRect CalmStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0) {
        rect.adjust(kTextInset, 0, -kTextInset, 0);
    }
    return rect;
}

QSize CalmStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget
) const {
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton: size.rwidth() += 12; [[fallthrough]];
    case CT_LineEdit:
    case CT_SpinBox:
    case CT_ComboBox: size.setHeight(std::max(option->fontMetrics.height() + 12, kControlHeight)); break;
    case CT_MenuItem: size.rheight() += 4; break;
    default: break;
    }
    return size;
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent: return 12;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_DockWidgetSeparatorExtent: return 4;
    case PM_DefaultFrameWidth: return qobject_cast<const QPlainTextEdit*>(widget) ? 2 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_DockWidgetTitleMargin: return 8;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CalmStyle::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returnData
) const {
    switch (hint) {
    case SH_ComboBox_Popup: return 0;
    case SH_EtchDisabledText: return 0;
    // Underlines show in menus; on labels and buttons they would only be restless.
    case SH_UnderlineShortcut: return qobject_cast<const QMenu*>(widget) || qobject_cast<const QMenuBar*>(widget);
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

}  // namespace lightgen::ui
