// Addresses of files for other programs: drag and drop, thumbnails, file managers.
#pragma once

#include <QByteArray>

#include <filesystem>

namespace lightgen::ui {

// file:///... exactly as GLib writes it, also for names that are no UTF-8: the shared thumbnail cache is found by it.
QByteArray fileUri(const std::filesystem::path& file);

// Opens the desktop's file manager with the file selected, or at least its folder.
void showInFolder(const std::filesystem::path& file);

}  // namespace lightgen::ui
