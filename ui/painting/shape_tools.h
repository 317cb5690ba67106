// Tools that draw an area: rectangle and ellipse by dragging, lasso by hand, polygon corner by corner, token cells.
// Ctrl takes away instead of adding, and so does the right button.
#pragma once

#include <functional>

#include "ui/canvas/canvas_tool.h"
#include "ui/painting/shape_fill.h"
#include "ui/painting/tool_settings.h"

namespace lightgen::ui {

// What has been drawn, handed over as one step.
using ApplyShape = std::function<void(const QPainterPath& shape, FillMode mode)>;

class AreaTool : public CanvasTool {
    Q_OBJECT

public:
    AreaTool(ApplyShape apply, QObject* parent);

    void modifiersChanged(Qt::KeyboardModifiers modifiers) override;
    void paint(QPainter& painter, const PicturePaint& paint, std::optional<QPointF> pointer) override;

protected:
    virtual QPainterPath shape() const = 0;  // unfinished, empty: none
    void finish(const QPainterPath& shape);
    void takeModifiers(const ToolInput& input);
    bool isShifted() const { return m_modifiers.testFlag(Qt::ShiftModifier); }
    bool isFromCentre() const { return m_modifiers.testFlag(Qt::AltModifier); }
    bool subtracts() const { return m_modifiers.testFlag(Qt::ControlModifier) || m_hasRightButton; }

    Qt::KeyboardModifiers m_modifiers;
    bool m_hasRightButton = false;

private:
    ApplyShape m_apply;
};

class BoxTool final : public AreaTool {
    Q_OBJECT

public:
    BoxTool(ToolKind kind, ApplyShape apply, QObject* parent = nullptr);

    void press(const ToolInput& input) override;
    void move(const ToolInput& input) override;
    void release(const ToolInput& input) override;
    void hover(const ToolInput& input) override { takeModifiers(input); }
    bool shift(QPointF by) override;
    bool isBusy() const override { return m_isDrawing; }
    void cancel() override;

protected:
    QPainterPath shape() const override;

private:
    QRectF box() const;

    ToolKind m_kind;
    bool m_isDrawing = false;
    QPointF m_from;
    QPointF m_to;
};

// Drawn by hand; closes itself.
class LassoTool final : public AreaTool {
    Q_OBJECT

public:
    using AreaTool::AreaTool;

    void press(const ToolInput& input) override;
    void move(const ToolInput& input) override;
    void release(const ToolInput& input) override;
    void hover(const ToolInput& input) override { takeModifiers(input); }
    bool isBusy() const override { return !m_points.isEmpty(); }
    void cancel() override;

protected:
    QPainterPath shape() const override;

private:
    QPolygonF m_points;
};

// A click per corner; Enter, a double click or a click on the first corner close it, Backspace takes a corner back.
class PolygonTool final : public AreaTool {
    Q_OBJECT

public:
    using AreaTool::AreaTool;

    void press(const ToolInput& input) override;
    void move(const ToolInput& input) override { hover(input); }
    void release(const ToolInput& input) override { hover(input); }
    void hover(const ToolInput& input) override;
    void doubleClick(const ToolInput& input) override;
    bool key(const QKeyEvent& event) override;
    bool isBusy() const override { return !m_corners.isEmpty(); }
    void cancel() override;

protected:
    QPainterPath shape() const override;

private:
    QPointF snapped(QPointF to) const;
    void close();

    QPolygonF m_corners;
    QPointF m_next;
    QPointF m_firstDevice;
};

// Paints whole token cells.
class CellTool final : public AreaTool {
    Q_OBJECT

public:
    // cellAt: the pixels of the token cell at a place; empty outside of the picture.
    using CellAt = std::function<QRectF(QPointF)>;
    CellTool(CellAt cellAt, ApplyShape apply, QObject* parent = nullptr);

    void press(const ToolInput& input) override;
    void move(const ToolInput& input) override;
    void release(const ToolInput& input) override;
    void hover(const ToolInput& input) override;
    bool isBusy() const override { return !m_cells.isEmpty(); }
    void cancel() override;
    void paint(QPainter& painter, const PicturePaint& paint, std::optional<QPointF> pointer) override;

protected:
    QPainterPath shape() const override;

private:
    void add(QPointF at);

    CellAt m_cellAt;
    QList<QRectF> m_cells;
    QPointF m_last;
};

}  // namespace lightgen::ui
