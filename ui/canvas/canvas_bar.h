// The slim bar that floats over the canvas: zoom, copy, save.
#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;
class QToolButton;

namespace lightgen::ui {

class Actions;

class CanvasBar final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CanvasBar)

public:
    explicit CanvasBar(const Actions& actions, QWidget* parent = nullptr);

public Q_SLOTS:
    void showZoom(double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* addButton(QHBoxLayout& row, QAction* action);

    QToolButton* m_zoom;
    double m_shownZoom = 1.0;
};

}  // namespace lightgen::ui
