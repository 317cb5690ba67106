// The alternatives side by side, with the picture as it is before them: look at them, take one, drop what is not
// wanted.
#pragma once

#include <QFrame>
#include <QImage>

#include <vector>

class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLayout;
class QToolButton;

namespace lightgen::ui {

class Actions;
struct Alternative;

// When the canvas turns to another alternative by itself.
enum class AutoSwitch { Never, WhenItStarts, WhenItIsDone };

class StagingStrip final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StagingStrip)

public:
    explicit StagingStrip(const Actions& actions, QWidget* parent = nullptr);

    // It is hidden while there are none.
    void showAlternatives(const std::vector<Alternative>& alternatives, const QImage& before);
    void showState(std::size_t index, const Alternative& alternative);
    // -1: the picture as it is.
    void choose(int index);
    int chosen() const { return m_chosen; }
    AutoSwitch autoSwitch() const;
    void setAutoSwitch(AutoSwitch when);

Q_SIGNALS:
    void chosenByUser(int index);
    void autoSwitchChanged();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* scrolledTiles();
    QLayout* controls(const Actions& actions);
    QToolButton* addTile(int index);
    void say(QToolButton& tile, int index, const Alternative* alternative);
    void retranslate();

    QLabel* m_heading;
    QHBoxLayout* m_tiles;
    QButtonGroup* m_group;
    QLabel* m_switchLabel;
    QComboBox* m_switch;
    std::vector<QToolButton*> m_buttons;  // the picture as it is first
    int m_chosen = -1;
};

}  // namespace lightgen::ui
