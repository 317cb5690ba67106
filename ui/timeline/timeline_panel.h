// The timeline under the canvas: the strip of steps, play, "Branch from here", and the experiments.
#pragma once

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <utility>
#include <vector>

#include "core/request.h"
#include "ui/language.h"

class QActionGroup;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace lightgen::ui {

class TimelineStrip;

class TimelinePanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelinePanel)

public:
    explicit TimelinePanel(QWidget* parent = nullptr);

    TimelineStrip& strip() { return *m_strip; }
    core::GenerationOrder order() const { return m_order; }

    // What can be done with what is shown. cells: decided at the chosen step, of all.
    void describeStep(int step, int steps, int cells, int allCells);
    void setCanBranch(bool can);
    void setPins(int count);
    void say(LiveText sentence, bool offerRecompute);
    void sayNothing();
    void showThumbnail(int step, const QImage& picture);
    void hideThumbnail();
    void stop();  // playing

Q_SIGNALS:
    void branchAsked();
    void recomputeAsked();
    void pinStepAsked();
    void pinShownAsked();
    void unpinAsked();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void buildLayout();
    void buildExperiments();
    void addOrder(QMenu& menu, QActionGroup& group, const char* text, core::GenerationOrder order);
    void retranslate();
    void sayMessage();
    void sayStep();
    void sayPins();
    void showPlaying();
    void play(bool on);
    void tick();
    int interval() const;

    TimelineStrip* m_strip;
    QToolButton* m_play;
    QComboBox* m_speed;
    QLabel* m_step;
    QToolButton* m_experiments;
    QPushButton* m_branch;
    QWidget* m_message;
    QLabel* m_messageText;
    LiveText m_says;
    QPushButton* m_recompute;
    QLabel* m_thumbnail;
    QAction* m_pinStep = nullptr;
    QAction* m_pinShown = nullptr;
    QAction* m_unpin = nullptr;
    std::vector<std::pair<QAction*, const char*>> m_texts;  // of the menu
    struct {
        int step, steps, cells, allCells;
    } m_shown{};
    int m_pins = 0;
    QTimer m_timer;
    core::GenerationOrder m_order = core::GenerationOrder::Random;
};

}  // namespace lightgen::ui
