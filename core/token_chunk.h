// A picture's tokens inside its own PNG file, on request: a private chunk with what core/token_store.h keeps, so that
// the timeline is there on another machine as well.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/saved_state.h"
#include "core/token_store.h"

namespace lightgen::core {

// PNG's rules for names: ancillary, private, and not to be copied by a program that changes the pixels.
inline constexpr std::string_view kTokenChunk = "lgTK";
inline constexpr std::size_t kMaxTokenChunkBytes = std::size_t{64} << 20;

// The same PNG with the tokens in it, instead of any that were. Errors: Incompatible (no PNG, or too many tokens),
// Corrupt.
Result<std::vector<std::uint8_t>> withTokens(std::span<const std::uint8_t> png, const SavedState& state);

// Nothing: the file has none. Errors: Corrupt, Incompatible (no PNG, too large, or a newer format).
Result<std::optional<SavedState>> tokensIn(std::span<const std::uint8_t> png);

// Takes the tokens of a picture that comes from another machine into the store. True: they were new here. Tokens that
// are not those of the recipe in the file are refused. Errors: as above, and those of TokenStore::save().
Result<bool> adoptTokens(std::span<const std::uint8_t> png, const std::string& recipeJson, const TokenStore& store);

}  // namespace lightgen::core
