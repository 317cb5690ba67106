// The window: puts panels, canvas and status bar together and connects them. It decides nothing itself.
#pragma once

#include <QMainWindow>

#include <filesystem>
#include <vector>

#include "core/paths.h"
#include "core/protocol.h"
#include "core/request.h"
#include "ui/job_strip.h"
#include "ui/model_list.h"

class QDockWidget;
class QStackedWidget;

namespace lightgen::ui {

class Actions;
class BatchRoom;
class BranchChip;
class CanvasBar;
class CanvasView;
class CompareController;
class ComparePage;
class EmptyState;
class EngineClient;
class Settings;
class GalleryRoom;
class GenerationController;
class InlineMessage;
class PaintingRoom;
class PictureExchange;
class PromptPanel;
class QueuePanel;
class WorkAnnouncer;
class TimelineController;
class TimelinePanel;
class StatusLine;
class Theme;
struct PictureState;

class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    // stateFolder: where masks and the versions of pictures are kept.
    MainWindow(
        EngineClient& client,
        Theme& theme,
        Settings& settings,
        const std::filesystem::path& stateFolder = core::stateFolder(),
        QWidget* parent = nullptr
    );
    ~MainWindow() override;

    void setModels(const ModelList& found);
    void remember();  // geometry, docks, fields and history into the settings

    const Actions& actions() const { return *m_actions; }
    GenerationController& controller() const { return *m_controller; }
    TimelineController& timeline() const { return *m_timeline; }
    PictureExchange& exchange() const { return *m_exchange; }
    GalleryRoom& gallery() const { return *m_gallery; }
    CompareController& comparison() const { return *m_compare; }
    PaintingRoom& painting() const { return *m_painting; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void childEvent(QChildEvent* event) override;

private:
    void buildCentre();
    QWidget* createPanel();
    void buildDocks();
    void connectTimeline();
    void connectGallery();
    void connectComparison();
    void connectActions();
    void connectPanels();
    void connectController();
    void connectClient();
    void connectPainting();

    void generate(core::protocol::QueuePlace place);
    void retranslate();
    void restoreSession();
    void applyPreferences();
    void showSettings();
    void onStateChanged(JobState state);
    void followSeed();
    void learnTime();
    void onProgressed(const JobProgress& progress);
    void onPictureChanged(const PictureState& picture);
    void onModelChanged();
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
    QueuePanel* m_queue;
    BranchChip* m_branchChip;
    TimelinePanel* m_timelinePanel;
    PictureExchange* m_exchange;
    PaintingRoom* m_painting;
    TimelineController* m_timeline = nullptr;
    GalleryRoom* m_gallery;
    QDockWidget* m_galleryDock = nullptr;
    BatchRoom* m_batch = nullptr;
    QStackedWidget* m_centre;  // the canvas, or a comparison in its place
    ComparePage* m_comparePage;
    CompareController* m_compare;
    StatusLine* m_status;
};

}  // namespace lightgen::ui
