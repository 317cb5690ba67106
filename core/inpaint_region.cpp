#include "core/inpaint_region.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "core/composite.h"
#include "core/generation_plan.h"
#include "core/mask.h"
#include "core/own_tokens.h"
#include "core/request_limits.h"

namespace lightgen::core {

namespace {

constexpr int kContextShare = 8;  // of a side of the region, on each side of what is painted

std::int64_t area(PixelSize size) {
    return std::int64_t{size.width} * size.height;
}

std::vector<PixelSize> trainedSizes(const ModelInfo& model) {
    return model.trainedSizes.empty() ? std::vector{model.defaultSize} : model.trainedSizes;
}

std::int64_t largestArea(const std::vector<PixelSize>& sizes) {
    return area(*std::ranges::max_element(sizes, {}, area));
}

bool canBeAsked(PixelSize size, int tokenPixels) {
    return kSideRange.holds(size.width) && kSideRange.holds(size.height) && size.width % tokenPixels == 0 &&
           size.height % tokenPixels == 0;
}

bool worksAsWhole(const Inpainting& whole, const ModelInfo& model) {
    const auto sizes = trainedSizes(model);
    const auto size = whole.image.size();
    const bool isTrained = std::ranges::find(sizes, size) != sizes.end();
    const bool isOurs = !whole.tokensOf.empty() && area(size) <= largestArea(sizes);
    return canBeAsked(size, model.network.tokenPixels()) && (isTrained || isOurs);
}

// Of a region of `size`: the smallest scale at which `painted` and its context fit along one side of the picture. There
// is no context beyond the picture's edges.
double scaleAlong(int start, int length, int picture, int size) {
    const double context = static_cast<double>(size) / kContextShare;
    const bool before = start > 0;
    const bool after = start + length < picture;
    const double room = size - context * ((before ? 1 : 0) + (after ? 1 : 0));
    return std::min(std::max(length / room, 1.0), std::max(1.0, static_cast<double>(picture) / size));
}

double scaleFor(const PixelRect& painted, PixelSize picture, PixelSize size) {
    return std::max(
        scaleAlong(painted.x, painted.width, picture.width, size.width),
        scaleAlong(painted.y, painted.height, picture.height, size.height)
    );
}

// Among the largest sizes the one that needs the least scaling.
PixelSize workSize(const PixelRect& painted, PixelSize picture, const ModelInfo& model) {
    auto sizes = trainedSizes(model);
    const auto largest = largestArea(sizes);
    std::erase_if(sizes, [&](auto size) { return area(size) < largest; });
    return *std::ranges::min_element(sizes, {}, [&](auto size) { return scaleFor(painted, picture, size); });
}

// Around the middle of what is painted, within the picture, at a whole number of `step`s where that is possible.
int startAlong(int start, int length, int picture, int size, int step) {
    const int centred = start + length / 2 - size / 2;
    return std::clamp(centred / step * step, std::max(0, start + length - size), std::max(0, picture - size));
}

// The index of the nearest pixel that there is.
int inside(int at, int length) {
    return std::clamp(at, 0, length - 1);
}

RgbImage cutPicture(const RgbImage& picture, const PixelRect& source) {
    RgbImage part(source.width, source.height);
    for (int y = 0; y < source.height; ++y) {
        const int row = inside(source.y + y, picture.height);
        for (int x = 0; x < source.width; ++x) {
            std::copy_n(picture.at(inside(source.x + x, picture.width), row), 3, part.at(x, y));
        }
    }
    return part;
}

// At the size of the region; beyond the picture nothing is painted.
GrayImage cutMask(const GrayImage& mask, const InpaintRegion& region) {
    const auto& source = region.source;
    GrayImage part(region.size.width, region.size.height);
    const PixelRect shared{
        source.x,
        source.y,
        std::min(source.right(), mask.width) - source.x,
        std::min(source.bottom(), mask.height) - source.y};
    for (int y = 0; y < shared.height; ++y) {
        const auto* row = mask.pixels.data() + static_cast<std::size_t>(shared.y + y) * std::size_t(mask.width);
        auto* target = part.pixels.data() + static_cast<std::size_t>(std::int64_t{y} * part.height / source.height) *
                                                std::size_t(part.width);
        for (int x = 0; x < shared.width; ++x) {
            auto& pixel = target[std::int64_t{x} * part.width / source.width];
            pixel = std::max(pixel, row[shared.x + x]);
        }
    }
    return part;
}

// The tokens of a part among those of the whole picture. False: some of the others are not known.
bool pasteTokens(const Inpainting& whole, const TokenCell& moved, TokenGrid grid, GenerationResult& part) {
    const auto inWhole = [&](std::int32_t token) {
        const auto& from = part.tokens.grid;
        const int row = from.row(token) - moved.row;
        const int column = from.column(token) - moved.column;
        return row < grid.rows && column < grid.columns ? grid.index(row, column) : -1;
    };
    GenerationPlan plan{grid, {}, {}, 0};
    std::ranges::transform(part.order, std::back_inserter(plan.order), inWhole);
    auto own = ownTokens(whole, plan, part.tokens.channels, part.modelHash);
    if (!own.tokens || std::ranges::find(plan.order, -1) != plan.order.end()) {
        return false;
    }
    const auto channels = static_cast<std::ptrdiff_t>(part.tokens.channels);
    for (std::size_t i = 0; i < plan.order.size(); ++i) {
        const auto from = part.tokens.values.begin() + part.order[i] * channels;
        std::copy_n(from, channels, own.tokens->values.begin() + plan.order[i] * channels);
    }
    part.tokens = *std::move(own.tokens);
    part.order = std::move(plan.order);
    return true;
}

Result<RgbImage> resized(const RgbImage& picture, PixelSize size, const Resample& resample) {
    if (!resample) {
        return fail(
            ErrorCode::Incompatible,
            "The painted part is larger than what the model works on, and this build cannot scale pictures; paint "
            "less at a time, or use a build with the window (LIGHTGEN_GUI=ON)."
        );
    }
    return resample(picture, size);
}

}  // namespace

Result<InpaintRegion> planRegion(const Inpainting& whole, const ModelInfo& model) {
    const auto picture = whole.image.size();
    if (whole.mask.size() != picture) {
        return fail(
            ErrorCode::InvalidArgument,
            "The mask has {}x{} pixels, the picture {}x{}; scale one of them.",
            whole.mask.width,
            whole.mask.height,
            picture.width,
            picture.height
        );
    }
    const auto painted = paintedBounds(whole.mask);
    if (!painted) {
        return fail(
            ErrorCode::InvalidArgument,
            "The mask selects nothing: no pixel is {} or brighter. Paint where the picture should be made anew.",
            Inpainting::kMaskThreshold
        );
    }
    if (worksAsWhole(whole, model)) {
        return InpaintRegion{{0, 0, picture.width, picture.height}, picture, true, TokenCell{}};
    }
    const auto size = workSize(*painted, picture, model);
    const double scale = scaleFor(*painted, picture, size);
    const int width = static_cast<int>(std::ceil(size.width * scale));
    const int height = static_cast<int>(std::ceil(size.height * scale));
    const int step = model.network.tokenPixels();
    InpaintRegion region{
        {startAlong(painted->x, painted->width, picture.width, width, step),
         startAlong(painted->y, painted->height, picture.height, height, step),
         width,
         height},
        size,
        false,
        std::nullopt};
    if (!region.isScaled() && region.source.x % step == 0 && region.source.y % step == 0) {
        region.moved = TokenCell{-region.source.y / step, -region.source.x / step};
    }
    return region;
}

Result<Inpainting> cut(const Inpainting& whole, const InpaintRegion& region, const Resample& resample) {
    if (region.isWhole) {
        return whole;
    }
    Inpainting part;
    part.band = whole.band;
    part.composited = false;
    part.isImported = whole.isImported;
    part.mask = cutMask(whole.mask, region);
    part.image = cutPicture(whole.image, region.source);
    if (region.isScaled()) {
        LIGHTGEN_TRY(part.image, resized(part.image, region.size, resample));
    }
    if (region.moved) {
        part.tokensOf = whole.tokensOf;
        part.from = whole.from;
        part.origin = {whole.origin.row + region.moved->row, whole.origin.column + region.moved->column};
    }
    return part;
}

Result<RgbImage>
paste(const Inpainting& whole, const InpaintRegion& region, const RgbImage& made, const Resample& resample) {
    if (region.isWhole) {
        return made;
    }
    auto patch = made;
    if (region.isScaled()) {
        LIGHTGEN_TRY(patch, resized(made, region.source.size(), resample));
    }
    auto pasted = whole.image;
    const int right = std::min(region.source.right(), pasted.width);
    const int bottom = std::min(region.source.bottom(), pasted.height);
    for (int y = region.source.y; y < bottom; ++y) {
        const auto* row = patch.at(0, y - region.source.y);
        std::copy_n(row, 3 * (right - region.source.x), pasted.at(region.source.x, y));
    }
    return composite(whole.image, pasted, whole.mask, whole.band);
}

Result<GenerationResult> pasteResult(
    const Inpainting& whole,
    const InpaintRegion& region,
    GenerationResult part,
    int tokenPixels,
    const Resample& resample
) {
    if (region.isWhole) {
        return part;
    }
    LIGHTGEN_TRY(part.image, paste(whole, region, part.image, resample));
    part.request.inpainting = whole;
    const auto size = whole.image.size();
    const bool isAskable = canBeAsked(size, tokenPixels);
    if (isAskable) {
        part.request.size = size;
    }
    if (!isAskable || !region.moved || !pasteTokens(whole, *region.moved, TokenGrid::of(size, tokenPixels), part)) {
        part.tokens = {};
        part.order.clear();
        part.placedPerStep.clear();
    }
    return part;
}

}  // namespace lightgen::core
