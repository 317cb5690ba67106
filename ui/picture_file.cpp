#include "ui/picture_file.h"

#include <QtConcurrent/QtConcurrentRun>

#include <system_error>

#include "core/atomic_file.h"
#include "core/png_codec.h"
#include "core/recipe.h"
#include "core/recipe_reader.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

constexpr int kLongestStem = 60;
constexpr auto kRecipeKeyword = "lightgen";

core::Status writeAnew(const FinishedPicture& picture, const std::filesystem::path& target) {
    core::TextChunks chunks;
    if (picture.request) {
        core::GenerationResult result;
        result.image = picture.image;
        result.request = *picture.request;
        result.modelName = picture.request->model;
        chunks = core::recipeChunks(result);
    }
    if (!picture.recipe.empty()) {
        chunks[kRecipeKeyword] = picture.recipe;  // as it was; rebuilt it would lack the hash of the weights
    }
    return core::writePicture(target, picture.image, chunks);
}

}  // namespace

core::Status savePicture(const FinishedPicture& picture, const std::filesystem::path& target) {
    std::error_code ignored;
    if (std::filesystem::equivalent(picture.file, target, ignored)) {
        return {};
    }
    const auto bytes = core::readFile(picture.file, core::kMaxPngFileBytes);
    return bytes ? core::writeFileAtomically(target, *bytes) : writeAnew(picture, target);
}

core::Result<FinishedPicture> openPicture(const std::filesystem::path& file) {
    LIGHTGEN_TRY(auto decoded, core::readPicture(file));
    FinishedPicture picture;
    picture.image = std::move(decoded.image);
    picture.file = file;
    // A picture without a recipe, or with one that cannot be read, is a picture still.
    if (auto recipe = core::readRecipe(file)) {
        picture.recipe = recipe->chunks[kRecipeKeyword];
        picture.request = std::move(recipe->request);
    }
    return picture;
}

QFuture<core::Status> savePictureInBackground(FinishedPicture picture, std::filesystem::path target) {
    return QtConcurrent::run([picture = std::move(picture), target = std::move(target)] {
        return savePicture(picture, target);
    });
}

QFuture<core::Result<FinishedPicture>> openPictureInBackground(std::filesystem::path file) {
    return QtConcurrent::run([file = std::move(file)] { return openPicture(file); });
}

QString suggestedFileName(const FinishedPicture& picture) {
    QString stem;
    const QString prompt = picture.request ? toQString(picture.request->prompt) : QString();
    for (const QChar letter : prompt) {
        if (letter.isLetterOrNumber()) {
            stem += letter.toLower();
        } else if (!stem.isEmpty() && !stem.endsWith(u'-')) {
            stem += u'-';
        }
        if (stem.size() >= kLongestStem) {
            break;
        }
    }
    while (stem.endsWith(u'-')) {
        stem.chop(1);
    }
    if (stem.isEmpty()) {
        stem = QStringLiteral("picture");
    }
    if (picture.request) {
        stem += u'-' + QString::number(picture.request->seed);
    }
    return stem + QStringLiteral(".png");
}

}  // namespace lightgen::ui
