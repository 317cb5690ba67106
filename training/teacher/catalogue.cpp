#include "training/teacher/catalogue.h"

#include <algorithm>
#include <string>

#include "training/scenes/rasteriser.h"
#include "training/scenes/vocabulary.h"

namespace lightgen::training::teacher {

namespace {

// White with the shape's coverage as alpha: the composer gives it its colour.
RgbaImage shapeTile(scenes::Shape shape) {
    core::GrayImage mask(kTilePixels, kTilePixels);
    scenes::paint(mask, shape, {.x = kTilePixels / 2.0, .y = kTilePixels / 2.0, .extent = kTilePixels - 1.0});
    RgbaImage tile(kTilePixels, kTilePixels);
    for (std::size_t i = 0; i < mask.pixels.size(); ++i) {
        std::fill_n(tile.pixels.begin() + static_cast<std::ptrdiff_t>(4 * i), 3, std::uint8_t{255});
        tile.pixels[4 * i + 3] = mask.pixels[i];
    }
    return tile;
}

ThingClass shapeClass(scenes::Shape shape) {
    ThingClass thing{.names = {}, .colourable = true};
    for (const auto& noun : scenes::words(shape)) {
        thing.names.push_back({std::string(noun.singular), std::string(noun.plural)});
    }
    return thing;
}

double visibleHeight(const RgbaImage& tile) {
    int first = tile.height, last = -1;
    for (int y = 0; y < tile.height; ++y) {
        for (int x = 0; x < tile.width; ++x) {
            if (tile.at(x, y)[3] >= 128) {
                first = std::min(first, y);
                last = y;
            }
        }
    }
    return std::max(0.0, static_cast<double>(last - first + 1) / tile.height);
}

}  // namespace

std::optional<int> Catalogue::find(std::string_view name) const {
    const auto found = std::ranges::find(classes, name, &ThingClass::name);
    return found == classes.end() ? std::nullopt : std::optional(static_cast<int>(found - classes.begin()));
}

Catalogue catalogueOf(const SpriteSheet& sheet) {
    Catalogue catalogue{sheet.index.classes, {}, sheet.tiles, {}, {}};
    catalogue.pictures.resize(catalogue.classes.size());
    for (std::size_t i = 0; i < sheet.index.cutOuts.size(); ++i) {
        const auto& cutOut = sheet.index.cutOuts[i];
        catalogue.styles.push_back(cutOut.style);
        catalogue.pictures[static_cast<std::size_t>(*catalogue.find(cutOut.thing))].push_back(static_cast<int>(i));
    }
    for (const auto shape : scenes::allShapes()) {
        catalogue.classes.push_back(shapeClass(shape));
        catalogue.pictures.push_back({static_cast<int>(catalogue.tiles.size())});
        catalogue.tiles.push_back(shapeTile(shape));
        catalogue.styles.push_back(Style::Flat);
    }
    for (const auto& tile : catalogue.tiles) {
        catalogue.heights.push_back(visibleHeight(tile));
    }
    return catalogue;
}

core::Result<Catalogue> readCatalogue(const std::filesystem::path& spriteFolder) {
    LIGHTGEN_TRY(const auto sheet, readSpriteSheet(spriteFolder));
    return catalogueOf(sheet);
}

}  // namespace lightgen::training::teacher
