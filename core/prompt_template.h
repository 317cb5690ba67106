// Prompts that hold choices:
//   {red|blue}   one of the alternatives; they nest, and one may be empty
//   __colour__   a line of colour.txt in the folder of wildcards; the line may hold choices itself
//   \{ \| \} \_ \\   these characters themselves
// What is chosen depends on the seed alone, so that a picture can be repeated from its recipe; what is sent to the
// engine and stored is the evaluated prompt.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace lightgen::core {

inline constexpr int kMaxTemplateDepth = 16;      // of alternatives and wildcards inside each other
inline constexpr int kMaxTemplateChoices = 1000;  // made for one prompt
inline constexpr std::size_t kMaxWildcardBytes = std::size_t{1} << 20;
inline constexpr std::size_t kMaxWildcardFiles = 1000;

// The wildcard files below one folder, read once: empty lines and lines that begin with # do not count.
struct WildcardLibrary {
    std::filesystem::path folder;
    std::map<std::string, Result<std::vector<std::string>>, std::less<>> files;  // "animals/birds" -> its lines
};

// Reads every *.txt below `folder`; a folder that is not there gives an empty library. Files that cannot be used keep
// their error for the prompt that asks for them.
WildcardLibrary readWildcards(const std::filesystem::path& folder);

// Whether evaluating may change the prompt.
bool hasChoices(std::string_view prompt);

// A prompt that evaluates to exactly `text`.
std::string escapedPrompt(std::string_view text);

// Errors: InvalidArgument (a brace without its partner, too deep, too many choices, too long), NotFound (a wildcard
// without its file), and what the file's own error was. Positions count characters from 1.
Result<std::string> evaluatePrompt(std::string_view prompt, std::uint64_t seed, const WildcardLibrary& wildcards);

}  // namespace lightgen::core
