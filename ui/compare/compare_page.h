// The comparison in the middle of the window: the canvas of two pictures, and below it everything one can do with them.
#pragma once

#include <QWidget>

#include <optional>

#include "ui/compare/compare_canvas.h"
#include "ui/language.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QToolButton;

namespace lightgen::ui {

class Actions;
class InlineMessage;
class ToneLabel;

class ComparePage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparePage)

public:
    explicit ComparePage(const Actions& actions, QWidget* parent = nullptr);

    CompareCanvas& canvas() const { return *m_canvas; }
    InlineMessage& message() const { return *m_message; }
    void setTitles(LiveText a, LiveText b);
    void setMode(CompareMode mode);
    void nextMode();
    double amplification() const;
    void showMeasures(const QString& text);
    void showPixel(const QString& text);
    void setSteps(int steps);  // 0: there are none to look at
    int step() const;

Q_SIGNALS:
    void modeChanged(lightgen::ui::CompareMode mode);
    void amplificationChanged();
    void stepChanged(int step);
    void left();

protected:
    bool event(QEvent* event) override;

private:
    void buildLayout(const Actions& actions);
    QWidget* buildTitles();
    QWidget* buildTools(const Actions& actions);
    QWidget* buildSteps();
    void retranslate();
    void sayStep();
    void sayTitles();

    CompareCanvas* m_canvas;
    InlineMessage* m_message;
    ToneLabel* m_titleA;
    ToneLabel* m_titleB;
    LiveText m_a, m_b;
    QToolButton* m_close;
    QComboBox* m_mode;
    QSlider* m_wipe;
    QComboBox* m_amplification;
    ToneLabel* m_measures;
    ToneLabel* m_pixel;
    QWidget* m_stepsRow = nullptr;
    QLabel* m_stepsLabel;
    QSlider* m_steps;
    ToneLabel* m_stepText;
};

}  // namespace lightgen::ui
