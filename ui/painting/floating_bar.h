// The look that the bars over the canvas share: a rounded panel in the window's colour.
#pragma once

#include <QFrame>

class QAction;
class QBoxLayout;
class QToolButton;

namespace lightgen::ui {

class FloatingBar : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FloatingBar)

public:
    explicit FloatingBar(QWidget* parent = nullptr);

    // A button for an action, named after it.
    QToolButton* addButton(QBoxLayout& layout, QAction* action);

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace lightgen::ui
