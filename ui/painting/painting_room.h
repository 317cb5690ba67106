// Painting, as the window sees it: puts the session, the tools, the inpainter and their panels together.
#pragma once

#include <QObject>
#include <QVariantMap>

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "core/model_bundle.h"
#include "core/protocol.h"
#include "ui/field_error.h"
#include "ui/file_chooser.h"
#include "ui/language.h"
#include "ui/painting/edit_session.h"
#include "ui/painting/mask_overlay.h"
#include "ui/painting/reroll_cells.h"
#include "ui/prompt_panel.h"

namespace lightgen::ui {

class Actions;
class CanvasView;
class EngineClient;
class HistoryPanel;
class Inpainter;
class MaskCommands;
class MaskQuestion;
class RerollPlanner;
class StagingController;
class StagingStrip;
class ToolBox;

class PaintingRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaintingRoom)

public:
    struct Parts {
        EngineClient& client;
        GenerationController& pictures;
        CanvasView& canvas;
        const Actions& actions;
        QWidget& window;
        std::filesystem::path folder;  // for masks and versions
    };
    explicit PaintingRoom(const Parts& parts);
    ~PaintingRoom() override;

    EditSession& session() { return *m_session; }
    ToolBox& tools() { return *m_tools; }
    Inpainter& inpainter() { return *m_inpainter; }
    StagingStrip& strip() { return *m_strip; }           // to lie below the canvas
    HistoryPanel& history() { return *m_historyPanel; }  // to lie in a dock
    MaskQuestion& question() { return *m_question; }     // to lie above the canvas
    void setFileChooser(const FileChooser& chooser);

    void setModel(const core::ModelInfo* model);
    void setUsualSteps(int steps);
    // Generate makes a part anew: something is painted, or the frame is drawn out.
    bool takesGenerate() const;
    void generate(std::vector<core::GenerationRequest> requests, core::protocol::QueuePlace place);
    void showPlan(const QString& text);

    // A grey picture that is dropped while another is in view may be meant as a mask: asks, and calls `asPicture` if it
    // is not. False: nothing to ask.
    bool askWhetherMask(const FinishedPicture& dropped, std::function<void()> asPicture);

    QVariantMap save() const;
    void restore(const QVariantMap& map);

Q_SIGNALS:
    void planned(const std::optional<lightgen::ui::PaintedPart>& part);
    void settingsChanged();
    void rejected(const std::vector<lightgen::ui::FieldError>& errors);
    void failed(const lightgen::core::Error& error);
    void noted(const lightgen::ui::LiveText& heading, const lightgen::ui::LiveText& text);
    void said(const QString& text);
    void learnt(const lightgen::core::GenerationRequest& request, double seconds);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectUndo();
    void connectMask();
    void connectCells();
    void connectReports();
    void refreshOverlay();
    void onPlanned();
    void setCell(QPoint cell, bool painted);
    bool isPainted(QPoint cell) const;

    Parts m_parts;
    EditSession* m_session;
    MaskOverlay m_overlay;
    RerollCells m_cells;
    ToolBox* m_tools;
    MaskCommands* m_commands;
    RerollPlanner* m_planner;
    Inpainter* m_inpainter;
    StagingStrip* m_strip;
    StagingController* m_staging;
    HistoryPanel* m_historyPanel;
    MaskQuestion* m_question;
    std::optional<core::ModelInfo> m_model;
    bool m_holdsHide = false;  // the key that hides the mask
};

}  // namespace lightgen::ui
