// Asking for a file, without blocking and without a dialog in the tests.
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace lightgen::ui {

enum class FileKind { Picture, Report, Prompts, Folder };

struct FileQuestion {
    bool forSaving = false;
    QString suggestion;  // full path
    FileKind kind = FileKind::Picture;
};

// Calls `chosen` with the file, unless the user backs out.
using FileChooser = std::function<void(const FileQuestion& question, std::function<void(const QString&)> chosen)>;

// The desktop's file dialog above `parent`; a picture is saved as a PNG, a report as text; prompts and folders are only
// opened.
FileChooser fileDialogChooser(QWidget* parent);

}  // namespace lightgen::ui
