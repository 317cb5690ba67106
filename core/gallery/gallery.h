// A folder of pictures as a gallery: the files are the truth, the index finds them, the trash keeps what was removed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/gallery/gallery_index.h"
#include "core/gallery/gallery_query.h"
#include "core/gallery/picture_record.h"
#include "core/gallery/trash.h"
#include "core/result.h"

namespace lightgen::core {

struct GalleryPlaces {
    std::filesystem::path pictures;
    std::filesystem::path index;  // a file
    std::filesystem::path trash;  // a folder
};

// Of a folder of pictures: index and trash lie below $XDG_DATA_HOME/lightgen-studio/gallery, one for each folder.
GalleryPlaces galleryPlaces(const std::filesystem::path& pictures);

struct ScanProgress {
    std::size_t done = 0;  // files that were read
    std::size_t of = 0;    // files that are new or have changed
};

struct ScanReport {
    std::size_t files = 0;  // in the folder
    std::size_t read = 0;   // new or changed
    std::size_t removed = 0;
    std::vector<std::filesystem::path> folders;  // that were listed
    std::vector<Phrase> problems;                // folders that could not be listed: what is known below them stays
    bool isComplete = true;                      // false: it was stopped
    bool changed() const { return read + removed > 0; }
};

// Everything here blocks. One object per thread; several may share one folder, also from different processes.
class Gallery {
public:
    static Result<Gallery> open(const GalleryPlaces& places);

    // Brings the index up to date with the files: reads those that are new or whose time or size has changed.
    // `goOn` is asked after every piece of work; false stops.
    using GoOn = std::function<bool(const ScanProgress&)>;
    Result<ScanReport> scan(const GoOn& goOn = {}) const;

    // A file that has just been written, or has changed. Errors: those of stampOf().
    Result<GalleryRow> add(const std::filesystem::path& file) const;

    // Into the file and then into the index. Errors: those of writeMarks(); NotFound.
    Result<GalleryRow> setMarks(std::int64_t id, const PictureMarks& marks) const;

    // With its row: the id stays the same there and back.
    Result<GalleryRow> moveToTrash(std::int64_t id) const;
    Result<GalleryRow> putBack(std::int64_t id) const;
    // Once its file has left the trash for good.
    Status forget(std::int64_t id) const;

    const GalleryIndex& index() const { return m_index; }
    const GalleryPlaces& places() const { return m_places; }

private:
    Gallery(GalleryPlaces places, GalleryIndex index)
        : m_places(std::move(places))
        , m_index(std::move(index))
        , m_trash(m_places.trash) {}
    Result<GalleryRow> row(std::int64_t id, GalleryPlace place) const;

    GalleryPlaces m_places;
    GalleryIndex m_index;
    Trash m_trash;
};

}  // namespace lightgen::core
