// Pictures of any size: a region around the painted part is worked on at a size that the model knows, and what was made
// is put back into the whole picture. What is not written back stays as it is, bit for bit.
#pragma once

#include <functional>
#include <optional>

#include "core/engine.h"
#include "core/geometry.h"
#include "core/image.h"
#include "core/model_bundle.h"
#include "core/request.h"
#include "core/result.h"

namespace lightgen::core {

// A picture at another size (core/resample). Empty: this build has none.
using Resample = std::function<Result<RgbImage>(const RgbImage& picture, PixelSize size)>;

struct InpaintRegion {
    PixelRect source;      // in the picture; where it reaches beyond the picture, the pixels at its edge are repeated
    PixelSize size;        // that it is worked at
    bool isWhole = false;  // the picture as it is: the engine's result is the final picture
    // Added to Inpainting::origin, where the picture's own tokens can be used.
    std::optional<TokenCell> moved;

    bool isScaled() const { return source.size() != size; }
    double scale() const { return static_cast<double>(source.width) / size.width; }  // 1: pixel by pixel
};

// `whole`: picture and mask of any size up to the limits of core/png_codec.h.
// A picture is worked on as a whole where it has a size that the model was trained for, or where it has tokens of its
// own and is not larger than that. Else the region has a trained size, and everything painted with some context around
// it in it; it is scaled down only where that would not fit otherwise.
// Errors: InvalidArgument (nothing is painted; a mask of another size than the picture).
Result<InpaintRegion> planRegion(const Inpainting& whole, const ModelInfo& model);

// Picture and mask for the request, which is to have region.size. A scaled pixel is painted where any of those it
// covers is. Errors: those of `resample`; Incompatible where it is needed and missing.
Result<Inpainting> cut(const Inpainting& whole, const InpaintRegion& region, const Resample& resample);

// The whole picture with what the engine made of cut(); written back as core/composite.h says, in the picture's own
// pixels. Errors: as those of cut().
Result<RgbImage>
paste(const Inpainting& whole, const InpaintRegion& region, const RgbImage& made, const Resample& resample);

// The same of all that the engine gave: the result of an edit of the whole picture, with its recipe. The size of the
// request becomes that of the picture where a request may have it. Where all its tokens are known it has them, for the
// next edit; else none.
Result<GenerationResult> pasteResult(
    const Inpainting& whole,
    const InpaintRegion& region,
    GenerationResult part,
    int tokenPixels,
    const Resample& resample
);

}  // namespace lightgen::core
