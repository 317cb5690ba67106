// What is chosen in the export dialog, and how it is remembered.
#pragma once

#include <QString>
#include <QVariantMap>

#include "core/export/export_run.h"

namespace lightgen::ui {

inline constexpr int kMostSheetColumns = 100;
inline constexpr int kSmallestSheetCell = 64;
inline constexpr int kLargestSheetCell = 2048;

struct ExportChoices {
    core::ExportKind kind = core::ExportKind::Pictures;
    core::ExportSettings settings;
    int columns = 0;
    int cell = 256;
    bool captions = true;
    QString title;  // of a page; empty: the page's own
    QString folder;
};

QVariantMap toMap(const ExportChoices& choices);
// What cannot be read is the default.
ExportChoices exportChoicesFrom(const QVariantMap& map);

}  // namespace lightgen::ui
