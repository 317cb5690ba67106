// The frame around a picture that is to become larger: its sides are dragged outwards, or their widths typed elsewhere.
#pragma once

#include "core/outpaint.h"
#include "ui/canvas/canvas_tool.h"

namespace lightgen::ui {

class FrameTool final : public CanvasTool {
    Q_OBJECT

public:
    static constexpr int kMostPixels = 2048;  // on a side

    using CanvasTool::CanvasTool;

    void setPicture(core::PixelSize size) { m_size = size; }
    void setStep(int pixels) { m_step = pixels; }  // dragged sides lie on multiples of it; with Alt anywhere
    const core::Extension& extension() const { return m_extension; }
    void setExtension(const core::Extension& extension);
    bool isExtended() const { return m_extension != core::Extension{}; }

    void press(const ToolInput& input) override;
    void move(const ToolInput& input) override;
    void release(const ToolInput& input) override;
    void hover(const ToolInput& input) override;
    bool isBusy() const override { return m_sides != 0 || isExtended(); }
    void cancel() override;
    void leave() override { m_sides = 0; }
    QCursor cursor() const override;
    void paint(QPainter& painter, const PicturePaint& paint, std::optional<QPointF> pointer) override;

Q_SIGNALS:
    void extensionChanged(const lightgen::core::Extension& extension);

private:
    QRectF frame() const;
    int sidesAt(QPointF at) const;
    int dragged(double outwards, const ToolInput& input) const;

    core::PixelSize m_size;
    core::Extension m_extension;
    core::Extension m_before;
    double m_reach = 8;  // pixels of the picture, as of the last paint
    int m_step = 1;
    int m_sides = 0;    // Qt::Edge, being dragged
    int m_hovered = 0;  // Qt::Edge
};

}  // namespace lightgen::ui
