// The slim bar that floats over the canvas: zoom, copy, save.
#pragma once

#include "ui/canvas/floating_bar.h"

class QToolButton;

namespace lightgen::ui {

class Actions;

class CanvasBar final : public FloatingBar {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CanvasBar)

public:
    explicit CanvasBar(const Actions& actions, QWidget* parent = nullptr);

public Q_SLOTS:
    void showZoom(double zoom);

private:
    QToolButton* m_zoom;
    double m_shownZoom = 1.0;
};

}  // namespace lightgen::ui
