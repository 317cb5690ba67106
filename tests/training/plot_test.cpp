#include "training/plot.h"

#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include "tests/support/test_class.h"

using namespace lightgen;
using training::Plot;

namespace {

struct Drawn {
    QStringList texts;
    QList<QPointF> dots;
    QString problem;
};

Drawn draw(const Plot& plot) {
    const QTemporaryDir folder;
    const auto name = folder.filePath(QStringLiteral("plot.svg"));
    if (const auto written = training::writePlot(name.toStdString(), plot); !written) {
        return {{}, {}, QString::fromStdString(written.error().message.english())};
    }
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        return {{}, {}, file.errorString()};
    }
    Drawn drawn;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("circle")) {
            const auto at = [&](const char* key) { return xml.attributes().value(QLatin1String(key)).toDouble(); };
            drawn.dots.append({at("cx"), at("cy")});
        } else if (xml.name() == QLatin1String("text")) {
            drawn.texts.append(xml.readElementText());
        }
    }
    drawn.problem = xml.errorString();
    return drawn;
}

}  // namespace

class PlotTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlotOfScoresSaysWhatItShowsAndWhereItComesFrom() {
        const auto drawn = draw(
            {.title = "score against images",
             .xLabel = "images",
             .points = {{1000, 0.1}, {4000, 0.3}, {16000, 0.5}},
             .logarithmicX = true,
             .dots = true,
             .footer = "2030-01-02, commit abc, seed 7"}
        );
        QCOMPARE(drawn.problem, QString());
        for (const char* text :
             {"score against images", "images", "16000", "0.300", "4000", "2030-01-02, commit abc, seed 7"}) {
            QVERIFY2(drawn.texts.contains(QLatin1String(text)), text);
        }
        QCOMPARE(drawn.dots.size(), 3);
        QVERIFY(drawn.dots[0].y() > drawn.dots[1].y() && drawn.dots[1].y() > drawn.dots[2].y());
        const double middle = (drawn.dots[0].x() + drawn.dots[2].x()) / 2;
        QVERIFY(std::abs(drawn.dots[1].x() - middle) < 0.2);  // four times as many each time
    }

    void equalAndSinglePointsAreDrawnToo() {
        for (const auto& points : {std::vector<std::pair<double, double>>{{16, 0.0}, {32, 0.0}}, {{16, 0.5}}}) {
            const auto drawn =
                draw({.title = "t", .xLabel = "x", .points = points, .logarithmicX = true, .dots = true, .footer = {}});
            QCOMPARE(drawn.problem, QString());
            QCOMPARE(drawn.dots.size(), static_cast<qsizetype>(points.size()));
            for (const auto& dot : drawn.dots) {
                QVERIFY(QRectF(0, 0, 800, 420).contains(dot));
            }
        }
    }
};

LIGHTGEN_TEST(PlotTest)
#include "plot_test.moc"
