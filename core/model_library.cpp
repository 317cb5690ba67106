#include <algorithm>
#include <cstdlib>
#include <set>
#include <system_error>

#include "core/model_bundle.h"
#include "core/paths.h"
#include "core/utf8.h"

namespace lightgen::core {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> colonSeparated(std::string_view list) {
    std::vector<fs::path> paths;
    while (!list.empty()) {
        const auto colon = list.find(':');
        if (colon != 0) {
            paths.emplace_back(list.substr(0, colon));
        }
        list.remove_prefix(colon == std::string_view::npos ? list.size() : colon + 1);
    }
    return paths;
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

bool isBundle(const fs::path& folder) {
    std::error_code error;
    return fs::exists(folder / "model.json", error);
}

// Bundles below `folder`, or the folder itself, by name.
std::vector<fs::path> bundlesIn(const fs::path& folder) {
    if (isBundle(folder)) {
        return {folder};
    }
    std::vector<fs::path> bundles;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (isBundle(entry->path())) {
            bundles.push_back(entry->path());
        }
    }
    std::ranges::sort(bundles);
    return bundles;
}

std::string namesOf(const std::vector<ModelInfo>& models) {
    std::string names;
    for (const auto& model : models) {
        names += (names.empty() ? "" : ", ") + model.name;
    }
    return names;
}

Phrase whatIsMissing(const std::string& wanted, const std::vector<ModelInfo>& models) {
    if (wanted.empty()) {
        return phrase("There is no model.");
    }
    return models.empty() ? phrase("There is no model '{}'.", printable(wanted))
                          : phrase("There is no model '{}'; there are {}.", printable(wanted), namesOf(models));
}

tl::unexpected<Error>
noSuchModel(const std::string& wanted, const std::vector<ModelInfo>& models, const std::vector<Phrase>& problems) {
    auto message = phrase(
        "{} Put a model bundle into {} or give the path of its folder.",
        whatIsMissing(wanted, models),
        printable(dataFolder() / "models")
    );
    for (const auto& problem : problems) {
        message = phrase("{} Not usable: {}", message, problem);
    }
    return tl::unexpected(Error{ErrorCode::NotFound, std::move(message)});
}

const ModelInfo* withName(const std::vector<ModelInfo>& models, const std::string& name) {
    const auto found = std::ranges::find(models, name, &ModelInfo::name);
    return found == models.end() ? nullptr : &*found;
}

const ModelInfo* defaultOf(const std::vector<ModelInfo>& models) {
    const auto marked = std::ranges::find(models, true, &ModelInfo::isDefault);
    if (marked != models.end()) {
        return &*marked;
    }
    return models.empty() ? nullptr : &models.front();
}

}  // namespace

std::vector<fs::path> modelFolders() {
    auto folders = colonSeparated(environment("LIGHTGEN_MODELS"));
    folders.push_back(dataFolder() / "models");
    for (const auto& folder : systemDataFolders()) {
        folders.push_back(folder / "models");
    }
    folders.push_back((programFolder() / ".." / "share" / kFolderName / "models").lexically_normal());
#ifdef LIGHTGEN_SOURCE_MODELS
    folders.emplace_back(LIGHTGEN_SOURCE_MODELS);
#endif
    return folders;
}

std::vector<ModelInfo> listModels(std::vector<Phrase>* problems) {
    std::vector<ModelInfo> models;
    std::set<std::string> names;
    for (const auto& folder : modelFolders()) {
        for (const auto& bundle : bundlesIn(folder)) {
            auto model = readModelBundle(bundle);
            if (model && names.insert(model->name).second) {
                models.push_back(*std::move(model));
            } else if (!model && problems) {
                problems->push_back(model.error().message);
            }
        }
    }
    return models;
}

Result<ModelInfo> findModel(const std::string& nameOrFolder) {
    if (nameOrFolder.find('/') != std::string::npos) {
        return readModelBundle(nameOrFolder);
    }
    std::vector<Phrase> problems;
    const auto models = listModels(&problems);
    const auto preferred = nameOrFolder.empty() ? environment("LIGHTGEN_DEFAULT_MODEL") : nameOrFolder;
    if (preferred.find('/') != std::string::npos) {
        return readModelBundle(preferred);
    }
    if (const auto* model = preferred.empty() ? defaultOf(models) : withName(models, preferred)) {
        return *model;
    }
    if (!preferred.empty() && isBundle(preferred)) {
        return readModelBundle(preferred);
    }
    return noSuchModel(preferred, models, problems);
}

}  // namespace lightgen::core
