#include "core/token_chunk.h"

#include "core/png_chunks.h"
#include "core/recipe.h"

namespace lightgen::core {

namespace {

using Bytes = std::span<const std::uint8_t>;
constexpr std::size_t kChunkFrame = 12;  // length, type and checksum

}  // namespace

Result<std::vector<std::uint8_t>> withTokens(Bytes png, const SavedState& state) {
    LIGHTGEN_CHECK(checkState(state));
    const auto tokens = encodeState(state);
    if (tokens.size() > kMaxTokenChunkBytes) {
        return fail(
            ErrorCode::Incompatible,
            "The tokens of the picture take {} MiB; a file may hold {} MiB of them.",
            tokens.size() >> 20,
            kMaxTokenChunkBytes >> 20
        );
    }
    LIGHTGEN_TRY(const auto old, findPngChunk(png, kTokenChunk));
    std::vector<std::uint8_t> bytes(png.begin(), png.end());
    if (old) {
        const auto start = bytes.begin() + (old->data() - png.data()) - 8;
        bytes.erase(start, start + static_cast<std::ptrdiff_t>(old->size() + kChunkFrame));
    }
    const auto chunk = pngChunk(kTokenChunk, {reinterpret_cast<const char*>(tokens.data()), tokens.size()});
    bytes.insert(bytes.begin() + kPngHeaderEnd, chunk.begin(), chunk.end());
    return bytes;
}

Result<std::optional<SavedState>> tokensIn(Bytes png) {
    LIGHTGEN_TRY(const auto chunk, findPngChunk(png, kTokenChunk));
    if (!chunk) {
        return std::nullopt;
    }
    if (chunk->size() > kMaxTokenChunkBytes) {
        return fail(
            ErrorCode::Incompatible,
            "The picture holds {} MiB of tokens; at most {} MiB are read.",
            chunk->size() >> 20,
            kMaxTokenChunkBytes >> 20
        );
    }
    auto state = decodeState(*chunk);
    if (!state) {
        return fail(state.error().code, "The tokens in the picture cannot be used: {}", state.error().message);
    }
    return std::optional(*std::move(state));
}

Result<bool> adoptTokens(Bytes png, const std::string& recipeJson, const TokenStore& store) {
    const auto id = imageIdFromRecipe(recipeJson);
    if (id.empty() || store.contains(id)) {
        return false;
    }
    LIGHTGEN_TRY(const auto state, tokensIn(png));
    if (!state) {
        return false;
    }
    if (!isPictureOf(recipeJson, *state)) {
        return fail(
            ErrorCode::Corrupt, "The tokens in the picture belong to another picture; its timeline was not taken over."
        );
    }
    LIGHTGEN_CHECK(store.save(id, *state));
    return true;
}

}  // namespace lightgen::core
