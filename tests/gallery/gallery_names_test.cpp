#include "core/gallery/gallery.h"

#include "tests/gallery/gallery_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

class GalleryNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNameIsIndexedMarkedTrashedAndPutBack_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("spaces") << QByteArray("  two  spaces .png");
        QTest::newRow("quotes") << QByteArray("it's \"quoted\" `so`.png");
        QTest::newRow("newline") << QByteArray("two\nlines\ttab.png");
        QTest::newRow("Cyrillic") << QByteArray("Ящик.png");
        QTest::newRow("CJK") << QByteArray("写真.png");
        QTest::newRow("emoji") << QByteArray("🎨🖌️.png");
        QTest::newRow("percent") << QByteArray("100%25 %ZZ %.png");
        QTest::newRow("240 bytes") << QByteArray(236, 'n') + ".png";
        QTest::newRow("255 bytes") << QByteArray("ж").repeated(125) + "x.png";
        QTest::newRow("invalid UTF-8") << QByteArray("a\xFF\xC3.png");
        QTest::newRow("SQL") << QByteArray("'; DROP TABLE pictures; --.png");
        QTest::newRow("wildcards") << QByteArray("[a]*?{b}.png");
        QTest::newRow("minus") << QByteArray("-rf.png");
    }
    void everyNameIsIndexedMarkedTrashedAndPutBack() {
        QFETCH(QByteArray, name);
        const GalleryFixture fixture;
        const auto folder = name.chopped(4).left(200).toStdString();  // also as a folder
        const auto file = fixture.places().pictures / folder / name.toStdString();
        writePicture(file, {.prompt = "fox"});
        const auto gallery = fixture.open();
        VERIFY_OK(gallery.scan());
        auto rows = rowsOf(gallery);
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].picture.file, file);
        QVERIFY(rows[0].picture.problem.empty());
        const auto id = rows[0].id;
        VERIFY_OK(gallery.setMarks(id, {.rating = 3, .boards = {"b"}, .notes = "n"}));
        QCOMPARE(gallery.scan()->read, std::size_t{0});
        VERIFY_OK(gallery.moveToTrash(id));
        QVERIFY(!fs::exists(file));
        const auto rebuilt = fixture.openAt(fixture.placesWithNewIndex());
        VERIFY_OK(rebuilt.scan());
        rows = rowsOf(rebuilt, {.place = GalleryPlace::Trash});
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].origin, file);
        VERIFY_OK(rebuilt.putBack(rows[0].id));
        QVERIFY(fs::exists(file));
        QCOMPARE(rowsOf(rebuilt)[0].picture.marks.rating, 3);
    }
};

LIGHTGEN_TEST(GalleryNamesTest)
#include "gallery_names_test.moc"
