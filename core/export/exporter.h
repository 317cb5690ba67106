// Pictures written again elsewhere: other formats, sizes and names, with as much of their recipes as is wanted.
#pragma once

#include <cstddef>
#include <ctime>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/atomic_file.h"
#include "core/export/export_settings.h"
#include "core/export/name_template.h"
#include "core/picture_encoder.h"
#include "core/recipe_reader.h"
#include "core/result.h"
#include "core/token_store.h"

namespace lightgen::core {

struct ExportJob {
    std::vector<std::filesystem::path> pictures;
    ExportSettings settings;
    std::filesystem::path folder;  // has to be there
    std::size_t first = 0;         // pictures before it are done: where an export that was stopped goes on
    TokenStore tokens{};           // for settings.withTokens
};

struct ExportedPicture {
    std::filesystem::path source;
    std::filesystem::path target;
    std::vector<Phrase> notes;
};

struct ExportProblem {
    std::filesystem::path source;
    Error error;
};

struct ExportReport {
    std::vector<ExportedPicture> written;
    std::vector<ExportProblem> problems;  // pictures that could not be read or encoded; the others were written
    std::size_t next = 0;                 // the first one that was not dealt with; ExportJob::first to go on
    std::optional<Error> stopped;         // nothing more can be written there: a full disk, ...
    bool cancelled = false;
};

// Before each picture, and once at the end with done = of.
using ExportProgress = std::function<void(std::size_t done, std::size_t of)>;

// Never replaces a file; every file is whole or not there (core/atomic_file.h). On a full disk it stops: `next` and
// another folder in the job, and it goes on with the same counters. Errors: InvalidArgument (checkSettings()),
// NotFound, Unwritable (the folder).
Result<ExportReport> exportPictures(
    const ExportJob& job,
    const ExportProgress& onProgress,
    const PictureEncoder::IsCancelled& isCancelled,
    const WriteCall& write = {}
);

// A picture as it lies in a file, with what it says about itself.
struct SourcePicture {
    RgbImage image;
    PictureRecipe recipe;
    std::vector<Phrase> notes;
    std::time_t time{};  // of the file
};
Result<SourcePicture> openSource(const std::filesystem::path& file, const PictureEncoder::IsCancelled& isCancelled);

// What a file of this source may be named by; its pixels are not read. Errors: those of readPictureRecipe().
Result<NameValues> nameValuesOf(const std::filesystem::path& file);

// Whether the next picture would fail in the same way: a full disk, ...
bool endsExport(ErrorCode code);

// That the folder is there and can be written to. Errors: NotFound, Unwritable.
Status checkExportFolder(const std::filesystem::path& folder);

}  // namespace lightgen::core
