#include "core/batch/batch_table.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/atomic_file.h"
#include "core/json_fields.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::uint64_t kMaxRange = 1'000'000;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpaces = " \t\r";
    const auto first = text.find_first_not_of(kSpaces);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

std::string_view takeLine(std::string_view& rest) {
    const auto end = rest.find('\n');
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
}

struct CsvRecord {
    std::size_t line = 0;
    std::vector<std::string> fields;

    bool isEmpty() const { return fields.size() == 1 && trimmed(fields.front()).empty(); }
};

class CsvReader {
public:
    explicit CsvReader(std::string_view text)
        : m_rest(text)
        , m_separator(separatorOf(text)) {}

    bool atEnd() const { return m_rest.empty(); }

    Result<CsvRecord> next() {
        CsvRecord record{m_line, {}};
        while (true) {
            LIGHTGEN_TRY(auto field, takeField());
            record.fields.push_back(std::move(field));
            if (m_rest.empty()) {
                return record;
            }
            const char end = m_rest.front();
            m_rest.remove_prefix(1);
            if (end == '\n') {
                ++m_line;
                return record;
            }
        }
    }

private:
    static char separatorOf(std::string_view text) {
        const auto first = text.substr(0, text.find('\n'));
        for (const char candidate : {',', ';', '\t'}) {
            if (first.find(candidate) != std::string_view::npos) {
                return candidate;
            }
        }
        return ',';
    }

    // Up to the separator or the end of the line, which stays.
    Result<std::string> takeField() {
        if (!m_rest.starts_with('"')) {
            const auto end = std::min(m_rest.find_first_of(std::string{m_separator, '\n'}), m_rest.size());
            std::string field(trimmed(m_rest.substr(0, end)));
            m_rest.remove_prefix(end);
            return field;
        }
        std::string field;
        const auto started = m_line;
        for (m_rest.remove_prefix(1); !m_rest.empty(); m_rest.remove_prefix(1)) {
            if (m_rest.starts_with("\"\"")) {
                m_rest.remove_prefix(1);
            } else if (m_rest.front() == '"') {
                m_rest.remove_prefix(1);
                const auto end = std::min(m_rest.find_first_of(std::string{m_separator, '\n'}), m_rest.size());
                if (!trimmed(m_rest.substr(0, end)).empty()) {
                    return fail(ErrorCode::Corrupt, "Line {}: text follows the closing quote of a field.", m_line);
                }
                m_rest.remove_prefix(end);
                return field;
            }
            m_line += m_rest.front() == '\n' ? 1 : 0;
            field += m_rest.front();
        }
        return fail(ErrorCode::Corrupt, "Line {}: a field begins with a quote that is never closed.", started);
    }

    std::string_view m_rest;
    char m_separator;
    std::size_t m_line = 1;
};

std::optional<std::uint64_t> wholeNumber(std::string_view text) {
    std::uint64_t number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool sound = parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size() && !text.empty();
    return sound ? std::optional(number) : std::nullopt;
}

// "3..6"
std::vector<std::string> rangeIn(std::string_view text) {
    const auto dots = text.find("..");
    if (dots == std::string_view::npos) {
        return {};
    }
    const auto first = wholeNumber(text.substr(0, dots));
    const auto last = wholeNumber(text.substr(dots + 2));
    std::vector<std::string> numbers;
    if (first && last && *last >= *first && *last - *first < kMaxRange) {
        for (std::uint64_t i = 0; i <= *last - *first; ++i) {
            numbers.push_back(fmt::format("{}", *first + i));
        }
    }
    return numbers;
}

Result<std::vector<std::string>> valuesOf(const std::string& key, const Json& value, std::size_t line) {
    if (value.is_string()) {
        return valuesIn(key, value.get_ref<const std::string&>());
    }
    if (value.is_number()) {
        return std::vector{value.dump()};
    }
    if (value.is_array() && !value.empty()) {
        std::vector<std::string> all;
        for (const Json& item : value) {
            if (!item.is_string() && !item.is_number()) {
                return fail(ErrorCode::Corrupt, "Line {}: '{}' lists {}.", line, printable(key), describe(item));
            }
            all.push_back(item.is_string() ? item.get<std::string>() : item.dump());
        }
        return all;
    }
    return fail(
        ErrorCode::Corrupt,
        "Line {}: '{}' is {}; a text, a number or a list of them is needed.",
        line,
        printable(key),
        describe(value)
    );
}

}  // namespace

std::vector<std::string> valuesIn(std::string_view setting, std::string_view text) {
    if (setting == "prompt") {
        return {std::string(text)};
    }
    std::vector<std::string> values;
    while (true) {
        const auto bar = text.find('|');
        const auto part = trimmed(text.substr(0, bar));
        auto range = rangeIn(part);
        if (range.empty()) {
            values.emplace_back(part);
        } else {
            values.insert(values.end(), std::move_iterator(range.begin()), std::move_iterator(range.end()));
        }
        if (bar == std::string_view::npos) {
            return values;
        }
        text.remove_prefix(bar + 1);
    }
}

Result<std::vector<BatchRow>> parseCsv(std::string_view text) {
    CsvReader reader(text);
    LIGHTGEN_TRY(const auto header, reader.next());
    std::vector<BatchRow> rows;
    while (!reader.atEnd()) {
        LIGHTGEN_TRY(const auto record, reader.next());
        if (record.isEmpty()) {
            continue;
        }
        if (record.fields.size() > header.fields.size()) {
            return fail(
                ErrorCode::Corrupt,
                "Line {}: there are {} fields and only {} names in the first line; put texts with commas in quotes.",
                record.line,
                record.fields.size(),
                header.fields.size()
            );
        }
        BatchRow row{record.line, {}};
        for (std::size_t i = 0; i < record.fields.size(); ++i) {
            if (!record.fields[i].empty()) {
                row.values[header.fields[i]] = valuesIn(header.fields[i], record.fields[i]);
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<std::vector<BatchRow>> parseJsonLines(std::string_view text) {
    std::vector<BatchRow> rows;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const auto content = trimmed(takeLine(text));
        if (content.empty()) {
            continue;
        }
        const auto where = phrase("Line {}", line);
        LIGHTGEN_TRY(const auto json, parseJson(content, where));
        if (!json.is_object()) {
            return fail(ErrorCode::Corrupt, "{}: it is {}; an object is needed.", where, describe(json));
        }
        BatchRow row{line, {}};
        for (const auto& [key, value] : json.items()) {
            if (!value.is_null()) {
                LIGHTGEN_TRY(row.values[key], valuesOf(key, value, line));
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<std::vector<BatchRow>> parsePromptLines(std::string_view text) {
    std::vector<BatchRow> rows;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const auto prompt = trimmed(takeLine(text));
        if (!prompt.empty() && !prompt.starts_with('#')) {
            rows.push_back({line, {{"prompt", {std::string(prompt)}}}});
        }
    }
    return rows;
}

Result<std::vector<BatchRow>> readBatchFile(const std::filesystem::path& file) {
    const auto name = printable(file);
    const auto ending = file.extension();
    auto* parse = ending == ".txt"     ? parsePromptLines
                  : ending == ".jsonl" ? parseJsonLines
                  : ending == ".csv"   ? parseCsv
                                       : nullptr;
    if (parse == nullptr) {
        return fail(ErrorCode::InvalidArgument, "{} ends in none of .txt, .jsonl and .csv.", name);
    }
    LIGHTGEN_TRY(const auto content, readTextFile(file, kMaxBatchBytes));
    if (const auto at = firstInvalidUtf8(content)) {
        return fail(
            ErrorCode::InvalidArgument, "{} is no UTF-8: the byte at {} is wrong; save it as UTF-8.", name, *at
        );
    }
    std::string_view text = content;
    text.remove_prefix(text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
    auto rows = parse(text);
    if (!rows) {
        return fail(ErrorCode::InvalidArgument, "{}: {}", name, rows.error().message);
    }
    if (rows->empty()) {
        return fail(ErrorCode::InvalidArgument, "{} holds nothing to make a picture of.", name);
    }
    return rows;
}

Result<std::pair<std::string, std::vector<std::string>>> parseMatrix(std::string_view text) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0 || equals + 1 == text.size()) {
        return fail(
            ErrorCode::InvalidArgument,
            "'{}' is no setting with its values, as in guidance=2|4 or seed=1..8.",
            printable(text)
        );
    }
    std::string setting(text.substr(0, equals));
    auto values = valuesIn(setting, text.substr(equals + 1));
    return std::pair(std::move(setting), std::move(values));
}

}  // namespace lightgen::core
