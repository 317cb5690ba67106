// How long making a part of a picture anew takes, against the whole picture, in the way `lightgen inpaint` takes.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/engine.h"
#include "core/inpaint_region.h"
#include "core/model_bundle.h"
#include "core/result.h"

namespace lightgen::training {

struct RerollRow {
    core::PixelSize size;
    int tokens = 0;    // of the picture that are painted
    int ofTokens = 0;  // that it has
    int steps = 0;
    double wholeSeconds = 0;
    double seconds = 0;

    double share() const { return seconds / wholeSeconds; }
};

struct RerollBench {
    core::ModelInfo model;
    std::vector<core::PixelSize> sizes{{256, 256}, {512, 512}};
    std::vector<double> shares{0.01, 0.05, 0.2, 0.5, 1.0};  // of the tokens
    int threads = 0;
    core::Device device = core::Device::Cpu;
    core::Resample resample;
    int repetitions = 3;  // the fastest counts: what else the machine does only ever adds
};

// Rows by size, then share. onRun(done, of): after every picture.
core::Result<std::vector<RerollRow>>
runRerollBench(core::Engine& engine, const RerollBench& bench, const std::function<void(int done, int of)>& onRun);

}  // namespace lightgen::training
