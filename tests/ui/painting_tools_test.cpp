// Every tool, driven by mouse and keys, at several scale factors of the desktop.
#include <QPointingDevice>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabletEvent>
#include <QWheelEvent>

#include "tests/support/test_class.h"
#include "tests/ui/painting_fixture.h"
#include "tests/ui/scaled_run.h"

using namespace lightgen;
using tests::PaintingFixture;
using ui::ActionId;
using ui::ToolKind;

// Runs in a process of its own for each scale factor, which Qt fixes at its start.
class PaintingAtOneScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<PaintingFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void hasTheScaleThatWasAskedFor();
    void paintsWithTheBrushWhereTheMouseGoes();
    void showsARingThatIsThePaintedArea_data();
    void showsARingThatIsThePaintedArea();
    void erasesWithTheEraserTheRightButtonAndAlt();
    void drawsAStraightLineWithShift();
    void drawsRectanglesSquaresAndFromTheCentre();
    void takesAwayWithControl();
    void drawsEllipses();
    void drawsWithTheLasso();
    void pansDuringALassoAndGoesOn();
    void movesAnUnfinishedRectangleWithSpace();
    void closesAPolygonWithEnterDoubleClickAndFirstCorner();
    void snapsAPolygonTo45Degrees();
    void takesACornerBackWithBackspace();
    void paintsWholeTokenCells();
    void paintsCellsByKeyboardAlone();
    void dropsTheStrokeWithEscapeThenLeavesTheTool();
    void changesTheSizeByKeysWheelAndDrag();
    void changesTheSizeByTheKeysRightOfPOnOtherLayouts();
    void changesTheHardnessByKeysAndDrag();
    void keepsASizeForEachTool();
    void followsThePressureOfAPen();
    void erasesWithThePensOtherEnd();
    void ignoresATouchBesideThePen();
    void drawsTheFrameOutAndTakesTypedSides();
    void undoesEachStroke();
    void dropsTheHandWhenTheWindowLosesTheFocus();

private:
    PaintingFixture& f() { return *m_fixture; }
    QImage shot() { return f().canvas().grab().toImage().convertToFormat(QImage::Format_RGB32); }
    void pen(QEvent::Type type, QPointF at, double pressure, bool eraser = false);

    std::unique_ptr<PaintingFixture> m_fixture;
};

void PaintingAtOneScale::hasTheScaleThatWasAskedFor() {
    QCOMPARE(f().canvas().devicePixelRatioF(), qEnvironmentVariable("QT_SCALE_FACTOR", QStringLiteral("1")).toDouble());
}

void PaintingAtOneScale::paintsWithTheBrushWhereTheMouseGoes() {
    f().key(Qt::Key_B);
    QCOMPARE(f().tools().tool(), ToolKind::Brush);
    f().setBrush(10);
    f().drag({{30.5, 40.5}, {60.5, 40.5}, {90.5, 40.5}});
    QCOMPARE(f().paintedBox(), QRect(QPoint(25, 35), QPoint(95, 45)));
    QVERIFY(f().isPainted(30, 40) && f().isPainted(60, 44) && f().isPainted(90, 36));
    QVERIFY(!f().isPainted(60, 46) && !f().isPainted(100, 40));
}

void PaintingAtOneScale::showsARingThatIsThePaintedArea_data() {
    QTest::addColumn<double>("zoom");
    QTest::addColumn<double>("size");
    for (const double zoom : {0.5, 1.0, 1.5, 2.0, 4.0, 8.0}) {
        for (const double size : {1.0, 5.0, 24.0, 61.0}) {
            QTest::newRow(qPrintable(QStringLiteral("%1 x %2").arg(size).arg(zoom))) << zoom << size;
        }
    }
}

// The ring's light line lies inside, its dark one outside of what a click paints there: within one device pixel.
void PaintingAtOneScale::showsARingThatIsThePaintedArea() {
    QFETCH(double, zoom);
    QFETCH(double, size);
    f().canvas().zoomToTimes(zoom);
    f().setBrush(size);
    f().key(Qt::Key_B);
    const QPointF at(64.3, 48.6);
    f().overlay().setHidden(true);
    const QImage without = shot();
    f().move(at, Qt::NoButton);
    const QImage ring = shot();
    f().click(at);
    QRect lit;  // what the ring covers, in device pixels
    for (int y = 0; y < ring.height(); ++y) {
        for (int x = 0; x < ring.width(); ++x) {
            lit |= ring.pixel(x, y) != without.pixel(x, y) ? QRect(x, y, 1, 1) : QRect();
        }
    }
    const auto& t = f().canvas().transform();
    const QRect painted = f().paintedBox();
    const core::TokenGrid pixels{96, 128};
    const QRect shown = t.cell({128, 96}, pixels, painted.top(), painted.left())
                            .united(t.cell({128, 96}, pixels, painted.bottom(), painted.right()));
    const QRect expected = shown.adjusted(-1, -1, 1, 1).intersected(ring.rect());  // the dark line
    const auto isNear = [](int a, int b) { return std::abs(a - b) <= 1; };
    const bool fits = isNear(lit.left(), expected.left()) && isNear(lit.right(), expected.right()) &&
                      isNear(lit.top(), expected.top()) && isNear(lit.bottom(), expected.bottom());
    QVERIFY2(
        fits,
        qPrintable(QStringLiteral("ring %1,%2 %3x%4, painted %5,%6 %7x%8")
                       .arg(lit.x())
                       .arg(lit.y())
                       .arg(lit.width())
                       .arg(lit.height())
                       .arg(shown.x())
                       .arg(shown.y())
                       .arg(shown.width())
                       .arg(shown.height()))
    );
}

void PaintingAtOneScale::erasesWithTheEraserTheRightButtonAndAlt() {
    f().setBrush(20);
    f().key(Qt::Key_B);
    for (const QPointF at : {QPointF(20, 20), QPointF(60, 20), QPointF(100, 20)}) {
        f().click(at);
    }
    f().click({20, 20}, Qt::RightButton);
    QVERIFY(!f().isPainted(20, 20));
    f().click({60, 20}, Qt::LeftButton, Qt::AltModifier);
    QVERIFY(!f().isPainted(60, 20));
    f().key(Qt::Key_E);
    f().click({100, 20});
    QVERIFY(f().document().isEmpty());
}

void PaintingAtOneScale::drawsAStraightLineWithShift() {
    f().setBrush(4);
    f().key(Qt::Key_B);
    f().click({10, 10});
    f().click({110, 60}, Qt::LeftButton, Qt::ShiftModifier);
    for (int x = 10; x < 110; x += 5) {
        QVERIFY(f().isPainted(x, 10 + (x - 10) / 2));
    }
}

void PaintingAtOneScale::drawsRectanglesSquaresAndFromTheCentre() {
    f().key(Qt::Key_R);
    f().drag({{10, 12}, {25, 30}, {50, 42}});
    QCOMPARE(f().paintedBox(), QRect(10, 12, 40, 30));
    f().action(ActionId::Undo)->trigger();
    f().document().stack().undo();
    f().drag({{10, 12}, {30, 20}}, Qt::LeftButton, Qt::ShiftModifier);
    QCOMPARE(f().paintedBox(), QRect(10, 12, 20, 20));
    f().document().stack().undo();
    f().drag({{60, 40}, {70, 46}}, Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(f().paintedBox(), QRect(50, 34, 20, 12));
}

void PaintingAtOneScale::takesAwayWithControl() {
    f().key(Qt::Key_R);
    f().drag({{10, 10}, {60, 60}});
    f().drag({{20, 20}, {40, 40}}, Qt::LeftButton, Qt::ControlModifier);
    QVERIFY(f().isPainted(15, 15) && !f().isPainted(30, 30));
    f().key(Qt::Key_L);
    f().drag({{45, 45}, {58, 45}, {58, 58}, {45, 58}}, Qt::LeftButton, Qt::ControlModifier);
    QVERIFY(!f().isPainted(50, 50));
}

void PaintingAtOneScale::drawsEllipses() {
    f().key(Qt::Key_O);
    f().drag({{20, 20}, {80, 60}});
    QVERIFY(f().isPainted(50, 40) && f().isPainted(22, 40) && f().isPainted(50, 22));
    QVERIFY(!f().isPainted(22, 22) && !f().isPainted(78, 58));
}

void PaintingAtOneScale::drawsWithTheLasso() {
    f().key(Qt::Key_L);
    f().drag({{20, 20}, {90, 20}, {90, 80}, {20, 80}});
    QVERIFY(f().isPainted(50, 50) && f().isPainted(25, 75));
    QVERIFY(!f().isPainted(10, 50) && !f().isPainted(95, 50));
}

void PaintingAtOneScale::pansDuringALassoAndGoesOn() {
    f().key(Qt::Key_L);
    f().press({20, 20});
    f().move({90, 20});
    const QPointF before = f().canvas().transform().origin;
    const QPointF from = f().place({90, 20});
    QTest::keyPress(&f().canvas(), Qt::Key_Space);
    const QPointF to = from + QPointF(30, 12);
    QMouseEvent pan(QEvent::MouseMove, to, f().canvas().mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(&f().canvas(), &pan);
    QTest::keyRelease(&f().canvas(), Qt::Key_Space);
    QVERIFY(f().canvas().transform().origin != before);
    f().move({90, 80});
    f().move({20, 80});
    f().release({20, 80});
    QVERIFY(f().isPainted(50, 50) && f().isPainted(85, 75));
}

void PaintingAtOneScale::movesAnUnfinishedRectangleWithSpace() {
    f().key(Qt::Key_R);
    f().press({10, 10});
    f().move({30, 30});
    QTest::keyPress(&f().canvas(), Qt::Key_Space);
    f().move({60, 50});
    QTest::keyRelease(&f().canvas(), Qt::Key_Space);
    f().release({60, 50});
    QCOMPARE(f().paintedBox(), QRect(40, 30, 20, 20));
}

void PaintingAtOneScale::closesAPolygonWithEnterDoubleClickAndFirstCorner() {
    f().key(Qt::Key_P);
    const auto corners = [&](const QList<QPointF>& points) {
        for (const QPointF& at : points) {
            f().click(at);
        }
    };
    corners({{10, 10}, {40, 10}, {40, 40}});
    QVERIFY(f().document().isEmpty());
    f().key(Qt::Key_Return);
    QVERIFY(f().isPainted(35, 15) && !f().isPainted(12, 35));
    corners({{60, 10}, {90, 10}, {90, 40}, {60, 10}});
    QVERIFY(f().isPainted(85, 15));
    corners({{10, 60}, {40, 60}, {40, 90}});
    f().mouse(QEvent::MouseButtonDblClick, {40, 90}, Qt::LeftButton);
    f().release({40, 90});
    QVERIFY(f().isPainted(35, 65));
    QCOMPARE(f().document().stack().count(), 3);
}

void PaintingAtOneScale::snapsAPolygonTo45Degrees() {
    f().key(Qt::Key_P);
    f().click({20, 20});
    f().click({60, 23}, Qt::LeftButton, Qt::ShiftModifier);  // becomes level
    f().click({62, 60}, Qt::LeftButton, Qt::ShiftModifier);  // becomes upright
    f().key(Qt::Key_Return);
    QVERIFY(f().isPainted(55, 21));
    QVERIFY(f().isPainted(58, 50));
    QCOMPARE(f().paintedBox().right(), 59);
}

void PaintingAtOneScale::takesACornerBackWithBackspace() {
    f().key(Qt::Key_P);
    for (const QPointF at : {QPointF(10, 10), QPointF(40, 10), QPointF(40, 40), QPointF(120, 90)}) {
        f().click(at);
    }
    f().key(Qt::Key_Backspace);
    f().key(Qt::Key_Return);
    QVERIFY(f().paintedBox().right() <= 40);
}

void PaintingAtOneScale::paintsWholeTokenCells() {
    f().key(Qt::Key_T);
    f().drag({{20, 20}, {70, 25}});  // fast: cells between are painted too
    QCOMPARE(f().paintedBox(), QRect(16, 16, 64, 16));
    f().click({40, 20}, Qt::RightButton);
    QVERIFY(!f().isPainted(40, 20) && f().isPainted(20, 20));
}

void PaintingAtOneScale::paintsCellsByKeyboardAlone() {
    QSignalSpy toggled(&f().canvas(), &ui::CanvasView::cellToggled);
    QSignalSpy extended(&f().canvas(), &ui::CanvasView::cellExtended);
    f().canvas().showCellCursor(true);
    const QPoint start = *f().canvas().cursorCell();
    f().key(Qt::Key_Return);
    QCOMPARE(toggled.value(0).value(0).toPoint(), start);
    f().key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(extended.value(0).value(0).toPoint(), start);
    QCOMPARE(extended.value(0).value(1).toPoint(), start + QPoint(1, 0));
}

void PaintingAtOneScale::dropsTheStrokeWithEscapeThenLeavesTheTool() {
    f().key(Qt::Key_B);
    f().press({50, 50});
    f().move({70, 50});
    QVERIFY(!f().document().isEmpty());
    f().key(Qt::Key_Escape);
    QVERIFY(f().document().isEmpty());
    QCOMPARE(f().tools().tool(), ToolKind::Brush);
    f().release({70, 50});
    QCOMPARE(f().document().stack().count(), 0);
    f().key(Qt::Key_Escape);
    QCOMPARE(f().tools().tool(), ToolKind::None);
    f().click({50, 50});
    QVERIFY(f().document().isEmpty());
}

void PaintingAtOneScale::changesTheSizeByKeysWheelAndDrag() {
    const auto size = [&] { return f().tools().settings().brushes.at(ToolKind::Brush).size; };
    f().setBrush(32);
    f().key(Qt::Key_B);
    for (int i = 0; i < 5; ++i) {
        f().key(Qt::Key_BracketRight);
    }
    QVERIFY(std::abs(size() - 64) < 1e-6);
    for (int i = 0; i < 10; ++i) {
        f().key(Qt::Key_BracketLeft);
    }
    QVERIFY(std::abs(size() - 16) < 1e-6);
    const double zoom = f().canvas().transform().zoom;
    const QPointF at(200, 200);
    QWheelEvent wheel(
        at, f().canvas().mapToGlobal(at), {}, {120, 0}, Qt::NoButton, Qt::AltModifier, Qt::NoScrollPhase, false
    );
    QApplication::sendEvent(&f().canvas(), &wheel);
    QVERIFY(size() > 16);
    QCOMPARE(f().canvas().transform().zoom, zoom);
    f().setBrush(20);
    f().press({60, 50}, Qt::RightButton, Qt::ShiftModifier);
    f().move({60.2, 50}, Qt::RightButton, Qt::ShiftModifier);  // in the dead zone
    QCOMPARE(size(), 20.0);
    f().move({75, 50}, Qt::RightButton, Qt::ShiftModifier);
    f().release({75, 50}, Qt::RightButton, Qt::ShiftModifier);
    QVERIFY(std::abs(size() - 50) < 1.5);
    QVERIFY(f().document().isEmpty());
    QCOMPARE(tests::child<QSpinBox>(f().window(), "brushSize")->value(), qRound(size()));
}

void PaintingAtOneScale::changesTheSizeByTheKeysRightOfPOnOtherLayouts() {
    f().setBrush(32);
    f().key(Qt::Key_B);
    QKeyEvent umlaut(QEvent::KeyPress, Qt::Key_Udiaeresis, Qt::NoModifier, 34, 0, 0, QStringLiteral("ü"));
    QApplication::sendEvent(&f().canvas(), &umlaut);
    QVERIFY(f().tools().settings().brushes.at(ToolKind::Brush).size < 32);
    QKeyEvent plus(QEvent::KeyPress, Qt::Key_Plus, Qt::NoModifier, 35, 0, 0, QStringLiteral("+"));
    QApplication::sendEvent(&f().canvas(), &plus);
    QVERIFY(std::abs(f().tools().settings().brushes.at(ToolKind::Brush).size - 32) < 1e-6);
}

void PaintingAtOneScale::changesTheHardnessByKeysAndDrag() {
    const auto hardness = [&] { return f().tools().settings().brushes.at(ToolKind::Brush).hardness; };
    f().setBrush(30, 50);
    f().key(Qt::Key_B);
    f().key(Qt::Key_BracketRight, Qt::ShiftModifier);
    QCOMPARE(hardness(), 60);
    f().key(Qt::Key_BracketLeft, Qt::ShiftModifier);
    f().key(Qt::Key_BracketLeft, Qt::ShiftModifier);
    QCOMPARE(hardness(), 40);
    f().drag({{60, 60}, {60, 50}, {60, 40}}, Qt::RightButton, Qt::ShiftModifier);
    QVERIFY(hardness() > 40);
}

void PaintingAtOneScale::keepsASizeForEachTool() {
    f().setBrush(30);
    f().key(Qt::Key_B);
    f().key(Qt::Key_BracketRight);
    const double brush = f().tools().settings().brushes.at(ToolKind::Brush).size;
    f().key(Qt::Key_E);
    QCOMPARE(f().tools().settings().brushes.at(ToolKind::Eraser).size, 30.0);
    QCOMPARE(tests::child<QSpinBox>(f().window(), "brushSize")->value(), 30);
    f().key(Qt::Key_B);
    QCOMPARE(tests::child<QSpinBox>(f().window(), "brushSize")->value(), qRound(brush));
    const auto restored = ui::ToolSettings::fromMap(f().tools().settings().toMap());
    QVERIFY(restored == f().tools().settings());
}

void PaintingAtOneScale::pen(QEvent::Type type, QPointF at, double pressure, bool eraser) {
    static const QPointingDevice tip(
        QStringLiteral("pen"),
        1,
        QInputDevice::DeviceType::Stylus,
        QPointingDevice::PointerType::Pen,
        QInputDevice::Capability::Pressure,
        1,
        2
    );
    static const QPointingDevice end(
        QStringLiteral("pen"),
        2,
        QInputDevice::DeviceType::Stylus,
        QPointingDevice::PointerType::Eraser,
        QInputDevice::Capability::Pressure,
        1,
        2
    );
    const QPointF place = f().place(at);
    const bool isMove = type == QEvent::TabletMove;
    QTabletEvent event(
        type,
        eraser ? &end : &tip,
        place,
        f().canvas().mapToGlobal(place),
        pressure,
        0,
        0,
        0,
        0,
        0,
        Qt::NoModifier,
        isMove ? Qt::NoButton : Qt::LeftButton,
        type == QEvent::TabletRelease ? Qt::NoButton : Qt::LeftButton
    );
    QApplication::sendEvent(&f().canvas(), &event);
}

void PaintingAtOneScale::followsThePressureOfAPen() {
    f().setBrush(40);
    f().key(Qt::Key_B);
    pen(QEvent::TabletPress, {20, 50}, 0.2);
    pen(QEvent::TabletMove, {100, 50}, 1.0);
    pen(QEvent::TabletRelease, {100, 50}, 1.0);
    QVERIFY(!f().isPainted(20, 58) && f().isPainted(20, 52));
    QVERIFY(f().isPainted(100, 66));
    QCOMPARE(f().document().stack().count(), 1);
}

void PaintingAtOneScale::erasesWithThePensOtherEnd() {
    f().setBrush(20);
    f().key(Qt::Key_B);
    f().click({50, 50});
    pen(QEvent::TabletPress, {50, 50}, 1.0, true);
    pen(QEvent::TabletRelease, {50, 50}, 1.0, true);
    QVERIFY(f().document().isEmpty());
}

void PaintingAtOneScale::ignoresATouchBesideThePen() {
    static const QPointingDevice screen(
        QStringLiteral("screen"),
        3,
        QInputDevice::DeviceType::TouchScreen,
        QPointingDevice::PointerType::Finger,
        QInputDevice::Capability::Position,
        5,
        1
    );
    f().key(Qt::Key_B);
    QEvent near(QEvent::TabletEnterProximity);
    QApplication::sendEvent(qApp, &near);
    const QPointF at = f().place({50, 50});
    const auto touch = [&] {
        QMouseEvent down(
            QEvent::MouseButtonPress, at, at, f().canvas().mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {}, &screen
        );
        QApplication::sendEvent(&f().canvas(), &down);
        QMouseEvent up(
            QEvent::MouseButtonRelease, at, at, f().canvas().mapToGlobal(at), Qt::LeftButton, Qt::NoButton, {}, &screen
        );
        QApplication::sendEvent(&f().canvas(), &up);
    };
    touch();
    QVERIFY(f().document().isEmpty());
    QEvent away(QEvent::TabletLeaveProximity);
    QApplication::sendEvent(qApp, &away);
    touch();
    QVERIFY(!f().document().isEmpty());
}

void PaintingAtOneScale::drawsTheFrameOutAndTakesTypedSides() {
    f().key(Qt::Key_X);
    f().drag({{128, 48}, {150, 48}, {161, 48}});
    QCOMPARE(f().tools().frame().extension().right, 32);  // on whole tokens
    f().drag({{64, 0}, {64, -21}}, Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(f().tools().frame().extension().top, 21);
    auto* left = tests::child<QSpinBox>(f().window(), "extendLeft");
    left->setFocus();
    left->selectAll();
    QTest::keyClicks(left, QStringLiteral("48"));
    QTest::keyClick(left, Qt::Key_Return);
    QCOMPARE(f().tools().frame().extension().left, 48);
    QCOMPARE(tests::child<QSpinBox>(f().window(), "extendRight")->value(), 32);
    f().canvas().setFocus();
    f().key(Qt::Key_Escape);
    QVERIFY(!f().tools().frame().isExtended());
    QCOMPARE(f().tools().tool(), ToolKind::Frame);
}

void PaintingAtOneScale::undoesEachStroke() {
    f().setBrush(12);
    f().key(Qt::Key_B);
    f().click({20, 20});
    const auto first = f().document().mask();
    f().drag({{40, 40}, {80, 70}});
    f().document().stack().undo();
    QVERIFY(f().document().mask() == first);
    f().document().stack().undo();
    QVERIFY(f().document().isEmpty());
    f().document().stack().redo();
    QVERIFY(f().document().mask() == first);
}

void PaintingAtOneScale::dropsTheHandWhenTheWindowLosesTheFocus() {
    f().key(Qt::Key_B);
    QTest::keyPress(&f().canvas(), Qt::Key_Space);
    QEvent left(QEvent::WindowDeactivate);
    QApplication::sendEvent(&f().canvas(), &left);
    f().click({50, 50});  // paints, and does not pan
    QVERIFY(f().isPainted(50, 50));
}

class PaintingToolsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workAtEveryScaleFactor_data();
    void workAtEveryScaleFactor();
};

void PaintingToolsTest::workAtEveryScaleFactor_data() {
    QTest::addColumn<QString>("factor");
    for (const char* factor : {"1.0", "1.5", "2.0"}) {
        QTest::newRow(factor) << QString::fromLatin1(factor);
    }
}

void PaintingToolsTest::workAtEveryScaleFactor() {
    QFETCH(QString, factor);
    const auto run = tests::runAtScale(QStringLiteral("PaintingAtOneScale"), factor);
    QVERIFY2(run.passed, run.output.constData());
    QVERIFY(run.output.contains("showsARingThatIsThePaintedArea"));
}

LIGHTGEN_TEST(PaintingAtOneScale)
LIGHTGEN_TEST(PaintingToolsTest)
#include "painting_tools_test.moc"
