// What a batch consists of: every picture of every line, each with its number, its request and its file name. The same
// file and settings give the same plan, on whichever machine and in whichever shard.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/batch/batch_table.h"
#include "core/request.h"
#include "core/result.h"

namespace lightgen::core {

struct BatchJob {
    std::size_t index = 0;  // from 1
    std::size_t line = 0;   // of the file
    GenerationRequest request;
    std::string key;   // 16 hexadecimal digits of number and request: a changed line is another picture
    std::string name;  // "000012-seed7-a-large-red-circle-1a2b3c4d.png"
};

struct BatchDefaults {
    GenerationRequest request;  // for what a line does not say; its seed is that of the first picture
    std::vector<std::pair<std::string, std::vector<std::string>>> matrix;  // every line with every one of these
};

// One after the other: the settings of a line in the order of their names, then those of the matrix, the last one
// changing fastest. A seed that is nowhere named is that of `defaults` and the number of the picture.
// Errors: InvalidArgument, with the line: an unknown setting (lists those there are), a value that is none, no prompt.
Result<std::vector<BatchJob>> planBatch(std::span<const BatchRow> rows, const BatchDefaults& defaults);

// What no range can tell, as a model that is not there. Errors: InvalidArgument, with the line.
using RequestCheck = std::function<Status(const GenerationRequest& request)>;
Status checkBatch(std::span<const BatchJob> jobs, const RequestCheck& check);

// One sentence for each of the lines that cannot be made, at most `most` of them; planBatch() ends at the first.
std::vector<Phrase> batchProblems(
    std::span<const BatchRow> rows, const BatchDefaults& defaults, const RequestCheck& check, std::size_t most
);

// "2/8": the second of eight. Errors: InvalidArgument.
struct Shard {
    std::size_t number = 1;
    std::size_t of = 1;

    bool holds(std::size_t index) const { return (index - 1) % of == number - 1; }
    friend bool operator==(const Shard&, const Shard&) = default;
};
Result<Shard> parseShard(std::string_view text);

}  // namespace lightgen::core
