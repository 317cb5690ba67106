#include "ui/painting/mask_document.h"

#include <QSignalSpy>

#include <random>

#include "tests/support/test_class.h"

using namespace lightgen;
using ui::CellDelta;
using ui::CellEdit;
using ui::MaskDocument;
using ui::PixelPlane;

class MaskDocumentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoesAndDoesAgainBitForBit();
    void keepsNoStepThatChangesNothing();
    void keepsTwoHundredSteps();
    void spillsOldStepsToTheDiskAndStillUndoesThem();
    void goesBackToTheMaskOfAnotherPicture();
    void keepsTheMaskWhenASizeStays();
    void ignoresADeltaOfAnotherPictureOrADamagedOne();
    void tellsWhetherAnythingCountsAsPainted();

private:
    static core::GrayImage noise(int width, int height, unsigned seed);
    static void paint(MaskDocument& document, QRect pixels, std::uint8_t value);
};

core::GrayImage MaskDocumentTest::noise(int width, int height, unsigned seed) {
    core::GrayImage image(width, height);
    std::mt19937 random(seed);
    std::ranges::generate(image.pixels, [&] { return static_cast<std::uint8_t>(random()); });
    return image;
}

void MaskDocumentTest::paint(MaskDocument& document, QRect pixels, std::uint8_t value) {
    CellEdit edit(PixelPlane::of(document.edited()));
    edit.touch(pixels);
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        for (int x = pixels.left(); x <= pixels.right(); ++x) {
            *PixelPlane::of(document.edited()).at(x, y) = value;
        }
    }
    document.commit(QStringLiteral("paint"), edit.delta());
}

void MaskDocumentTest::undoesAndDoesAgainBitForBit() {
    MaskDocument document;
    document.begin({100, 70});  // no whole number of cells
    document.load(noise(100, 70, 1));
    std::vector<core::GrayImage> states{document.mask()};
    for (int i = 0; i < 8; ++i) {
        paint(document, QRect(11 * i, 7 * i, 20, 15).intersected(QRect(0, 0, 100, 70)), std::uint8_t(31 * i));
        states.push_back(document.mask());
    }
    for (int i = 7; i >= 0; --i) {
        document.stack().undo();
        QVERIFY(document.mask() == states[std::size_t(i)]);
    }
    for (int i = 1; i <= 8; ++i) {
        document.stack().redo();
        QVERIFY(document.mask() == states[std::size_t(i)]);
    }
}

void MaskDocumentTest::keepsNoStepThatChangesNothing() {
    MaskDocument document;
    document.begin({64, 64});
    QSignalSpy committed(&document, &MaskDocument::committed);
    paint(document, {3, 3, 9, 9}, 0);
    QCOMPARE(document.stack().count(), 0);
    QCOMPARE(committed.count(), 0);
}

void MaskDocumentTest::keepsTwoHundredSteps() {
    MaskDocument document;
    document.begin({64, 64});
    for (int i = 0; i < 250; ++i) {
        paint(document, {i % 60, 5, 1, 1}, std::uint8_t(1 + i % 255));
    }
    QCOMPARE(document.stack().count(), 200);
}

void MaskDocumentTest::spillsOldStepsToTheDiskAndStillUndoesThem() {
    MaskDocument document;
    document.begin({2048, 2048});  // few steps, but large ones
    std::vector<core::GrayImage> states{document.mask()};
    for (unsigned i = 0; i < 20; ++i) {  // 4 MiB each that cannot be packed
        document.replace(QStringLiteral("noise"), noise(2048, 2048, i));
        if (i < 2) {
            states.push_back(document.mask());
        }
    }
    QCOMPARE(document.stack().count(), 20);
    QVERIFY(document.budget().inMemory() <= MaskDocument::kMostBytes);
    QVERIFY(document.budget().inMemory() > MaskDocument::kMostBytes / 2);
    for (int i = 0; i < 18; ++i) {
        document.stack().undo();
    }
    QVERIFY(document.mask() == states[2]);
    document.stack().undo();
    QVERIFY(document.mask() == states[1]);
    document.stack().undo();
    QVERIFY(document.mask() == states[0]);
}

void MaskDocumentTest::goesBackToTheMaskOfAnotherPicture() {
    MaskDocument document;
    document.begin({64, 48});
    document.load(noise(64, 48, 5));
    const auto first = document.mask();
    QList<bool> shown;
    document.changePicture(QStringLiteral("open"), {32, 32}, MaskDocument::Mask::Forget, [&](bool back) {
        shown.append(back);
    });
    QCOMPARE(document.mask().width, 32);
    QVERIFY(document.isEmpty());
    QVERIFY(shown.isEmpty());  // who opened it shows it already
    paint(document, {4, 4, 8, 8}, 255);
    const auto second = document.mask();
    document.stack().undo();
    document.stack().undo();
    QVERIFY(document.mask() == first);
    QCOMPARE(shown, QList<bool>{true});
    document.stack().redo();
    document.stack().redo();
    QVERIFY(document.mask() == second);
    QCOMPARE(shown, (QList<bool>{true, false}));
}

void MaskDocumentTest::keepsTheMaskWhenASizeStays() {
    MaskDocument document;
    document.begin({64, 64});
    paint(document, {4, 4, 8, 8}, 255);
    const auto mask = document.mask();
    document.changePicture(QStringLiteral("accept"), {64, 64}, MaskDocument::Mask::Keep, [](bool) {});
    QVERIFY(document.mask() == mask);
    document.changePicture(QStringLiteral("extend"), {96, 64}, MaskDocument::Mask::Keep, [](bool) {});
    QCOMPARE(document.mask().width, 96);
    QVERIFY(document.isEmpty());
}

void MaskDocumentTest::ignoresADeltaOfAnotherPictureOrADamagedOne() {
    core::GrayImage large = noise(640, 480, 2);
    const QByteArray packed = CellDelta::from(PixelPlane::of(large)).packed();
    core::GrayImage small(16, 16);
    CellDelta::unpacked(packed).apply(PixelPlane::of(small));  // must not write beyond its 256 pixels
    core::GrayImage target(640, 480);
    QVERIFY(CellDelta::unpacked(QByteArray()).apply(PixelPlane::of(target)).isNull());
    QVERIFY(CellDelta::unpacked(QByteArrayLiteral("nonsense")).apply(PixelPlane::of(target)).isNull());
    CellDelta::unpacked(packed.left(packed.size() / 2)).apply(PixelPlane::of(target));
    QVERIFY(std::ranges::all_of(target.pixels, [](std::uint8_t value) { return value == 0; }));
    CellDelta::unpacked(packed).apply(PixelPlane::of(target));
    QVERIFY(target == large);
}

void MaskDocumentTest::tellsWhetherAnythingCountsAsPainted() {
    MaskDocument document;
    document.begin({64, 64});
    QVERIFY(document.isEmpty());
    paint(document, {0, 0, 4, 4}, 127);
    QVERIFY(document.isEmpty());
    paint(document, {60, 60, 1, 1}, 128);
    QVERIFY(!document.isEmpty());
}

LIGHTGEN_TEST(MaskDocumentTest)
#include "mask_document_test.moc"
