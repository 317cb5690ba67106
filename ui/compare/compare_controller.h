// Brings two pictures into the comparison: files, or two that are made for it on the same noise.
#pragma once

#include <QObject>

#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "core/engine.h"
#include "core/picture_difference.h"
#include "core/protocol.h"
#include "core/saved_state.h"
#include "ui/compare/compare_canvas.h"
#include "ui/language.h"
#include "ui/picture_file.h"
#include "ui/timeline/step_pictures.h"

namespace lightgen::ui {

class Actions;
class ComparePage;
class EngineClient;
class GenerationController;
class PromptPanel;

class CompareController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompareController)

public:
    struct Parts {
        EngineClient& client;
        GenerationController& pictures;
        PromptPanel& prompt;
        ComparePage& page;
        const Actions& actions;
        std::filesystem::path votes;  // a file
    };
    explicit CompareController(Parts parts, QObject* parent = nullptr);

    void compareFiles(const std::filesystem::path& a, const std::filesystem::path& b);
    // What the fields ask for, once with the base weights and once with the DPO weights.
    void compareVariants();
    // The picture in view against the same seed with what the fields say now.
    void compareWithFields();
    void leave();

Q_SIGNALS:
    void opened();
    void closed();

private:
    using JobId = core::protocol::JobId;
    struct Side {
        std::filesystem::path file;
        std::string prompt;
        std::string imageId;
        LiveText title;
        LiveText waiting;      // in the place of the picture that is not there
        core::RgbImage image;  // the whole picture
        core::RgbImage shown;  // of the step that is looked at
        std::shared_ptr<const core::SavedState> state;
    };

    void connectParts();
    void begin();
    void open(CompareCanvas::Side side, const std::filesystem::path& file);
    void make(CompareCanvas::Side side, core::GenerationRequest request);
    void wait(CompareCanvas::Side side, LiveText text);
    void take(CompareCanvas::Side side, const FinishedPicture& picture);
    void loadSteps(CompareCanvas::Side side);
    void onFinished(const core::protocol::Finished& result);
    void onEnded(JobId job, LiveText reason);
    void onStepped(JobId job, const core::StepEvent& event);
    void showStep(int step);
    void askForSteps();
    void show(CompareCanvas::Side side, const core::RgbImage& image);
    void refresh();
    void measure();
    void showDifference();
    void say();
    void point(std::optional<QPoint> pixel);
    void swap();
    void vote(CompareCanvas::Side winner);

    Parts m_parts;
    std::array<Side, 2> m_sides;
    std::map<JobId, CompareCanvas::Side> m_jobs;
    StepPictures m_steps;
    int m_turn = 0;      // of the comparison: answers of an earlier one do not count
    int m_measured = 0;  // the newest question of each kind
    int m_subtracted = 0;
    std::optional<core::PictureDifference> m_difference;
};

}  // namespace lightgen::ui
