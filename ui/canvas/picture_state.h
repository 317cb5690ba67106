// The picture in view, while it is being made and afterwards: plain data, fed by step events.
#pragma once

#include <cstdint>
#include <vector>

#include "core/engine.h"
#include "core/geometry.h"
#include "core/image.h"

namespace lightgen::ui {

enum class PicturePhase {
    Empty,
    Making,   // cells appear
    Stopped,  // cancelled or failed: what had appeared stays
    Complete
};

struct PictureState {
    PicturePhase phase = PicturePhase::Empty;
    core::PixelSize size;
    core::TokenGrid grid;
    int step = 0;  // 0: not begun
    int of = 0;
    std::vector<std::uint8_t> mask;    // [grid.count()], 1: undecided
    std::vector<std::int32_t> newest;  // cells placed in the newest step, while it is the newest
    core::RgbImage pixels;             // Making: one pixel per latent pixel, or empty; Complete: the picture

    // A new picture with every cell undecided.
    static PictureState blank(core::PixelSize size, core::TokenGrid grid);
    static PictureState complete(core::RgbImage image, core::TokenGrid grid);

    // False, and nothing changes, if the event contradicts itself or does not continue this picture:
    // it comes from another process.
    bool apply(const core::StepEvent& event);
    void finish(core::RgbImage image);
    void stop();

    bool isUndecided(int row, int column) const;
    bool isNewest(int row, int column) const;
    int decidedCells() const;
};

// The preview with the masked pixels next to placed ones filled in, so that smooth scaling does not bleed the grey of
// undecided cells into the decided ones.
core::RgbImage
spreadPreview(const core::RgbImage& preview, core::TokenGrid grid, const std::vector<std::uint8_t>& mask);

}  // namespace lightgen::ui
