#include <QAbstractItemModelTester>
#include <QMimeData>

#include "tests/rooms/panel_fixture.h"
#include "tests/support/test_class.h"
#include "ui/file_uri.h"

using namespace lightgen;
using namespace lightgen::tests;
using ui::GalleryModel;

class GalleryModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheRulesOfModelsWhileTheFolderChanges() {
        PanelFixture fixture;
        const QAbstractItemModelTester tester(&fixture.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        fixture.write(6);
        QVERIFY(fixture.open(6));
        QCOMPARE(
            fixture.seeds(),
            (QStringList{
                QStringLiteral("6"),
                QStringLiteral("5"),
                QStringLiteral("4"),
                QStringLiteral("3"),
                QStringLiteral("2"),
                QStringLiteral("1")})
        );
        fs::remove(fixture.picture(5));
        fs::remove(fixture.picture(2));
        fixture.writeOne(7);
        fixture.writeOne(8);
        fixture.store().scan();
        QVERIFY(fixture.waitForRows(6));
        QVERIFY(fixture.waitUntil([&] {
            return fixture.seeds() == QStringList{
                                          QStringLiteral("8"),
                                          QStringLiteral("7"),
                                          QStringLiteral("6"),
                                          QStringLiteral("4"),
                                          QStringLiteral("3"),
                                          QStringLiteral("1")};
        }));
    }

    void aNewOrderKeepsTheSelection() {
        PanelFixture fixture;
        const QAbstractItemModelTester tester(&fixture.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        fixture.write(4);
        QVERIFY(fixture.open(4));
        fixture.choose(1);
        const auto id = fixture.model().id(fixture.view().currentIndex());
        fixture.model().setQuery({.sort = core::GallerySort::Oldest});
        QVERIFY(fixture.waitUntil([&] {
            return fixture.seeds() ==
                   QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")};
        }));
        QCOMPARE(fixture.model().id(fixture.view().currentIndex()), id);
        QCOMPARE(fixture.view().currentIndex().row(), 2);
        QCOMPARE(fixture.view().chosen().size(), 1);
    }

    void manyChangesAtOnceAreANewList() {
        PanelFixture fixture;
        const QAbstractItemModelTester tester(&fixture.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 1; i <= 700; ++i) {
            writeText(fixture.picture(i), "no picture");
        }
        QVERIFY(fixture.open(700));
        for (int i = 1; i <= 700; i += 2) {
            fs::remove(fixture.picture(i));
        }
        fixture.store().scan();
        QVERIFY(fixture.waitForRows(350));
    }

    void whatIsDraggedIsTheFileAndThePicture() {
        PanelFixture fixture;
        fixture.write(2);
        QVERIFY(fixture.open(2));
        const std::unique_ptr<QMimeData> one(fixture.model().mimeData({fixture.model().index(0)}));
        QCOMPARE(one->data(QStringLiteral("text/uri-list")), ui::fileUri(fixture.picture(2)) + "\r\n");
        QCOMPARE(one->urls().size(), 1);
        QCOMPARE(
            one->data(QStringLiteral("image/png")).toStdString(), readText(fixture.picture(2))
        );  // with its recipe
        QCOMPARE(qvariant_cast<QImage>(one->imageData()).size(), QSize(64, 64));
        const std::unique_ptr<QMimeData> two(
            fixture.model().mimeData({fixture.model().index(1), fixture.model().index(0)})
        );
        QCOMPARE(two->urls().size(), 2);
        QCOMPARE(two->urls().front().fileName(), QStringLiteral("2.png"));
        QVERIFY(!two->hasFormat(QStringLiteral("image/png")));
    }

    void aRowIsDescribedInWords() {
        PanelFixture fixture;
        fixture.write(1);
        writeText(fixture.files().picture("bad.png"), "x");
        fixture.window().show();
        fixture.store().scan();
        QVERIFY(fixture.waitUntil([&] { return fixture.model().rowCount() == 2; }));
        QVERIFY(fixture.waitUntil([&] { return fixture.model().row(fixture.model().index(1)) != nullptr; }));
        QStringList texts;
        for (int row = 0; row < 2; ++row) {
            texts.append(fixture.model().index(row).data(Qt::AccessibleTextRole).toString());
        }
        texts.sort();
        QCOMPARE(texts, (QStringList{QStringLiteral("bad.png, cannot be read"), QStringLiteral("picture 1")}));
    }
};

LIGHTGEN_TEST(GalleryModelTest)
#include "gallery_model_test.moc"
