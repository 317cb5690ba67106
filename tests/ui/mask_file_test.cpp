#include "ui/painting/mask_file.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include "core/png_codec.h"
#include "core/request.h"
#include "tests/support/test_class.h"
#include "tests/ui/fixtures.h"
#include "ui/qt_convert.h"

using namespace lightgen;
using ui::readMask;

class MaskFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWasSaved();
    void isSavedAs8BitGreyPng();
    void takesWhiteAsPainted();
    void takesWhatIsOpaqueOfATransparentFile();
    void readsSixteenBits();
    void scalesAnotherSizeAndSaysSo();
    void takesAnEmptyAndAFullMask();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void leavesNothingWhereItCannotBeSaved();
    void knowsAGreyPicture();

private:
    std::filesystem::path path(const char* name) const { return ui::toPath(m_folder.filePath(QLatin1String(name))); }
    void write(const char* name, const QImage& image) {
        QVERIFY(image.save(m_folder.filePath(QLatin1String(name)), "PNG"));
    }
    void write(const char* name, const QByteArray& bytes) {
        QFile file(m_folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    QByteArray bytesOf(const char* name) const {
        QFile file(m_folder.filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void MaskFileTest::comesBackAsItWasSaved() {
    core::GrayImage mask(70, 41);
    for (std::size_t i = 0; i < mask.pixels.size(); ++i) {
        mask.pixels[i] = static_cast<std::uint8_t>(i * 7);
    }
    QVERIFY(ui::writeMask(path("mask.png"), mask).has_value());
    const auto read = readMask(path("mask.png"), mask.size());
    QVERIFY(read.has_value());
    QVERIFY(read->mask == mask);
    QVERIFY(read->notes.empty());
}

void MaskFileTest::isSavedAs8BitGreyPng() {
    QVERIFY(ui::writeMask(path("grey.png"), core::GrayImage(20, 10)).has_value());
    const QByteArray png = bytesOf("grey.png");
    QCOMPARE(int(png[24]), 8);  // IHDR: bits
    QCOMPARE(int(png[25]), 0);  // and colour type
}

void MaskFileTest::takesWhiteAsPainted() {
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(Qt::black);
    image.setPixel(3, 4, qRgb(255, 255, 255));
    write("white.png", image);
    const auto read = readMask(path("white.png"), {32, 32});
    QVERIFY(read.has_value());
    QCOMPARE(int(read->mask.pixels[4 * 32 + 3]), 255);
    QCOMPARE(std::count(read->mask.pixels.begin(), read->mask.pixels.end(), 0), 32 * 32 - 1);
}

void MaskFileTest::takesWhatIsOpaqueOfATransparentFile() {
    QImage image(32, 32, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    image.setPixel(3, 4, qRgba(0, 0, 0, 255));  // black, but there
    write("alpha.png", image);
    const auto read = readMask(path("alpha.png"), {32, 32});
    QVERIFY(read.has_value());
    QCOMPARE(int(read->mask.pixels[4 * 32 + 3]), 255);
    QCOMPARE(int(read->mask.pixels[0]), 0);
    QCOMPARE(read->notes.size(), std::size_t(1));
}

void MaskFileTest::readsSixteenBits() {
    QImage image(16, 16, QImage::Format_Grayscale16);
    image.fill(Qt::black);
    reinterpret_cast<quint16*>(image.scanLine(2))[5] = 0xffff;
    write("deep.png", image);
    const auto read = readMask(path("deep.png"), {16, 16});
    QVERIFY(read.has_value());
    QCOMPARE(int(read->mask.pixels[2 * 16 + 5]), 255);
}

void MaskFileTest::scalesAnotherSizeAndSaysSo() {
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(Qt::black);
    for (int y = 8; y < 24; ++y) {
        for (int x = 8; x < 24; ++x) {
            image.setPixel(x, y, qRgb(255, 255, 255));
        }
    }
    write("small.png", image);
    const auto read = readMask(path("small.png"), {128, 64});
    QVERIFY(read.has_value());
    QCOMPARE(read->mask.width, 128);
    QCOMPARE(read->mask.height, 64);
    QVERIFY(read->mask.pixels[32 * 128 + 64] >= core::Inpainting::kMaskThreshold);
    QVERIFY(read->mask.pixels[2 * 128 + 2] < core::Inpainting::kMaskThreshold);
    QVERIFY(read->notes.at(0).english().find("128") != std::string::npos);
}

void MaskFileTest::takesAnEmptyAndAFullMask() {
    for (const auto colour : {Qt::black, Qt::white}) {
        QImage image(24, 24, QImage::Format_RGB32);
        image.fill(colour);
        write("flat.png", image);
        const auto read = readMask(path("flat.png"), {24, 24});
        QVERIFY(read.has_value());
        const int expected = colour == Qt::white ? 255 : 0;
        QVERIFY(std::ranges::all_of(read->mask.pixels, [&](std::uint8_t value) { return value == expected; }));
    }
}

void MaskFileTest::saysWhatIsWrongWithAFile_data() {
    QTest::addColumn<QByteArray>("bytes");
    QImage image(64, 64, QImage::Format_ARGB32);
    image.fill(QColor(10, 200, 30, 100));
    image.save(m_folder.filePath(QStringLiteral("whole.png")), "PNG");
    const QByteArray png = bytesOf("whole.png");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("this is no picture");
    for (const qsizetype length : {qsizetype(8), qsizetype(20), qsizetype(33), png.size() / 2, png.size() - 13}) {
        QTest::newRow(qPrintable(QStringLiteral("cut at %1").arg(length))) << png.left(length);
    }
    QByteArray huge = png;  // 2^30 pixels a side
    huge[16] = 0x40;
    huge[20] = 0x40;
    QTest::newRow("a billion pixels wide") << huge;
}

void MaskFileTest::saysWhatIsWrongWithAFile() {
    QFETCH(QByteArray, bytes);
    write("bad.png", bytes);
    const auto read = readMask(path("bad.png"), {64, 64});
    QVERIFY(!read.has_value());
    QVERIFY(!read.error().message.english().empty());
}

void MaskFileTest::leavesNothingWhereItCannotBeSaved() {
    const auto target = path("no such folder/mask.png");
    QVERIFY(!ui::writeMask(target, core::GrayImage(8, 8)).has_value());
    QVERIFY(!std::filesystem::exists(target));
}

void MaskFileTest::knowsAGreyPicture() {
    QVERIFY(ui::isGrey(tests::plainPicture(8, 8, 77, 77, 77)));
    QVERIFY(!ui::isGrey(tests::plainPicture(8, 8, 77, 77, 78)));
    QVERIFY(!ui::isGrey({}));
}

LIGHTGEN_TEST(MaskFileTest)
#include "mask_file_test.moc"
