// What the gallery knows of one picture file. Everything here can be read from the file again.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/foreign_texts_reader.h"
#include "core/gallery/picture_marks.h"
#include "core/geometry.h"
#include "core/result.h"

namespace lightgen::core {

// Tells whether a file has changed since it was read.
struct FileStamp {
    std::uint64_t bytes = 0;
    std::int64_t changed = 0;  // nanoseconds since 1970
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

// Errors: NotFound, Unreadable (also what is no regular file).
Result<FileStamp> stampOf(const std::filesystem::path& file);

struct PictureRecord {
    std::filesystem::path file;
    FileStamp stamp = {};
    PixelSize size = {};
    std::int64_t date = 0;     // seconds since 1970: of the XMP in the file, else when the file was changed
    std::string program = {};  // whose recipe it has; empty: none
    std::string prompt = {};
    std::string model = {};
    std::optional<double> variant = {};
    std::optional<std::uint64_t> seed = {};
    std::string imageId = {};
    PictureMarks marks = {};
    Phrase problem = {};  // why the file cannot be read; empty: it can
    friend bool operator==(const PictureRecord&, const PictureRecord&) = default;
};

// By the ending of its name: files of other kinds beside pictures are none of the gallery's.
bool looksLikePicture(const std::filesystem::path& file);

// Never fails: a file that cannot be read is a record with a problem. `stamp`: taken before the file is read, so that a
// change meanwhile is noticed the next time.
PictureRecord readRecord(const std::filesystem::path& file, const FileStamp& stamp, ForeignTextsReader& reader);
PictureRecord readRecord(const std::filesystem::path& file, const FileStamp& stamp);  // of a single one

// Puts the marks into the file itself, atomically and without touching its pixels. `date` is kept in it as well,
// because the file's own time changes. Errors: NotFound, Unreadable, Unwritable, DiskFull, Corrupt, InvalidArgument,
// Incompatible (a format that cannot take them).
Status writeMarks(const std::filesystem::path& file, const PictureMarks& marks, std::int64_t date);

}  // namespace lightgen::core
