// From the options of a command to what a training needs.
#pragma once

#include "app/train/commands.h"
#include "inference/device.h"
#include "training/picture_source.h"
#include "training/process_group.h"

namespace lightgen::train {

inline core::Result<training::SharedSource> sourceOf(const SourceChoice& choice, at::Device device = at::kCPU) {
    return training::makeSource({choice.milestone, choice.sprites, choice.classes, device});
}

// "cpu" or "cuda"; with several processes on a machine each takes the card of its LOCAL_RANK.
core::Result<at::Device> deviceOf(const std::string& name);

}  // namespace lightgen::train
