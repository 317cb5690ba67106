// An export of any kind, as the command line and the window ask for it.
#pragma once

#include <filesystem>
#include <functional>

#include "core/export/contact_sheet.h"
#include "core/export/exporter.h"
#include "core/export/html_page.h"
#include "core/export/timeline_film.h"
#include "core/result.h"

namespace lightgen::core {

enum class ExportKind {
    Pictures,
    Sheet,  // all of them in one picture
    Page,   // all of them in one HTML file
    Film,   // the timeline of each, animated
    Frames  // the timeline of each, a picture for every step
};

struct ExportOrder {
    ExportKind kind = ExportKind::Pictures;
    ExportJob job;  // of its settings, a sheet heeds metadata; a page metadata and box; a film box and frame time
    SheetLayout sheet;
    PageSettings page;  // its title and quality
};

struct ExportHooks {
    ExportProgress onPicture = [](std::size_t, std::size_t) {};
    ExportProgress onStep = [](std::size_t, std::size_t) {};  // of the timeline of one picture
    StepDecoder decodeStep{};                                 // for Film and Frames
    PictureEncoder::IsCancelled isCancelled = [] { return false; };
};

// As exportPictures(), for every kind. A sheet and a page that were stopped begin anew: `next` is 0.
Result<ExportReport> runExport(const ExportOrder& order, const ExportHooks& hooks);

}  // namespace lightgen::core
