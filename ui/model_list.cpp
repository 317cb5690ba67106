#include "ui/model_list.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace lightgen::ui {

QFuture<ModelList> findModels() {
    return QtConcurrent::run([] {
        ModelList list;
        list.models = core::listModels(&list.problems);
        list.folders = core::modelFolders();
        std::stable_partition(list.models.begin(), list.models.end(), [](const core::ModelInfo& model) {
            return model.isDefault;
        });
        return list;
    });
}

}  // namespace lightgen::ui
