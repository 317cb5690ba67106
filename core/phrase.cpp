#include "core/phrase.h"

#include <fmt/args.h>

#include <algorithm>

namespace lightgen::core {

Phrase phraseOf(std::string_view pattern, std::vector<Phrase> arguments) {
    fmt::dynamic_format_arg_store<fmt::format_context> store;
    for (const Phrase& argument : arguments) {
        store.push_back(std::string_view(argument.english()));
    }
    return {fmt::vformat(pattern, store), std::string(pattern), std::move(arguments)};
}

std::vector<std::string> english(const std::vector<Phrase>& phrases) {
    std::vector<std::string> texts;
    std::ranges::transform(phrases, std::back_inserter(texts), &Phrase::english);
    return texts;
}

}  // namespace lightgen::core
