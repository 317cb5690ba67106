// What would be made anew: which tokens, in how many steps, how long it takes. Known before anyone clicks.
#pragma once

#include <QPoint>
#include <QRectF>

#include <optional>
#include <vector>

#include "core/inpaint_region.h"
#include "core/model_bundle.h"
#include "core/request.h"

namespace lightgen::ui {

struct RerollPlan {
    core::InpaintRegion region;
    core::TokenGrid grid;              // over the region
    std::vector<std::int32_t> tokens;  // of that grid
    int steps = 0;
    QPoint offset{};  // of the picture in view within the one that is planned for

    // The pixels of the picture in view under a token of the grid.
    QRectF cell(std::int32_t token) const;
};

// picture: its size counts, not its pixels. usualSteps: of a whole picture. Nothing where nothing is painted.
std::optional<RerollPlan> planReroll(const core::Inpainting& whole, const core::ModelInfo& model, int usualSteps);

// Smoothly, by Qt.
core::Result<core::RgbImage> scaledPicture(const core::RgbImage& picture, core::PixelSize size);

}  // namespace lightgen::ui
