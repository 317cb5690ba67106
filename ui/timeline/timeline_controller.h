// Between the picture in view and its timeline: fills it while the picture is made, reads its tokens afterwards, shows
// steps on the canvas, and prepares branches.
#pragma once

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/engine.h"
#include "core/saved_state.h"
#include "ui/canvas/picture_state.h"
#include "ui/timeline/step_pictures.h"

namespace lightgen::ui {

class BranchChip;
class CanvasView;
class EngineClient;
class GenerationController;
class TimelinePanel;

class TimelineController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineController)

public:
    struct Parts {
        EngineClient& client;
        GenerationController& pictures;
        CanvasView& canvas;
        TimelinePanel& panel;
        BranchChip& chip;
    };
    explicit TimelineController(const Parts& parts, QObject* parent = nullptr);

    // What the user chose here for the next picture: the branch and the order.
    void addTo(core::GenerationRequest& request) const;

    // Cells to keep when branching, in raster order; from whoever lets the user choose them.
    void setPins(std::vector<std::int32_t> cells);
    const std::vector<std::int32_t>& pins() const { return m_pins; }

    // Of the finished picture in view; null until its tokens have been read.
    const core::SavedState* state() const { return m_state.get(); }

Q_SIGNALS:
    void branched(const lightgen::core::GenerationRequest& request);        // of the picture that is branched from
    void recomputeAsked(const lightgen::core::GenerationRequest& request);  // of the picture in view
    void loaded();                                                          // state() is there, or is known to be gone

private:
    void connectPanel();
    void onPictureChanged(const PictureState& picture);
    void begin();
    void follow(const PictureState& picture);
    void load();
    void take(const std::string& image, core::Result<core::SavedState> state);
    void showStep(int step);
    void showOnCanvas(int step);
    void onArrived(const std::string& image, int step);
    void onHovered(int step);
    PictureState pictureAt(int step);
    void describe(int step);
    void branch();
    void pin(std::vector<std::int32_t> cells);

    Parts m_parts;
    StepPictures m_pictures;
    std::map<int, PictureState> m_live;  // steps as they came, of the picture that is or was being made
    std::vector<std::int32_t> m_placed;  // tokens per step
    int m_steps = 0;
    bool m_follows = true;  // the chosen step is the newest one
    std::string m_image;    // id of the finished picture in view; empty: none
    std::shared_ptr<const core::SavedState> m_state;
    int m_hovered = 0;
    std::vector<std::int32_t> m_pins;
};

}  // namespace lightgen::ui
