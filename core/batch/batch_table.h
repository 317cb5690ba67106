// The file that a batch is read from: prompts, one a line (.txt); objects, one a line (.jsonl); or a table (.csv) with
// the names of the settings in its first line.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace lightgen::core {

// What stands in one line, each setting with the values that it is to take one after the other.
struct BatchRow {
    std::size_t line = 0;  // of the file, from 1
    std::map<std::string, std::vector<std::string>, std::less<>> values;
};

inline constexpr std::size_t kMaxBatchBytes = std::size_t{256} << 20;
inline constexpr std::size_t kMaxBatchJobs = 1'000'000;

// A table of text: RFC 4180, with ',' or, where the first line has none, ';' or a tab.
// Errors: Corrupt (a quote without its end, a row with more fields than the first line), with the line.
Result<std::vector<BatchRow>> parseCsv(std::string_view text);
Result<std::vector<BatchRow>> parseJsonLines(std::string_view text);
// Lines that are empty or begin with '#' do not count.
Result<std::vector<BatchRow>> parsePromptLines(std::string_view text);

// By the ending of the name. Errors: those of readTextFile(), InvalidArgument (another ending, no UTF-8, no row).
Result<std::vector<BatchRow>> readBatchFile(const std::filesystem::path& file);

// The values that a text stands for: "a|b" two of them, "3..6" four whole numbers. A prompt is always one.
std::vector<std::string> valuesIn(std::string_view setting, std::string_view text);

// "guidance=2|4" of the command line.
Result<std::pair<std::string, std::vector<std::string>>> parseMatrix(std::string_view text);

}  // namespace lightgen::core
