// The text that A1111 and Forge write under `parameters`, read as their own reader does.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lightgen::core {

struct A1111Text {
    std::string prompt;
    std::string negativePrompt;
    std::vector<std::pair<std::string, std::string>> settings;  // in the order of the text

    const std::string* setting(std::string_view key) const;
};

// The last line holds settings only if it has at least three `Key: value` pairs; otherwise it belongs to the prompt.
A1111Text parseA1111(std::string_view text);

}  // namespace lightgen::core
