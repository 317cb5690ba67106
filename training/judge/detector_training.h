// Trains the detector that judges pictures, on the teacher's scenes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "core/result.h"
#include "training/judge/detector.h"
#include "training/optimizer.h"
#include "training/teacher/catalogue.h"

namespace lightgen::training::judge {

struct DetectorTraining {
    std::filesystem::path folder;  // checkpoints, loss.csv, at the end detector.json and detector.safetensors
    std::shared_ptr<const teacher::Catalogue> catalogue;
    teacher::TeacherOptions scenes;
    at::Device device = at::kCPU;
    std::uint64_t seed = 1;
    std::int64_t steps = 20000;
    std::int64_t cooldownSteps = 5000;
    double maxMinutes = 0.0;
    double checkpointMinutes = 5.0;
    std::int64_t reportEvery = 50;  // steps of a line of loss.csv
    std::uint64_t partBytes = 0;
    int batch = 32;
    bool bfloat16 = true;
    DetectorConfig detector;  // but for the classes, which are the catalogue's
    OptimizerOptions optimizer{.learningRate = 2e-3, .weightDecay = 0.01, .emaDecay = 0.998};
};

// Resumes from the newest checkpoint in the folder.
core::Status trainDetector(const DetectorTraining& options);

std::vector<std::string> classNames(const teacher::Catalogue& catalogue);

}  // namespace lightgen::training::judge
