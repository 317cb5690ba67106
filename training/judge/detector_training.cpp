#include "training/judge/detector_training.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/cross_entropy_loss.h>
#include <ATen/ops/full.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/randn.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/atomic_file.h"
#include "training/autocast.h"
#include "training/run_state.h"
#include "training/scenes/draws.h"
#include "training/teacher/composer.h"
#include "training/training_loop.h"

namespace lightgen::training::judge {

namespace {

constexpr std::int64_t kIgnored = -100;  // cells beside a thing's centre: either answer is right
constexpr double kNothingWeight = 0.25;  // of cells without a thing; there are a hundred times as many
constexpr double kNoise = 0.06;          // models draw less cleanly than the teacher

struct Targets {
    at::Tensor classes, colours;  // [B, 16, 16] int64
};

Targets targetsOf(std::span<const teacher::TeacherScene> scenes, int nothing) {
    const auto count = static_cast<std::int64_t>(scenes.size());
    Targets targets{
        at::full({count, kGridSide, kGridSide}, nothing, at::TensorOptions(at::kLong)),
        at::full({count, kGridSide, kGridSide}, kIgnored, at::TensorOptions(at::kLong))};
    auto classes = targets.classes.accessor<std::int64_t, 3>(), colours = targets.colours.accessor<std::int64_t, 3>();
    const auto cellOf = [](double at) {
        return std::clamp<std::int64_t>(static_cast<std::int64_t>(at * kGridSide), 0, kGridSide - 1);
    };
    for (std::int64_t b = 0; b < count; ++b) {
        const auto& things = scenes[static_cast<std::size_t>(b)].things;
        for (const auto& thing : things) {
            for (auto y = std::max<std::int64_t>(0, cellOf(thing.y) - 1);
                 y <= std::min<std::int64_t>(kGridSide - 1, cellOf(thing.y) + 1);
                 ++y) {
                for (auto x = std::max<std::int64_t>(0, cellOf(thing.x) - 1);
                     x <= std::min<std::int64_t>(kGridSide - 1, cellOf(thing.x) + 1);
                     ++x) {
                    classes[b][y][x] = kIgnored;
                }
            }
        }
        for (const auto& thing : things) {
            const auto y = cellOf(thing.y), x = cellOf(thing.x);
            classes[b][y][x] = thing.thing;
            colours[b][y][x] = thing.colour ? static_cast<std::int64_t>(*thing.colour) : kColourChoices - 1;
        }
    }
    return targets;
}

class Training {
public:
    explicit Training(const DetectorTraining& options)
        : m_options(options)
        , m_composer(*options.catalogue, options.device)
        , m_parameters(options.seed, options.device)
        , m_detector(inference::WeightScope(m_parameters), configOf(options))
        , m_optimizer(m_parameters, options.optimizer) {}

    core::Status run() {
        const auto settings = settingsOfRun();
        const RunFolder run{m_options.folder, settings, m_options.partBytes};
        LIGHTGEN_TRY(const auto done, resumeRun(run, m_parameters, m_optimizer));
        fmt::print(stderr, "detector with {} parameters, from step {}\n", m_parameters.count(), done.value_or(0));
        const TrainingLoop loop{
            .progress =
                {m_options.folder, m_options.steps, m_options.maxMinutes, m_options.batch, m_options.reportEvery},
            .cooldownSteps = m_options.cooldownSteps,
            .checkpointMinutes = m_options.checkpointMinutes,
            .loss = [&](std::int64_t step, int) -> core::Result<at::Tensor> { return loss(step); },
            .save = [&](std::int64_t step) { return saveRun(run, step, m_parameters, m_optimizer); }};
        LIGHTGEN_CHECK(runLoop(loop, done.value_or(0), m_optimizer));
        return write();
    }

private:
    static DetectorConfig configOf(const DetectorTraining& options) {
        auto config = options.detector;
        config.classes = static_cast<int>(options.catalogue->classes.size());
        return config;
    }

    at::Tensor loss(std::int64_t step) const {
        std::vector<teacher::TeacherScene> scenes;
        for (int i = 0; i < m_options.batch; ++i) {
            const auto index = static_cast<std::uint64_t>(step * m_options.batch + i);
            scenes.push_back(teacher::sceneFor(m_options.seed, index, *m_options.catalogue, m_options.scenes));
        }
        auto generator =
            at::make_generator<at::CPUGeneratorImpl>(scenes::splitMix(m_options.seed ^ static_cast<std::uint64_t>(step))
            );
        auto pictures = m_composer.compose(scenes, kDetectorPixels);
        const auto grain = at::randn(pictures.sizes(), generator, at::TensorOptions(at::kFloat)).to(m_options.device);
        pictures = pictures + kNoise * grain;
        const auto targets = targetsOf(scenes, m_detector.config().classes);
        const Autocast autocast(m_options.device.type(), m_options.bfloat16);
        const auto output = m_detector(pictures);
        auto weights = at::ones({m_detector.config().classes + 1}, at::TensorOptions(at::kFloat));
        weights[m_detector.config().classes] = kNothingWeight;
        const auto classes = at::cross_entropy_loss(
            output.classes.to(at::kFloat),
            targets.classes.to(m_options.device),
            weights.to(m_options.device),
            1,
            kIgnored
        );
        const auto colours = at::cross_entropy_loss(
            output.colours.to(at::kFloat), targets.colours.to(m_options.device), {}, 1, kIgnored
        );
        return classes + 0.3 * colours;
    }

    nlohmann::json settingsOfRun() const {
        return {
            {"kind", "detector"},
            {"seed", m_options.seed},
            {"batch", m_options.batch},
            {"bfloat16", m_options.bfloat16},
            {"classes", classNames(*m_options.catalogue)},
            {"shown", m_options.scenes.classes},
            {"width", m_options.detector.width},
            {"blocks", m_options.detector.blocks},
            {"optimizer", settingsOf(m_options.optimizer)}};
    }

    core::Status write() const {
        inference::TensorMap weights;
        for (const auto& [name, value] : m_optimizer.average()) {
            weights.emplace(name, value.to(at::kHalf));
        }
        LIGHTGEN_CHECK(inference::writeSafetensors(m_options.folder / "detector.safetensors", weights));
        const auto classes = classNames(*m_options.catalogue);
        auto shown = classes;
        if (!m_options.scenes.classes.empty()) {
            shown.clear();
            for (const auto thing : m_options.scenes.classes) {
                shown.push_back(classes[static_cast<std::size_t>(thing)]);
            }
        }
        const nlohmann::json json{
            {"classes", classes},
            {"shown", shown},
            {"width", m_options.detector.width},
            {"blocks", m_options.detector.blocks},
            {"steps", m_optimizer.steps()},
            {"seed", m_options.seed}};
        return core::writeFileAtomically(m_options.folder / "detector.json", json.dump(1) + "\n");
    }

    const DetectorTraining& m_options;
    teacher::Composer m_composer;
    Parameters m_parameters;
    Detector m_detector;
    Optimizer m_optimizer;
};

}  // namespace

std::vector<std::string> classNames(const teacher::Catalogue& catalogue) {
    std::vector<std::string> names;
    for (const auto& thing : catalogue.classes) {
        names.push_back(thing.name());
    }
    return names;
}

core::Status trainDetector(const DetectorTraining& options) {
    return Training(options).run();
}

}  // namespace lightgen::training::judge
