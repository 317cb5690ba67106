#include "training/scenes/contact_sheet.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <sstream>

#include "core/atomic_file.h"
#include "core/png_codec.h"
#include "tests/support/test_class.h"
#include "training/scenes/rasteriser.h"

using namespace lightgen;
using namespace lightgen::training::scenes;

class ContactSheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void picturesAreReducedByMeansOfSquares() {
        core::RgbImage picture(5, 2);
        for (int x = 0; x < 5; ++x) {
            picture.at(x, 0)[1] = static_cast<std::uint8_t>(40 * x);
        }
        const auto small = reduced(picture, 3);
        QCOMPARE(small.width, 2);
        QCOMPARE(small.height, 1);
        QCOMPARE(int(small.at(0, 0)[1]), 10);  // of 0, 40 and twice 0
        QCOMPARE(int(small.at(1, 0)[1]), 50);
        QVERIFY(reduced(picture, 0) == picture);
        QVERIFY(reduced(picture, 5) == picture);
        QCOMPARE(reduced(picture, 1).height, 1);
    }

    void picturesStandInRowsWithGaps() {
        const std::vector<core::RgbImage> pictures(5, core::RgbImage(10, 8));  // black
        const auto sheet = contactSheet(pictures, 3);
        QCOMPARE(sheet.width, 3 * (10 + kSheetGap) + kSheetGap);
        QCOMPARE(sheet.height, 2 * (8 + kSheetGap) + kSheetGap);
        QCOMPARE(int(*sheet.at(kSheetGap, kSheetGap)), 0);
        QVERIFY(*sheet.at(0, 0) != 0);
        QVERIFY(*sheet.at(sheet.width - kSheetGap - 1, sheet.height - kSheetGap - 1) != 0);  // there is no sixth
    }

    void sheetAndItsLinesAreWritten() {
        const QTemporaryDir folder;
        const std::filesystem::path png = folder.filePath(QStringLiteral("sheet.png")).toStdString();
        const SheetRequest request{
            .scenes = *milestone(3), .captions = {}, .seed = 2, .count = 12, .columns = 4, .size = {48, 48}};
        QVERIFY(writeSceneSheet(png, request));
        const auto decoded = core::decodePng(*core::readFile(png, 1 << 20));
        QVERIFY(decoded && decoded->image.width == 4 * (48 + kSheetGap) + kSheetGap);
        std::istringstream lines(
            *core::readTextFile(folder.filePath(QStringLiteral("sheet.jsonl")).toStdString(), 1 << 20)
        );
        int count = 0;
        for (std::string line; std::getline(lines, line); ++count) {
            const auto json = nlohmann::json::parse(line);
            const auto scene = sceneFor(2, static_cast<std::uint64_t>(count), request.scenes);
            QCOMPARE(json["index"].get<int>(), count);
            QCOMPARE(json["scene"]["background"].get<std::string>(), std::string(name(scene.background)));
            QCOMPARE(json["scene"]["objects"].size(), scene.objects.size());
            QVERIFY(!json["caption"].get<std::string>().empty());
        }
        QCOMPARE(count, 12);
    }

    void missingFolderIsAnError() {
        const SheetRequest request{.scenes = *milestone(1), .captions = {}, .count = 2};
        QVERIFY(!writeSceneSheet("/no/such/folder/sheet.png", request));
    }
};

LIGHTGEN_TEST(ContactSheetTest)
#include "contact_sheet_test.moc"
