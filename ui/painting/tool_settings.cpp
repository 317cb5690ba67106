#include "ui/painting/tool_settings.h"

#include <algorithm>
#include <cmath>

#include "ui/painting/brush.h"

namespace lightgen::ui {
namespace {

constexpr std::pair<ToolKind, const char*> kBrushNames[] = {
    {ToolKind::Brush, "brush"}, {ToolKind::Eraser, "eraser"}, {ToolKind::Restore, "restore"}};

int percent(const QVariantMap& map, const QString& key, int usual, int least = 0) {
    bool isNumber = false;
    const int value = map.value(key).toInt(&isNumber);
    return isNumber && value >= least && value <= 100 ? value : usual;
}

QVariantMap mapOf(const BrushSettings& brush) {
    return {
        {QStringLiteral("size"), brush.size},
        {QStringLiteral("hardness"), brush.hardness},
        {QStringLiteral("opacity"), brush.opacity},
        {QStringLiteral("smoothing"), brush.smoothing}};
}

void read(const QVariantMap& map, BrushSettings& brush) {
    const double size = map.value(QStringLiteral("size")).toDouble();
    brush.size = size >= kSmallestBrush && size <= kLargestBrush ? size : brush.size;
    brush.hardness = percent(map, QStringLiteral("hardness"), brush.hardness);
    brush.opacity = percent(map, QStringLiteral("opacity"), brush.opacity, 1);
    brush.smoothing = percent(map, QStringLiteral("smoothing"), brush.smoothing);
}

}  // namespace

double curved(PressureCurve curve, double pressure) {
    switch (curve) {
        case PressureCurve::Soft: return std::sqrt(pressure);
        case PressureCurve::Straight: break;
        case PressureCurve::Firm: return pressure * pressure;
    }
    return pressure;
}

QVariantMap ToolSettings::toMap() const {
    QVariantMap map;
    for (const auto& [tool, name] : kBrushNames) {
        map[QString::fromLatin1(name)] = mapOf(brushes.at(tool));
    }
    map[QStringLiteral("penWidth")] = pen.changesWidth;
    map[QStringLiteral("penOpacity")] = pen.changesOpacity;
    map[QStringLiteral("penCurve")] = static_cast<int>(pen.curve);
    map[QStringLiteral("overlayColour")] = overlay.colour.name();
    map[QStringLiteral("overlayPattern")] = nameOf(overlay.pattern);
    map[QStringLiteral("overlayOpacity")] = overlay.opacity;
    return map;
}

ToolSettings ToolSettings::fromMap(const QVariantMap& map) {
    ToolSettings settings;
    for (const auto& [tool, name] : kBrushNames) {
        read(map.value(QString::fromLatin1(name)).toMap(), settings.brushes[tool]);
    }
    settings.pen.changesWidth = map.value(QStringLiteral("penWidth"), settings.pen.changesWidth).toBool();
    settings.pen.changesOpacity = map.value(QStringLiteral("penOpacity"), settings.pen.changesOpacity).toBool();
    const int curve = map.value(QStringLiteral("penCurve"), static_cast<int>(settings.pen.curve)).toInt();
    if (curve >= static_cast<int>(PressureCurve::Soft) && curve <= static_cast<int>(PressureCurve::Firm)) {
        settings.pen.curve = static_cast<PressureCurve>(curve);
    }
    if (const QColor colour(map.value(QStringLiteral("overlayColour")).toString()); colour.isValid()) {
        settings.overlay.colour = colour;
    }
    settings.overlay.pattern = overlayPattern(map.value(QStringLiteral("overlayPattern")).toString());
    settings.overlay.opacity = percent(map, QStringLiteral("overlayOpacity"), settings.overlay.opacity, 1);
    return settings;
}

}  // namespace lightgen::ui
