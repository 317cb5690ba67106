// The window with a picture in view, and a hand that paints on it.
#pragma once

#include <QLabel>
#include <QTest>

#include "tests/ui/window_fixture.h"
#include "ui/canvas/canvas_view.h"
#include "ui/painting/painting_room.h"
#include "ui/painting/tool_box.h"

namespace lightgen::tests {

class PaintingWindow : public WindowFixture {
public:
    using WindowFixture::WindowFixture;

    ui::PaintingRoom& room() { return window().painting(); }

    void open(core::RgbImage image) {
        setModel();
        ui::FinishedPicture picture;
        picture.image = std::move(image);
        controller().show(picture);
        QCoreApplication::processEvents();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        auto* canvas = find<ui::CanvasView>("canvas");
        canvas->setFocus();
        QTest::keyClick(canvas, key, modifiers);
    }

    // A rectangle, with the tool for it.
    void paint(QRect pixels) {
        auto* canvas = find<ui::CanvasView>("canvas");
        if (room().tools().tool() != ui::ToolKind::Rectangle) {
            press(Qt::Key_R);
        }
        const auto place = [&](QPoint at) {
            return (canvas->transform().toDevice(at) / canvas->devicePixelRatioF()).toPoint();
        };
        QTest::mousePress(canvas, Qt::LeftButton, {}, place(pixels.topLeft()));
        QTest::mouseMove(canvas, place(pixels.center()));
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, place(pixels.bottomRight() + QPoint(1, 1)));
        // What would be made anew is found out in the background.
        QVERIFY(QTest::qWaitFor([&] { return !find<QLabel>("rerollPlan")->text().isEmpty(); }, kPatienceMs));
    }

    bool isPainted(int x, int y) {
        const auto& mask = room().session().document().mask();
        return mask.pixels[std::size_t(y * mask.width + x)] >= core::Inpainting::kMaskThreshold;
    }
};

}  // namespace lightgen::tests
