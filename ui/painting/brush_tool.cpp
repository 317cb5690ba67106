#include "ui/painting/brush_tool.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

#include "ui/painting/tool_cursor.h"

namespace lightgen::ui {
namespace {

constexpr double kDeadZone = 5;            // logical pixels, also at finer scales not less than 5 of the device
constexpr double kHardnessPerPixel = 0.5;  // percent
constexpr double kMostSmoothing = 0.92;    // share of the old place that is kept

}  // namespace

BrushTool::BrushTool(ToolKind kind, StrokeTarget& target, const ToolSettings& settings, QObject* parent)
    : CanvasTool(parent)
    , m_kind(kind)
    , m_target(target)
    , m_settings(settings) {}

BrushDab BrushTool::dabFor(const ToolInput& input) const {
    BrushDab dab{.centre = input.at, .diameter = brush().size, .opacity = brush().opacity / 100.0};
    if (input.pressure) {
        const double pressure = curved(m_settings.pen.curve, *input.pressure);
        dab.diameter *= m_settings.pen.changesWidth ? std::max(0.02, pressure) : 1;
        dab.opacity *= m_settings.pen.changesOpacity ? pressure : 1;
    }
    dab.diameter = std::max(kSmallestBrush, dab.diameter);
    return dab;
}

bool BrushTool::erases(const ToolInput& input) const {
    return m_kind == ToolKind::Eraser || input.button == Qt::RightButton || input.isEraserTip ||
           input.modifiers.testFlag(Qt::AltModifier);
}

void BrushTool::press(const ToolInput& input) {
    const bool isShifted = input.modifiers.testFlag(Qt::ShiftModifier);
    if (input.button == Qt::RightButton && isShifted) {
        m_sizing = Sizing{.at = input.at, .device = input.device, .before = brush()};
        return;
    }
    const bool takesAway = erases(input);
    if (!m_target.isReady() || (takesAway && !m_target.canErase())) {
        return;
    }
    begin(input, takesAway);
}

void BrushTool::begin(const ToolInput& input, bool takesAway) {
    m_strokeErases = takesAway;
    m_stroke = std::make_unique<BrushStroke>(m_target.plane(), brush().hardness / 100.0, m_target.blend(takesAway));
    if (input.modifiers.testFlag(Qt::ShiftModifier) && m_lastEnd) {
        ToolInput start = input;
        start.at = *m_lastEnd;
        m_target.changed(m_stroke->lineTo(dabFor(start)));
    }
    m_smoothed = input.at;
    m_lastEnd = input.at;
    m_target.changed(m_stroke->lineTo(dabFor(input)));
}

void BrushTool::strokeTo(const ToolInput& input) {
    const double kept = kMostSmoothing * brush().smoothing / 100.0;
    m_smoothed = m_smoothed * kept + input.at * (1 - kept);
    ToolInput smoothed = input;
    smoothed.at = m_smoothed;
    m_lastEnd = m_smoothed;
    m_target.changed(m_stroke->lineTo(dabFor(smoothed)));
}

void BrushTool::move(const ToolInput& input) {
    if (m_sizing) {
        dragSize(input);
        Q_EMIT previewChanged();
        return;
    }
    if (m_stroke) {
        strokeTo(input);
    }
    Q_EMIT cursorMoved();
}

void BrushTool::release(const ToolInput& input) {
    if (m_sizing) {
        m_sizing.reset();
    } else if (m_stroke) {
        if (brush().smoothing > 0) {  // a smoothed stroke ends where the pointer is
            m_smoothed = input.at;
            m_lastEnd = input.at;
            m_target.changed(m_stroke->lineTo(dabFor(input)));
        }
        const auto stroke = std::move(m_stroke);
        m_target.commit(stroke->edit().delta(), m_strokeErases);
    }
    Q_EMIT previewChanged();
}

void BrushTool::hover(const ToolInput& input) {
    m_eraserTipIsNear = input.isEraserTip;
    m_altIsHeld = input.modifiers.testFlag(Qt::AltModifier);
    Q_EMIT cursorMoved();
}

void BrushTool::modifiersChanged(Qt::KeyboardModifiers modifiers) {
    if (m_altIsHeld != modifiers.testFlag(Qt::AltModifier)) {
        m_altIsHeld = !m_altIsHeld;
        Q_EMIT previewChanged();
    }
}

void BrushTool::cancel() {
    if (m_stroke) {
        m_target.changed(m_stroke->restore());
        m_stroke.reset();
    }
    if (m_sizing) {
        Q_EMIT sizeDragged(m_sizing->before.size, m_sizing->before.hardness);
        m_sizing.reset();
    }
    Q_EMIT previewChanged();
}

void BrushTool::dragSize(const ToolInput& input) {
    const QPointF by = input.device - m_sizing->device;
    m_sizing->hasLeftDeadZone = m_sizing->hasLeftDeadZone || QLineF({}, by).length() > kDeadZone;
    if (!m_sizing->hasLeftDeadZone) {
        return;
    }
    // In picture pixels, so that the ring's edge stays beside the pointer.
    const double wider = 2 * (input.at.x() - m_sizing->at.x());
    const double size = std::clamp(m_sizing->before.size + wider, kSmallestBrush, kLargestBrush);
    const int hardness = std::clamp(m_sizing->before.hardness - qRound(by.y() * kHardnessPerPixel), 0, 100);
    Q_EMIT sizeDragged(size, hardness);
}

QRectF BrushTool::cursorArea(QPointF at) const {
    const double reach = std::max(kSmallestBrush, brush().size) / 2 + 1;  // it snaps to whole pixels
    return {at - QPointF(reach, reach), at + QPointF(reach, reach)};
}

void BrushTool::paint(QPainter& painter, const PicturePaint& paint, std::optional<QPointF> pointer) {
    if (!pointer) {
        return;
    }
    const BrushDab dab{.centre = m_sizing ? m_sizing->at : *pointer, .diameter = brush().size};
    paintRings(painter, brushOutline(dab, paint));
    if (m_sizing) {  // how far in the soft edge reaches
        BrushDab inner = dab;
        inner.diameter = std::max(kSmallestBrush, dab.diameter * brush().hardness / 100.0);
        paintRings(painter, brushOutline(inner, paint));
    }
    const bool takesAway = m_kind == ToolKind::Eraser || m_altIsHeld || m_eraserTipIsNear;
    if (takesAway && m_target.canErase()) {
        paintMinusBadge(painter, paint.transform.toDevice(*pointer), paint.scale);
    }
}

}  // namespace lightgen::ui
