#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QPainter>
#include <QRandomGenerator>
#include <QRect>

#include "tests/cli/cli_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen::tests;

namespace {

QStringList words(const QString& line) {
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// The same pixels every time, no two neighbours alike.
QImage noisy(QSize size, QImage::Format format = QImage::Format_RGB888) {
    QRandomGenerator random(7);
    QImage image(size, QImage::Format_RGB888);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            image.setPixelColor(x, y, QColor::fromRgb(random.generate()));
        }
    }
    return image.convertToFormat(format);
}

QImage maskWith(QSize size, QRect painted) {
    QImage mask(size, QImage::Format_Grayscale8);
    mask.fill(0);
    QPainter(&mask).fillRect(painted, Qt::white);
    return mask;
}

QImage opened(const QString& file) {
    return QImage(file).convertToFormat(QImage::Format_RGB888);
}

// The pixels of the first outside `rect` that differ in the second.
int changedOutside(const QImage& before, const QImage& after, QRect rect) {
    int changed = 0;
    for (int y = 0; y < before.height(); ++y) {
        for (int x = 0; x < before.width(); ++x) {
            changed += !rect.contains(x, y) && before.pixel(x, y) != after.pixel(x, y) ? 1 : 0;
        }
    }
    return changed;
}

}  // namespace

class CliInpaintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyThePaintedPixelsAndTheBandChange();
    void aPictureOfOursKeepsItsTokens();
    void aLargePictureChangesAroundTheMaskOnly();
    void whatIsLargerThanTheModelIsScaledAndSaid();
    void anExtensionKeepsTheOldPicture();
    void anExtendedPictureOfOursKeepsItsTokens();
    void alternativesHaveFollowingSeeds();
    void masksAreScaledInvertedAndGrown();
    void theWholeMaskWorksWithANote();
    void aTransparentMaskSelectsWhatIsOpaque();
    void everyFormatIsRead_data();
    void everyFormatIsRead();
    void jsonTellsTokensAndRecipe();
    void editsThatCannotBeMade_data();
    void editsThatCannotBeMade();
    void picturesThatCannotBeRead_data();
    void picturesThatCannotBeRead();

private:
    Ended inpaint(const QString& arguments);
    void save(const QImage& image, const char* name) { QVERIFY(image.save(m_cli->path(QString::fromLatin1(name)))); }

    std::unique_ptr<CliFixture> m_cli;
};

void CliInpaintTest::init() {
    m_cli = std::make_unique<CliFixture>();
    QCOMPARE(m_cli->problem(), QString());
}

Ended CliInpaintTest::inpaint(const QString& arguments) {
    const QStringList all{
        QStringLiteral("inpaint"),
        QStringLiteral("a red circle"),
        QStringLiteral("--model"),
        QStringLiteral("tiny"),
        QStringLiteral("--out"),
        QStringLiteral("out.png")};
    return m_cli->lightgen(all + words(arguments));
}

void CliInpaintTest::onlyThePaintedPixelsAndTheBandChange() {
    save(noisy({64, 64}), "in.png");
    save(maskWith({64, 64}, {20, 24, 8, 6}), "mask.png");
    const auto ended = inpaint(QStringLiteral("--image in.png --mask mask.png --seed 3"));
    QVERIFY2(ended.exitCode == 0, ended.err);
    QVERIFY2(ended.out.contains("1 of 16 tokens"), ended.out);
    QVERIFY2(ended.err.isEmpty(), ended.err);
    const auto before = opened(m_cli->path(QStringLiteral("in.png")));
    const auto after = opened(m_cli->path(QStringLiteral("out.png")));
    QCOMPARE(changedOutside(before, after, QRect(20, 24, 8, 6).adjusted(-8, -8, 8, 8)), 0);
    QVERIFY(changedOutside(before, after, {}) >= 40);
    QCOMPARE(inpaint(QStringLiteral("--image in.png --mask mask.png --band 0")).exitCode, 0);
    QCOMPARE(changedOutside(before, opened(m_cli->path(QStringLiteral("out.png"))), {20, 24, 8, 6}), 0);
}

void CliInpaintTest::aPictureOfOursKeepsItsTokens() {
    QCOMPARE(m_cli->generate(words(QStringLiteral("--out in.png --seed 1"))).exitCode, 0);
    save(maskWith({64, 64}, {0, 0, 5, 5}), "mask.png");
    auto ended = inpaint(QStringLiteral("--image in.png --mask mask.png --seed 2 --band 0"));
    QVERIFY2(ended.exitCode == 0 && ended.err.isEmpty(), ended.err);
    const auto first = opened(m_cli->path(QStringLiteral("out.png")));
    QCOMPARE(changedOutside(opened(m_cli->path(QStringLiteral("in.png"))), first, {0, 0, 5, 5}), 0);
    ended = inpaint(QStringLiteral("--image out.png --mask mask.png --seed 3"));  // and so does the edit of an edit
    QVERIFY2(ended.exitCode == 0 && ended.err.isEmpty(), ended.err);
    QVERIFY(QDir(m_cli->path(QStringLiteral("data/lightgen-studio/tokens"))).removeRecursively());
    ended = inpaint(QStringLiteral("--image in.png --mask mask.png"));
    QVERIFY2(ended.exitCode == 0 && ended.err.contains("encoded from its pixels"), ended.err);
}

void CliInpaintTest::aLargePictureChangesAroundTheMaskOnly() {
    save(noisy({331, 207}), "in.png");
    save(maskWith({331, 207}, {300, 190, 9, 9}), "mask.png");
    const auto ended = inpaint(QStringLiteral("--image in.png --mask mask.png --band 3"));
    QVERIFY2(ended.exitCode == 0, ended.err);
    const auto after = opened(m_cli->path(QStringLiteral("out.png")));
    QCOMPARE(after.size(), QSize(331, 207));
    QCOMPARE(changedOutside(opened(m_cli->path(QStringLiteral("in.png"))), after, {297, 187, 15, 15}), 0);
}

void CliInpaintTest::whatIsLargerThanTheModelIsScaledAndSaid() {
    save(noisy({200, 150}), "in.png");
    save(maskWith({200, 150}, {20, 20, 100, 90}), "mask.png");
    const auto ended = inpaint(QStringLiteral("--image in.png --mask mask.png --band 0"));
    QVERIFY2(ended.exitCode == 0, ended.err);
    QVERIFY2(ended.err.contains("less sharp"), ended.err);
    const auto after = opened(m_cli->path(QStringLiteral("out.png")));
    QCOMPARE(changedOutside(opened(m_cli->path(QStringLiteral("in.png"))), after, {20, 20, 100, 90}), 0);
}

void CliInpaintTest::anExtensionKeepsTheOldPicture() {
    save(noisy({64, 64}), "in.png");
    const auto ended = inpaint(QStringLiteral("--image in.png --extend left=20,bottom=7"));
    QVERIFY2(ended.exitCode == 0, ended.err);
    const auto after = opened(m_cli->path(QStringLiteral("out.png")));
    QCOMPARE(after.size(), QSize(84, 71));
    QCOMPARE(changedOutside(opened(m_cli->path(QStringLiteral("in.png"))), after.copy(20, 0, 64, 64), {}), 0);
}

void CliInpaintTest::anExtendedPictureOfOursKeepsItsTokens() {
    QCOMPARE(m_cli->generate(words(QStringLiteral("--out in.png"))).exitCode, 0);
    auto ended = inpaint(QStringLiteral("--image in.png --extend left=16"));
    QVERIFY2(ended.exitCode == 0 && ended.err.isEmpty(), ended.err);
    const auto first = opened(m_cli->path(QStringLiteral("out.png")));
    QCOMPARE(first.size(), QSize(80, 64));
    QCOMPARE(changedOutside(opened(m_cli->path(QStringLiteral("in.png"))), first.copy(16, 0, 64, 64), {}), 0);
    ended = inpaint(QStringLiteral("--image out.png --extend right=16"));  // what was pasted together has tokens too
    QVERIFY2(ended.exitCode == 0 && ended.err.isEmpty(), ended.err);
    QCOMPARE(changedOutside(first, opened(m_cli->path(QStringLiteral("out.png"))), {}), 0);
}

void CliInpaintTest::alternativesHaveFollowingSeeds() {
    save(noisy({64, 64}), "in.png");
    save(maskWith({64, 64}, {0, 0, 40, 40}), "mask.png");
    const auto ended = inpaint(QStringLiteral("--image in.png --mask mask.png --count 2 --seed 8"));
    QVERIFY2(ended.exitCode == 0, ended.err);
    QVERIFY2(ended.out.contains("seed 8") && ended.out.contains("seed 9"), ended.out);
    QVERIFY(opened(m_cli->path(QStringLiteral("out-1.png"))) != opened(m_cli->path(QStringLiteral("out-2.png"))));
}

void CliInpaintTest::masksAreScaledInvertedAndGrown() {
    save(noisy({64, 64}), "in.png");
    save(maskWith({32, 32}, {0, 0, 8, 8}), "mask.png");
    auto ended = inpaint(QStringLiteral("--image in.png --mask mask.png"));
    QVERIFY2(ended.err.contains("scaled to the picture's 64x64"), ended.err);
    QVERIFY2(ended.out.contains("1 of 16 tokens"), ended.out);
    ended = inpaint(QStringLiteral("--image in.png --mask mask.png --grow 1"));
    QVERIFY2(ended.out.contains("3 of 16 tokens"), ended.out);
    ended = inpaint(QStringLiteral("--image in.png --mask mask.png --invert-mask"));
    QVERIFY2(ended.out.contains("15 of 16 tokens"), ended.out);
    ended = inpaint(QStringLiteral("--image in.png --mask mask.png --feather 4"));
    QVERIFY2(ended.out.contains("4 of 16 tokens"), ended.out);
}

void CliInpaintTest::theWholeMaskWorksWithANote() {
    save(noisy({64, 64}), "in.png");
    save(maskWith({64, 64}, {0, 0, 64, 64}), "mask.png");
    const auto ended = inpaint(QStringLiteral("--image in.png --mask mask.png"));
    QVERIFY2(ended.exitCode == 0, ended.err);
    QVERIFY2(ended.err.contains("nothing of it stays"), ended.err);
}

void CliInpaintTest::aTransparentMaskSelectsWhatIsOpaque() {
    save(noisy({64, 64}), "in.png");
    QImage mask(64, 64, QImage::Format_ARGB32);
    mask.fill(Qt::transparent);
    QPainter(&mask).fillRect(0, 0, 17, 4, Qt::black);
    save(mask, "mask.png");
    const auto ended = inpaint(QStringLiteral("--image in.png --mask mask.png"));
    QVERIFY2(ended.out.contains("2 of 16 tokens"), ended.out);
    QVERIFY2(ended.err.contains("opaque"), ended.err);
}

void CliInpaintTest::everyFormatIsRead_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("note");
    QTest::newRow("JPEG") << QStringLiteral("in.jpg") << int{QImage::Format_RGB888} << QByteArray();
    QTest::newRow("BMP") << QStringLiteral("in.bmp") << int{QImage::Format_RGB888} << QByteArray();
    QTest::newRow("alpha") << QStringLiteral("in.png") << int{QImage::Format_ARGB32} << QByteArray("transparent");
    QTest::newRow("16 bit") << QStringLiteral("in.png") << int{QImage::Format_RGBX64} << QByteArray("16 bits");
    QTest::newRow("grey") << QStringLiteral("in.png") << int{QImage::Format_Grayscale8} << QByteArray();
    QTest::newRow("palette") << QStringLiteral("in.png") << int{QImage::Format_Indexed8} << QByteArray();
}

void CliInpaintTest::everyFormatIsRead() {
    QFETCH(QString, file);
    QFETCH(int, format);
    QFETCH(QByteArray, note);
    save(noisy({64, 64}, static_cast<QImage::Format>(format)), file.toLatin1().constData());
    save(maskWith({64, 64}, {0, 0, 5, 5}), "mask.png");
    const auto ended = inpaint(QStringLiteral("--image %1 --mask mask.png").arg(file));
    QVERIFY2(ended.exitCode == 0, ended.err);
    QVERIFY2(note.isEmpty() ? ended.err.isEmpty() : ended.err.contains(note), ended.err);
}

void CliInpaintTest::jsonTellsTokensAndRecipe() {
    save(noisy({64, 64}), "in.png");
    save(maskWith({64, 64}, {0, 0, 5, 5}), "mask.png");
    const auto ended = inpaint(QStringLiteral("--image in.png --mask mask.png --json --band 5 --seed 4"));
    QVERIFY2(ended.exitCode == 0, ended.err);
    const auto made = QJsonDocument::fromJson(ended.out)[QStringLiteral("pictures")][0].toObject();
    QCOMPARE(made[QStringLiteral("tokens")].toInt(), 1);
    QCOMPARE(made[QStringLiteral("of_tokens")].toInt(), 16);
    QCOMPARE(made[QStringLiteral("steps")].toInt(), 1);
    const auto recipe = made[QStringLiteral("recipe")].toObject();
    QCOMPARE(recipe[QStringLiteral("mode")].toString(), QStringLiteral("inpaint"));
    QCOMPARE(recipe[QStringLiteral("inpainting")][QStringLiteral("band")].toInt(), 5);
    QCOMPARE(recipe[QStringLiteral("picture_sha256")].toString().size(), 64);
    QVERIFY(QFile::exists(m_cli->path(QStringLiteral("out.png"))));
}

void CliInpaintTest::editsThatCannotBeMade_data() {
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("nothing to do") << QStringLiteral("--image in.png") << QByteArray("--mask, --extend");
    QTest::newRow("empty mask") << QStringLiteral("--image in.png --mask empty.png")
                                << QByteArray("mask selects nothing");
    QTest::newRow("shrunk to nothing") << QStringLiteral("--image in.png --mask mask.png --grow=-9")
                                       << QByteArray("mask selects nothing");
    QTest::newRow("band") << QStringLiteral("--image in.png --mask mask.png --band 65") << QByteArray("from 0 to 64");
    QTest::newRow("side") << QStringLiteral("--image in.png --extend up=4") << QByteArray("left=64,bottom=32");
    QTest::newRow("extension") << QStringLiteral("--image in.png --extend left=17000") << QByteArray("17000");
    QTest::newRow("no picture") << QStringLiteral("--mask mask.png") << QByteArray("--image");
}

void CliInpaintTest::editsThatCannotBeMade() {
    QFETCH(QString, arguments);
    QFETCH(QByteArray, names);
    save(noisy({64, 64}), "in.png");
    save(maskWith({64, 64}, {0, 0, 5, 5}), "mask.png");
    save(maskWith({64, 64}, {}), "empty.png");
    const auto ended = inpaint(arguments);
    QVERIFY2(ended.exitCode == 2, ended.err);
    QCOMPARE(whyNotASentence(ended), QString());
    QVERIFY2(ended.err.contains(names), ended.err);
    QVERIFY(!QFile::exists(m_cli->path(QStringLiteral("out.png"))));
}

void CliInpaintTest::picturesThatCannotBeRead_data() {
    QTest::addColumn<QString>("make");  // in shell: a file "bad"
    QTest::newRow("missing") << QStringLiteral("true");
    QTest::newRow("folder") << QStringLiteral("mkdir bad");
    QTest::newRow("empty") << QStringLiteral(": > bad");
    QTest::newRow("text") << QStringLiteral("echo hello > bad");
    QTest::newRow("pipe") << QStringLiteral("mkfifo bad");
    QTest::newRow("cut PNG") << QStringLiteral("head -c 2000 good.png > bad");
    QTest::newRow("cut JPEG") << QStringLiteral("head -c 700 good.jpg > bad");
    // 100000 x 100000 pixels in the header of a file of a few bytes.
    QTest::newRow("bomb") << QStringLiteral(
        "(head -c 16 good.png; printf '\\x00\\x01\\x86\\xa0\\x00\\x01\\x86\\xa0'; tail -c +25 good.png) > bad"
    );
}

void CliInpaintTest::picturesThatCannotBeRead() {
    QFETCH(QString, make);
    save(noisy({64, 64}), "good.png");
    save(noisy({64, 64}), "good.jpg");
    save(maskWith({64, 64}, {0, 0, 5, 5}), "mask.png");
    QCOMPARE(m_cli->shell(make).exitCode, 0);
    for (const char* arguments : {"--image bad --mask mask.png", "--image good.png --mask bad"}) {
        const auto ended = inpaint(QString::fromLatin1(arguments));
        QVERIFY2(ended.exitCode == 1, ended.err);
        QCOMPARE(whyNotASentence(ended), QString());
        QVERIFY2(ended.err.contains("bad"), ended.err);
    }
    QVERIFY(!QFile::exists(m_cli->path(QStringLiteral("out.png"))));
}

LIGHTGEN_TEST(CliInpaintTest)
#include "inpaint_test.moc"
