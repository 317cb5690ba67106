#include "core/gallery/gallery.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "core/atomic_file.h"
#include "tests/gallery/gallery_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

using Names = std::vector<std::string>;

class GalleryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowSaysWhatTheFileSays() {
        const GalleryFixture fixture;
        writePicture(
            fixture.picture("deep/er/a.png"), {.prompt = "a fox", .seed = 9, .variant = 0.5, .size = {128, 64}}
        );
        const auto gallery = fixture.open();
        const auto report = gallery.scan();
        VERIFY_OK(report);
        QCOMPARE(report->files, std::size_t{1});
        const auto rows = rowsOf(gallery);
        QCOMPARE(rows.size(), std::size_t{1});
        const auto& picture = rows[0].picture;
        QCOMPARE(picture.file, fixture.picture("deep/er/a.png"));
        QCOMPARE(picture.prompt, std::string("a fox"));
        QCOMPARE(picture.program, std::string("LightGen Studio"));
        QCOMPARE(picture.model, std::string("lightgen-shapes"));
        QCOMPARE(picture.seed.value_or(0), std::uint64_t{9});
        QCOMPARE(picture.variant.value_or(0), 0.5);
        QVERIFY((picture.size == PixelSize{128, 64}));
        QCOMPARE(picture.imageId.size(), std::size_t{32});
        QVERIFY(picture.problem.empty());
        QVERIFY(picture == readRecord(picture.file, *stampOf(picture.file)));
    }

    void aSecondScanReadsOnlyWhatChanged() {
        const GalleryFixture fixture;
        writePicture(fixture.picture("a.png"));
        writePicture(fixture.picture("b.png"));
        const auto gallery = fixture.open();
        QCOMPARE(gallery.scan()->read, std::size_t{2});
        QCOMPARE(gallery.scan()->read, std::size_t{0});
        writePicture(fixture.picture("b.png"), {.prompt = "something else"});
        writePicture(fixture.picture("c.png"));
        fs::remove(fixture.picture("a.png"));
        const auto report = gallery.scan();
        QCOMPARE(report->read, std::size_t{2});
        QCOMPARE(report->removed, std::size_t{1});
        QCOMPARE(found(gallery, ""), (Names{"b.png", "c.png"}));
        QCOMPARE(found(gallery, "something"), Names{"b.png"});
        QCOMPARE(found(gallery, "fox"), Names{"c.png"});
    }

    void aFileKeepsItsIdWhenItChanges() {
        const GalleryFixture fixture;
        writePicture(fixture.picture("a.png"));
        const auto gallery = fixture.open();
        const auto before = gallery.add(fixture.picture("a.png"));
        writePicture(fixture.picture("a.png"), {.prompt = "other"});
        QCOMPARE(gallery.add(fixture.picture("a.png"))->id, before->id);
    }

    void aRebuildFromTheFilesLosesNothing() {
        const GalleryFixture fixture;
        const auto gallery = fixture.open();
        for (int i = 0; i < 5; ++i) {
            const auto file = fixture.picture(std::to_string(i) + ".png");
            writePicture(file, {.prompt = "number " + std::to_string(i), .seed = std::uint64_t(i)});
            const auto added = gallery.add(file);
            VERIFY_OK(added);
            VERIFY_OK(gallery.setMarks(
                added->id,
                {.rating = i,
                 .label = kColourLabels.at(std::size_t(i)),
                 .boards = {"board"},
                 .notes = "note " + std::to_string(i)}
            ));
        }
        VERIFY_OK(gallery.moveToTrash(rowsOf(gallery).front().id));
        const auto rebuilt = fixture.openAt(fixture.placesWithNewIndex());
        VERIFY_OK(rebuilt.scan());
        for (const auto place : {GalleryPlace::Folder, GalleryPlace::Trash}) {
            QVERIFY(recordsOf(rebuilt, place) == recordsOf(gallery, place));
        }
        QCOMPARE(rebuilt.index().boards().value(), Names{"board"});
        QCOMPARE(rebuilt.index().count(GalleryPlace::Trash).value(), std::int64_t{1});
    }

    void theDateOfAPictureStaysWhenItIsRated() {
        const GalleryFixture fixture;
        writePicture(fixture.picture("a.png"));
        const struct ::timespec times[2] = {{1'000'000'000, 0}, {1'000'000'000, 0}};
        ::utimensat(AT_FDCWD, fixture.picture("a.png").c_str(), times, 0);
        const auto gallery = fixture.open();
        const auto added = gallery.add(fixture.picture("a.png"));
        QCOMPARE(added->picture.date, std::int64_t{1'000'000'000});
        const auto rated = gallery.setMarks(added->id, {.rating = 3});
        VERIFY_OK(rated);
        QCOMPARE(rated->picture.date, std::int64_t{1'000'000'000});
        QVERIFY(rated->picture.stamp != added->picture.stamp);
    }

    void whatCannotBeReadIsListedAndStays_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("this is no picture");
        QTest::newRow("cut off") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18);
    }
    void whatCannotBeReadIsListedAndStays() {
        QFETCH(QByteArray, content);
        const GalleryFixture fixture;
        writePicture(fixture.picture("good.png"));
        writeText(fixture.picture("bad.png"), content.toStdString());
        const auto gallery = fixture.open();
        VERIFY_OK(gallery.scan());
        QCOMPARE(found(gallery, "is:unreadable"), Names{"bad.png"});
        QCOMPARE(found(gallery, "-is:unreadable"), Names{"good.png"});
        QCOMPARE(readText(fixture.picture("bad.png")), content.toStdString());
        const auto id = gallery.index().idOf(fixture.picture("bad.png")).value();
        QVERIFY(!gallery.setMarks(id, {.rating = 1}));
        QCOMPARE(readText(fixture.picture("bad.png")), content.toStdString());
    }

    void aDamagedJpegIsListedAndNotTouched() {
        const GalleryFixture fixture;
        const std::string jpeg("\xFF\xD8\xFF\xE0 and more", 14);
        writeText(fixture.picture("a.jpg"), jpeg);
        const auto gallery = fixture.open();
        VERIFY_OK(gallery.scan());
        QCOMPARE(found(gallery, "is:unreadable"), Names{"a.jpg"});
        const auto id = gallery.index().idOf(fixture.picture("a.jpg")).value();
        QVERIFY(!gallery.setMarks(id, {.rating = 1}));
        QCOMPARE(readText(fixture.picture("a.jpg")), jpeg);
        VERIFY_OK(gallery.moveToTrash(id));
        VERIFY_OK(gallery.putBack(id));
        QCOMPARE(readText(fixture.picture("a.jpg")), jpeg);
    }

    void aFileThatMayBeReadAgainIsRead() {
        if (::geteuid() == 0) {
            QSKIP("root may read everything");
        }
        const GalleryFixture fixture;
        writePicture(fixture.picture("a.png"));
        ::chmod(fixture.picture("a.png").c_str(), 0);
        const auto gallery = fixture.open();
        VERIFY_OK(gallery.scan());
        QCOMPARE(found(gallery, "is:unreadable"), Names{"a.png"});
        ::chmod(fixture.picture("a.png").c_str(), 0600);
        VERIFY_OK(gallery.scan());
        QCOMPARE(found(gallery, "-is:unreadable"), Names{"a.png"});
    }

    // As after a kill between the file and the index.
    void aDoubtfulRowIsReadAgainOnceAndSaysWhatItKnowsUntilThen() {
        const GalleryFixture fixture;
        writePicture(fixture.picture("a.png"));
        const auto gallery = fixture.open();
        VERIFY_OK(gallery.scan());
        const auto id = gallery.index().idOf(fixture.picture("a.png")).value();
        const auto before = gallery.index().rows(std::array{id}).value().front().picture;
        VERIFY_OK(gallery.index().distrust(id));
        QVERIFY(gallery.index().rows(std::array{id}).value().front().picture == before);
        QCOMPARE(gallery.scan().value().read, std::size_t{1});
        QCOMPARE(gallery.scan().value().read, std::size_t{0});
        QVERIFY(gallery.index().rows(std::array{id}).value().front().picture == before);
    }

    void aFolderThatIsGoneRemovesNothing() {
        const GalleryFixture fixture;
        writePicture(fixture.picture("a.png"));
        const auto gallery = fixture.open();
        VERIFY_OK(gallery.scan());
        fs::rename(fixture.places().pictures, fixture / "unplugged");
        const auto report = gallery.scan();
        VERIFY_OK(report);
        QCOMPARE(report->removed, std::size_t{0});
        QCOMPARE(report->problems.size(), std::size_t{1});
        QCOMPARE(found(gallery, ""), Names{"a.png"});
    }

    void whatIsNoPictureIsLeftOut() {
        const GalleryFixture fixture;
        writePicture(fixture.picture("A.PNG"));
        writeText(fixture.picture("notes.txt"), "x");
        writeText(fixture.picture(".hidden.png"), "x");
        writePicture(fixture.picture(".folder/b.png"));
        fs::create_directory_symlink(fixture.places().pictures, fixture.picture("round"));
        fs::create_symlink(fixture / "nowhere", fixture.picture("broken.png"));
        fs::create_directory(fixture.picture("folder.png"));
        const auto gallery = fixture.open();
        VERIFY_OK(gallery.scan());
        QCOMPARE(found(gallery, ""), (Names{"A.PNG", "broken.png"}));
        QCOMPARE(found(gallery, "is:unreadable"), Names{"broken.png"});
    }

    void theTrashGivesBackFileAndRow() {
        const GalleryFixture fixture;
        writePicture(fixture.picture("sub/a.png"));
        const auto gallery = fixture.open();
        const auto added = gallery.add(fixture.picture("sub/a.png"));
        const auto marked = gallery.setMarks(added->id, {.rating = 5, .boards = {"b"}});
        const auto bytes = readText(fixture.picture("sub/a.png"));
        const auto trashed = gallery.moveToTrash(added->id);
        VERIFY_OK(trashed);
        QVERIFY(!fs::exists(fixture.picture("sub/a.png")));
        QVERIFY(found(gallery, "").empty());
        VERIFY_OK(gallery.scan());  // a scan meanwhile changes nothing
        const auto inTrash = rowsOf(gallery, {.place = GalleryPlace::Trash});
        QCOMPARE(inTrash.size(), std::size_t{1});
        QCOMPARE(inTrash[0].id, added->id);
        QCOMPARE(inTrash[0].origin, fixture.picture("sub/a.png"));
        fs::remove(fixture.picture("sub"));  // its folder may be gone by then
        const auto back = gallery.putBack(added->id);
        VERIFY_OK(back);
        QCOMPARE(readText(fixture.picture("sub/a.png")), bytes);
        QVERIFY(rowsOf(gallery)[0].picture == marked->picture);
        QCOMPARE(found(gallery, "fox"), Names{"a.png"});
        VERIFY_FAILS(gallery.putBack(added->id), ErrorCode::NotFound);
    }

    void theTrashReplacesNothing() {
        const GalleryFixture fixture;
        const auto gallery = fixture.open();
        for (int i = 0; i < 3; ++i) {
            writePicture(fixture.picture("a.png"), {.seed = std::uint64_t(i)});
            VERIFY_OK(gallery.moveToTrash(gallery.add(fixture.picture("a.png"))->id));
        }
        for (const auto& row : rowsOf(gallery, {.place = GalleryPlace::Trash})) {
            VERIFY_OK(gallery.putBack(row.id));
        }
        QCOMPARE(found(gallery, ""), (Names{"a 2.png", "a 3.png", "a.png"}));
        QCOMPARE(
            found(gallery, "seed:0").size() + found(gallery, "seed:1").size() + found(gallery, "seed:2").size(),
            std::size_t{3}
        );
    }

    void aTrashedPictureIsFoundWithoutTheIndex() {
        const GalleryFixture fixture;
        writePicture(fixture.picture("a.png"));
        {
            const auto gallery = fixture.open();
            VERIFY_OK(gallery.moveToTrash(gallery.add(fixture.picture("a.png"))->id));
        }
        const auto rebuilt = fixture.openAt(fixture.placesWithNewIndex());
        VERIFY_OK(rebuilt.scan());
        const auto rows = rowsOf(rebuilt, {.place = GalleryPlace::Trash});
        QCOMPARE(rows.size(), std::size_t{1});
        VERIFY_OK(rebuilt.putBack(rows[0].id));
        QVERIFY(fs::exists(fixture.picture("a.png")));
    }

    void aDamagedIndexIsBuiltAnew_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no database") << QByteArray("x").repeated(10'000);
        QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16) + QByteArray(4000, '\xAA');
    }
    void aDamagedIndexIsBuiltAnew() {
        QFETCH(QByteArray, content);
        const GalleryFixture fixture;
        writePicture(fixture.picture("a.png"));
        writeText(fixture.places().index, content.toStdString());
        const auto gallery = fixture.open();
        VERIFY_OK(gallery.scan());
        QCOMPARE(found(gallery, ""), Names{"a.png"});
    }

    void twoProcessesShareAnIndex() {
        const GalleryFixture fixture;
        writePicture(fixture.picture("a.png"));
        const auto one = fixture.open();
        const auto other = fixture.open();
        const auto added = one.add(fixture.picture("a.png"));
        QCOMPARE(found(other, "fox"), Names{"a.png"});
        VERIFY_OK(other.setMarks(added->id, {.rating = 2}));
        QCOMPARE(found(one, "rating:2"), Names{"a.png"});
    }

    void aScanCanBeStoppedAndGoesOn() {
        const GalleryFixture fixture;
        for (int i = 0; i < 600; ++i) {
            writeText(fixture.picture(std::to_string(i) + ".png"), "no picture");
        }
        const auto gallery = fixture.open();
        const auto stopped = gallery.scan([](const ScanProgress&) { return false; });
        VERIFY_OK(stopped);
        QVERIFY(!stopped->isComplete);
        QVERIFY(stopped->read < 600);
        VERIFY_OK(gallery.scan());
        QCOMPARE(found(gallery, "").size(), std::size_t{600});
    }

    void eachFolderHasPlacesOfItsOwn() {
        const auto a = galleryPlaces("/tmp/a");
        QVERIFY(a.index != galleryPlaces("/tmp/b").index);
        QCOMPARE(a.index, galleryPlaces("/tmp/a/").index);
        QCOMPARE(a.index, galleryPlaces("/tmp/x/../a").index);
        QVERIFY(a.trash.parent_path() == a.index.parent_path());
    }
};

LIGHTGEN_TEST(GalleryTest)
#include "gallery_test.moc"
