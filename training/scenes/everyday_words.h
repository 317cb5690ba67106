// Common English words that captions of flat shapes do not use, for the tokenizer's vocabulary.
#pragma once

#include <span>
#include <string_view>

namespace lightgen::training::scenes {

std::span<const std::string_view> everydayWords();

}  // namespace lightgen::training::scenes
