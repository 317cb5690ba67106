// Asking for a file, without blocking and without a dialog in the tests.
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace lightgen::ui {

struct FileQuestion {
    bool forSaving = false;
    QString suggestion;  // full path
};

// Calls `chosen` with the file, unless the user backs out.
using FileChooser = std::function<void(const FileQuestion& question, std::function<void(const QString&)> chosen)>;

// The desktop's file dialog above `parent`, for pictures; saving makes a PNG.
FileChooser fileDialogChooser(QWidget* parent);

}  // namespace lightgen::ui
