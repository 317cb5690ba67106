#include "core/export/timeline_film.h"

#include "core/picture_decoder.h"
#include "core/token_chunk.h"
#include "core/utf8.h"

namespace lightgen::core {

StepDecoder stepDecoder(Engine& engine, std::stop_token stop) {
    return
        [&engine,
         stop = std::move(stop)](const std::filesystem::path&, const SavedState& state, int step) -> Result<RgbImage> {
            LIGHTGEN_TRY(auto decoded, engine.decode(state, step, stop));
            if (std::holds_alternative<Cancelled>(decoded)) {
                return fail(ErrorCode::Internal, "The timeline was given up at step {} of {}.", step, state.step());
            }
            return std::get<RgbImage>(std::move(decoded));
        };
}

Result<std::vector<RgbImage>> timelineFrames(
    const SavedState& state, const std::function<Result<RgbImage>(int step)>& decode, const ExportProgress& onProgress
) {
    std::vector<RgbImage> frames;
    const auto count = static_cast<std::size_t>(state.step()) + 1;
    for (int step = 0; step <= state.step(); ++step) {
        onProgress(static_cast<std::size_t>(step), count);
        LIGHTGEN_TRY(auto frame, decode(step));
        frames.push_back(std::move(frame));
    }
    onProgress(count, count);
    return frames;
}

Result<SavedState> tokensOfPicture(const std::filesystem::path& file, const TokenStore& store) {
    std::string id;
    if (isPngFile(file)) {
        LIGHTGEN_TRY(const auto bytes, readFile(file, kMaxPngFileBytes));
        if (auto carried = tokensIn(bytes); carried && *carried) {
            return **std::move(carried);
        }
        LIGHTGEN_TRY(const auto recipe, readRecipe(file));
        id = recipe.imageId;
    } else {
        LIGHTGEN_TRY(const auto recipe, readPictureRecipe(file));
        id = recipe.imageId;
    }
    if (id.empty()) {
        return fail(ErrorCode::NotFound, "{} was not made by this program, so it has no timeline.", printable(file));
    }
    if (!store.contains(id)) {
        return fail(
            ErrorCode::NotFound,
            "The tokens of {} are not kept on this machine any more, so it has no timeline; make it again first.",
            printable(file)
        );
    }
    return store.load(id);
}

}  // namespace lightgen::core
