// The loop that every training shares: loss, step, progress, checkpoints, and when to stop.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <memory>

#include "core/result.h"
#include "training/optimizer.h"
#include "training/process_group.h"
#include "training/progress.h"

namespace lightgen::training {

struct TrainingLoop {
    ProgressOptions progress;        // with the steps of the whole run and its time limit
    std::int64_t cooldownSteps = 0;  // the last ones, learning rate falling to 0
    double checkpointMinutes = 5.0;
    std::function<core::Result<at::Tensor>(std::int64_t step, int part)> loss;  // of a part of the batch of that step
    int parts = 1;  // equal parts of the batch, one after another: gradient accumulation
    std::shared_ptr<const ProcessGroup> group = {};       // trains together; null: alone
    std::function<core::Status(std::int64_t step)> save;  // a checkpoint after so many steps
};

// From `firstStep` to the end or the time limit; ends with a checkpoint.
// Errors: Internal for a loss that is not finite (the last checkpoint stays), those of `loss` and `save`.
core::Status runLoop(const TrainingLoop& loop, std::int64_t firstStep, Optimizer& optimizer);

}  // namespace lightgen::training
