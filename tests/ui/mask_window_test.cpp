// The mask in the window: painted by keyboard, changed from its menu, brought in and out, hidden.
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QInputDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

#include "tests/support/test_class.h"
#include "tests/ui/painting_window.h"

using namespace lightgen;
using tests::kPatienceMs;
using tests::PaintingWindow;
using ui::ActionId;

class MaskWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_service = std::make_unique<tests::ServiceFixture>(); }
    void cleanupTestCase() { m_service.reset(); }
    void paintsCellsByKeyboardAndShowsThem();
    void doesEverythingOfTheMaskMenu();
    void importsAndExportsAMask();
    void asksWhetherAGreyPictureIsAMask();
    void hidesTheMaskWhileTheKeyIsHeld();
    void remembersHowTheToolsWereSet();

private:
    std::unique_ptr<tests::ServiceFixture> m_service;
};

void MaskWindowTest::paintsCellsByKeyboardAndShowsThem() {
    PaintingWindow f(*m_service);
    f.open(tests::noisePicture(256, 256));
    f.press(Qt::Key_K);
    auto* canvas = f.find<ui::CanvasView>("canvas");
    const QPoint cell = *canvas->cursorCell();
    f.press(Qt::Key_Return);
    QVERIFY(f.isPainted(cell.x() * 16, cell.y() * 16) && f.isPainted(cell.x() * 16 + 15, cell.y() * 16 + 15));
    QVERIFY(!f.isPainted(cell.x() * 16 + 16, cell.y() * 16));
    QVERIFY(canvas->accessibleDescription().contains(QStringLiteral("Painted")));
    f.press(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(f.isPainted(cell.x() * 16 + 16, cell.y() * 16));
    f.press(Qt::Key_Return);
    QVERIFY(!f.isPainted(cell.x() * 16 + 16, cell.y() * 16));
    QTRY_VERIFY_WITH_TIMEOUT(
        f.find<QLabel>("rerollPlan")->text().startsWith(QStringLiteral("1 of 256 tokens")), kPatienceMs
    );
    canvas->showCellCursor(false);
    const QImage without = canvas->grab().toImage();
    f.action(ActionId::ShowGrid)->trigger();
    QVERIFY(canvas->grab().toImage() != without);
}

void MaskWindowTest::doesEverythingOfTheMaskMenu() {
    PaintingWindow f(*m_service);
    f.open(tests::noisePicture(256, 256));
    f.paint({40, 40, 60, 60});
    auto& document = f.room().session().document();
    const auto trigger = [&](ActionId id) {
        const int steps = document.stack().index();
        f.action(id)->trigger();
        return QTest::qWaitFor([&] { return document.stack().index() == steps + 1; }, kPatienceMs);
    };
    const auto triggerBy = [&](ActionId id, int pixels) {
        const int steps = document.stack().index();
        f.action(id)->trigger();
        auto* dialog = f.find<QInputDialog>("maskPixels");
        dialog->setIntValue(pixels);
        dialog->accept();
        const bool done = QTest::qWaitFor([&] { return document.stack().index() == steps + 1; }, kPatienceMs);
        return done;
    };
    QVERIFY(trigger(ActionId::MaskInvert));
    QVERIFY(!f.isPainted(60, 60) && f.isPainted(10, 10));
    QVERIFY(trigger(ActionId::MaskFillHoles));
    QVERIFY(f.isPainted(60, 60));
    document.stack().undo();
    document.stack().undo();
    QVERIFY(triggerBy(ActionId::MaskGrow, 5));
    QVERIFY(f.isPainted(36, 60) && !f.isPainted(30, 60));
    QVERIFY(triggerBy(ActionId::MaskShrink, 10));
    QVERIFY(!f.isPainted(42, 60) && f.isPainted(60, 60));
    QVERIFY(triggerBy(ActionId::MaskFeather, 8));
    const auto& mask = document.mask();
    QVERIFY(std::ranges::any_of(mask.pixels, [](std::uint8_t value) { return value > 0 && value < 255; }));
    QVERIFY(trigger(ActionId::MaskThreshold));
    QVERIFY(std::ranges::none_of(mask.pixels, [](std::uint8_t value) { return value > 0 && value < 255; }));
    QVERIFY(trigger(ActionId::MaskClear));
    QVERIFY(document.isEmpty());
}

void MaskWindowTest::importsAndExportsAMask() {
    PaintingWindow f(*m_service);
    f.open(tests::noisePicture(256, 256));
    f.paint({40, 40, 60, 60});
    const auto painted = f.room().session().document().mask();
    const QString file = f.path(QStringLiteral("mask.png"));
    f.room().setFileChooser([&](const ui::FileQuestion&, std::function<void(const QString&)> chosen) { chosen(file); });
    QSignalSpy said(&f.room(), &ui::PaintingRoom::said);
    f.action(ActionId::MaskExport)->trigger();
    QVERIFY(said.wait(kPatienceMs));
    f.press(Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(f.room().session().document().isEmpty(), kPatienceMs);
    f.action(ActionId::MaskImport)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(f.room().session().document().mask() == painted, kPatienceMs);
    QSignalSpy failed(&f.room(), &ui::PaintingRoom::failed);
    QFile broken(file);
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no picture") > 0);
    broken.close();
    f.action(ActionId::MaskImport)->trigger();
    QVERIFY(failed.wait(kPatienceMs));
    QVERIFY(f.room().session().document().mask() == painted);
}

void MaskWindowTest::asksWhetherAGreyPictureIsAMask() {
    PaintingWindow f(*m_service);
    const auto before = tests::noisePicture(256, 256);
    f.open(before);
    QImage grey(64, 64, QImage::Format_RGB32);
    grey.fill(Qt::white);
    const auto drop = [&] {
        QMimeData data;
        data.setImageData(grey);
        const QPoint at(300, 300);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&f.window(), &enter);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&f.window(), &event);
    };
    auto* question = f.find<QWidget>("maskQuestion");
    QVERIFY(!question->isVisible());
    drop();
    QVERIFY(question->isVisible());
    QVERIFY(f.controller().finishedPicture()->image == before);
    QTest::mouseClick(f.find<QPushButton>("dropAsMask"), Qt::LeftButton);
    QVERIFY(!question->isVisible());
    QVERIFY(f.isPainted(250, 250));
    drop();
    QTest::mouseClick(f.find<QPushButton>("dropAsPicture"), Qt::LeftButton);
    QCOMPARE(f.controller().finishedPicture()->image.width, 64);
    grey.setPixel(5, 5, qRgb(255, 0, 0));
    drop();  // has a colour: a picture
    QVERIFY(!question->isVisible());
}

void MaskWindowTest::hidesTheMaskWhileTheKeyIsHeld() {
    PaintingWindow f(*m_service);
    f.open(tests::noisePicture(256, 256));
    auto* canvas = f.find<ui::CanvasView>("canvas");
    const auto shot = [&] { return canvas->grab(QRect(canvas->rect().center(), QSize(60, 60))).toImage(); };
    canvas->setFocus();
    const QImage bare = shot();
    f.paint({20, 20, 220, 220});
    f.press(Qt::Key_Escape);  // leaves the tool
    const QImage covered = shot();
    QVERIFY(covered != bare);
    QTest::keyPress(canvas, Qt::Key_Backslash);
    QCOMPARE(shot(), bare);
    QTest::keyRelease(canvas, Qt::Key_Backslash);
    QCOMPARE(shot(), covered);
    QTest::keyPress(canvas, Qt::Key_Backslash);
    QEvent away(QEvent::WindowDeactivate);
    QApplication::sendEvent(canvas, &away);
    QCOMPARE(shot(), covered);
}

void MaskWindowTest::remembersHowTheToolsWereSet() {
    PaintingWindow f(*m_service);
    f.open(tests::noisePicture(256, 256));
    f.press(Qt::Key_B);
    f.find<QSpinBox>("brushSize")->setValue(77);
    f.find<QSpinBox>("brushHardness")->setValue(33);
    f.window().remember();
    ui::Settings again(f.settingsFile());
    const auto tools = ui::ToolSettings::fromMap(again.session().painting);
    QCOMPARE(tools.brushes.at(ui::ToolKind::Brush).size, 77.0);
    QCOMPARE(tools.brushes.at(ui::ToolKind::Brush).hardness, 33);
}

LIGHTGEN_TEST(MaskWindowTest)
#include "mask_window_test.moc"
