// Fusion with flat, softly rounded controls, one accent colour and a focus ring that is the same everywhere.
#pragma once

#include <QProxyStyle>

namespace lightgen::ui {

class CalmStyle final : public QProxyStyle {
    Q_OBJECT

public:
    CalmStyle();

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget)
        const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget)
        const override;
    void drawComplexControl(
        ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget
    ) const override;
    QRect subControlRect(
        ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget
    ) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget)
        const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returnData)
        const override;
};

}  // namespace lightgen::ui
