// How each tool was set last: remembered per tool, between sessions.
#pragma once

#include <QVariantMap>

#include <map>

#include "ui/painting/mask_overlay.h"

namespace lightgen::ui {

enum class ToolKind {
    None,
    Brush,
    Eraser,
    Rectangle,
    Ellipse,
    Lasso,
    Polygon,
    Cells,
    Restore,  // brings the original back
    Frame     // extends the picture
};

struct BrushSettings {
    double size = 40;    // pixels of the picture
    int hardness = 100;  // percent
    int opacity = 100;   // percent
    int smoothing = 0;   // percent
    friend bool operator==(const BrushSettings&, const BrushSettings&) = default;
};

// How the pressure of a pen becomes a share of width or opacity.
enum class PressureCurve { Soft, Straight, Firm };
double curved(PressureCurve curve, double pressure);

struct PenSettings {
    bool changesWidth = true;
    bool changesOpacity = false;
    PressureCurve curve = PressureCurve::Straight;
    friend bool operator==(const PenSettings&, const PenSettings&) = default;
};

struct ToolSettings {
    std::map<ToolKind, BrushSettings> brushes{
        {ToolKind::Brush, {}}, {ToolKind::Eraser, {}}, {ToolKind::Restore, {.hardness = 70}}};
    PenSettings pen;
    OverlayLook overlay;

    bool isBrush(ToolKind tool) const { return brushes.contains(tool); }
    QVariantMap toMap() const;
    // What is missing or out of range stays as it is by default.
    static ToolSettings fromMap(const QVariantMap& map);
    friend bool operator==(const ToolSettings&, const ToolSettings&) = default;
};

}  // namespace lightgen::ui
