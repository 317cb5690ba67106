#include "ui/calm_style.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

#include "ui/control_painting.h"
#include "ui/theme.h"

namespace lightgen::ui {
namespace {

constexpr int kControlHeight = 32;
constexpr int kArrowWidth = 24;
constexpr int kTextInset = 5;
constexpr int kControlInset = 8;

// A button of words that opens a menu has a chevron beside them; one with a picture alone is known by its picture.
bool hasChevron(const QWidget* widget) {
    const auto* button = qobject_cast<const QToolButton*>(widget);
    return button && button->menu() && button->icon().isNull();
}

bool isPrimary(const QStyleOption* option) {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton);
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
    const int shown =
        range > 0 ? static_cast<int>(qint64(length) * option.pageStep / (qint64(range) + option.pageStep)) : length;
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

// Flat buttons have no panel, and so no ring, unless the mouse is on them.
void drawRingOfFlatButton(QPainter& painter, const QStyleOption& option, const QToolButton& button) {
    if (button.autoRaise()) {
        QStyleOption whole(option);
        whole.rect = button.rect();
        whole.state &= ~(QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_On);
        drawToolButton(painter, whole);
    }
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
    if (qobject_cast<QPlainTextEdit*>(widget) || qobject_cast<QToolButton*>(widget) ||
        qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QLineEdit*>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void CalmStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget
) const {
    switch (element) {
        case PE_PanelButtonCommand:
            drawButton(*painter, *option, isPrimary(option) ? ButtonRole::Primary : ButtonRole::Plain);
            return;
        case PE_IndicatorCheckBox: drawCheckBox(*painter, *option); return;
        case PE_PanelButtonTool: drawToolButton(*painter, *option); return;
        case PE_FrameDefaultButton: return;
        case PE_IndicatorArrowDown:
            if (const auto* button = qobject_cast<const QToolButton*>(widget); button && button->menu()) {
                if (hasChevron(widget)) {
                    const int left = button->width() - kArrowWidth;
                    const auto place =
                        visualRect(option->direction, button->rect(), {left, 0, kArrowWidth - 4, button->height()});
                    drawChevron(*painter, place, option->palette.color(QPalette::ButtonText), Qt::DownArrow);
                }
                return;
            }
            break;
        case PE_FrameFocusRect:
            if (const auto* button = qobject_cast<const QToolButton*>(widget)) {
                drawRingOfFlatButton(*painter, *option, *button);
            } else if (!qobject_cast<const QPushButton*>(widget) && !qobject_cast<const QComboBox*>(widget)) {
                drawFocusRing(*painter, *option);
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
    if (element == CE_PushButtonLabel && isPrimary(option) && option->state.testFlag(State_Enabled)) {
        auto label = *qstyleoption_cast<const QStyleOptionButton*>(option);
        label.palette.setColor(QPalette::ButtonText, coloursOf(option->palette).accentText);
        QProxyStyle::drawControl(element, &label, painter, widget);
        return;
    }
    if (const auto* progress = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
        if (element == CE_ProgressBarGroove) {
            drawProgressGroove(*painter, *progress);
            return;
        }
        if (element == CE_ProgressBarContents) {
            drawProgressContents(*painter, *progress);
            return;
        }
    }
    if (element == CE_DockWidgetTitle) {
        drawDockTitle(*painter, *qstyleoption_cast<const QStyleOptionDockWidget*>(option));
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CalmStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget
) const {
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option); control == CC_SpinBox && spin) {
        drawSpinBox(*painter, *spin, *this, widget);
        return;
    }
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option); control == CC_ComboBox && combo) {
        drawComboBox(*painter, *combo, *this, widget);
        return;
    }
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option); control == CC_ScrollBar && bar) {
        drawScrollBar(*painter, *bar, *this, widget);
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
        rect =
            QRect(option->rect.right() + 1 - kArrowWidth - 2, option->rect.top(), kArrowWidth, option->rect.height());
    } else if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        rect = option->rect.adjusted(kControlInset, 2, -kArrowWidth - 2, -2);
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
    if (type == CT_ComboBox) {  // what subControlRect leaves beside the text
        size.setWidth(std::max(size.width(), contents.width() + kArrowWidth + 2 * kControlInset));
    }
    switch (type) {
        case CT_PushButton: size.rwidth() += 12; [[fallthrough]];
        case CT_LineEdit:
        case CT_SpinBox:
        case CT_ComboBox: size.setHeight(std::max(option->fontMetrics.height() + 12, kControlHeight)); break;
        case CT_ToolButton: size.rwidth() += hasChevron(widget) ? kArrowWidth + 8 : 0; break;
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
        case PM_DefaultFrameWidth:
            return qobject_cast<const QPlainTextEdit*>(widget) ? 2 : QProxyStyle::pixelMetric(metric, option, widget);
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
        case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
        // Underlines show in menus; on labels and buttons they would only be restless.
        case SH_UnderlineShortcut: return qobject_cast<const QMenu*>(widget) || qobject_cast<const QMenuBar*>(widget);
        default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

}  // namespace lightgen::ui
