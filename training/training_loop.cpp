#include "training/training_loop.h"

#include <algorithm>
#include <cmath>

namespace lightgen::training {

namespace {

double learningRateScale(const TrainingLoop& loop, std::int64_t step) {
    const auto left = static_cast<double>(loop.progress.steps - step);
    return std::min(1.0, left / static_cast<double>(std::max<std::int64_t>(1, loop.cooldownSteps)));
}

}  // namespace

core::Status runLoop(const TrainingLoop& loop, std::int64_t firstStep, Optimizer& optimizer) {
    LIGHTGEN_TRY(auto progress, Progress::open(loop.progress, firstStep));
    double saved = 0.0;
    auto step = firstStep;
    while (step < loop.progress.steps && !progress.timeIsUp()) {
        LIGHTGEN_TRY(const auto loss, loop.loss(step));
        loss.backward();
        const double norm = optimizer.step(learningRateScale(loop, step));
        if (!std::isfinite(norm)) {
            return core::fail(
                core::ErrorCode::Internal,
                "the loss is not finite at step {}; the last checkpoint in {} is kept: lower the learning rate",
                step,
                loop.progress.folder.string()
            );
        }
        ++step;
        progress.step(step, loss.item<double>(), norm);
        if (progress.minutes() - saved > loop.checkpointMinutes) {
            saved = progress.minutes();
            LIGHTGEN_CHECK(loop.save(step));
        }
    }
    LIGHTGEN_CHECK(loop.save(step));
    progress.finish();
    return {};
}

}  // namespace lightgen::training
