// From a training run to a model bundle (docs/model-bundle.md) that the studio opens.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/model_bundle.h"
#include "core/result.h"
#include "training/pretraining.h"

namespace lightgen::training {

struct BundleExport {
    std::filesystem::path run;     // folder of pretrain(): its averaged weights are taken
    std::filesystem::path bundle;  // folder to write; its model files are replaced
    core::ModelInfo info;          // name, title, sampling defaults...; network, prediction and files are filled in
    PretrainingOptions training;   // of the run
    bool int8 = false;             // matrices in 8 bits with a scale per row, in place of float16
};

// Writes lightgen.safetensors, text_encoder/, tokenizer/, vae/ (float16) and model.json with preview factors fitted
// to composed scenes.
core::Status exportBundle(BundleExport plan);

}  // namespace lightgen::training
