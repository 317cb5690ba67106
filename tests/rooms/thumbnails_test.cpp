#include "ui/gallery/thumbnails.h"

#include <QSignalSpy>

#include "core/png_text.h"
#include "tests/rooms/panel_fixture.h"
#include "tests/support/test_class.h"
#include "ui/file_uri.h"
#include "ui/gallery/thumbnail_loader.h"
#include "ui/qt_convert.h"

using namespace lightgen;
using namespace lightgen::tests;
using ui::ThumbnailSize;

namespace {

const auto kNever = [] { return false; };

ui::ThumbnailOf thumbnailOf(const fs::path& file) {
    return {file, core::stampOf(file).value_or(core::FileStamp())};
}

}  // namespace

class ThumbnailsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesAreWrittenAsGLibDoes_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("uri");
        QTest::newRow("plain") << QByteArray("/home/jens/photos/me.png")
                               << QByteArray("file:///home/jens/photos/me.png");
        QTest::newRow("space") << QByteArray("/a b.png") << QByteArray("file:///a%20b.png");
        QTest::newRow("umlaut") << QByteArray("/\xC3\xA4") << QByteArray("file:///%C3%A4");
        QTest::newRow("no UTF-8") << QByteArray("/\xFF") << QByteArray("file:///%FF");
        QTest::newRow("kept") << QByteArray("/-_.!~*'()&=+$,:@") << QByteArray("file:///-_.!~*'()&=+$,:@");
        QTest::newRow("escaped") << QByteArray("/;?#%[]\"<>\n") << QByteArray("file:///%3B%3F%23%25%5B%5D%22%3C%3E%0A");
    }
    void addressesAreWrittenAsGLibDoes() {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, uri);
        QCOMPARE(ui::fileUri(path.toStdString()), uri);
    }

    void theNameIsThatOfTheSpecification() {
        // The example of the specification: the MD5 of file:///home/jens/photos/me.png.
        QCOMPARE(
            ui::thumbnailFile("/home/jens/photos/me.png", ThumbnailSize::Large).filename().string(),
            std::string("c6ee772d9e49320e97ec29a7eb5b1697.png")
        );
    }

    void aThumbnailIsMadeOnceAndFoundByAll() {
        const TemporaryFolder folder;
        const Environment cache("XDG_CACHE_HOME", (folder / "cache").string());
        writePicture(folder / "wide.png", {.size = {1024, 512}});
        const auto picture = thumbnailOf(folder / "wide.png");
        QVERIFY(ui::cachedThumbnail(picture, ThumbnailSize::Large).isNull());
        const auto made = ui::makeThumbnail(picture, ThumbnailSize::Large, kNever);
        QCOMPARE(made.size(), QSize(256, 128));
        const auto file = ui::thumbnailFile(picture.file, ThumbnailSize::Large);
        QCOMPARE(file.parent_path(), folder / "cache/thumbnails/large");
        QCOMPARE(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
        const auto texts = core::readPngTexts(*core::readPngWithoutPixels(file)).value();
        QCOMPARE(texts.at("Thumb::URI"), ui::fileUri(picture.file).toStdString());
        QCOMPARE(texts.at("Thumb::MTime"), std::to_string(picture.stamp.changed / 1'000'000'000));
        QCOMPARE(ui::cachedThumbnail(picture, ThumbnailSize::Large).size(), QSize(256, 128));
    }

    void aChangedPictureGetsANewOne() {
        const TemporaryFolder folder;
        const Environment cache("XDG_CACHE_HOME", (folder / "cache").string());
        writePicture(folder / "a.png");
        auto picture = thumbnailOf(folder / "a.png");
        QVERIFY(!ui::makeThumbnail(picture, ThumbnailSize::Large, kNever).isNull());
        picture.stamp.bytes += 1;
        QVERIFY(ui::cachedThumbnail(picture, ThumbnailSize::Large).isNull());
    }

    void aPictureThatCannotBeReadHasNone() {
        const TemporaryFolder folder;
        const Environment cache("XDG_CACHE_HOME", (folder / "cache").string());
        writeText(folder / "a.png", "no picture");
        QVERIFY(ui::makeThumbnail(thumbnailOf(folder / "a.png"), ThumbnailSize::Large, kNever).isNull());
        QVERIFY(!fs::exists(folder / "cache/thumbnails/large"));
    }

    void theLoaderTellsWhenItIsThere() {
        const TemporaryFolder folder;
        const Environment cache("XDG_CACHE_HOME", (folder / "cache").string());
        writePicture(folder / "a.png", {.size = {512, 512}});
        writeText(folder / "b.png", "no picture");
        ui::ThumbnailLoader loader;
        loader.setSide(100);
        QSignalSpy loaded(&loader, &ui::ThumbnailLoader::loaded);
        QVERIFY(loader.thumbnail(1, thumbnailOf(folder / "a.png")).isNull());
        QVERIFY(loader.thumbnail(2, thumbnailOf(folder / "b.png")).isNull());
        QVERIFY(QTest::qWaitFor([&] { return loaded.size() == 2; }, kGalleryPatienceMs));
        QCOMPARE(loader.thumbnail(1, {}).size(), QSize(100, 100));
        QVERIFY(loader.isBroken(2));
    }
};

LIGHTGEN_TEST(ThumbnailsTest)
#include "thumbnails_test.moc"
