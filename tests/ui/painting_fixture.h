// A canvas with all its tools and a picture on it, without a service; and a hand that holds mouse and keys.
#pragma once

#include <QApplication>
#include <QTemporaryDir>

#include "tests/ui/fixtures.h"
#include "ui/actions.h"
#include "ui/canvas/canvas_view.h"
#include "ui/engine_client.h"
#include "ui/generation_controller.h"
#include "ui/painting/edit_session.h"
#include "ui/painting/mask_overlay.h"
#include "ui/painting/tool_box.h"
#include "ui/qt_convert.h"

namespace lightgen::tests {

class PaintingFixture {
public:
    explicit PaintingFixture(core::RgbImage picture = plainPicture(128, 96, 90, 120, 150))
        : m_actions(&m_window)
        , m_client(QString())
        , m_pictures(m_client)
        , m_session(m_pictures, ui::toPath(m_folder.path()))
        , m_canvas(new ui::CanvasView(&m_window))
        , m_tools(m_session, *m_canvas, m_actions)
        , m_overlay(m_session.document().mask()) {
        m_window.resize(640, 480);
        m_canvas->setGeometry(13, 7, 600, 440);  // at 1.5 between two device pixels
        m_canvas->addLayer(m_overlay);
        m_actions.addToCanvas(*m_canvas);
        QObject::connect(&m_pictures, &ui::GenerationController::pictureChanged, m_canvas, &ui::CanvasView::setPicture);
        QObject::connect(&m_session.document(), &ui::MaskDocument::changed, m_canvas, &ui::CanvasView::updatePart);
        m_window.show();
        m_window.activateWindow();
        if (!QTest::qWaitForWindowActive(&m_window)) {
            qFatal("the window did not become active");
        }
        m_canvas->setTokenPixels(16);
        m_tools.frame().setStep(16);
        open(std::move(picture));
        m_canvas->setFocus();
    }
    ~PaintingFixture() { m_canvas->removeLayer(m_overlay); }

    void open(core::RgbImage picture) {
        ui::FinishedPicture finished;
        finished.image = std::move(picture);
        m_pictures.show(finished);
    }

    QWidget& window() { return m_window; }
    ui::CanvasView& canvas() { return *m_canvas; }
    ui::EditSession& session() { return m_session; }
    ui::MaskDocument& document() { return m_session.document(); }
    ui::ToolBox& tools() { return m_tools; }
    ui::MaskOverlay& overlay() { return m_overlay; }
    ui::GenerationController& pictures() { return m_pictures; }
    QAction* action(ui::ActionId id) { return m_actions[id]; }
    QString path(const QString& name) const { return m_folder.filePath(name); }

    void setBrush(double size, int hardness = 100) {
        auto settings = m_tools.settings();
        for (auto& [tool, brush] : settings.brushes) {
            brush.size = size;
            brush.hardness = hardness;
        }
        m_tools.setSettings(settings);
    }

    // The logical place of a picture's point.
    QPointF place(QPointF picture) const {
        return m_canvas->transform().toDevice(picture) / m_canvas->devicePixelRatioF();
    }
    void mouse(QEvent::Type type, QPointF picture, Qt::MouseButton button, Qt::KeyboardModifiers modifiers = {}) {
        const QPointF at = place(picture);
        const bool isMove = type == QEvent::MouseMove;
        m_held = type == QEvent::MouseButtonRelease ? Qt::NoButton : button;
        QMouseEvent event(type, at, m_canvas->mapToGlobal(at), isMove ? Qt::NoButton : button, m_held, modifiers);
        QApplication::sendEvent(m_canvas, &event);
    }
    void press(QPointF at, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {}) {
        mouse(QEvent::MouseButtonPress, at, button, modifiers);
    }
    void move(QPointF at, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {}) {
        mouse(QEvent::MouseMove, at, button, modifiers);
    }
    void release(QPointF at, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {}) {
        mouse(QEvent::MouseButtonRelease, at, button, modifiers);
    }
    void click(QPointF at, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {}) {
        press(at, button, modifiers);
        release(at, button, modifiers);
    }
    void
    drag(const QList<QPointF>& way, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {}) {
        press(way.first(), button, modifiers);
        for (const QPointF& at : way.mid(1)) {
            move(at, button, modifiers);
        }
        release(way.last(), button, modifiers);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_canvas, key, modifiers); }

    bool isPainted(int x, int y) {
        const auto& mask = document().mask();
        return mask.pixels[std::size_t(y * mask.width + x)] >= core::Inpainting::kMaskThreshold;
    }
    QRect paintedBox() {
        QRect box;
        for (int y = 0; y < document().mask().height; ++y) {
            for (int x = 0; x < document().mask().width; ++x) {
                box |= isPainted(x, y) ? QRect(x, y, 1, 1) : QRect();
            }
        }
        return box;
    }

private:
    QTemporaryDir m_folder;
    QWidget m_window;
    ui::Actions m_actions;
    ui::EngineClient m_client;
    ui::GenerationController m_pictures;
    ui::EditSession m_session;
    ui::CanvasView* m_canvas;
    ui::ToolBox m_tools;
    ui::MaskOverlay m_overlay;
    Qt::MouseButtons m_held;
};

}  // namespace lightgen::tests
