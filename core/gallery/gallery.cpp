#include "core/gallery/gallery.h"

#include <system_error>
#include <utility>

#include "core/gallery/gallery_scan.h"
#include "core/paths.h"
#include "core/sha256.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace fs = std::filesystem;

GalleryPlaces galleryPlaces(const fs::path& pictures) {
    constexpr std::size_t kDigits = 16;
    std::error_code ignored;
    const auto folder = fs::absolute(pictures, ignored).lexically_normal();
    const auto bytes = (folder / "").string();  // the same with and without a slash at the end
    const auto name = sha256Hex({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}).substr(0, kDigits);
    const auto own = dataFolder() / "gallery" / name;
    return {.pictures = folder, .index = own / "index.db", .trash = own / "trash"};
}

Result<Gallery> Gallery::open(const GalleryPlaces& places) {
    LIGHTGEN_TRY(auto index, GalleryIndex::open(places.index, places.pictures));
    return Gallery(places, std::move(index));
}

Result<ScanReport> Gallery::scan(const GoOn& goOn) const {
    return scanGallery({.index = m_index, .trash = m_trash, .goOn = goOn});
}

Result<GalleryRow> Gallery::row(std::int64_t id, GalleryPlace place) const {
    LIGHTGEN_TRY(auto rows, m_index.rows(std::span(&id, 1)));
    if (rows.empty() || rows.front().place != place) {
        return fail(ErrorCode::NotFound, "The picture is no longer in the gallery.");
    }
    return std::move(rows.front());
}

Result<GalleryRow> Gallery::add(const fs::path& file) const {
    LIGHTGEN_TRY(const auto stamp, stampOf(file));
    GalleryRow row{.picture = readRecord(file, stamp)};
    LIGHTGEN_TRY(const auto ids, m_index.put(std::span(&row, 1)));
    row.id = ids.front();
    return row;
}

Result<GalleryRow> Gallery::setMarks(std::int64_t id, const PictureMarks& marks) const {
    LIGHTGEN_TRY(const auto before, row(id, GalleryPlace::Folder));
    if (before.picture.marks == marks) {
        return before;
    }
    // File systems count time in steps of some milliseconds: a file written twice in one step may keep its stamp. Were
    // the program killed before the index is told, no scan would notice.
    LIGHTGEN_CHECK(m_index.distrust(id));
    LIGHTGEN_CHECK(writeMarks(before.picture.file, marks, before.picture.date));
    return add(before.picture.file);
}

Result<GalleryRow> Gallery::moveToTrash(std::int64_t id) const {
    LIGHTGEN_TRY(auto moved, row(id, GalleryPlace::Folder));
    LIGHTGEN_TRY(const auto trashed, m_trash.take(moved.picture.file));
    moved.place = GalleryPlace::Trash;
    moved.picture.file = trashed.file;
    moved.origin = trashed.origin;
    LIGHTGEN_CHECK(m_index.move(moved));
    return moved;
}

Result<GalleryRow> Gallery::putBack(std::int64_t id) const {
    LIGHTGEN_TRY(auto moved, row(id, GalleryPlace::Trash));
    LIGHTGEN_TRY(const auto target, m_trash.putBack({moved.picture.file, moved.origin}));
    moved.place = GalleryPlace::Folder;
    moved.picture.file = target;
    moved.origin.clear();
    LIGHTGEN_CHECK(m_index.move(moved));
    return moved;
}

Status Gallery::forget(std::int64_t id) const {
    LIGHTGEN_TRY(const auto gone, row(id, GalleryPlace::Trash));
    m_trash.forget({gone.picture.file, gone.origin});
    return m_index.remove(std::span(&id, 1));
}

}  // namespace lightgen::core
