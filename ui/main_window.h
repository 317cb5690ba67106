// The window: puts panels, canvas and status bar together and connects them. It decides nothing itself.
#pragma once

#include <QFuture>
#include <QMainWindow>

#include <filesystem>

#include "core/protocol.h"
#include "core/request.h"
#include "ui/file_chooser.h"
#include "ui/job_strip.h"
#include "ui/model_list.h"
#include "ui/picture_file.h"

class QDockWidget;
class QMimeData;
class QStackedWidget;

namespace lightgen::ui {

class Actions;
class BranchChip;
class CanvasBar;
class CanvasView;
class EmptyState;
class EngineClient;
class Settings;
class GenerationController;
class InlineMessage;
class PromptPanel;
class QueuePanel;
class WorkAnnouncer;
class TimelineController;
class TimelinePanel;
class Theme;
class ToneLabel;
struct PictureState;

class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    MainWindow(EngineClient& client, Theme& theme, Settings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    void setModels(const ModelList& found);
    void openFile(const std::filesystem::path& file);
    void remember();  // geometry, docks, fields and history into the settings
    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }

    const Actions& actions() const { return *m_actions; }
    GenerationController& controller() const { return *m_controller; }
    TimelineController& timeline() const { return *m_timeline; }

Q_SIGNALS:
    void saved(const QString& file);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildCentre();
    void buildDocks();
    void buildTimeline();
    void connectTimeline();
    void buildStatusBar();
    void connectActions();
    void connectPanels();
    void connectController();
    void connectClient();

    void generate(core::protocol::QueuePlace place);
    void retranslate();
    void restoreSession();
    void applyPreferences();
    void showSettings();
    void saveAs();
    void save(const QString& file);
    void open();
    void copyPicture();
    void copyPrompt();
    void paste();
    void openFrom(const QMimeData& offered);
    void stopOpening();
    void showOpened(const FinishedPicture& picture, const QStringList& notes);
    void onStateChanged(JobState state);
    void followSeed();
    void learnTime();
    void onProgressed(const JobProgress& progress);
    void onPictureChanged(const PictureState& picture);
    void onModelChanged();
    void sayJob(const QString& text);
    void refreshActions();

    Theme& m_theme;
    EngineClient& m_client;
    Settings& m_settings;
    Actions* m_actions;
    GenerationController* m_controller;
    PromptPanel* m_panel;
    CanvasView* m_canvas;
    CanvasBar* m_canvasBar;
    EmptyState* m_empty;
    InlineMessage* m_message;
    QStackedWidget* m_stack;
    QDockWidget* m_promptDock = nullptr;
    QueuePanel* m_queue;
    QDockWidget* m_queueDock = nullptr;
    QDockWidget* m_timelineDock = nullptr;
    BranchChip* m_branchChip = nullptr;
    TimelinePanel* m_timelinePanel = nullptr;
    TimelineController* m_timeline = nullptr;
    ToneLabel* m_jobLabel;
    ToneLabel* m_modelLabel;
    ToneLabel* m_deviceLabel;
    FileChooser m_chooseFile;
    QFuture<core::Result<FinishedPicture>> m_opening;
    QString m_folder;  // where was saved or opened last
};

}  // namespace lightgen::ui
