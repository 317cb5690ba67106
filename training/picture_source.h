// Where training takes its pictures from: an endless numbered sequence of pictures and captions for every seed.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <vector>

#include "core/result.h"
#include "training/scenes/scene.h"
#include "training/teacher/teacher_scene.h"

namespace lightgen::training {

// Where something is to be seen; fractions of the picture's side.
struct Spot {
    double x = 0.5, y = 0.5, extent = 1.0;
};

class PictureSource {
public:
    virtual ~PictureSource() = default;
    // [B, 3, pixels, pixels] in -1..1, on the source's device.
    virtual at::Tensor pictures(std::uint64_t seed, std::span<const std::int64_t> indices, int pixels) const = 0;
    // `draw` chooses among the ways to say it.
    virtual std::string caption(std::uint64_t seed, std::int64_t index, std::uint64_t draw) const = 0;
    virtual std::vector<Spot> spots(std::uint64_t seed, std::int64_t index) const = 0;
    // What decides the pictures, for the record of a run.
    virtual nlohmann::json settings() const = 0;
    // Of a tokenizer for the captions: its pieces, and what it is trained on (empty: its own sentences).
    virtual int vocabulary() const = 0;
    virtual std::vector<std::string> sentences() const = 0;
};
using SharedSource = std::shared_ptr<const PictureSource>;

SharedSource shapesSource(scenes::SceneOptions options);
SharedSource teacherSource(
    std::shared_ptr<const teacher::Catalogue> catalogue, teacher::TeacherOptions options, at::Device device = at::kCPU
);

struct SourceOptions {
    int milestone = 3;                 // 1 to 3: scenes of flat shapes; 4: the teacher's
    std::filesystem::path sprites;     // of the teacher; empty: the sheet that came with the program
    std::vector<std::string> classes;  // of the teacher, by name; empty: all
    at::Device device = at::kCPU;
};
// Errors: InvalidArgument (no such milestone or class), those of the sprite sheet.
core::Result<SharedSource> makeSource(const SourceOptions& options);
// The tokenizer for the captions of a source (training/scenes/tokenizer_training.h).
core::Status writeTokenizer(const std::filesystem::path& path, const PictureSource& source);

}  // namespace lightgen::training
