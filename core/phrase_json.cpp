#include "core/phrase_json.h"

#include <algorithm>
#include <optional>

#include "core/utf8.h"

namespace lightgen::core {

namespace {

std::optional<std::string> textIn(const Json& value) {
    const auto* text = value.get_ptr<const std::string*>();
    return text && !firstInvalidUtf8(*text) ? std::optional(*text) : std::nullopt;
}

std::optional<Phrase> phraseIn(const Json& value);

std::optional<std::vector<Phrase>> phrasesIn(const Json& value) {
    std::vector<Phrase> phrases;
    for (const Json& item : value) {
        auto phrase = phraseIn(item);
        if (!phrase) {
            return std::nullopt;
        }
        phrases.push_back(*std::move(phrase));
    }
    return value.is_array() ? std::optional(std::move(phrases)) : std::nullopt;
}

std::optional<Phrase> phraseIn(const Json& value) {
    if (auto text = textIn(value)) {
        return Phrase::verbatim(*std::move(text));
    }
    if (!value.is_object() || !value.contains("english") || !value.contains("pattern") ||
        !value.contains("arguments")) {
        return std::nullopt;
    }
    auto english = textIn(value["english"]);
    auto pattern = textIn(value["pattern"]);
    auto arguments = phrasesIn(value["arguments"]);
    if (!english || !pattern || !arguments) {
        return std::nullopt;
    }
    return Phrase(*std::move(english), *std::move(pattern), *std::move(arguments));
}

}  // namespace

Json phraseJson(const Phrase& phrase) {
    auto english = replaceInvalidUtf8(phrase.english());
    if (phrase.pattern().empty()) {
        return english;
    }
    return {
        {"english", std::move(english)}, {"pattern", phrase.pattern()}, {"arguments", phrasesJson(phrase.arguments())}};
}

Json phrasesJson(const std::vector<Phrase>& phrases) {
    Json list = Json::array();
    std::ranges::transform(phrases, std::back_inserter(list), phraseJson);
    return list;
}

Result<Phrase> readPhrase(const JsonFields& fields, const char* key) {
    LIGHTGEN_CHECK(fields.require(key));
    if (auto found = phraseIn(*fields.find(key))) {
        return *std::move(found);
    }
    return fields.wrong(key, phrase("a sentence in valid UTF-8"));
}

Result<std::vector<Phrase>> readPhrases(const JsonFields& fields, const char* key) {
    LIGHTGEN_CHECK(fields.require(key));
    if (auto found = phrasesIn(*fields.find(key))) {
        return *std::move(found);
    }
    return fields.wrong(key, phrase("a list of sentences in valid UTF-8"));
}

}  // namespace lightgen::core
