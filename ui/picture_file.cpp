#include "ui/picture_file.h"

#include <QPainter>
#include <QPromise>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <system_error>

#include "core/atomic_file.h"
#include "core/picture_decoder.h"
#include "core/png_codec.h"
#include "core/recipe.h"
#include "core/recipe_reader.h"
#include "core/token_chunk.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

constexpr int kLongestStem = 60;
constexpr auto kRecipeKeyword = "lightgen";
constexpr auto kParametersKeyword = "parameters";

core::GenerationResult resultOf(const FinishedPicture& picture) {
    core::GenerationResult result;
    result.image = picture.image;
    result.request = *picture.request;
    result.modelName = picture.request->model;
    return result;
}

bool isOpaque(const QImage& alpha) {
    for (int y = 0; y < alpha.height(); ++y) {
        const uchar* line = alpha.constScanLine(y);
        if (std::any_of(line, line + alpha.width(), [](uchar value) { return value != 255; })) {
            return false;
        }
    }
    return true;
}

void takeRecipe(core::PictureRecipe recipe, FinishedPicture& picture) {
    picture.recipe = std::move(recipe.chunks[kRecipeKeyword]);
    picture.parameters = std::move(recipe.chunks[kParametersKeyword]);
    picture.program = std::move(recipe.program);
    picture.prompt = std::move(recipe.prompt);
    picture.negativePrompt = std::move(recipe.negativePrompt);
    picture.settings = std::move(recipe.settings);
    picture.request = std::move(recipe.request);
}

// Of a picture from another machine that carries them; its timeline is there then as if it had been made here.
void takeTokens(FinishedPicture& picture) {
    if (picture.recipe.empty() || !core::isPngFile(picture.file)) {
        return;
    }
    const auto bytes = core::readFile(picture.file, core::kMaxPngFileBytes);
    const auto taken =
        bytes ? core::adoptTokens(*bytes, picture.recipe, core::TokenStore()) : core::Result<bool>(false);
    if (!taken) {
        picture.notes.push_back(taken.error().message);
    }
}

core::Status writeAnew(const FinishedPicture& picture, const std::filesystem::path& target) {
    core::TextChunks chunks;
    if (picture.request) {
        chunks = core::recipeChunks(resultOf(picture));
    }
    if (!picture.recipe.empty()) {
        chunks[kRecipeKeyword] = picture.recipe;  // as it was; rebuilt it would lack the hash of the weights
    }
    if (!picture.parameters.empty()) {
        chunks[kParametersKeyword] = picture.parameters;
    }
    return core::writePicture(target, picture.image, chunks);
}

}  // namespace

core::Status savePicture(const FinishedPicture& picture, const std::filesystem::path& target) {
    std::error_code ignored;
    if (std::filesystem::equivalent(picture.file, target, ignored)) {
        return {};
    }
    if (core::isPngFile(picture.file)) {  // what was opened from another format becomes a PNG
        if (const auto bytes = core::readFile(picture.file, core::kMaxPngFileBytes)) {
            return core::writeFileAtomically(target, *bytes);
        }
    }
    return writeAnew(picture, target);
}

core::Result<FinishedPicture> openPicture(const std::filesystem::path& file, const std::function<bool()>& isCancelled) {
    FinishedPicture picture;
    LIGHTGEN_TRY(auto opened, core::openPictureFile(file, isCancelled));
    picture.image = std::move(opened.image);
    picture.notes = std::move(opened.notes);
    takeRecipe(core::recipeFromTexts(std::move(opened.texts)), picture);
    picture.file = file;
    takeTokens(picture);
    return picture;
}

FinishedPicture pastedPicture(const QImage& image) {
    FinishedPicture picture;
    if (!image.hasAlphaChannel()) {
        picture.image = toRgbImage(image);
        return picture;
    }
    QImage onWhite(image.size(), QImage::Format_RGB32);
    onWhite.fill(Qt::white);
    QPainter(&onWhite).drawImage(QRect({}, image.size()), image);
    picture.image = toRgbImage(onWhite);
    const QImage alpha = image.convertToFormat(QImage::Format_Alpha8);
    if (!isOpaque(alpha)) {
        picture.notes.push_back(core::phrase("The picture was partly transparent; it was laid on white."));
    }
    return picture;
}

std::string recipeText(const FinishedPicture& picture) {
    if (!picture.parameters.empty() || !picture.request) {
        return picture.parameters;
    }
    return core::a1111Parameters(resultOf(picture));
}

std::string promptOf(const FinishedPicture& picture) {
    return picture.request ? picture.request->prompt : picture.prompt;
}

QFuture<core::Status> savePictureInBackground(FinishedPicture picture, std::filesystem::path target) {
    return QtConcurrent::run([picture = std::move(picture), target = std::move(target)] {
        return savePicture(picture, target);
    });
}

QFuture<core::Result<FinishedPicture>> openPictureInBackground(std::filesystem::path file) {
    return QtConcurrent::run([file = std::move(file)](QPromise<core::Result<FinishedPicture>>& promise) {
        promise.addResult(openPicture(file, [&promise] { return promise.isCanceled(); }));
    });
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
