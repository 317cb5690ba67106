#include "ui/picture_file.h"

#include <QColorSpace>
#include <QTemporaryDir>

#include <fstream>

#include "core/atomic_file.h"
#include "core/recipe.h"
#include "core/recipe_reader.h"
#include "core/synthetic_engine.h"
#include "core/token_chunk.h"
#include "tests/support/test_class.h"
#include "tests/ui/fixtures.h"
#include "ui/qt_convert.h"

using namespace lightgen;
using ui::FinishedPicture;

class PictureFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void copiesTheServicesFileByteForByte();
    void writesTheRecipeAnewWhereTheServicesFileIsGone();
    void leavesTheFileAloneWhenItIsSavedOntoItself();
    void saysWhereItCouldNotWrite();
    void opensAPictureWithItsRecipe();
    void opensAPictureWithoutARecipe();
    void takesOverTheTokensThatAPictureBrings();
    void saysWhichFileIsNoPicture();
    void bringsThePicturesColoursToSrgbAndSaysSo();
    void suggestsANameFromPromptAndSeed();

private:
    std::filesystem::path path(const char* name) const { return ui::toPath(m_folder.filePath(QLatin1String(name))); }
    FinishedPicture writtenByTheService();
    static std::string bytesOf(const std::filesystem::path& file);

    QTemporaryDir m_folder;
};

FinishedPicture PictureFileTest::writtenByTheService() {
    core::GenerationResult result;
    result.image = tests::plainPicture(32, 32, 10, 20, 30);
    result.request.prompt = "a red fox in the snow";
    result.request.seed = 42;
    result.modelName = "synthetic";
    result.modelHash = "abc123";
    if (!core::writePicture(path("service.png"), result.image, core::recipeChunks(result))) {
        qFatal("the picture could not be written");
    }
    return {result.image, path("service.png"), core::recipeJson(result), result.request, std::nullopt};
}

std::string PictureFileTest::bytesOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void PictureFileTest::copiesTheServicesFileByteForByte() {
    const auto picture = writtenByTheService();
    QVERIFY(ui::savePicture(picture, path("copy.png")));
    QCOMPARE(bytesOf(path("copy.png")), bytesOf(picture.file));
}

void PictureFileTest::writesTheRecipeAnewWhereTheServicesFileIsGone() {
    const auto picture = writtenByTheService();
    std::filesystem::remove(picture.file);
    QVERIFY(ui::savePicture(picture, path("again.png")));
    const auto recipe = core::readRecipe(path("again.png"));
    QVERIFY(recipe);
    QCOMPARE(recipe->chunks.at("lightgen"), picture.recipe);
    QCOMPARE(recipe->request->prompt, picture.request->prompt);
    QVERIFY(recipe->chunks.contains("XML:com.adobe.xmp"));
    QCOMPARE(core::readPicture(path("again.png"))->image, picture.image);
}

void PictureFileTest::leavesTheFileAloneWhenItIsSavedOntoItself() {
    const auto picture = writtenByTheService();
    const auto before = bytesOf(picture.file);
    QVERIFY(ui::savePicture(picture, picture.file));
    QCOMPARE(bytesOf(picture.file), before);
}

void PictureFileTest::saysWhereItCouldNotWrite() {
    const auto status = ui::savePicture(writtenByTheService(), path("no-such-folder/copy.png"));
    QVERIFY(!status);
    QVERIFY(status.error().message.english().find("no-such-folder") != std::string::npos);
}

void PictureFileTest::opensAPictureWithItsRecipe() {
    const auto written = writtenByTheService();
    const auto opened = ui::openPicture(written.file);
    QVERIFY(opened);
    QCOMPARE(opened->image, written.image);
    QCOMPARE(opened->request->prompt, written.request->prompt);
    QCOMPARE(opened->request->seed, written.request->seed);
}

void PictureFileTest::opensAPictureWithoutARecipe() {
    QVERIFY(core::writePicture(path("plain.png"), tests::plainPicture(8, 8, 1, 2, 3), {}));
    const auto opened = ui::openPicture(path("plain.png"));
    QVERIFY(opened);
    QVERIFY(!opened->request);
    QVERIFY(opened->recipe.empty());
}

void PictureFileTest::bringsThePicturesColoursToSrgbAndSaysSo() {
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(QColor(200, 100, 50));
    image.setColorSpace(QColorSpace::AdobeRgb);
    QVERIFY(image.save(m_folder.filePath(QStringLiteral("adobe.png"))));
    const auto picture = ui::openPicture(path("adobe.png"));
    QVERIFY2(picture, picture ? "" : picture.error().message.english().c_str());
    const QColor expected = image.convertedToColorSpace(QColorSpace::SRgb).pixelColor(3, 3);
    const auto* pixel = picture->image.at(3, 3);
    QVERIFY(tests::isClose(QColor(pixel[0], pixel[1], pixel[2]), expected, 2));
    QVERIFY(expected.red() > 215);
    QCOMPARE(picture->notes.size(), std::size_t{1});
    QVERIFY(ui::toQString(picture->notes.front().english()).contains(QStringLiteral("sRGB")));
}

void PictureFileTest::takesOverTheTokensThatAPictureBrings() {
    core::SyntheticEngine engine;
    core::GenerationRequest request;
    request.prompt = "a picture from another machine";
    request.size = {64, 64};
    const auto made = engine.generate(request, [](const core::StepEvent&) {}, {});
    QVERIFY(made);
    const auto& result = std::get<core::GenerationResult>(*made);
    const auto png = core::encodePng(result.image, core::recipeChunks(result));
    const auto carrying = core::withTokens(*png, core::savedState(result));
    QVERIFY(carrying && core::writeFileAtomically(path("carrying.png"), *carrying));
    const core::TokenStore store;
    QVERIFY(store.remove(core::imageId(result)));
    QVERIFY(ui::openPicture(path("carrying.png")));
    QVERIFY(store.load(core::imageId(result)));
}

void PictureFileTest::saysWhichFileIsNoPicture() {
    std::ofstream(path("notes.png")) << "not a picture";
    const auto opened = ui::openPicture(path("notes.png"));
    QVERIFY(!opened);
    QVERIFY(opened.error().message.english().find("notes.png") != std::string::npos);
}

void PictureFileTest::suggestsANameFromPromptAndSeed() {
    QCOMPARE(ui::suggestedFileName(writtenByTheService()), QStringLiteral("a-red-fox-in-the-snow-42.png"));
    FinishedPicture odd;
    odd.request.emplace();
    odd.request->prompt = "../..//\n";
    odd.request->seed = 3;
    QCOMPARE(ui::suggestedFileName(odd), QStringLiteral("picture-3.png"));
}

LIGHTGEN_TEST(PictureFileTest)
#include "picture_file_test.moc"
