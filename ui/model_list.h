// The models that are installed, looked for off the GUI thread.
#pragma once

#include <QFuture>

#include <filesystem>
#include <string>
#include <vector>

#include "core/model_bundle.h"

namespace lightgen::ui {

struct ModelList {
    std::vector<core::ModelInfo> models;         // the first is the default
    std::vector<core::Phrase> problems;          // folders that look like models but cannot be used
    std::vector<std::filesystem::path> folders;  // where was looked
};

QFuture<ModelList> findModels();

}  // namespace lightgen::ui
