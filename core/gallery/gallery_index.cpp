#include "core/gallery/gallery_index.h"

#include <sys/stat.h>

#include <system_error>
#include <utility>

#include "core/atomic_file.h"
#include "core/phrase_json.h"
#include "core/utf8.h"

namespace lightgen::core {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kVersion = 4;
// place, path: where the file lies; paths are bytes, names are for people. variant and seed: NULL where unknown.
// doubtful: the file may be another one than its stamp says.
constexpr auto kTables =
    "CREATE TABLE IF NOT EXISTS pictures ("
    " id INTEGER PRIMARY KEY, place INTEGER NOT NULL, path BLOB NOT NULL, origin BLOB NOT NULL, name TEXT NOT NULL,"
    " bytes INTEGER NOT NULL, changed INTEGER NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,"
    " date INTEGER NOT NULL, program TEXT NOT NULL, prompt TEXT NOT NULL, model TEXT NOT NULL, variant REAL,"
    " seed INTEGER, image TEXT NOT NULL, rating INTEGER NOT NULL, label INTEGER NOT NULL, notes TEXT NOT NULL,"
    " problem TEXT NOT NULL, doubtful INTEGER NOT NULL DEFAULT 0, UNIQUE (place, path));"
    "CREATE INDEX IF NOT EXISTS by_date ON pictures (place, date DESC, id DESC);"
    "CREATE INDEX IF NOT EXISTS by_rating ON pictures (place, rating DESC, date DESC, id DESC);"
    "CREATE TABLE IF NOT EXISTS boards (picture INTEGER NOT NULL, board TEXT NOT NULL,"
    " PRIMARY KEY (picture, board)) WITHOUT ROWID;"
    "CREATE INDEX IF NOT EXISTS by_board ON boards (board COLLATE NOCASE);"
    "CREATE VIRTUAL TABLE IF NOT EXISTS words USING"
    " fts5(prompt, notes, name, tokenize = \"unicode61 remove_diacritics 2\", prefix = '2 3');"
    "PRAGMA user_version = 4";
constexpr auto kPut =
    "INSERT INTO pictures (place, path, origin, name, bytes, changed, width, height, date, program, prompt, model,"
    " image, rating, label, notes, problem) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (place, path) DO UPDATE SET origin = excluded.origin, name = excluded.name, bytes = excluded.bytes,"
    " changed = excluded.changed, width = excluded.width, height = excluded.height, date = excluded.date,"
    " program = excluded.program, prompt = excluded.prompt, model = excluded.model, variant = NULL, seed = NULL,"
    " image = excluded.image, rating = excluded.rating, label = excluded.label, notes = excluded.notes,"
    " problem = excluded.problem, doubtful = 0 RETURNING id";
constexpr auto kRow =
    "SELECT id, place, path, origin, bytes, changed, width, height, date, program, prompt, model, image, rating, label,"
    " notes, problem, variant, seed, variant IS NOT NULL, seed IS NOT NULL FROM pictures WHERE id = ?";

std::span<const std::uint8_t> bytesOf(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

void removeDatabase(const fs::path& file) {
    for (const char* companion : {"", "-wal", "-shm", "-journal"}) {
        std::error_code ignored;
        fs::remove(file.string() + companion, ignored);
    }
}

// A problem is kept with what it was made from: whoever reads it may speak another language.
std::string textOf(const Phrase& problem) {
    return problem.empty() ? std::string() : dumpJson({{"problem", phraseJson(problem)}});
}

Phrase problemFrom(const std::string& text) {
    if (text.empty()) {
        return {};
    }
    const auto where = phrase("the gallery's index");
    const auto json = parseJson(text, where);
    const auto fields = json ? JsonFields::of(*json, where) : tl::unexpected(json.error());
    return fields ? readPhrase(*fields, "problem").value_or(Phrase::verbatim(text)) : Phrase::verbatim(text);
}

PictureRecord recordOf(const Statement& row) {
    PictureRecord picture;
    picture.stamp = {row.number(4), row.signedNumber(5)};
    picture.size = {static_cast<int>(row.number(6)), static_cast<int>(row.number(7))};
    picture.date = row.signedNumber(8);
    picture.program = row.text(9);
    picture.prompt = row.text(10);
    picture.model = row.text(11);
    picture.imageId = row.text(12);
    picture.marks.rating = static_cast<int>(row.number(13));
    picture.marks.label = static_cast<ColourLabel>(row.number(14));
    picture.marks.notes = row.text(15);
    picture.problem = problemFrom(row.text(16));
    if (row.number(19) != 0) {
        picture.variant = row.real(17);
    }
    if (row.number(20) != 0) {
        picture.seed = row.number(18);
    }
    return picture;
}

}  // namespace

Result<GalleryIndex> GalleryIndex::openOnce(const fs::path& file, const fs::path& folder) {
    LIGHTGEN_TRY(auto database, Database::open(file, Database::Sharing::Shared));
    {
        LIGHTGEN_TRY(auto version, database.prepare("PRAGMA user_version"));
        LIGHTGEN_TRY(const bool isThere, version.next());
        if (isThere && version.number(0) != 0 && version.number(0) != kVersion) {
            return fail(ErrorCode::Corrupt, "The gallery's index is of another version.");
        }
    }
    LIGHTGEN_CHECK(database.run(kTables));
    return GalleryIndex(std::move(database), folder);
}

Result<GalleryIndex> GalleryIndex::open(const fs::path& file, fs::path folder) {
    LIGHTGEN_CHECK(createFolder(file.parent_path()));
    ::chmod(file.parent_path().c_str(), 0700);  // prompts are private
    folder = folder.lexically_normal();
    auto index = openOnce(file, folder);
    if (!index && index.error().code == ErrorCode::Corrupt) {
        removeDatabase(file);  // the pictures have everything that was in it
        index = openOnce(file, folder);
    }
    return index;
}

Result<std::vector<std::int64_t>> GalleryIndex::find(const GalleryQuery& query) const {
    const auto sql = sqlOf(query);
    LIGHTGEN_TRY(auto found, m_database.prepare(sql.text.c_str()));
    for (const auto& value : sql.values) {
        std::visit([&](const auto& plain) { found.bind(plain); }, value);
    }
    std::vector<std::int64_t> ids;
    while (true) {
        LIGHTGEN_TRY(const bool isThere, found.next());
        if (!isThere) {
            return ids;
        }
        ids.push_back(found.signedNumber(0));
    }
}

Result<std::vector<GalleryRow>> GalleryIndex::rows(std::span<const std::int64_t> ids) const {
    LIGHTGEN_TRY(auto row, m_database.prepare(kRow));
    LIGHTGEN_TRY(auto boards, m_database.prepare("SELECT board FROM boards WHERE picture = ? ORDER BY board"));
    std::vector<GalleryRow> rows;
    rows.reserve(ids.size());
    for (const auto id : ids) {
        row.reset();
        LIGHTGEN_TRY(const bool isThere, row.bind(id).next());
        if (!isThere) {
            continue;
        }
        GalleryRow found{.id = id, .picture = recordOf(row), .place = static_cast<GalleryPlace>(row.number(1))};
        const bool isInFolder = found.place == GalleryPlace::Folder;
        found.picture.file = isInFolder ? m_folder / row.text(2) : fs::path(row.text(2));
        found.origin = isInFolder ? fs::path() : m_folder / row.text(3);
        boards.reset();
        boards.bind(id);
        while (true) {
            LIGHTGEN_TRY(const bool isBoard, boards.next());
            if (!isBoard) {
                break;
            }
            found.picture.marks.putOn(boards.text(0));
        }
        rows.push_back(std::move(found));
    }
    return rows;
}

Result<std::int64_t> GalleryIndex::idOf(const fs::path& file, GalleryPlace place) const {
    const auto key = keyOf({.picture = {.file = file}, .place = place});
    LIGHTGEN_TRY(auto found, m_database.prepare("SELECT id FROM pictures WHERE place = ? AND path = ?"));
    LIGHTGEN_TRY(const bool isThere, found.bind(static_cast<int>(place)).bind(bytesOf(key)).next());
    return isThere ? found.signedNumber(0) : 0;
}

Result<std::vector<std::string>> GalleryIndex::texts(const char* sql) const {
    LIGHTGEN_TRY(auto found, m_database.prepare(sql));
    std::vector<std::string> all;
    while (true) {
        LIGHTGEN_TRY(const bool isThere, found.next());
        if (!isThere) {
            return all;
        }
        all.push_back(found.text(0));
    }
}

Result<std::vector<std::string>> GalleryIndex::boards() const {
    return texts(
        "SELECT DISTINCT board FROM boards JOIN pictures ON picture = id WHERE place = 0 ORDER BY board COLLATE NOCASE"
    );
}

Result<std::vector<std::string>> GalleryIndex::models() const {
    return texts("SELECT DISTINCT model FROM pictures WHERE place = 0 AND model != '' ORDER BY model COLLATE NOCASE");
}

Result<std::int64_t> GalleryIndex::count(GalleryPlace place) const {
    LIGHTGEN_TRY(auto counted, m_database.prepare("SELECT count(*) FROM pictures WHERE place = ?"));
    LIGHTGEN_CHECK(counted.bind(static_cast<int>(place)).next());
    return counted.signedNumber(0);
}

Result<std::unordered_map<std::string, GalleryIndex::Known>> GalleryIndex::known(GalleryPlace place) const {
    LIGHTGEN_TRY(
        auto found,
        m_database.prepare("SELECT path, id, bytes, changed, problem != '' OR doubtful FROM pictures WHERE place = ?")
    );
    found.bind(static_cast<int>(place));
    std::unordered_map<std::string, Known> all;
    while (true) {
        LIGHTGEN_TRY(const bool isThere, found.next());
        if (!isThere) {
            return all;
        }
        all.emplace(
            found.text(0), Known{found.signedNumber(1), {found.number(2), found.signedNumber(3)}, found.number(4) != 0}
        );
    }
}

// Files of the folder by their path below it, so that the folder can be copied; those in the trash by their whole path.
std::string GalleryIndex::keyOf(const GalleryRow& row) const {
    const auto& file = row.place == GalleryPlace::Folder ? row.picture.file : row.origin;
    auto below = file.lexically_normal().lexically_relative(m_folder).string();
    return row.place == GalleryPlace::Folder ? below : row.picture.file.string();
}

Result<std::vector<std::int64_t>> GalleryIndex::put(std::span<const GalleryRow> rows) const {
    LIGHTGEN_TRY(auto transaction, Transaction::begin(m_database));
    std::vector<std::int64_t> ids;
    for (const GalleryRow& row : rows) {
        LIGHTGEN_TRY(const auto id, putOne(row));
        ids.push_back(id);
    }
    LIGHTGEN_CHECK(transaction.commit());
    return ids;
}

Result<std::int64_t> GalleryIndex::putOne(const GalleryRow& row) const {
    const auto& picture = row.picture;
    const bool isInFolder = row.place == GalleryPlace::Folder;
    const auto origin =
        isInFolder ? std::string() : row.origin.lexically_normal().lexically_relative(m_folder).string();
    const auto& named = isInFolder ? picture.file : row.origin;
    const auto key = keyOf(row);
    LIGHTGEN_TRY(auto put, m_database.prepare(kPut));
    put.bind(static_cast<int>(row.place)).bind(bytesOf(key)).bind(bytesOf(origin));
    put.bind(replaceInvalidUtf8(named.filename().string())).bind(picture.stamp.bytes).bind(picture.stamp.changed);
    put.bind(picture.size.width).bind(picture.size.height).bind(picture.date).bind(picture.program);
    put.bind(picture.prompt).bind(picture.model).bind(picture.imageId).bind(picture.marks.rating);
    put.bind(static_cast<int>(picture.marks.label)).bind(picture.marks.notes).bind(textOf(picture.problem));
    LIGHTGEN_CHECK(put.next());
    const auto id = put.signedNumber(0);
    LIGHTGEN_CHECK(put.run());
    if (picture.variant) {
        LIGHTGEN_TRY(auto variant, m_database.prepare("UPDATE pictures SET variant = ? WHERE id = ?"));
        LIGHTGEN_CHECK(variant.bind(*picture.variant).bind(id).run());
    }
    if (picture.seed) {
        LIGHTGEN_TRY(auto seed, m_database.prepare("UPDATE pictures SET seed = ? WHERE id = ?"));
        LIGHTGEN_CHECK(seed.bind(*picture.seed).bind(id).run());
    }
    LIGHTGEN_CHECK(putWords(id, picture));
    LIGHTGEN_CHECK(putBoards(id, picture.marks));
    return id;
}

Status GalleryIndex::putWords(std::int64_t id, const PictureRecord& picture) const {
    LIGHTGEN_TRY(auto forget, m_database.prepare("DELETE FROM words WHERE rowid = ?"));
    LIGHTGEN_CHECK(forget.bind(id).run());
    LIGHTGEN_TRY(auto add, m_database.prepare("INSERT INTO words (rowid, prompt, notes, name) VALUES (?, ?, ?, ?)"));
    return add.bind(id)
        .bind(wordsForIndex(picture.prompt))
        .bind(wordsForIndex(picture.marks.notes))
        .bind(wordsForIndex(picture.file.stem().string()))
        .run();
}

Status GalleryIndex::putBoards(std::int64_t id, const PictureMarks& marks) const {
    LIGHTGEN_TRY(auto forget, m_database.prepare("DELETE FROM boards WHERE picture = ?"));
    LIGHTGEN_CHECK(forget.bind(id).run());
    LIGHTGEN_TRY(auto add, m_database.prepare("INSERT INTO boards (picture, board) VALUES (?, ?)"));
    for (const std::string& board : marks.boards) {
        add.reset();
        LIGHTGEN_CHECK(add.bind(id).bind(board).run());
    }
    return {};
}

Status GalleryIndex::remove(std::span<const std::int64_t> ids) const {
    LIGHTGEN_TRY(auto transaction, Transaction::begin(m_database));
    for (const char* sql :
         {"DELETE FROM pictures WHERE id = ?",
          "DELETE FROM words WHERE rowid = ?",
          "DELETE FROM boards WHERE picture = ?"}) {
        LIGHTGEN_TRY(auto removal, m_database.prepare(sql));
        for (const auto id : ids) {
            removal.reset();
            LIGHTGEN_CHECK(removal.bind(id).run());
        }
    }
    return transaction.commit();
}

Status GalleryIndex::distrust(std::int64_t id) const {
    LIGHTGEN_TRY(auto update, m_database.prepare("UPDATE pictures SET doubtful = 1 WHERE id = ?"));
    return update.bind(id).run();
}

Status GalleryIndex::move(const GalleryRow& row) const {
    LIGHTGEN_TRY(auto transaction, Transaction::begin(m_database));
    const auto key = keyOf(row);
    const bool isInFolder = row.place == GalleryPlace::Folder;
    const auto origin =
        isInFolder ? std::string() : row.origin.lexically_normal().lexically_relative(m_folder).string();
    const auto& named = isInFolder ? row.picture.file : row.origin;
    // A scan may have found the file in its new place already.
    LIGHTGEN_TRY(auto clear, m_database.prepare("DELETE FROM pictures WHERE place = ? AND path = ? AND id != ?"));
    LIGHTGEN_CHECK(clear.bind(static_cast<int>(row.place)).bind(bytesOf(key)).bind(row.id).run());
    LIGHTGEN_TRY(
        auto update, m_database.prepare("UPDATE pictures SET place = ?, path = ?, origin = ?, name = ? WHERE id = ?")
    );
    LIGHTGEN_CHECK(update.bind(static_cast<int>(row.place))
                       .bind(bytesOf(key))
                       .bind(bytesOf(origin))
                       .bind(replaceInvalidUtf8(named.filename().string()))
                       .bind(row.id)
                       .run());
    return transaction.commit();
}

}  // namespace lightgen::core
