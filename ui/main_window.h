// The window: puts panels, canvas and status bar together and connects them. It decides nothing itself.
#pragma once

#include <QMainWindow>

#include <deque>
#include <filesystem>

#include "core/protocol.h"
#include "core/request.h"
#include "ui/file_chooser.h"
#include "ui/job_strip.h"
#include "ui/model_list.h"
#include "ui/queue_place.h"

class QDockWidget;
class QStackedWidget;

namespace lightgen::ui {

class Actions;
class CanvasBar;
class CanvasView;
class EmptyState;
class EngineClient;
class Settings;
class GenerationController;
class InlineMessage;
class PromptPanel;
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

Q_SIGNALS:
    void saved(const QString& file);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildCentre();
    void buildDocks();
    void buildStatusBar();
    void connectActions();
    void connectPanels();
    void connectController();
    void connectClient();

    void generate(QueuePlace place);
    void generateWaiting();
    void retranslate();
    void restoreSession();
    void applyPreferences();
    void showSettings();
    void saveAs();
    void save(const QString& file);
    void open();
    void copyPicture();
    void onStateChanged(JobState state);
    void onPictureDone();
    void onProgressed(const JobProgress& progress);
    void onPictureChanged(const PictureState& picture);
    void onModelChanged();
    void sayJob(const QString& text);
    void refreshActions();

    Theme& m_theme;
    EngineClient& m_client;
    Settings& m_settings;
    std::deque<core::GenerationRequest> m_waiting;  // asked for and not begun
    Actions* m_actions;
    GenerationController* m_controller;
    PromptPanel* m_panel;
    CanvasView* m_canvas;
    CanvasBar* m_canvasBar;
    EmptyState* m_empty;
    InlineMessage* m_message;
    QStackedWidget* m_stack;
    QDockWidget* m_promptDock = nullptr;
    ToneLabel* m_jobLabel;
    ToneLabel* m_modelLabel;
    ToneLabel* m_deviceLabel;
    FileChooser m_chooseFile;
    QString m_folder;  // where was saved or opened last
};

}  // namespace lightgen::ui
