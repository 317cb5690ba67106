#include "core/prompt_template.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/atomic_file.h"
#include "core/request.h"
#include "core/utf8.h"

namespace lightgen::core {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEscapable = "{|}_\\";
constexpr std::string_view kWildcardMark = "__";

// SplitMix64 (Steele, Lea, Flood 2014): choice number `index` of a seed, independent of all others.
std::uint64_t draw(std::uint64_t seed, std::uint64_t index) {
    std::uint64_t z = seed + (index + 1) * 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

std::size_t characterAt(std::string_view text, std::size_t byte) {
    const auto isStart = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    const auto start = text.begin();
    return static_cast<std::size_t>(std::count_if(start, start + static_cast<std::ptrdiff_t>(byte), isStart)) + 1;
}

bool isEscape(std::string_view text, std::size_t at) {
    return text[at] == '\\' && at + 1 < text.size() && kEscapable.find(text[at + 1]) != std::string_view::npos;
}

bool isNameCharacter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || c == '-' || c == '_' || c == '/';
}

// The name between two marks that begin at `at`; nothing: these are ordinary underscores.
std::optional<std::string_view> wildcardAt(std::string_view text, std::size_t at) {
    if (text.substr(at, kWildcardMark.size()) != kWildcardMark) {
        return std::nullopt;
    }
    const auto begin = at + kWildcardMark.size();
    const auto end = text.find(kWildcardMark, begin);
    if (end == std::string_view::npos || end == begin) {
        return std::nullopt;
    }
    const auto name = text.substr(begin, end - begin);
    return std::ranges::all_of(name, isNameCharacter) ? std::optional(name) : std::nullopt;
}

struct Alternatives {
    std::vector<std::string_view> texts;
    std::size_t end = 0;  // behind the closing brace
};

// The alternatives of the brace at `open`; nothing: it is never closed.
std::optional<Alternatives> alternativesAt(std::string_view text, std::size_t open) {
    Alternatives found;
    int depth = 0;
    std::size_t begin = open + 1;
    for (std::size_t at = open; at < text.size(); ++at) {
        const char c = text[at];
        if (isEscape(text, at)) {
            ++at;
        } else if (c == '{') {
            ++depth;
        } else if (c == '|' && depth == 1) {
            found.texts.push_back(text.substr(begin, at - begin));
            begin = at + 1;
        } else if (c == '}' && --depth == 0) {
            found.texts.push_back(text.substr(begin, at - begin));
            found.end = at + 1;
            return found;
        }
    }
    return std::nullopt;
}

class Evaluation {
public:
    Evaluation(std::uint64_t seed, const WildcardLibrary& wildcards)
        : m_seed(seed)
        , m_wildcards(wildcards) {}

    Status append(std::string_view text, int depth);
    std::string take() { return std::move(m_result); }

private:
    Result<std::size_t> choose(std::size_t count);
    Status appendAlternative(std::string_view text, std::size_t& at, int depth);
    Status appendWildcard(std::string_view name, int depth);
    Result<const std::vector<std::string>*> linesOf(std::string_view name) const;

    std::uint64_t m_seed;
    const WildcardLibrary& m_wildcards;
    int m_choices = 0;
    std::string m_result;
};

Status Evaluation::append(std::string_view text, int depth) {
    if (depth > kMaxTemplateDepth) {
        return fail(
            ErrorCode::InvalidArgument,
            "The choices of the prompt are nested more than {} deep; does a wildcard file name itself?",
            kMaxTemplateDepth
        );
    }
    for (std::size_t at = 0; at < text.size();) {
        if (isEscape(text, at)) {
            m_result += text[at + 1];
            at += 2;
        } else if (text[at] == '{') {
            LIGHTGEN_CHECK(appendAlternative(text, at, depth));
        } else if (text[at] == '}') {
            return fail(
                ErrorCode::InvalidArgument,
                "The brace '}}' at character {} of '{}' has no '{{' before it; write \\}} for the brace itself.",
                characterAt(text, at),
                printable(text)
            );
        } else if (const auto name = wildcardAt(text, at)) {
            LIGHTGEN_CHECK(appendWildcard(*name, depth));
            at += name->size() + 2 * kWildcardMark.size();
        } else {
            m_result += text[at++];
        }
        if (m_result.size() > kMaxPromptBytes) {
            return fail(
                ErrorCode::InvalidArgument,
                "With its choices made, the prompt has more than {} bytes; shorten it.",
                kMaxPromptBytes
            );
        }
    }
    return {};
}

Result<std::size_t> Evaluation::choose(std::size_t count) {
    if (m_choices == kMaxTemplateChoices) {
        return fail(
            ErrorCode::InvalidArgument,
            "The prompt asks for more than {} choices; use fewer braces and wildcards.",
            kMaxTemplateChoices
        );
    }
    const std::uint64_t high = draw(m_seed, static_cast<std::uint64_t>(m_choices++)) >> 32;
    return static_cast<std::size_t>((high * count) >> 32);
}

Status Evaluation::appendAlternative(std::string_view text, std::size_t& at, int depth) {
    const auto found = alternativesAt(text, at);
    if (!found) {
        return fail(
            ErrorCode::InvalidArgument,
            "The brace '{{' at character {} of '{}' has no '}}' after it; write \\{{ for the brace itself.",
            characterAt(text, at),
            printable(text)
        );
    }
    LIGHTGEN_TRY(const auto chosen, choose(found->texts.size()));
    at = found->end;
    return append(found->texts[chosen], depth + 1);
}

Status Evaluation::appendWildcard(std::string_view name, int depth) {
    LIGHTGEN_TRY(const auto* lines, linesOf(name));
    LIGHTGEN_TRY(const auto chosen, choose(lines->size()));
    return append((*lines)[chosen], depth + 1);
}

Result<const std::vector<std::string>*> Evaluation::linesOf(std::string_view name) const {
    const auto found = m_wildcards.files.find(name);
    if (found == m_wildcards.files.end()) {
        return fail(
            ErrorCode::NotFound,
            "The wildcard __{}__ has no file: put {}.txt with a choice on every line into {}.",
            printable(name),
            printable(name),
            printable(m_wildcards.folder)
        );
    }
    if (!found->second) {
        return tl::unexpected<Error>(found->second.error());
    }
    return &*found->second;
}

std::string_view trimmed(std::string_view line) {
    constexpr std::string_view kBlank = " \t\r";
    const auto begin = line.find_first_not_of(kBlank);
    return begin == std::string_view::npos ? std::string_view()
                                           : line.substr(begin, line.find_last_not_of(kBlank) + 1 - begin);
}

Result<std::vector<std::string>> readLines(const fs::path& file) {
    LIGHTGEN_TRY(const std::string text, readTextFile(file, kMaxWildcardBytes));
    if (const auto invalid = firstInvalidUtf8(text)) {
        return fail(
            ErrorCode::Corrupt, "{}: is not valid UTF-8 at byte {}; save it as UTF-8.", printable(file), *invalid
        );
    }
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    std::string_view rest = text;
    rest.remove_prefix(rest.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
    std::vector<std::string> lines;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const auto line = trimmed(rest.substr(0, end));
        if (!line.empty() && line.front() != '#') {
            lines.emplace_back(line);
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (lines.empty()) {
        return fail(ErrorCode::Corrupt, "{}: holds no choice; write one on every line.", printable(file));
    }
    return lines;
}

}  // namespace

WildcardLibrary readWildcards(const fs::path& folder) {
    WildcardLibrary library{folder, {}};
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error), end;
         !error && entry != end && library.files.size() < kMaxWildcardFiles;
         entry.increment(error)) {
        std::error_code ignored;
        if (entry->path().extension() == ".txt" && entry->is_regular_file(ignored)) {
            auto name = entry->path().lexically_relative(folder).replace_extension().generic_string();
            library.files.insert_or_assign(std::move(name), readLines(entry->path()));
        }
    }
    return library;
}

bool hasChoices(std::string_view prompt) {
    for (std::size_t at = 0; at < prompt.size(); ++at) {
        const char c = prompt[at];
        if (c == '{' || c == '}' || isEscape(prompt, at) || wildcardAt(prompt, at)) {
            return true;
        }
    }
    return false;
}

std::string escapedPrompt(std::string_view text) {
    std::string escaped;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool isMark = c == '_' && text.substr(at, kWildcardMark.size()) == kWildcardMark;
        if (c == '{' || c == '}' || isMark || isEscape(text, at)) {
            escaped += '\\';
        }
        escaped += c;
    }
    return escaped;
}

Result<std::string> evaluatePrompt(std::string_view prompt, std::uint64_t seed, const WildcardLibrary& wildcards) {
    Evaluation evaluation(seed, wildcards);
    LIGHTGEN_CHECK(evaluation.append(prompt, 0));
    return evaluation.take();
}

}  // namespace lightgen::core
