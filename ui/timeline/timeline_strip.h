// A bar per step of a picture, as high as the step placed tokens; the chosen one is marked. A slider for mouse, keys
// and screen readers.
#pragma once

#include <QAbstractSlider>

#include <cstdint>
#include <vector>

namespace lightgen::ui {

class TimelineStrip final : public QAbstractSlider {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineStrip)

public:
    explicit TimelineStrip(QWidget* parent = nullptr);

    // steps: 1 .. steps can be seen; those after `placed` are still to come. placed: tokens per step.
    void setSteps(int steps, std::vector<std::int32_t> placed);
    int steps() const { return m_steps; }
    int reached() const { return static_cast<int>(m_placed.size()); }

    // The bar of a step, 1 .. steps(), in widget coordinates; the whole height can be pressed.
    QRectF cell(int step) const;
    int stepAt(double x) const;  // of those reached
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void hovered(int step);  // 0: no more

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void sliderChange(SliderChange change) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void paintBars(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;
    int labelInterval() const;
    void hover(int step);
    void describe();

    int m_steps = 0;
    std::vector<std::int32_t> m_placed;
    int m_hovered = 0;
};

}  // namespace lightgen::ui
