// What a comparison with the reference data found: one line per tensor.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "training/golden/limits.h"

namespace lightgen::training::golden {

struct Line {
    std::string caseName{};  // folder of the case, seen from the folder that was asked for
    std::string tensor{};    // empty: the sentence is about the case as a whole
    double max = 0.0;
    double rms = 0.0;
    std::optional<Limit> limit{};  // nothing: the values must be equal
    bool ok = false;
    std::string sentence{};  // what is wrong beyond numbers; empty if nothing
};

using LineObserver = std::function<void(const Line&)>;

struct Report {
    std::vector<Line> lines;
    int cases = 0;

    int failures() const;
    bool ok() const { return failures() == 0 && !lines.empty(); }
};

// "ok    t5  case_0.last_hidden_state  max 6.0e-07 (limit 2.0e-05)  rms 1.1e-07 (limit 5.0e-06)"
std::string lineText(const Line& line);
// "12 cases, 340 tensors: all within their limits" or "...: 3 FAIL"
std::string summaryText(const Report& report);
// {"ok", "cases", "failures", "lines": [{"case", "tensor", "max", "rms", "max_limit", "rms_limit", "unit", "ok",
// "message"}]}
std::string reportJson(const Report& report);

}  // namespace lightgen::training::golden
