// A batch at work: picture after picture of one shard, on one engine.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/atomic_file.h"
#include "core/batch/batch_plan.h"
#include "core/engine.h"
#include "core/result.h"

namespace lightgen::core {

struct BatchSettings {
    std::filesystem::path folder;  // has to be there
    Shard shard;
    bool resumes = false;     // goes on where an earlier run of the same batch ended
    bool withTokens = false;  // in the files (core/token_chunk.h)
    WriteCall write{};        // tests put a full disk here
};

struct BatchObserver {
    std::function<void(const BatchJob&)> started = [](const BatchJob&) {};
    StepObserver stepped = [](const StepEvent&) {};
    std::function<void(const BatchJob&, const GenerationResult&)> made = [](const BatchJob&, const GenerationResult&) {
    };
    std::function<void(const BatchJob&, const Error&)> failed = [](const BatchJob&, const Error&) {};
};

struct BatchReport {
    std::size_t made = 0;
    std::size_t there = 0;  // were there already
    std::size_t failed = 0;
    std::optional<Error> stopped;  // nothing more can be written: a full disk, ...
    bool cancelled = false;
};

// A picture is in the folder, whole and with its recipe, before the manifest lists it; one that is there without being
// listed is listed, not made again. A failure ends its own picture only, unless nothing can be written any more.
// Errors: InvalidArgument (there is an earlier run and it is not to be resumed; this shard runs already), NotFound,
// Unwritable.
Result<BatchReport> runBatch(
    std::span<const BatchJob> jobs,
    Engine& engine,
    const BatchSettings& settings,
    const BatchObserver& observer,
    std::stop_token stop
);

}  // namespace lightgen::core
