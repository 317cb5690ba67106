// Makes the painted part of the picture anew, several times if wanted, and keeps the alternatives until one is chosen.
// Nothing is locked meanwhile: the mask, the picture and the queue go on being used.
#pragma once

#include <QObject>
#include <QPoint>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/inpaint_region.h"
#include "core/model_bundle.h"
#include "core/outpaint.h"
#include "core/protocol.h"
#include "ui/field_error.h"
#include "ui/painting/edit_history.h"
#include "ui/picture_file.h"

namespace lightgen::ui {

class EditSession;
class EngineClient;

// What an alternative was made from.
struct RerollSource {
    core::Inpainting whole;
    core::InpaintRegion region;
    int parent = 0;  // of the history
    EditKind kind = EditKind::Inpainted;
    QPoint offset;  // where the old picture lies in the new one
};

struct Alternative {
    enum class Phase { Waiting, Running, Ready, Failed };

    core::protocol::JobId job;
    std::uint64_t seed = 0;
    Phase phase = Phase::Waiting;
    core::StepEvent live{};  // the newest step
    FinishedPicture picture{};
    std::shared_ptr<const RerollSource> source;
};

class Inpainter final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Inpainter)

public:
    using QueuePlace = core::protocol::QueuePlace;

    Inpainter(EngineClient& client, EditSession& session, QObject* parent = nullptr);

    struct Order {
        std::vector<core::GenerationRequest> requests;  // prompt, seed and numbers of each
        core::ModelInfo model;
        QueuePlace place = QueuePlace::Back;
        core::Inpainting whole{};
        core::Extension extension{};  // of the picture, before anything else; none: all 0
        EditKind kind = EditKind::Inpainted;
        QPoint offset{};
    };
    void start(Order order);

    const std::vector<Alternative>& alternatives() const { return m_alternatives; }
    // The step that is under way as a picture: the old one with what has been decided of the new one.
    static core::RgbImage liveImage(const Alternative& alternative);

    // All three end the choice for what they concern. An accepted picture lies in its file before it is shown.
    void accept(std::size_t index);   // and the others go to the trash
    void discard(std::size_t index);  // to the trash; one that is still being made is cancelled
    void keepAll();                   // as files, the picture in view stays

Q_SIGNALS:
    void added(std::size_t index);
    void changed(std::size_t index);
    void removed(std::size_t index);
    void rejected(const std::vector<lightgen::ui::FieldError>& errors);
    void failed(const lightgen::core::Error& error);
    void learnt(const lightgen::core::GenerationRequest& request, double seconds);
    void accepted();

private:
    struct Prepared {
        std::shared_ptr<const RerollSource> source;
        core::Inpainting part;
    };
    static core::Result<Prepared> prepare(Order& order, const FinishedPicture& picture, int parent);
    void submit(const Order& order, const Prepared& prepared);
    std::optional<std::size_t> indexOf(core::protocol::JobId job) const;
    void onStepped(core::protocol::JobId job, const core::StepEvent& event);
    void onFinished(const core::protocol::Finished& result);
    void onEnded(core::protocol::JobId job, const core::Error* error);
    void becomeReady(core::protocol::JobId job, FinishedPicture picture);
    void remove(std::size_t index);
    void keep(const Alternative& alternative, std::function<void(const FinishedPicture&)> then);
    void forgetFile(const Alternative& alternative);

    EngineClient& m_client;
    EditSession& m_session;
    std::vector<Alternative> m_alternatives;
    std::map<core::protocol::JobId, core::GenerationRequest> m_requests;
};

}  // namespace lightgen::ui
