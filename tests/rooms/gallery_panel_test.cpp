#include <QClipboard>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>

#include "tests/rooms/panel_fixture.h"
#include "tests/support/test_class.h"
#include "ui/gallery/gallery_details.h"
#include "ui/inline_message.h"

using namespace lightgen;
using namespace lightgen::tests;
using ui::ActionId;

class GalleryPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typingFindsAndClearingShowsAll() {
        PanelFixture fixture;
        fixture.write(5);
        QVERIFY(fixture.open(5));
        QTest::keyClicks(fixture.search(), QStringLiteral("picture 3"));
        QVERIFY(fixture.waitForRows(1));
        QCOMPARE(fixture.seeds(), QStringList{QStringLiteral("3")});
        fixture.search()->clear();
        QTest::keyClicks(fixture.search(), QStringLiteral("seed:99"));
        QVERIFY(fixture.waitForRows(0));
        QVERIFY(child<QWidget>(fixture.window(), "galleryEmpty")->isVisible());
        QTest::mouseClick(child<QWidget>(fixture.window(), "galleryClear"), Qt::LeftButton);
        QVERIFY(fixture.waitForRows(5));
        QVERIFY(fixture.view().isVisible());
    }

    void aSearchThatMakesNoSenseSaysWhyAndLeavesThePictures() {
        PanelFixture fixture;
        fixture.write(2);
        QVERIFY(fixture.open(2));
        QTest::keyClicks(fixture.search(), QStringLiteral("rating:many"));
        auto* error = child<QLabel>(fixture.window(), "gallerySearchError");
        QVERIFY(fixture.waitUntil([&] { return error->isVisible(); }));
        QVERIFY(error->text().contains(QStringLiteral("rating:many")));
        QCOMPARE(fixture.model().rowCount(), 2);
        fixture.search()->clear();
        QVERIFY(fixture.waitUntil([&] { return !error->isVisible(); }));
    }

    void downGoesFromTheSearchToThePictures() {
        PanelFixture fixture;
        fixture.write(3);
        QVERIFY(fixture.open(3));
        fixture.search()->setFocus();
        QTest::keyClick(fixture.search(), Qt::Key_Down);
        QVERIFY(fixture.view().hasFocus());
        QCOMPARE(fixture.view().currentIndex().row(), 0);
        fixture.press(Qt::Key_Right);
        QCOMPARE(fixture.view().currentIndex().row(), 1);
        fixture.press(Qt::Key_End);
        QCOMPARE(fixture.view().currentIndex().row(), 2);
    }

    void aDigitRatesAllSelectedAndCanBeUndone() {
        PanelFixture fixture;
        fixture.write(3);
        QVERIFY(fixture.open(3));
        fixture.choose(0);
        fixture.press(Qt::Key_A, Qt::ControlModifier);
        fixture.press(Qt::Key_4);
        QVERIFY(fixture.waitUntil([&] {
            return fixture.rating(0) == 4 && fixture.rating(1) == 4 && fixture.rating(2) == 4;
        }));
        QCOMPARE(core::readRecord(fixture.picture(1), {}).marks.rating, 4);  // in the file itself
        fixture.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(fixture.waitUntil([&] { return fixture.rating(0) == 0 && fixture.rating(2) == 0; }));
        fixture.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(fixture.waitUntil([&] { return fixture.rating(1) == 4; }));
        QCOMPARE(fixture.view().chosen().size(), 3);
    }

    void editsThatFollowAtOnceAreAllKept() {
        PanelFixture fixture;
        fixture.write(1);
        QVERIFY(fixture.open(1));
        fixture.choose(0);
        fixture.press(Qt::Key_3);
        fixture.press(Qt::Key_6);
        fixture.press(Qt::Key_5);
        const auto marks = [&] { return core::readRecord(fixture.picture(1), {}).marks; };
        QVERIFY(fixture.waitUntil([&] { return marks().rating == 5 && marks().label == core::ColourLabel::Red; }));
    }

    void aLabelIsPutOnAndTakenOffByItsKey() {
        PanelFixture fixture;
        fixture.write(1);
        QVERIFY(fixture.open(1));
        fixture.choose(0);
        const auto label = [&] {
            return core::ColourLabel(fixture.model().index(0).data(ui::GalleryModel::LabelRole).toInt());
        };
        fixture.press(Qt::Key_8);
        QVERIFY(fixture.waitUntil([&] { return label() == core::ColourLabel::Green; }));
        fixture.press(Qt::Key_8);
        QVERIFY(fixture.waitUntil([&] { return label() == core::ColourLabel::None; }));
    }

    void deleteMovesToTheTrashAndCtrlZBringsItBack() {
        PanelFixture fixture;
        fixture.write(5);
        QVERIFY(fixture.open(5));
        QCOMPARE(
            fixture.view().visualRect(fixture.model().index(1)).top(),
            fixture.view().visualRect(fixture.model().index(0)).top()
        );
        fixture.choose(2);  // picture 3
        fixture.press(Qt::Key_Delete);
        QVERIFY(fixture.waitForRows(4));
        QVERIFY(!fs::exists(fixture.picture(3)));
        // The selection stays in place: the next picture, not the newest.
        QCOMPARE(fixture.view().currentIndex().row(), 2);
        QCOMPARE(fixture.view().chosen().size(), 1);
        QCOMPARE(fixture.seeds().at(fixture.view().chosen().front().row()), QStringLiteral("2"));
        fixture.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(fixture.waitForRows(5));
        QVERIFY(fs::exists(fixture.picture(3)));
        QCOMPARE(
            fixture.seeds(),
            (QStringList{
                QStringLiteral("5"), QStringLiteral("4"), QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("1")}
            )
        );
    }

    void theTrashIsAPlaceToLookInto() {
        PanelFixture fixture;
        fixture.write(2);
        QVERIFY(fixture.open(2));
        fixture.choose(0);
        fixture.press(Qt::Key_Delete);
        QVERIFY(fixture.waitForRows(1));
        auto* place = child<QComboBox>(fixture.window(), "galleryPlace");
        QVERIFY(fixture.waitUntil([&] { return place->itemText(place->count() - 1).contains(QStringLiteral("1")); }));
        place->setCurrentIndex(place->count() - 1);
        QVERIFY(fixture.waitUntil([&] { return fixture.seeds() == QStringList{QStringLiteral("2")}; }));
        fixture.choose(0);
        QVERIFY(!fixture.action(ActionId::GalleryTrash)->isEnabled());
        QVERIFY(fixture.action(ActionId::GalleryPutBack)->isEnabled());
        fixture.action(ActionId::GalleryPutBack)->trigger();
        QVERIFY(fixture.waitForRows(0));
        QVERIFY(fs::exists(fixture.picture(2)));
    }

    void aBoardIsMadeAndLookedAt() {
        PanelFixture fixture;
        fixture.write(3);
        QVERIFY(fixture.open(3));
        fixture.choose(1);
        fixture.press(Qt::Key_B);
        QPointer<QMenu> menu;
        QVERIFY(fixture.waitUntil([&] { return menu = fixture.panel().findChild<QMenu*>(QStringLiteral("boardsMenu")); }
        ));
        menu->actions().last()->trigger();
        menu->close();
        auto* dialog = fixture.panel().findChild<QInputDialog*>(QStringLiteral("newBoard"));
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("  to   do "));
        dialog->accept();
        auto* place = child<QComboBox>(fixture.window(), "galleryPlace");
        QVERIFY(fixture.waitUntil([&] { return place->findData(QStringLiteral("to do")) == 1; }));
        place->setCurrentIndex(1);
        QVERIFY(fixture.waitForRows(1));
        QCOMPARE(fixture.seeds(), QStringList{QStringLiteral("2")});
    }

    void notesAreKeptWhenOneGoesElsewhere() {
        PanelFixture fixture;
        fixture.write(2);
        QVERIFY(fixture.open(2));
        fixture.choose(0);
        fixture.press(Qt::Key_D);
        auto* notes = child<QPlainTextEdit>(fixture.window(), "galleryNotes");
        QVERIFY(fixture.waitUntil([&] { return notes->isVisible() && notes->isEnabled(); }));
        notes->setFocus();
        QTest::keyClicks(notes, QStringLiteral("too dark"));
        fixture.view().setFocus();
        QVERIFY(fixture.waitUntil([&] { return core::readRecord(fixture.picture(2), {}).marks.notes == "too dark"; }));
        QVERIFY(fixture.waitUntil([&] { return fixture.model().index(0).data(ui::GalleryModel::NotesRole).toBool(); }));
        fixture.choose(1);
        QCOMPARE(notes->toPlainText(), QString());
    }

    void detailsSayWhatIsKnown() {
        PanelFixture fixture;
        fixture.write(1);
        QVERIFY(fixture.open(1));
        fixture.choose(0);
        fixture.press(Qt::Key_D);
        const QString facts = child<QLabel>(fixture.window(), "galleryFacts")->text();
        QVERIFY2(
            facts.contains(QStringLiteral("64 × 64")) && facts.contains(QStringLiteral("seed 1")) &&
                facts.contains(QStringLiteral("lightgen-shapes")),
            qPrintable(facts)
        );
        QCOMPARE(child<QPlainTextEdit>(fixture.window(), "galleryPrompt")->toPlainText(), QStringLiteral("picture 1"));
    }

    void aMarkThatCannotBeWrittenIsSaid() {
        PanelFixture fixture;
        writeText(fixture.picture(1), "no picture");
        fixture.window().show();
        fixture.store().scan();
        QVERIFY(fixture.waitUntil([&] { return fixture.model().rowCount() == 1; }));
        fixture.choose(0);
        fixture.press(Qt::Key_5);
        QVERIFY(fixture.waitUntil([&] { return !fixture.panel().message().text().isEmpty(); }));
        QCOMPARE(readText(fixture.picture(1)), std::string("no picture"));
    }

    void whatAppearsInTheFolderAppearsHere() {
        PanelFixture fixture;
        fixture.write(1);
        QVERIFY(fixture.open(1));
        fixture.writeOne(2);  // by whoever
        QVERIFY(fixture.waitForRows(2));
        fs::remove(fixture.picture(1));
        QVERIFY(fixture.waitForRows(1));
    }

    void copyingOffersTheFiles() {
        PanelFixture fixture;
        fixture.write(2);
        QVERIFY(fixture.open(2));
        fixture.choose(0);
        fixture.press(Qt::Key_A, Qt::ControlModifier);
        fixture.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->mimeData()->urls().size(), 2);
    }

    void twoSelectedOrAltAndAClickAreToBeCompared() {
        PanelFixture fixture;
        fixture.write(3);
        QVERIFY(fixture.open(3));
        QSignalSpy asked(&fixture.controller(), &ui::GalleryController::compareAsked);
        fixture.choose(0);
        QVERIFY(!fixture.action(ActionId::GalleryCompare)->isEnabled());
        fixture.press(Qt::Key_Right, Qt::ShiftModifier);
        fixture.press(Qt::Key_K);
        QCOMPARE(asked.size(), 1);
        fixture.choose(0);
        const auto third = fixture.view().visualRect(fixture.model().index(2)).center();
        QTest::mouseClick(fixture.view().viewport(), Qt::LeftButton, Qt::AltModifier, third);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.last().at(1).value<std::filesystem::path>(), fixture.picture(1));
        QCOMPARE(fixture.view().currentIndex().row(), 0);
    }
};

LIGHTGEN_TEST(GalleryPanelTest)
#include "gallery_panel_test.moc"
