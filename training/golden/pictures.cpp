#include "training/golden/pictures.h"

#include <ATen/ops/from_blob.h>

#include <algorithm>

namespace lightgen::training::golden {

core::RgbImage imageOf(const at::Tensor& pixels) {
    const auto bytes = pixels.to(at::kCPU).contiguous();
    core::RgbImage image(static_cast<int>(bytes.size(1)), static_cast<int>(bytes.size(0)));
    std::copy_n(bytes.const_data_ptr<std::uint8_t>(), image.pixels.size(), image.pixels.begin());
    return image;
}

at::Tensor pixelsOf(const core::RgbImage& image) {
    auto bytes = const_cast<std::uint8_t*>(image.pixels.data());
    return at::from_blob(bytes, {image.height, image.width, 3}, at::kByte).clone();
}

core::GrayImage paintedMask(const at::Tensor& mask) {
    const auto bytes = mask.to(at::kCPU).contiguous();
    core::GrayImage painted(static_cast<int>(bytes.size(1)), static_cast<int>(bytes.size(0)));
    std::transform(
        bytes.const_data_ptr<std::uint8_t>(),
        bytes.const_data_ptr<std::uint8_t>() + painted.pixels.size(),
        painted.pixels.begin(),
        [](std::uint8_t value) { return value != 0 ? std::uint8_t{255} : std::uint8_t{0}; }
    );
    return painted;
}

}  // namespace lightgen::training::golden
