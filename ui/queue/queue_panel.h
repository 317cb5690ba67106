// The queue dock: what runs, waits and has ended, and everything one can do with it.
#pragma once

#include <QWidget>

#include <filesystem>

#include "core/protocol.h"

class QAction;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace lightgen::ui {

class Actions;
class EngineClient;
class QueueModel;
class ToneLabel;

class QueuePanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueuePanel)

public:
    QueuePanel(EngineClient& client, const Actions& actions, QWidget* parent = nullptr);

    QueueModel& model() const { return *m_model; }
    void retranslate();  // also after the actions have got their texts anew: "Pause" says "Resume" here

Q_SIGNALS:
    void pictureChosen(const std::filesystem::path& file);  // a finished one, by Enter or a double click
    void runningChosen();

private:
    QWidget* buildButtons();
    QWidget* buildEmpty();
    QWidget* buildPauseNote();
    void buildLayout();
    void connectActions();
    void connectModel();
    void showMenu(const QPoint& where);
    void choose(const QModelIndex& index);
    void togglePause();
    void moveUp();
    void moveDown();
    void moveToFront();
    const core::protocol::JobInfo* selected() const;
    void refresh();

    EngineClient& m_client;
    const Actions& m_actions;
    QueueModel* m_model;
    QListView* m_list;
    QStackedWidget* m_stack;
    QToolButton* m_more;
    QLabel* m_emptyHeading;
    ToneLabel* m_emptyText;
    QWidget* m_pauseNote = nullptr;
    ToneLabel* m_pauseText;
    QPushButton* m_resume;
};

}  // namespace lightgen::ui
