// What the brushes draw on: the mask, or the picture itself where the original is brought back.
#pragma once

#include <optional>

#include "ui/painting/brush_tool.h"

namespace lightgen::ui {

class CanvasView;
class EditSession;

class MaskTarget final : public StrokeTarget {
public:
    explicit MaskTarget(EditSession& session)
        : m_session(session) {}

    bool isReady() const override;
    PixelPlane plane() override;
    BlendCell blend(bool erases) override;
    void changed(const QRect& pixels) override;
    void commit(const CellDelta& done, bool erased) override;

private:
    EditSession& m_session;
};

// Each stroke makes another version of the picture, which is a step of undo.
class RestoreTarget final : public StrokeTarget {
public:
    RestoreTarget(EditSession& session, CanvasView& canvas)
        : m_session(session)
        , m_canvas(canvas) {}

    // Reads the original of the picture in view; strokes wait for it. False: the picture is the original.
    bool prepare();
    void forget();

    bool isReady() const override { return m_original.has_value(); }
    PixelPlane plane() override { return PixelPlane::of(m_working); }
    BlendCell blend(bool) override { return bringBack(m_working, *m_original); }
    bool canErase() const override { return false; }
    void changed(const QRect& pixels) override;
    void commit(const CellDelta& done, bool erased) override;

private:
    EditSession& m_session;
    CanvasView& m_canvas;
    std::optional<core::RgbImage> m_original;
    core::RgbImage m_working;
};

}  // namespace lightgen::ui
