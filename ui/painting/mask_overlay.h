// The mask over the picture: a colour, a pattern that also those see who see no colours, an opacity.
#pragma once

#include <QColor>
#include <QImage>

#include "core/image.h"
#include "ui/canvas/canvas_tool.h"

namespace lightgen::ui {

enum class OverlayPattern { Solid, Grid, Crosshatch, Diagonal };

struct OverlayLook {
    QColor colour{230, 40, 90};
    OverlayPattern pattern = OverlayPattern::Diagonal;
    int opacity = 55;  // percent
    friend bool operator==(const OverlayLook&, const OverlayLook&) = default;
};

QString nameOf(OverlayPattern pattern);  // as it is stored: "solid", "grid", ...
OverlayPattern overlayPattern(const QString& name);

class MaskOverlay final : public CanvasLayer {
public:
    explicit MaskOverlay(const core::GrayImage& mask)
        : m_mask(mask) {}

    void setLook(const OverlayLook& look) { m_look = look; }
    const OverlayLook& look() const { return m_look; }
    void setHidden(bool hidden) { m_isHidden = hidden; }
    bool isHidden() const { return m_isHidden; }
    void paint(QPainter& painter, const PicturePaint& paint) override;

private:
    QImage overlayOf(const QRect& part, const QRect& target, double scale) const;

    const core::GrayImage& m_mask;
    OverlayLook m_look;
    bool m_isHidden = false;
};

}  // namespace lightgen::ui
