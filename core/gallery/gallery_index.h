// The index over a folder of pictures: an SQLite database that can be thrown away at any time and read from the files
// again. Every change is one transaction.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/database/database.h"
#include "core/gallery/gallery_query.h"
#include "core/gallery/picture_record.h"
#include "core/result.h"

namespace lightgen::core {

struct GalleryRow {
    std::int64_t id = 0;
    PictureRecord picture = {};
    GalleryPlace place = GalleryPlace::Folder;
    std::filesystem::path origin = {};  // of a picture in the trash: where it was
};

class GalleryIndex {
public:
    // Pictures are kept by their names below `folder`. An index that is damaged or of another version is emptied.
    // Errors: Unwritable, DiskFull, Incompatible.
    static Result<GalleryIndex> open(const std::filesystem::path& file, std::filesystem::path folder);

    Result<std::vector<std::int64_t>> find(const GalleryQuery& query) const;
    // In the order of the ids; those that are gone are left out.
    Result<std::vector<GalleryRow>> rows(std::span<const std::int64_t> ids) const;
    // Ids are rowids; 0: there is none.
    Result<std::int64_t> idOf(const std::filesystem::path& file, GalleryPlace place = GalleryPlace::Folder) const;
    Result<std::vector<std::string>> boards() const;
    Result<std::vector<std::string>> models() const;
    Result<std::int64_t> count(GalleryPlace place) const;

    struct Known {
        std::int64_t id = 0;
        FileStamp stamp;
        bool mustBeRead = false;  // whatever the stamp says
    };
    // By the path below the folder.
    Result<std::unordered_map<std::string, Known>> known(GalleryPlace place) const;

    // Adds or replaces; a file keeps its id. Gives the ids.
    Result<std::vector<std::int64_t>> put(std::span<const GalleryRow> rows) const;
    Status remove(std::span<const std::int64_t> ids) const;
    // The next scan reads the file again, even if its stamp does not tell that it has changed.
    Status distrust(std::int64_t id) const;
    // The same picture in another place under another name: it keeps its id.
    Status move(const GalleryRow& row) const;

    const std::filesystem::path& folder() const { return m_folder; }

private:
    GalleryIndex(Database database, std::filesystem::path folder)
        : m_database(std::move(database))
        , m_folder(std::move(folder)) {}
    static Result<GalleryIndex> openOnce(const std::filesystem::path& file, const std::filesystem::path& folder);
    std::string keyOf(const GalleryRow& row) const;
    Result<std::int64_t> putOne(const GalleryRow& row) const;
    Status putWords(std::int64_t id, const PictureRecord& picture) const;
    Status putBoards(std::int64_t id, const PictureMarks& marks) const;
    Result<std::vector<std::string>> texts(const char* sql) const;

    Database m_database;
    std::filesystem::path m_folder;
};

}  // namespace lightgen::core
