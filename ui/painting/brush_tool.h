// Brush, eraser and restore brush: strokes of a round brush on something.
#pragma once

#include <memory>

#include "ui/canvas/canvas_tool.h"
#include "ui/painting/brush.h"
#include "ui/painting/tool_settings.h"

namespace lightgen::ui {

// What strokes go onto.
class StrokeTarget {
public:
    virtual ~StrokeTarget() = default;
    virtual bool isReady() const = 0;
    virtual PixelPlane plane() = 0;
    virtual BlendCell blend(bool erases) = 0;
    virtual bool canErase() const { return true; }
    virtual void changed(const QRect& pixels) = 0;
    virtual void commit(const CellDelta& done, bool erased) = 0;
};

class BrushTool final : public CanvasTool {
    Q_OBJECT

public:
    BrushTool(ToolKind kind, StrokeTarget& target, const ToolSettings& settings, QObject* parent = nullptr);

    void press(const ToolInput& input) override;
    void move(const ToolInput& input) override;
    void release(const ToolInput& input) override;
    void hover(const ToolInput& input) override;
    void modifiersChanged(Qt::KeyboardModifiers modifiers) override;
    bool isBusy() const override { return m_stroke != nullptr || m_sizing.has_value(); }
    void cancel() override;
    QCursor cursor() const override { return Qt::BlankCursor; }
    QRectF cursorArea(QPointF at) const override;
    void paint(QPainter& painter, const PicturePaint& paint, std::optional<QPointF> pointer) override;

Q_SIGNALS:
    void sizeDragged(double size, int hardness);

private:
    struct Sizing {  // Shift and the right button: sideways the size, up and down the hardness
        QPointF at;
        QPointF device;
        BrushSettings before;
        bool hasLeftDeadZone = false;
    };

    const BrushSettings& brush() const { return m_settings.brushes.at(m_kind); }
    BrushDab dabFor(const ToolInput& input) const;
    void begin(const ToolInput& input, bool erases);
    void strokeTo(const ToolInput& input);
    void dragSize(const ToolInput& input);
    bool erases(const ToolInput& input) const;

    ToolKind m_kind;
    StrokeTarget& m_target;
    const ToolSettings& m_settings;
    std::unique_ptr<BrushStroke> m_stroke;
    bool m_strokeErases = false;
    bool m_altIsHeld = false;
    bool m_eraserTipIsNear = false;
    QPointF m_smoothed;
    std::optional<QPointF> m_lastEnd;  // where a straight line begins
    std::optional<Sizing> m_sizing;
};

}  // namespace lightgen::ui
