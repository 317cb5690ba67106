// More picture around a picture: the new part is painted, the old one stays as it is.
#pragma once

#include <string_view>
#include <vector>

#include "core/model_bundle.h"
#include "core/request.h"
#include "core/result.h"

namespace lightgen::core {

struct Extension {  // pixels at each side
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    friend bool operator==(const Extension&, const Extension&) = default;
};

// "left=64,bottom=32". Errors: InvalidArgument.
Result<Extension> parseExtension(std::string_view text);

// The larger picture (its edge pixels repeated) with the new part painted, besides what `inner.mask` has painted
// already; an empty mask there is none. The picture's own tokens are kept where left and top are whole numbers of
// tokens. For core/inpaint_region.h, which works on the part of it that the model can take; the old pixels within
// inner.band of the new ones are blended, so that a band of 0 keeps all of them.
// Errors: InvalidArgument (no or a negative extension, a picture beyond the limits of core/png_codec.h).
Result<Inpainting> extended(const Inpainting& inner, const Extension& extension, int tokenPixels);

// The same extension one side after the other, left, right, top, bottom, each in parts of at most half of what the
// model was trained for: for where all at once would have to be scaled down.
std::vector<Extension> sideBySide(const Extension& extension, const ModelInfo& model);

}  // namespace lightgen::core
