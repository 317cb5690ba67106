// What becomes of pictures after they are made: compare, batch, export, info.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "tests/cli/cli_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen::tests;

namespace {

QStringList words(const char* line) {
    return QString::fromLatin1(line).split(QLatin1Char(' '));
}

QJsonObject json(const Ended& ended) {
    return QJsonDocument::fromJson(ended.out).object();
}

void write(const QString& file, const QByteArray& text) {
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::WriteOnly));
    opened.write(text);
}

QByteArray read(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

int darkPixels(const QImage& image) {
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            dark += qGray(image.pixel(x, y)) < 100;
        }
    }
    return dark;
}

}  // namespace

class CliPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_cli = std::make_unique<CliFixture>();
        QCOMPARE(m_cli->problem(), QString());
        QVERIFY(QDir(m_cli->path({})).mkdir(QStringLiteral("out")));
    }

    void exportedFormatsTellTheirRecipe() {
        QCOMPARE(m_cli->generate(words("--seed 7")).exitCode, 0);
        for (const char* format : {"jpeg", "webp", "avif", "tiff", "exr"}) {
            const auto ended =
                m_cli->lightgen(words("export out.png --out out --format") << QString::fromLatin1(format));
            QVERIFY2(ended.exitCode == 0, ended.err);
            const auto file = QString::fromUtf8(ended.out).trimmed();
            const auto info = m_cli->lightgen({QStringLiteral("info"), QStringLiteral("--json"), file});
            QVERIFY2(info.exitCode == 0, info.err);
            QCOMPARE(json(info)[QStringLiteral("source")].toString(), QStringLiteral("lightgen"));
            QCOMPARE(json(info)[QStringLiteral("recipe")].toObject()[QStringLiteral("seed")].toInt(), 7);
        }
        const auto none = m_cli->lightgen(words("export out.png --out out --format jpeg --metadata none --name bare"));
        QCOMPARE(none.exitCode, 0);
        QCOMPARE(whyNotASentence(m_cli->lightgen(words("info out/bare.jpg"))), QString());
    }

    void aPictureMadeWithTokensHasItsTimelineAnywhere() {
        QCOMPARE(m_cli->generate(words("--seed 7 --steps 3 --with-tokens")).exitCode, 0);
        const auto gif = m_cli->lightgen(words("export out.png --out out --format gif --resize 32"));
        QVERIFY2(gif.exitCode == 0, gif.err);
        QVERIFY(read(m_cli->path(QStringLiteral("out/out.gif"))).startsWith("GIF89a"));
        const auto frames = m_cli->lightgen(words("export out.png --out out --format frames"));
        QVERIFY2(frames.exitCode == 0, frames.err);
        QCOMPARE(
            m_cli->files(QStringLiteral("out")),
            words("out-step0000.png out-step0001.png out-step0002.png out-step0003.png out.gif")
        );
        QCOMPARE(
            QImage(m_cli->path(QStringLiteral("out/out-step0003.png"))), QImage(m_cli->path(QStringLiteral("out.png")))
        );
    }

    void withoutTokensThereIsNoTimeline() {
        QCOMPARE(m_cli->generate(words("--seed 7")).exitCode, 0);
        QVERIFY(QDir(m_cli->path(QStringLiteral("data"))).removeRecursively());  // the token store is in it
        const auto gif = m_cli->lightgen(words("export out.png --out out --format gif"));
        QCOMPARE(gif.exitCode, 1);
        QVERIFY2(gif.err.contains("tokens"), gif.err);
    }

    void sheetAndPageHoldAllPictures() {
        QCOMPARE(m_cli->generate(words("--seed 7 --count 2")).exitCode, 0);
        const auto sheet = m_cli->lightgen(words("export out-*.png --out out --format sheet --cell 64"));
        QVERIFY2(sheet.exitCode == 0, sheet.err);
        const QImage captioned(m_cli->path(QStringLiteral("out/contact-sheet.png")));
        QCOMPARE(captioned.size(), QSize(176, 96 + 36));
        QVERIFY(darkPixels(captioned.copy(16, 16 + 64, 64, 36)) > 20);  // "circle"
        QCOMPARE(darkPixels(captioned.copy(0, 0, 176, 16)), 0);
        const auto bare = m_cli->lightgen(words("export out-*.png --out out --format sheet --cell 64 --no-captions"));
        QVERIFY2(bare.exitCode == 0, bare.err);
        QCOMPARE(QImage(m_cli->path(QStringLiteral("out/contact-sheet-2.png"))).size(), QSize(176, 96));
        const auto page = m_cli->lightgen(words("export out-*.png --out out --format page --title Two"));
        QVERIFY2(page.exitCode == 0, page.err);
        QVERIFY(read(m_cli->path(QStringLiteral("out/index.html"))).contains("<title>Two</title>"));
    }

    void aFullDiskSaysHowToGoOn() {
        QCOMPARE(m_cli->generate(words("--seed 7 --count 2")).exitCode, 0);
        // A limit of 1 KiB per file stands for the full disk: the system refuses the write in the same way.
        const auto ended = m_cli->shell(QStringLiteral("ulimit -f 1; \"$lightgen\" export 'out-?.png' --out out"));
        QCOMPARE(ended.exitCode, 1);
        QVERIFY2(ended.err.contains("--skip 0") && ended.err.count('\n') == 1, ended.err);
        QCOMPARE(m_cli->files(QStringLiteral("out")), QStringList());
        QCOMPARE(m_cli->lightgen(words("export out-1.png out-2.png --out out --skip 1")).exitCode, 0);
        QCOMPARE(m_cli->files(QStringLiteral("out")), words("out-2.png"));
    }

    void whatCannotBeExportedIsASentence() {
        QCOMPARE(m_cli->generate(words("--seed 7")).exitCode, 0);
        const auto refused = [this](const char* line, int exitCode) {
            const auto ended = m_cli->lightgen(words(line));
            QVERIFY2(ended.exitCode == exitCode, ended.err);
            QCOMPARE(whyNotASentence(ended), QString());
        };
        refused("export none*.png --out out", 1);
        refused("export out.png --out nowhere", 1);
        refused("export out.png --out out --name ../{seed}", 2);
        refused("export out.png --out out --resize big", 2);
        refused("export out.png --out out --with-tokens --format jpeg", 2);
        refused("export models/tiny/model.json --out out", 1);
    }

    void shardsMakeEverythingOnceAndResumeMakesNothing() {
        write(m_cli->path(QStringLiteral("prompts.csv")), "prompt,count\na red circle,3\n\"a blue, round thing\",3\n");
        const auto ended =
            m_cli->shell(QStringLiteral("\"$lightgen\" batch prompts.csv --model tiny --out b --shard 1/2 > one & "
                                        "\"$lightgen\" batch prompts.csv --model tiny --out b --shard 2/2 > two & wait")
            );
        QVERIFY2(ended.err.isEmpty(), ended.err);
        QCOMPARE(m_cli->files(QStringLiteral("b")).filter(QStringLiteral(".png")).size(), 6);
        const auto again = m_cli->lightgen(words("batch prompts.csv --model tiny --out b --resume --json"));
        QVERIFY2(again.exitCode == 0, again.err);
        QCOMPARE(json(again)[QStringLiteral("there")].toInt(), 6);
        QCOMPARE(json(again)[QStringLiteral("made")].toInt(), 0);
        // The same picture as by hand.
        QCOMPARE(m_cli->generate(words("--seed 0")).exitCode, 0);
        const auto first =
            m_cli->files(QStringLiteral("b")).filter(QStringLiteral("000001-seed0-a-red-circle-")).first();
        QCOMPARE(read(m_cli->path(QStringLiteral("b/") + first)), read(m_cli->path(QStringLiteral("out.png"))));
    }

    void aBatchThatWasKilledGoesOn() {
        write(m_cli->path(QStringLiteral("prompts.txt")), "a red circle\na blue ring\na green star\n");
        QProcess process;
        m_cli->prepare(process);
        process.setArguments(words("batch prompts.txt --model tiny --out b"));
        process.start();
        QTRY_VERIFY_WITH_TIMEOUT(
            !m_cli->files(QStringLiteral("b")).filter(QStringLiteral("-seed0-")).isEmpty(), 120'000
        );
        process.kill();
        QVERIFY(process.waitForFinished(60'000));
        const auto rest = m_cli->lightgen(words("batch prompts.txt --model tiny --out b --resume --json"));
        QVERIFY2(rest.exitCode == 0, rest.err);
        QCOMPARE(json(rest)[QStringLiteral("made")].toInt() + json(rest)[QStringLiteral("there")].toInt(), 3);
        QVERIFY(json(rest)[QStringLiteral("there")].toInt() >= 1);
    }

    void aBatchIsCheckedBeforeItBegins() {
        write(m_cli->path(QStringLiteral("bad.csv")), "prompt,size\na red circle,64x64\na ring,65x65\n");
        const auto ended = m_cli->lightgen(words("batch bad.csv --model tiny --out b"));
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.err.contains("Line 3"), ended.err);
        QVERIFY(!QDir(m_cli->path(QStringLiteral("b"))).exists());
        const auto names =
            m_cli->lightgen(words("batch bad.csv --model tiny --out b --dry-run --matrix size=64x64|96x64"));
        QVERIFY2(names.exitCode == 0, names.err);
        QCOMPARE(names.out.count('\n'), 4);
    }

    void theTwoSidesOfAComparisonArePicturesOfTheirOwn() {
        const auto ended = m_cli->lightgen(words(
            "compare circle --model tiny --seed 7 --a guidance=1 --b guidance=6 --out sheet.png --parts parts --json"
        ));
        QVERIFY2(ended.exitCode == 0, ended.err);
        const auto numbers = json(ended);
        QVERIFY(numbers[QStringLiteral("psnr")].toDouble() > 0 && numbers[QStringLiteral("ssim")].toDouble() < 1);
        QVERIFY(numbers[QStringLiteral("changed")].toDouble() > 0);
        QCOMPARE(QImage(m_cli->path(QStringLiteral("sheet.png"))).size(), QSize(3 * 64 + 4 * 16, 64 + 2 * 16));
        const auto alone = m_cli->lightgen(words("generate circle --model tiny --seed 7 --guidance 6 --out alone.png"));
        QCOMPARE(alone.exitCode, 0);
        QCOMPARE(read(m_cli->path(QStringLiteral("parts/b.png"))), read(m_cli->path(QStringLiteral("alone.png"))));
        QCOMPARE(m_cli->files(QStringLiteral("parts")), words("a.png b.png difference.png"));
    }

    void aComparisonNeedsADifferenceAndOneSize() {
        for (const char* line :
             {"compare circle --model tiny --a guidance=2 --b guidance=2 --out s.png",
              "compare circle --model tiny --a size=64x64 --b size=96x64 --out s.png",
              "compare circle --model tiny --a colour=2 --b base --out s.png",
              "compare circle --model tiny --a base --b dpo --out s.png",
              "compare circle --model tiny --a base --b guidance=2 --out s.txt"}) {
            const auto ended = m_cli->lightgen(words(line));
            QVERIFY2(ended.exitCode == 2, ended.err);
            QCOMPARE(whyNotASentence(ended), QString());
        }
        QCOMPARE(m_cli->files(), QStringList());
    }

private:
    std::unique_ptr<CliFixture> m_cli;
};

LIGHTGEN_TEST(CliPicturesTest)
#include "pictures_test.moc"
