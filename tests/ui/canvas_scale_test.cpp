// The canvas at scale factors: one picture pixel per device pixel at 100 %, wherever the widget begins, and nothing
// left behind where only a part is painted anew.
#include <QPaintEvent>
#include <QScreen>

#include "tests/support/test_class.h"
#include "tests/ui/painting_fixture.h"
#include "tests/ui/scaled_run.h"
#include "ui/canvas/canvas_view.h"

using namespace lightgen;
using ui::CanvasView;
using ui::PictureState;

namespace {

// How much of a widget one of its paint events covers, in logical pixels.
class PaintedArea : public QObject {
public:
    explicit PaintedArea(QWidget& widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            const QRect area = static_cast<QPaintEvent*>(event)->rect();
            largest = std::max(largest, double(area.width()) * area.height());
        }
        return false;
    }
    double largest = 0;
};

}  // namespace

// Runs in a process of its own for each scale factor, which Qt fixes at its start.
class CanvasAtOneScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void hasTheScaleThatWasAskedFor();
    void showsThePictureBitForBitAt100Percent();
    void showsEqualSquaresAt200Percent();
    void zoomsAtThePointer();
    void paintsAnewOnlyWhatABrushChanges();

private:
    // The picture's place in a picture of the window.
    QPoint start() const;
    QImage shot() const { return m_window->grab().toImage().convertToFormat(QImage::Format_RGB32); }

    std::unique_ptr<QWidget> m_window;
    CanvasView* m_canvas = nullptr;
    const core::RgbImage m_picture = tests::noisePicture(96, 80);
};

void CanvasAtOneScale::init() {
    m_window = std::make_unique<QWidget>();
    m_canvas = new CanvasView(m_window.get());
    m_window->resize(431, 377);
    m_canvas->setGeometry(13, 7, 401, 353);  // at 1.25 and 1.75 between two device pixels
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_canvas->setPicture(PictureState::complete(m_picture, {}));
}

QPoint CanvasAtOneScale::start() const {
    const double scale = m_window->devicePixelRatioF();
    return QPoint(qRound(13 * scale), qRound(7 * scale)) + m_canvas->transform().target(m_picture.size()).topLeft();
}

// The ring goes where the pointer goes and leaves nothing behind: what is on the screen after each move is what
// painting all of the canvas would show.
void CanvasAtOneScale::paintsAnewOnlyWhatABrushChanges() {
    tests::PaintingFixture painting;
    painting.key(Qt::Key_B);
    painting.canvas().zoomToTimes(3);
    painting.setBrush(7, 50);
    PaintedArea painted(painting.canvas());
    double moved = 0;
    const auto isWholeAt = [&](QPointF at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers = {}) {
        painted.largest = 0;
        painting.move(at, button, modifiers);
        QCoreApplication::processEvents();
        moved = painted.largest;
        auto& window = painting.window();
        // Of a scaled window this gives as many pixels as it has logical ones: those at its top left.
        auto seen = window.screen()->grabWindow(window.winId()).toImage().convertToFormat(QImage::Format_RGB32);
        auto whole = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
        seen.setDevicePixelRatio(1);
        whole.setDevicePixelRatio(1);
        return seen.size() == window.size() && seen == whole.copy(seen.rect());
    };
    QVERIFY(isWholeAt({30, 30}, Qt::NoButton));
    for (int i = 1; i < 12; ++i) {
        const QPointF at(i * 53 % 120, i * 29 % 90);
        QVERIFY(isWholeAt(at, Qt::NoButton, i % 3 == 0 ? Qt::AltModifier : Qt::NoModifier));
    }
    painting.press({90, 60});
    QCoreApplication::processEvents();
    for (int i = 1; i < 12; ++i) {
        QVERIFY(isWholeAt({90 - 5.3 * i, 60 - 2.7 * i}, Qt::LeftButton));
        const double whole = painting.canvas().width() * painting.canvas().height();
        QVERIFY2(moved > 0 && moved < whole / 4, qPrintable(QString::number(moved)));
    }
    painting.release({30, 30});
    QVERIFY(isWholeAt({-500, -500}, Qt::NoButton));
}

void CanvasAtOneScale::hasTheScaleThatWasAskedFor() {
    QCOMPARE(m_window->devicePixelRatioF(), qEnvironmentVariable("QT_SCALE_FACTOR", QStringLiteral("1")).toDouble());
}

void CanvasAtOneScale::showsThePictureBitForBitAt100Percent() {
    m_canvas->zoomToActualSize();
    const QImage shown = shot().copy(QRect(start(), QSize(96, 80)));
    for (int y = 0; y < 80; ++y) {
        for (int x = 0; x < 96; ++x) {
            const auto* rgb = m_picture.at(x, y);
            QCOMPARE(shown.pixelColor(x, y), QColor(rgb[0], rgb[1], rgb[2]));
        }
    }
}

void CanvasAtOneScale::showsEqualSquaresAt200Percent() {
    m_canvas->zoomToActualSize();
    m_canvas->zoomToTimes(2);
    const QImage shown = shot().copy(QRect(start(), QSize(192, 160)));
    for (int y = 0; y < 160; ++y) {
        for (int x = 0; x < 192; ++x) {
            const auto* rgb = m_picture.at(x / 2, y / 2);
            QCOMPARE(shown.pixelColor(x, y), QColor(rgb[0], rgb[1], rgb[2]));
        }
    }
}

void CanvasAtOneScale::zoomsAtThePointer() {
    const QPointF at(150.5, 120.25);
    const QPointF before = m_canvas->pictureAt(at);
    QWheelEvent event(at, m_canvas->mapToGlobal(at), {}, {0, 240}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_canvas, &event);
    QVERIFY(QLineF(m_canvas->pictureAt(at), before).length() < 1e-9);
}

class CanvasScaleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isExactAtEveryScaleFactor_data();
    void isExactAtEveryScaleFactor();
};

void CanvasScaleTest::isExactAtEveryScaleFactor_data() {
    QTest::addColumn<QString>("factor");
    for (const char* factor : {"1.0", "1.25", "1.5", "1.75", "2.0", "3.0"}) {
        QTest::newRow(factor) << QString::fromLatin1(factor);
    }
}

void CanvasScaleTest::isExactAtEveryScaleFactor() {
    QFETCH(QString, factor);
    const auto run = tests::runAtScale(QStringLiteral("CanvasAtOneScale"), factor);
    QVERIFY2(run.passed, run.output.constData());
    QVERIFY(run.output.contains("showsThePictureBitForBitAt100Percent"));
}

LIGHTGEN_TEST(CanvasAtOneScale)
LIGHTGEN_TEST(CanvasScaleTest)
#include "canvas_scale_test.moc"
