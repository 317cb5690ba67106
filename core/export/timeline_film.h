// The steps of a picture, one after the other, decoded from its tokens.
#pragma once

#include <stop_token>
#include <vector>

#include "core/engine.h"
#include "core/export/exporter.h"
#include "core/result.h"

namespace lightgen::core {

// The picture of a file as it was after `step` of its steps. Whoever asks waits for it.
using StepDecoder =
    std::function<Result<RgbImage>(const std::filesystem::path& picture, const SavedState& state, int step)>;

// By an engine in this process. Errors: those of Engine::decode(); Internal (given up).
StepDecoder stepDecoder(Engine& engine, std::stop_token stop);

// From the empty picture to the finished one; the last one is the picture itself. Errors: those of `decode`.
Result<std::vector<RgbImage>> timelineFrames(
    const SavedState& state, const std::function<Result<RgbImage>(int step)>& decode, const ExportProgress& onProgress
);

// The tokens of a picture file: those that it carries, else those of the store. Errors: NotFound (there are none any
// more, or it was not made by this program), Unreadable, Corrupt.
Result<SavedState> tokensOfPicture(const std::filesystem::path& file, const TokenStore& store);

}  // namespace lightgen::core
