#include "training/teacher/composer.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/affine_grid_generator.h>
#include <ATen/ops/avg_pool2d.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/grid_sampler.h>
#include <ATen/ops/lerp.h>
#include <ATen/ops/linspace.h>
#include <ATen/ops/minimum.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/tensor.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "training/teacher/textures.h"

namespace lightgen::training::teacher {

namespace {

constexpr std::size_t kFirstTexture = 2;  // Plain and Gradient have none
constexpr std::int64_t kBilinear = 0, kZeros = 0, kReflection = 2;
// How dark and how light parts of a coloured thing become, against its mean.
constexpr double kLightest = 2.2, kHighlight = 0.45;

at::Tensor tileTensor(const RgbaImage& tile) {  // [4, 128, 128] float, alpha multiplied in
    auto pixels = at::empty({tile.height, tile.width, 4}, at::TensorOptions(at::kByte));
    std::memcpy(pixels.mutable_data_ptr(), tile.pixels.data(), tile.pixels.size());
    const auto planes = pixels.to(at::kFloat).permute({2, 0, 1}) / 255.0;
    const auto alpha = planes.slice(0, 3, 4);
    return at::cat({planes.slice(0, 0, 3) * alpha, alpha});
}

at::Tensor bytesOf(const at::Tensor& x) {
    return (x * 255.0).round().to(at::kByte);
}

at::Tensor luminance(const at::Tensor& rgb) {  // [N, 3, h, w] -> [N, 1, h, w]
    return 0.299 * rgb.slice(1, 0, 1) + 0.587 * rgb.slice(1, 1, 2) + 0.114 * rgb.slice(1, 2, 3);
}

at::Tensor textureTensor() {
    std::vector<at::Tensor> all;
    for (std::size_t ground = kFirstTexture; ground < kGroundCount; ++ground) {
        for (int variant = 0; variant < kTextureVariants; ++variant) {
            const auto image = texture(kGrounds[ground], variant);
            auto pixels = at::empty({image.height, image.width, 3}, at::TensorOptions(at::kByte));
            std::memcpy(pixels.mutable_data_ptr(), image.pixels.data(), image.pixels.size());
            all.push_back(pixels.permute({2, 0, 1}).contiguous());
        }
    }
    return at::stack(all);
}

at::Tensor floats(const std::vector<double>& values, at::IntArrayRef shape, at::Device device) {
    return at::tensor(values, at::TensorOptions(at::kDouble)).to(at::kFloat).view(shape).to(device);
}

at::Tensor indices(const std::vector<std::int64_t>& values, at::Device device) {
    return at::tensor(values, at::TensorOptions(at::kLong)).to(device);
}

void append(std::vector<double>& to, std::initializer_list<double> values) {
    to.insert(to.end(), values);
}

void appendColour(std::vector<double>& to, Colour colour) {
    const auto rgb = scenes::rgb(colour);
    append(to, {rgb.r / 255.0, rgb.g / 255.0, rgb.b / 255.0});
}

// The visible part in the colour asked for, its shading kept. [M, 4, s, s]; colours [M, 3]; brightness [M].
at::Tensor coloured(const at::Tensor& pictures, const at::Tensor& colours, const at::Tensor& brightness) {
    const auto alpha = pictures.slice(1, 3, 4);
    const auto relative = at::minimum(
        luminance(pictures.slice(1, 0, 3)) / brightness.view({-1, 1, 1, 1}).clamp_min(0.02), kLightest * alpha
    );
    const auto colour = colours.view({-1, 3, 1, 1});
    const auto shaded = colour * at::minimum(relative, alpha);
    const auto lit = (1.0 - colour) * kHighlight * (relative - alpha).clamp_min(0.0);
    return at::cat({shaded + lit, alpha}, 1);
}

// One layer: the n-th thing of every scene that has so many, sorted by the level of the cut-out that is large enough.
struct Layer {
    std::vector<std::int64_t> scenes, tiles;
    std::vector<double> places;   // [M, 2, 3]: from the picture's coordinates to the cut-out's
    std::vector<double> colours;  // [M, 3]
    std::vector<double> own;      // [M] 1: keeps its own colours
};

void add(Layer& layer, std::size_t scene, const Thing& thing) {
    layer.scenes.push_back(static_cast<std::int64_t>(scene));
    layer.tiles.push_back(thing.picture);
    const double step = 1.0 / thing.extent, across = thing.mirrored ? -step : step;
    append(layer.places, {across, 0.0, -across * (2.0 * thing.x - 1.0), 0.0, step, -step * (2.0 * thing.y - 1.0)});
    appendColour(layer.colours, thing.colour.value_or(Colour::White));
    layer.own.push_back(thing.colour ? 0.0 : 1.0);
}

}  // namespace

Composer::Composer(const Catalogue& catalogue, at::Device device)
    : m_device(device) {
    const at::NoGradGuard noGrad;
    std::vector<at::Tensor> tiles;
    for (const auto& tile : catalogue.tiles) {
        tiles.push_back(tileTensor(tile));
    }
    auto level = at::stack(tiles);
    m_brightness = (luminance(level.slice(1, 0, 3)).sum({1, 2, 3}) / level.slice(1, 3, 4).sum({1, 2, 3})).to(device);
    for (int i = 0; i < 3; ++i) {
        m_levels.push_back(bytesOf(level).to(device));
        level = at::avg_pool2d(level, 2);
    }
    m_textures = textureTensor().to(device);
}

at::Tensor Composer::backgrounds(std::span<const TeacherScene> scenes, int pixels) const {
    const auto count = static_cast<std::int64_t>(scenes.size());
    std::vector<double> upper, lower, places;
    std::vector<std::int64_t> textured, textures;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const auto& ground = scenes[i].background;
        appendColour(upper, ground.colour);
        appendColour(lower, ground.second);
        const auto kind = static_cast<std::size_t>(ground.ground);
        if (kind >= kFirstTexture) {
            const auto bits = ground.variation;
            textured.push_back(static_cast<std::int64_t>(i));
            textures.push_back(
                static_cast<std::int64_t>((kind - kFirstTexture) * kTextureVariants + bits % kTextureVariants)
            );
            // A part of at least 0.6 of the texture's side, somewhere in it, perhaps mirrored.
            const double scale = 0.6 + 0.4 * (bits >> 2 & 0xFF) / 255.0, room = 1.0 - scale;
            const double x = room * (2.0 * (bits >> 10 & 0xFF) / 255.0 - 1.0);
            const double y = room * (2.0 * (bits >> 18 & 0xFF) / 255.0 - 1.0);
            append(places, {(bits >> 26 & 1) != 0 ? -scale : scale, 0.0, x, 0.0, scale, y});
        }
    }
    const auto ramp =
        at::linspace(0.0, 1.0, pixels, at::TensorOptions(at::kFloat).device(m_device)).view({1, 1, -1, 1});
    auto pictures = at::lerp(floats(upper, {count, 3, 1, 1}, m_device), floats(lower, {count, 3, 1, 1}, m_device), ramp)
                        .expand({count, 3, pixels, pixels})
                        .contiguous();
    if (!textured.empty()) {
        const auto many = static_cast<std::int64_t>(textured.size());
        const auto grid =
            at::affine_grid_generator(floats(places, {many, 2, 3}, m_device), {many, 3, pixels, pixels}, false);
        const auto chosen = m_textures.index_select(0, indices(textures, m_device)).to(at::kFloat) / 255.0;
        pictures.index_copy_(
            0, indices(textured, m_device), at::grid_sampler(chosen, grid, kBilinear, kReflection, false)
        );
    }
    return pictures;
}

void Composer::place(at::Tensor& pictures, std::span<const TeacherScene> scenes, std::size_t layerNumber) const {
    const auto pixels = pictures.size(2);
    std::array<Layer, 3> byLevel;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        if (layerNumber < scenes[i].things.size()) {
            const auto& thing = scenes[i].things[layerNumber];
            const double shown = thing.extent * static_cast<double>(pixels);
            add(byLevel[shown > 90.0 ? 0 : shown > 45.0 ? 1 : 2], i, thing);
        }
    }
    for (std::size_t level = 0; level < byLevel.size(); ++level) {
        const auto& layer = byLevel[level];
        if (layer.scenes.empty()) {
            continue;
        }
        const auto many = static_cast<std::int64_t>(layer.scenes.size());
        const auto tiles = indices(layer.tiles, m_device), rows = indices(layer.scenes, m_device);
        const auto own = m_levels[level].index_select(0, tiles).to(at::kFloat) / 255.0;
        const auto dyed =
            coloured(own, floats(layer.colours, {many, 3}, m_device), m_brightness.index_select(0, tiles));
        const auto cutOuts = at::lerp(dyed, own, floats(layer.own, {many, 1, 1, 1}, m_device));
        const auto grid =
            at::affine_grid_generator(floats(layer.places, {many, 2, 3}, m_device), {many, 4, pixels, pixels}, false);
        const auto drawn = at::grid_sampler(cutOuts, grid, kBilinear, kZeros, false);  // [M, 4, H, W]
        const auto before = pictures.index_select(0, rows);
        pictures.index_copy_(0, rows, before * (1.0 - drawn.slice(1, 3, 4)) + drawn.slice(1, 0, 3));
    }
}

at::Tensor Composer::compose(std::span<const TeacherScene> scenes, int pixels) const {
    const at::NoGradGuard noGrad;
    auto pictures = backgrounds(scenes, pixels);
    std::size_t layers = 0;
    for (const auto& scene : scenes) {
        layers = std::max(layers, scene.things.size());
    }
    for (std::size_t layer = 0; layer < layers; ++layer) {
        place(pictures, scenes, layer);
    }
    return pictures.clamp(0.0, 1.0) * 2.0 - 1.0;
}

}  // namespace lightgen::training::teacher
