// Vocabulary of the gallery's tests: a folder of real pictures with recipes, and a gallery over it.
#pragma once

#include <string>
#include <vector>

#include "core/gallery/gallery.h"
#include "core/gallery/search_language.h"
#include "core/recipe.h"
#include "tests/core/fixtures.h"

namespace lightgen::tests {

struct PictureSpec {
    std::string prompt = "a red fox";
    std::uint64_t seed = 42;
    double variant = 0;
    std::string model = "lightgen-shapes";
    core::PixelSize size{64, 64};
};

inline core::GenerationResult resultOf(const PictureSpec& spec) {
    core::GenerationResult result;
    result.image = pattern(spec.size.width, spec.size.height);
    result.request.prompt = spec.prompt;
    result.request.seed = spec.seed;
    result.request.variant = spec.variant;
    result.request.size = spec.size;
    result.request.model = spec.model;
    result.modelName = spec.model;
    result.modelHash = std::string(64, 'a');
    return result;
}

inline void writePicture(const fs::path& file, const PictureSpec& spec = {}) {
    fs::create_directories(file.parent_path());
    const auto result = resultOf(spec);
    const auto written = core::writePicture(file, result.image, core::recipeChunks(result));
    if (!written) {
        qFatal("%s", written.error().message.english().c_str());
    }
}

class GalleryFixture {
public:
    core::GalleryPlaces places() const {
        return {m_folder / "pictures", m_folder / "own/index.db", m_folder / "own/trash"};
    }
    core::GalleryPlaces placesWithNewIndex() const {
        auto fresh = places();
        fresh.index = m_folder / "fresh/index.db";
        return fresh;
    }
    core::Gallery open() const { return openAt(places()); }
    core::Gallery openAt(const core::GalleryPlaces& at) const {
        fs::create_directories(at.pictures);
        auto gallery = core::Gallery::open(at);
        if (!gallery) {
            qFatal("%s", gallery.error().message.english().c_str());
        }
        return *std::move(gallery);
    }
    fs::path picture(const std::string& name) const { return places().pictures / name; }
    fs::path operator/(const std::string& name) const { return m_folder / name; }

private:
    TemporaryFolder m_folder;
};

inline std::vector<core::GalleryRow> rowsOf(const core::Gallery& gallery, const core::GalleryQuery& query = {}) {
    const auto ids = gallery.index().find(query);
    return ids ? gallery.index().rows(*ids).value_or(std::vector<core::GalleryRow>()) : std::vector<core::GalleryRow>();
}

// File names, in the order of the result.
inline std::vector<std::string>
found(const core::Gallery& gallery, const std::string& search, core::GallerySort sort = core::GallerySort::FileName) {
    core::GalleryQuery query{.conditions = {}, .sort = sort};
    const auto conditions = core::parseSearch(search);
    if (!conditions) {
        return {conditions.error().message.english()};
    }
    query.conditions = *conditions;
    std::vector<std::string> names;
    for (const auto& row : rowsOf(gallery, query)) {
        names.push_back(row.picture.file.filename().string());
    }
    return names;
}

// Everything that two indices over the same files must agree on.
inline std::vector<core::PictureRecord> recordsOf(const core::Gallery& gallery, core::GalleryPlace place) {
    std::vector<core::PictureRecord> records;
    for (auto& row : rowsOf(gallery, {.conditions = {}, .sort = core::GallerySort::FileName, .place = place})) {
        records.push_back(row.picture);
    }
    std::ranges::sort(records, {}, &core::PictureRecord::file);
    return records;
}

}  // namespace lightgen::tests
