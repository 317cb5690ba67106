// The look that the bars over the canvas share: a rounded panel in the window's colour.
#pragma once

#include <QFrame>

namespace lightgen::ui {

class FloatingBar : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FloatingBar)

public:
    explicit FloatingBar(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace lightgen::ui
