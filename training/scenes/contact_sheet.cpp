#include "training/scenes/contact_sheet.h"

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>
#include <vector>

#include "core/atomic_file.h"
#include "core/recipe.h"
#include "training/scenes/draws.h"
#include "training/scenes/rasteriser.h"

namespace lightgen::training::scenes {

namespace {

constexpr std::uint8_t kSheetGray = 96;

void place(core::RgbImage& sheet, const core::RgbImage& picture, int left, int top) {
    for (int y = 0; y < picture.height; ++y) {
        std::memcpy(sheet.at(left, top + y), picture.at(0, y), static_cast<std::size_t>(picture.width) * 3);
    }
}

std::uint8_t meanOfSquare(const core::RgbImage& picture, int left, int top, int side, int channel) {
    const int right = std::min(left + side, picture.width), bottom = std::min(top + side, picture.height);
    int sum = 0;
    for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x) {
            sum += picture.at(x, y)[channel];
        }
    }
    const int count = (right - left) * (bottom - top);
    return static_cast<std::uint8_t>((sum + count / 2) / count);
}

std::string_view word(Relation relation) {
    switch (relation) {
        case Relation::LeftOf: return "left of";
        case Relation::RightOf: return "right of";
        case Relation::Above: return "above";
        case Relation::Below: break;
    }
    return "below";
}

nlohmann::ordered_json toJson(const Scene& scene) {
    nlohmann::ordered_json json{{"category", name(scene.category)}, {"background", name(scene.background)}};
    auto& objects = json["objects"] = nlohmann::ordered_json::array();
    for (const auto& object : scene.objects) {
        objects.push_back(
            {{"shape", name(object.shape)},
             {"colour", name(object.colour)},
             {"size", name(object.size)},
             {"x", object.x},
             {"y", object.y},
             {"extent", object.extent}}
        );
    }
    if (scene.relation) {
        json["relation"] = word(*scene.relation);
    }
    return json;
}

}  // namespace

core::RgbImage contactSheet(std::span<const core::RgbImage> pictures, int columns) {
    int width = 0, height = 0;
    for (const auto& picture : pictures) {
        width = std::max(width, picture.width);
        height = std::max(height, picture.height);
    }
    const int count = static_cast<int>(pictures.size());
    const int used = std::min(columns, count), rows = (count + columns - 1) / columns;
    const int stepX = width + kSheetGap, stepY = height + kSheetGap;
    core::RgbImage sheet(used * stepX + kSheetGap, rows * stepY + kSheetGap);
    std::ranges::fill(sheet.pixels, kSheetGray);
    for (int i = 0; i < count; ++i) {
        place(
            sheet,
            pictures[static_cast<std::size_t>(i)],
            kSheetGap + i % columns * stepX,
            kSheetGap + i / columns * stepY
        );
    }
    return sheet;
}

core::RgbImage reduced(const core::RgbImage& picture, int pixels) {
    const int side = std::max(picture.width, picture.height);
    const int factor = pixels > 0 ? (side + pixels - 1) / pixels : 1;
    if (factor <= 1) {
        return picture;
    }
    core::RgbImage small(std::max(1, picture.width / factor), std::max(1, picture.height / factor));
    for (int y = 0; y < small.height; ++y) {
        for (int x = 0; x < small.width; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                small.at(x, y)[channel] = meanOfSquare(picture, x * factor, y * factor, factor, channel);
            }
        }
    }
    return small;
}

std::string sceneJson(const Scene& scene) {
    return toJson(scene).dump();
}

core::Status writeSceneSheet(const std::filesystem::path& png, const SheetRequest& request) {
    std::vector<core::RgbImage> pictures;
    std::string lines;
    for (int i = 0; i < request.count; ++i) {
        const auto index = static_cast<std::uint64_t>(i);
        const auto scene = sceneFor(request.seed, index, request.scenes);
        pictures.push_back(render(scene, request.size));
        const auto text = caption(scene, splitMix(request.seed) ^ index, request.captions);
        lines += nlohmann::ordered_json{{"index", i}, {"caption", text}, {"scene", toJson(scene)}}.dump() + "\n";
    }
    LIGHTGEN_CHECK(core::writePicture(png, contactSheet(pictures, request.columns), {}));
    return core::writeFileAtomically(std::filesystem::path(png).replace_extension(".jsonl"), lines);
}

}  // namespace lightgen::training::scenes
