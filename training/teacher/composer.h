// Scenes of the teacher to pixels, many at once, as tensor operations with all cut-outs resident on the device: the
// same code on a CPU and on CUDA.
#pragma once

#include <ATen/core/Tensor.h>

#include <span>
#include <vector>

#include "training/teacher/catalogue.h"
#include "training/teacher/teacher_scene.h"

namespace lightgen::training::teacher {

class Composer {
public:
    explicit Composer(const Catalogue& catalogue, at::Device device = at::kCPU);

    // [B, 3, pixels, pixels] in -1..1, on the device.
    at::Tensor compose(std::span<const TeacherScene> scenes, int pixels) const;

private:
    at::Tensor backgrounds(std::span<const TeacherScene> scenes, int pixels) const;
    void place(at::Tensor& pictures, std::span<const TeacherScene> scenes, std::size_t layer) const;

    at::Device m_device;
    std::vector<at::Tensor> m_levels;  // [N, 4, s, s] uint8, alpha multiplied in; s = 128, 64, 32
    at::Tensor m_brightness;           // [N] mean luminance of the visible part, 0..1
    at::Tensor m_textures;             // [grounds * variants, 3, 256, 256] uint8
};

}  // namespace lightgen::training::teacher
