// The steps of a picture, one after the other, decoded from its tokens.
#pragma once

#include <stop_token>
#include <vector>

#include "core/engine.h"
#include "core/export/exporter.h"
#include "core/result.h"

namespace lightgen::core {

// From the empty picture to the finished one; the last one is the picture itself.
// Errors: those of Engine::decode(); Internal (given up).
Result<std::vector<RgbImage>>
timelineFrames(const SavedState& state, Engine& engine, const ExportProgress& onProgress, std::stop_token stop);

// The tokens of a picture file: those that it carries, else those of the store. Errors: NotFound (there are none any
// more, or it was not made by this program), Unreadable, Corrupt.
Result<SavedState> tokensOfPicture(const std::filesystem::path& file, const TokenStore& store);

}  // namespace lightgen::core
