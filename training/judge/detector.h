// A small network that says what is where in a picture: for every cell of a coarse grid the class of the thing whose
// centre lies there, or nothing, and its colour. It judges what the models draw, and is trained on the teacher's
// scenes.
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <vector>

#include "core/image.h"
#include "core/result.h"
#include "inference/vae/vae.h"
#include "inference/weights/weight_source.h"
#include "training/judge/scene_check.h"

namespace lightgen::training::judge {

inline constexpr int kDetectorPixels = 128;  // of the pictures it looks at
inline constexpr int kCellPixels = 8;        // of one cell
inline constexpr int kGridSide = kDetectorPixels / kCellPixels;
inline constexpr int kColourChoices = static_cast<int>(scenes::kColourCount) + 1;  // the last: its own colours

struct DetectorConfig {
    int classes = 0;
    int width = 96;
    int blocks = 4;
};

class Detector {
public:
    Detector(const inference::WeightScope& scope, const DetectorConfig& config);

    struct Output {
        at::Tensor classes;  // [B, classes + 1, 16, 16] logits; the last: nothing
        at::Tensor colours;  // [B, kColourChoices, 16, 16]
    };
    Output operator()(const at::Tensor& pictures) const;  // [B, 3, 128, 128] in -1..1

    const DetectorConfig& config() const { return m_config; }

private:
    struct Block {
        inference::GroupNorm norm1, norm2;
        inference::Conv2d conv1, conv2;
    };
    DetectorConfig m_config;
    std::vector<inference::Conv2d> m_down;
    std::vector<inference::GroupNorm> m_norms;
    std::vector<Block> m_blocks;
    inference::Conv2d m_head;
};

// The most confident cell of every thing. Pictures of any size: [B, 3, H, W] in -1..1.
std::vector<std::vector<Detection>> detect(const Detector& detector, const at::Tensor& pictures);

// FOLDER/detector.json and detector.safetensors. classes: of the catalogue; judged: those among them that it is to
// judge, empty: all. Errors: those of the files; Incompatible when it was made for other classes, or was never shown
// one of those that it is to judge.
core::Result<Detector> loadDetector(
    const std::filesystem::path& folder, const std::vector<std::string>& classes, const std::vector<int>& judged = {}
);

}  // namespace lightgen::training::judge
