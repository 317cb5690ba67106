#include "training/training_loop.h"

#include <ATen/TensorOperators.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lightgen::training {

namespace {

double learningRateScale(const TrainingLoop& loop, std::int64_t step) {
    const auto left = static_cast<double>(loop.progress.steps - step);
    return std::min(1.0, left / static_cast<double>(std::max<std::int64_t>(1, loop.cooldownSteps)));
}

bool leads(const TrainingLoop& loop) {
    return !loop.group || loop.group->leads();
}

// Forward and backward over all parts, and over all processes; the mean loss.
core::Result<double> computeGradients(const TrainingLoop& loop, std::int64_t step, const Optimizer& optimizer) {
    double sum = 0.0;
    for (int part = 0; part < loop.parts; ++part) {
        LIGHTGEN_TRY(const auto loss, loop.loss(step, part));
        (loss / loop.parts).backward();
        sum += loss.item<double>() / loop.parts;
    }
    if (loop.group) {
        loop.group->average(optimizer.gradients());
        sum = loop.group->average(sum);
    }
    return sum;
}

core::Status save(const TrainingLoop& loop, std::int64_t step) {
    return leads(loop) ? loop.save(step) : core::Status();
}

}  // namespace

core::Status runLoop(const TrainingLoop& loop, std::int64_t firstStep, Optimizer& optimizer) {
    auto shown = loop.progress;
    shown.quiet = !leads(loop);
    LIGHTGEN_TRY(auto progress, Progress::open(std::move(shown), firstStep));
    const auto timeIsUp = [&] { return loop.group ? loop.group->agreed(progress.timeIsUp()) : progress.timeIsUp(); };
    double saved = 0.0;
    auto step = firstStep;
    while (step < loop.progress.steps && !timeIsUp()) {
        LIGHTGEN_TRY(const double loss, computeGradients(loop, step, optimizer));
        const double norm = optimizer.step(learningRateScale(loop, step));
        if (!std::isfinite(norm) || !std::isfinite(loss)) {
            return core::fail(
                core::ErrorCode::Internal,
                "the loss is not finite at step {}; the last checkpoint in {} is kept: lower the learning rate",
                step,
                loop.progress.folder.string()
            );
        }
        ++step;
        progress.step(step, loss, norm);
        if (progress.minutes() - saved > loop.checkpointMinutes) {
            saved = progress.minutes();
            LIGHTGEN_CHECK(save(loop, step));
        }
    }
    LIGHTGEN_CHECK(save(loop, step));
    progress.finish();
    return {};
}

}  // namespace lightgen::training
