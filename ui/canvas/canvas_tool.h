// What the canvas lends its surface to: layers that are painted over the picture, and the one tool that gets the
// pointer. Places are in pixels of the picture unless they say otherwise.
#pragma once

#include <QCursor>
#include <QObject>
#include <QPointF>
#include <QRectF>

#include <optional>

#include "ui/canvas/picture_painter.h"

class QKeyEvent;
class QPainter;

namespace lightgen::ui {

class CanvasLayer {
public:
    virtual ~CanvasLayer() = default;
    // The painter works in device pixels.
    virtual void paint(QPainter& painter, const PicturePaint& paint) = 0;
};

struct ToolInput {
    QPointF at;
    QPointF device;  // device pixels of the view
    Qt::MouseButton button = Qt::NoButton;
    Qt::KeyboardModifiers modifiers{};
    std::optional<double> pressure{};  // of a pen, 0 to 1
    bool isEraserTip = false;
};

inline constexpr int kRoomAroundCursor = 26;  // logical pixels: for the lines and badges of a cursor

class CanvasTool : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CanvasTool)

public:
    using QObject::QObject;

    virtual void press(const ToolInput& input) = 0;
    virtual void move(const ToolInput& input) = 0;  // with the button that was pressed
    virtual void release(const ToolInput& input) = 0;
    virtual void hover(const ToolInput&) {}
    virtual void doubleClick(const ToolInput& input) { press(input); }
    virtual bool key(const QKeyEvent&) { return false; }  // true: it was for this tool
    virtual void modifiersChanged(Qt::KeyboardModifiers) {}
    virtual bool shift(QPointF) { return false; }  // Space is held: true: the unfinished thing moved
    virtual bool isBusy() const { return false; }  // there is something that Escape would drop
    virtual void cancel() {}                       // drops it
    virtual void leave() { cancel(); }             // another tool takes its place
    virtual QCursor cursor() const { return Qt::CrossCursor; }
    // Its preview and, where the pointer is over the canvas, its cursor.
    virtual void paint(QPainter&, const PicturePaint&, std::optional<QPointF>) {}
    // What the cursor covers with the pointer at this place, but for kRoomAroundCursor.
    virtual QRectF cursorArea(QPointF at) const { return {at, QSizeF()}; }

Q_SIGNALS:
    void previewChanged();
    void cursorMoved();  // and nothing else of the preview has changed: only its places are painted anew
};

}  // namespace lightgen::ui
