#include "ui/painting/reroll_plan.h"

#include <algorithm>

#include "core/mask.h"
#include "core/schedule.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

// As core::cut() will see it: a pixel of the region is painted where any that it covers is.
std::vector<std::int32_t> tokensIn(const core::InpaintRegion& region, const core::GrayImage& mask, int tokenPixels) {
    const auto grid = core::TokenGrid::of(region.size, tokenPixels);
    std::vector<bool> isTouched(std::size_t(grid.count()), false);
    const auto& source = region.source;
    for (int y = std::max(0, source.y); y < std::min(source.bottom(), mask.height); ++y) {
        const auto* row = mask.pixels.data() + std::size_t(y) * std::size_t(mask.width);
        const auto line = std::int64_t(y - source.y) * region.size.height / source.height / tokenPixels;
        for (int x = std::max(0, source.x); x < std::min(source.right(), mask.width); ++x) {
            if (row[x] >= core::Inpainting::kMaskThreshold) {
                const auto column = std::int64_t(x - source.x) * region.size.width / source.width / tokenPixels;
                isTouched[std::size_t(line * grid.columns + column)] = true;
            }
        }
    }
    std::vector<std::int32_t> tokens;
    for (std::int32_t token = 0; token < grid.count(); ++token) {
        if (isTouched[std::size_t(token)]) {
            tokens.push_back(token);
        }
    }
    return tokens;
}

}  // namespace

QRectF RerollPlan::cell(std::int32_t token) const {
    const double width = 1.0 * region.source.width / grid.columns;
    const double height = 1.0 * region.source.height / grid.rows;
    const QPointF start(region.source.x - offset.x(), region.source.y - offset.y());
    return {start + QPointF(grid.column(token) * width, grid.row(token) * height), QSizeF(width, height)};
}

std::optional<RerollPlan> planReroll(const core::Inpainting& whole, const core::ModelInfo& model, int usualSteps) {
    const auto region = core::planRegion(whole, model);
    if (!region) {
        return std::nullopt;
    }
    const int tokenPixels = model.network.tokenPixels();
    RerollPlan plan{
        .region = *region,
        .grid = core::TokenGrid::of(region->size, tokenPixels),
        .tokens = tokensIn(*region, whole.mask, tokenPixels)};
    plan.steps = core::inpaintingSteps(usualSteps, static_cast<int>(plan.tokens.size()), plan.grid.count());
    return plan;
}

core::Result<core::RgbImage> scaledPicture(const core::RgbImage& picture, core::PixelSize size) {
    return toRgbImage(toQImage(picture).scaled(size.width, size.height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
    );
}

}  // namespace lightgen::ui
