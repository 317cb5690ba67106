// Making a part of a picture anew from the window, with the real service.
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QInputDialog>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

#include "core/recipe.h"
#include "tests/support/test_class.h"
#include "tests/ui/window_fixture.h"
#include "ui/canvas/canvas_view.h"
#include "ui/painting/inpainter.h"
#include "ui/painting/painting_room.h"
#include "ui/painting/staging_strip.h"
#include "ui/painting/tool_box.h"
#include "ui/picture_exchange.h"
#include "ui/qt_convert.h"

using namespace lightgen;
using tests::kPatienceMs;
using tests::WindowFixture;
using ui::ActionId;
using ui::Alternative;

class InpaintingWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_service = std::make_unique<tests::ServiceFixture>(); }
    void cleanupTestCase() { m_service.reset(); }
    void saysWhatWouldBeMadeAnewBeforeTheClick();
    void makesThePaintedPartAnewAndLeavesTheRest();
    void makesAPartOfAPictureOfTheEmbeddedModelAnew();
    void needsNoPrompt();
    void offersAlternativesEachWithItsSeed();
    void acceptsOneAsOneStepOfUndo();
    void discardsIntoTheTrashAndKeepsAll();
    void neverLocksTheCanvas();
    void stopsAnAlternativeThatIsBeingMade();
    void worksOnAPartOfALargePicture();
    void extendsAPictureAndKeepsTheOldOne();
    void drawsANewPictureWhereNothingIsPainted();
    void paintsCellsByKeyboardAndShowsThem();
    void doesEverythingOfTheMaskMenu();
    void importsAndExportsAMask();
    void asksWhetherAGreyPictureIsAMask();
    void hidesTheMaskWhileTheKeyIsHeld();
    void remembersHowTheToolsWereSet();

private:
    // A picture in view and a square of it painted.
    static void show(WindowFixture& f, core::RgbImage image);
    static void paint(WindowFixture& f, QRect pixels);
    static ui::PaintingRoom& room(WindowFixture& f) { return f.window().painting(); }
    static const std::vector<Alternative>& alternatives(WindowFixture& f) { return room(f).inpainter().alternatives(); }
    static bool waitForReady(WindowFixture& f, std::size_t count);
    static void press(WindowFixture& f, Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    static bool isPainted(WindowFixture& f, int x, int y);

    std::unique_ptr<tests::ServiceFixture> m_service;
};

void InpaintingWindowTest::show(WindowFixture& f, core::RgbImage image) {
    f.setModel();
    ui::FinishedPicture picture;
    picture.image = std::move(image);
    f.controller().show(picture);
    QCoreApplication::processEvents();
}

void InpaintingWindowTest::press(WindowFixture& f, Qt::Key key, Qt::KeyboardModifiers modifiers) {
    auto* canvas = f.find<ui::CanvasView>("canvas");
    canvas->setFocus();
    QTest::keyClick(canvas, key, modifiers);
}

void InpaintingWindowTest::paint(WindowFixture& f, QRect pixels) {
    auto* canvas = f.find<ui::CanvasView>("canvas");
    if (room(f).tools().tool() != ui::ToolKind::Rectangle) {
        press(f, Qt::Key_R);
    }
    const auto place = [&](QPoint at) {
        return (canvas->transform().toDevice(at) / canvas->devicePixelRatioF()).toPoint();
    };
    QTest::mousePress(canvas, Qt::LeftButton, {}, place(pixels.topLeft()));
    QTest::mouseMove(canvas, place(pixels.center()));
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, place(pixels.bottomRight() + QPoint(1, 1)));
    // What would be made anew is found out in the background.
    QVERIFY(QTest::qWaitFor([&] { return !f.find<QLabel>("rerollPlan")->text().isEmpty(); }, kPatienceMs));
}

bool InpaintingWindowTest::isPainted(WindowFixture& f, int x, int y) {
    const auto& mask = room(f).session().document().mask();
    return mask.pixels[std::size_t(y * mask.width + x)] >= core::Inpainting::kMaskThreshold;
}

bool InpaintingWindowTest::waitForReady(WindowFixture& f, std::size_t count) {
    return QTest::qWaitFor(
        [&] {
            return std::size_t(std::ranges::count(alternatives(f), Alternative::Phase::Ready, &Alternative::phase)) ==
                   count;
        },
        kPatienceMs
    );
}

void InpaintingWindowTest::saysWhatWouldBeMadeAnewBeforeTheClick() {
    WindowFixture f(*m_service);
    show(f, tests::noisePicture(256, 256));
    auto* plan = f.find<QLabel>("rerollPlan");
    QVERIFY(!plan->isVisible());
    paint(f, {0, 0, 40, 20});  // 3 x 2 cells of 16 pixels
    QTRY_VERIFY_WITH_TIMEOUT(plan->isVisible(), kPatienceMs);
    QVERIFY2(plan->text().startsWith(QStringLiteral("6 of 256 tokens")), qPrintable(plan->text()));
    press(f, Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(!plan->isVisible(), kPatienceMs);
}

void InpaintingWindowTest::makesThePaintedPartAnewAndLeavesTheRest() {
    WindowFixture f(*m_service);
    const auto before = tests::noisePicture(256, 256);
    show(f, before);
    paint(f, {64, 64, 32, 32});
    f.typePrompt(QStringLiteral("a small blue star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(waitForReady(f, 1));
    const auto& made = alternatives(f)[0].picture;
    QVERIFY(made.image.size() == before.size());
    bool differs = false;
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 256; ++x) {
            const bool isSame = std::equal(made.image.at(x, y), made.image.at(x, y) + 3, before.at(x, y));
            const bool isNear = QRect(64 - 8, 64 - 8, 32 + 16, 32 + 16).contains(x, y);
            QVERIFY(isSame || isNear);
            differs = differs || !isSame;
        }
    }
    QVERIFY(differs);
    QVERIFY(std::filesystem::exists(made.file));
    const auto saved = core::readPicture(made.file);
    QVERIFY(saved.has_value() && saved->image == made.image);
}

void InpaintingWindowTest::makesAPartOfAPictureOfTheEmbeddedModelAnew() {
    tests::ServiceFixture service(tests::EngineKind::Embedded);
    WindowFixture f(service);
    f.setModel();
    f.typePrompt(QStringLiteral("a large red circle on a white background"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitFor(ui::JobState::Done));
    const auto before = f.controller().finishedPicture()->image;
    paint(f, {64, 64, 32, 32});  // one token
    QTRY_VERIFY_WITH_TIMEOUT(f.find<QLabel>("rerollPlan")->text().startsWith(QStringLiteral("1 of 64")), kPatienceMs);
    f.find<QSpinBox>("count")->setValue(2);
    f.action(ActionId::Generate)->trigger();
    QVERIFY(waitForReady(f, 2));
    QVERIFY(alternatives(f)[0].picture.image != alternatives(f)[1].picture.image);
    for (const Alternative& alternative : alternatives(f)) {
        const auto& made = alternative.picture.image;
        QVERIFY(made != before);
        for (int y = 0; y < 256; ++y) {
            for (int x = 0; x < 256; ++x) {
                const bool isNear = QRect(64 - 8, 64 - 8, 32 + 16, 32 + 16).contains(x, y);
                QVERIFY(isNear || std::equal(made.at(x, y), made.at(x, y) + 3, before.at(x, y)));
            }
        }
    }
    QTest::mouseClick(f.find<QToolButton>("alternative2"), Qt::LeftButton);
    const auto chosen = alternatives(f)[1].picture;
    press(f, Qt::Key_A);
    QTRY_VERIFY_WITH_TIMEOUT(f.controller().finishedPicture()->image == chosen.image, kPatienceMs);
    const auto saved = core::readPicture(chosen.file);
    QVERIFY(saved.has_value() && saved->image == chosen.image);
    f.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(f.controller().finishedPicture()->image == before, kPatienceMs);
}

void InpaintingWindowTest::needsNoPrompt() {
    WindowFixture f(*m_service);
    show(f, tests::noisePicture(256, 256));
    paint(f, {64, 64, 32, 32});
    QTRY_VERIFY_WITH_TIMEOUT(f.find<QLabel>("rerollPlan")->isVisible(), kPatienceMs);
    f.prompt()->clear();
    f.action(ActionId::Generate)->trigger();
    QVERIFY(waitForReady(f, 1));
}

void InpaintingWindowTest::offersAlternativesEachWithItsSeed() {
    WindowFixture f(*m_service);
    show(f, tests::noisePicture(256, 256));
    paint(f, {64, 64, 32, 32});
    auto* strip = f.find<ui::StagingStrip>("stagingStrip");
    QVERIFY(!strip->isVisible());
    f.find<QSpinBox>("count")->setValue(3);
    f.action(ActionId::Generate)->trigger();
    QVERIFY(waitForReady(f, 3));
    QVERIFY(strip->isVisible());
    QVERIFY(alternatives(f)[0].seed != alternatives(f)[1].seed && alternatives(f)[1].seed != alternatives(f)[2].seed);
    QVERIFY(alternatives(f)[0].picture.image != alternatives(f)[1].picture.image);
    auto* canvas = f.find<ui::CanvasView>("canvas");
    QTest::mouseClick(f.find<QToolButton>("alternative1"), Qt::LeftButton);
    QVERIFY(canvas->picture().pixels == alternatives(f)[0].picture.image);
    press(f, Qt::Key_Period);
    QVERIFY(canvas->picture().pixels == alternatives(f)[1].picture.image);
    press(f, Qt::Key_Comma);
    press(f, Qt::Key_Comma);
    QVERIFY(canvas->picture().pixels == room(f).session().picture().image);
}

void InpaintingWindowTest::acceptsOneAsOneStepOfUndo() {
    WindowFixture f(*m_service);
    const auto before = tests::noisePicture(256, 256);
    show(f, before);
    paint(f, {64, 64, 32, 32});
    f.find<QSpinBox>("count")->setValue(2);
    f.action(ActionId::Generate)->trigger();
    QVERIFY(waitForReady(f, 2));
    QTest::mouseClick(f.find<QToolButton>("alternative1"), Qt::LeftButton);
    const auto chosen = alternatives(f)[0].picture;
    const auto other = alternatives(f)[1].picture.file;
    const int steps = room(f).session().document().stack().count();
    press(f, Qt::Key_A);
    QVERIFY(alternatives(f).empty());
    QVERIFY(f.controller().finishedPicture()->image == chosen.image);
    QCOMPARE(room(f).session().document().stack().count(), steps + 1);
    QVERIFY(isPainted(f, 80, 80));  // to be painted again
    QVERIFY(std::filesystem::exists(chosen.file));
    QTRY_VERIFY_WITH_TIMEOUT(!std::filesystem::exists(other), kPatienceMs);
    f.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(f.controller().finishedPicture()->image == before, kPatienceMs);
    f.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(f.controller().finishedPicture()->image == chosen.image, kPatienceMs);
    QCOMPARE(room(f).session().history().nodes().size(), std::size_t(2));
}

void InpaintingWindowTest::discardsIntoTheTrashAndKeepsAll() {
    WindowFixture f(*m_service);
    const auto before = tests::noisePicture(256, 256);
    show(f, before);
    paint(f, {64, 64, 32, 32});
    f.find<QSpinBox>("count")->setValue(3);
    f.action(ActionId::Generate)->trigger();
    QVERIFY(waitForReady(f, 3));
    QTest::mouseClick(f.find<QToolButton>("alternative2"), Qt::LeftButton);
    const auto dropped = alternatives(f)[1].picture.file;
    press(f, Qt::Key_D);
    QCOMPARE(alternatives(f).size(), std::size_t(2));
    QTRY_VERIFY_WITH_TIMEOUT(!std::filesystem::exists(dropped), kPatienceMs);
    const auto first = alternatives(f)[0].picture.file;
    const auto second = alternatives(f)[1].picture.file;
    f.action(ActionId::AlternativeKeepAll)->trigger();
    QVERIFY(alternatives(f).empty());
    QVERIFY(std::filesystem::exists(first) && std::filesystem::exists(second));
    QVERIFY(f.controller().finishedPicture()->image == before);
    QVERIFY(f.find<ui::CanvasView>("canvas")->picture().pixels == before);
}

void InpaintingWindowTest::neverLocksTheCanvas() {
    WindowFixture f(*m_service);
    show(f, tests::noisePicture(256, 256));
    paint(f, {64, 64, 32, 32});
    f.action(ActionId::Generate)->trigger();
    QVERIFY(QTest::qWaitFor([&] { return !alternatives(f).empty(); }, kPatienceMs));
    paint(f, {150, 150, 20, 20});  // while it is being made
    QVERIFY(isPainted(f, 160, 160));
    QVERIFY(waitForReady(f, 1));
    QCOMPARE(f.find<ui::StagingStrip>("stagingStrip")->chosen(), 0);
    paint(f, {200, 20, 20, 20});  // and while an alternative is looked at
    QVERIFY(isPainted(f, 210, 30));
    QCOMPARE(f.find<ui::StagingStrip>("stagingStrip")->chosen(), -1);
    f.action(ActionId::Generate)->trigger();  // and another one joins it
    QVERIFY(waitForReady(f, 2));
}

void InpaintingWindowTest::stopsAnAlternativeThatIsBeingMade() {
    WindowFixture f(*m_service);
    show(f, tests::noisePicture(256, 256));
    paint(f, {0, 0, 256, 256});
    f.action(ActionId::Generate)->trigger();
    QVERIFY(QTest::qWaitFor(
        [&] { return !alternatives(f).empty() && alternatives(f)[0].phase == Alternative::Phase::Running; }, kPatienceMs
    ));
    QTest::mouseClick(f.find<QToolButton>("alternative1"), Qt::LeftButton);
    press(f, Qt::Key_D);
    QVERIFY(alternatives(f).empty());
    QVERIFY(f.waitFor(ui::JobState::Idle));
    QVERIFY(f.controller().finishedPicture().has_value());  // the picture is still there
}

void InpaintingWindowTest::worksOnAPartOfALargePicture() {
    WindowFixture f(*m_service);
    const auto before = tests::noisePicture(900, 700);
    show(f, before);
    paint(f, {600, 400, 40, 40});
    f.action(ActionId::Generate)->trigger();
    QVERIFY(waitForReady(f, 1));
    const auto made = alternatives(f)[0].picture.image;
    QVERIFY(made.size() == before.size());
    for (int y = 0; y < 700; ++y) {
        for (int x = 0; x < 900; ++x) {
            const bool isSame = std::equal(made.at(x, y), made.at(x, y) + 3, before.at(x, y));
            QVERIFY(isSame || QRect(590, 390, 60, 60).contains(x, y));
        }
    }
    QVERIFY(made != before);
    press(f, Qt::Key_A);
    QTRY_VERIFY_WITH_TIMEOUT(f.controller().finishedPicture()->image == made, kPatienceMs);
    const auto saved = core::readPicture(f.controller().finishedPicture()->file);
    QVERIFY(saved.has_value() && saved->image == made);
    QVERIFY(core::requestFromRecipe(f.controller().finishedPicture()->recipe).has_value());
}

void InpaintingWindowTest::extendsAPictureAndKeepsTheOldOne() {
    WindowFixture f(*m_service);
    const auto before = tests::noisePicture(256, 256);
    show(f, before);
    press(f, Qt::Key_X);
    f.find<QSpinBox>("extendLeft")->setValue(32);
    f.find<QSpinBox>("extendBottom")->setValue(16);
    QTRY_VERIFY_WITH_TIMEOUT(f.find<QLabel>("rerollPlan")->isVisible(), kPatienceMs);
    f.action(ActionId::Generate)->trigger();
    QVERIFY(waitForReady(f, 1));
    press(f, Qt::Key_A);
    QTRY_COMPARE_WITH_TIMEOUT(f.controller().finishedPicture()->image.width, 288, kPatienceMs);
    const auto& made = f.controller().finishedPicture()->image;
    QCOMPARE(made.height, 272);
    for (int y = 0; y < 256; ++y) {
        QVERIFY(std::equal(before.at(0, y), before.at(0, y) + 3 * 256, made.at(32, y)));
    }
    QVERIFY(!room(f).tools().frame().isExtended());
    QVERIFY(room(f).session().document().isEmpty());
    f.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(f.controller().finishedPicture()->image == before, kPatienceMs);
}

void InpaintingWindowTest::drawsANewPictureWhereNothingIsPainted() {
    WindowFixture f(*m_service);
    show(f, tests::noisePicture(256, 256));
    f.typePrompt(QStringLiteral("a small blue star"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(f.waitFor(ui::JobState::Done));
    QVERIFY(alternatives(f).empty());
    QVERIFY(f.controller().finishedPicture()->seconds.has_value());
    f.press(Qt::Key_Z, Qt::ControlModifier);  // in the prompt: undoes typing
    auto* canvas = f.find<ui::CanvasView>("canvas");
    canvas->setFocus();
    f.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(
        f.controller().finishedPicture() && f.controller().finishedPicture()->image == tests::noisePicture(256, 256),
        kPatienceMs
    );
}

void InpaintingWindowTest::paintsCellsByKeyboardAndShowsThem() {
    WindowFixture f(*m_service);
    show(f, tests::noisePicture(256, 256));
    press(f, Qt::Key_K);
    auto* canvas = f.find<ui::CanvasView>("canvas");
    const QPoint cell = *canvas->cursorCell();
    press(f, Qt::Key_Return);
    QVERIFY(isPainted(f, cell.x() * 16, cell.y() * 16) && isPainted(f, cell.x() * 16 + 15, cell.y() * 16 + 15));
    QVERIFY(!isPainted(f, cell.x() * 16 + 16, cell.y() * 16));
    QVERIFY(canvas->accessibleDescription().contains(QStringLiteral("Painted")));
    press(f, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(isPainted(f, cell.x() * 16 + 16, cell.y() * 16));
    press(f, Qt::Key_Return);
    QVERIFY(!isPainted(f, cell.x() * 16 + 16, cell.y() * 16));
    QTRY_VERIFY_WITH_TIMEOUT(
        f.find<QLabel>("rerollPlan")->text().startsWith(QStringLiteral("1 of 256 tokens")), kPatienceMs
    );
    canvas->showCellCursor(false);
    const QImage without = canvas->grab().toImage();
    f.action(ActionId::ShowGrid)->trigger();
    QVERIFY(canvas->grab().toImage() != without);
}

void InpaintingWindowTest::doesEverythingOfTheMaskMenu() {
    WindowFixture f(*m_service);
    show(f, tests::noisePicture(256, 256));
    paint(f, {40, 40, 60, 60});
    auto& document = room(f).session().document();
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
    QVERIFY(!isPainted(f, 60, 60) && isPainted(f, 10, 10));
    QVERIFY(trigger(ActionId::MaskFillHoles));
    QVERIFY(isPainted(f, 60, 60));
    document.stack().undo();
    document.stack().undo();
    QVERIFY(triggerBy(ActionId::MaskGrow, 5));
    QVERIFY(isPainted(f, 36, 60) && !isPainted(f, 30, 60));
    QVERIFY(triggerBy(ActionId::MaskShrink, 10));
    QVERIFY(!isPainted(f, 42, 60) && isPainted(f, 60, 60));
    QVERIFY(triggerBy(ActionId::MaskFeather, 8));
    const auto& mask = document.mask();
    QVERIFY(std::ranges::any_of(mask.pixels, [](std::uint8_t value) { return value > 0 && value < 255; }));
    QVERIFY(trigger(ActionId::MaskThreshold));
    QVERIFY(std::ranges::none_of(mask.pixels, [](std::uint8_t value) { return value > 0 && value < 255; }));
    QVERIFY(trigger(ActionId::MaskClear));
    QVERIFY(document.isEmpty());
}

void InpaintingWindowTest::importsAndExportsAMask() {
    WindowFixture f(*m_service);
    show(f, tests::noisePicture(256, 256));
    paint(f, {40, 40, 60, 60});
    const auto painted = room(f).session().document().mask();
    const QString file = f.path(QStringLiteral("mask.png"));
    room(f).setFileChooser([&](const ui::FileQuestion&, std::function<void(const QString&)> chosen) { chosen(file); });
    QSignalSpy said(&room(f), &ui::PaintingRoom::said);
    f.action(ActionId::MaskExport)->trigger();
    QVERIFY(said.wait(kPatienceMs));
    press(f, Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(room(f).session().document().isEmpty(), kPatienceMs);
    f.action(ActionId::MaskImport)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(room(f).session().document().mask() == painted, kPatienceMs);
    QSignalSpy failed(&room(f), &ui::PaintingRoom::failed);
    QFile broken(file);
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no picture") > 0);
    broken.close();
    f.action(ActionId::MaskImport)->trigger();
    QVERIFY(failed.wait(kPatienceMs));
    QVERIFY(room(f).session().document().mask() == painted);
}

void InpaintingWindowTest::asksWhetherAGreyPictureIsAMask() {
    WindowFixture f(*m_service);
    const auto before = tests::noisePicture(256, 256);
    show(f, before);
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
    QVERIFY(isPainted(f, 250, 250));
    drop();
    QTest::mouseClick(f.find<QPushButton>("dropAsPicture"), Qt::LeftButton);
    QCOMPARE(f.controller().finishedPicture()->image.width, 64);
    grey.setPixel(5, 5, qRgb(255, 0, 0));
    drop();  // has a colour: a picture
    QVERIFY(!question->isVisible());
}

void InpaintingWindowTest::hidesTheMaskWhileTheKeyIsHeld() {
    WindowFixture f(*m_service);
    show(f, tests::noisePicture(256, 256));
    auto* canvas = f.find<ui::CanvasView>("canvas");
    const auto shot = [&] { return canvas->grab(QRect(canvas->rect().center(), QSize(60, 60))).toImage(); };
    canvas->setFocus();
    const QImage bare = shot();
    paint(f, {20, 20, 220, 220});
    press(f, Qt::Key_Escape);  // leaves the tool
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

void InpaintingWindowTest::remembersHowTheToolsWereSet() {
    WindowFixture f(*m_service);
    show(f, tests::noisePicture(256, 256));
    press(f, Qt::Key_B);
    f.find<QSpinBox>("brushSize")->setValue(77);
    f.find<QSpinBox>("brushHardness")->setValue(33);
    f.window().remember();
    ui::Settings again(f.settingsFile());
    const auto tools = ui::ToolSettings::fromMap(again.session().painting);
    QCOMPARE(tools.brushes.at(ui::ToolKind::Brush).size, 77.0);
    QCOMPARE(tools.brushes.at(ui::ToolKind::Brush).hardness, 33);
}

LIGHTGEN_TEST(InpaintingWindowTest)
#include "inpainting_window_test.moc"
