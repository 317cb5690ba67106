#include "ui/timeline/timeline_controller.h"

#include <QFutureWatcher>
#include <QPainter>
#include <QSignalBlocker>
#include <QtConcurrent>

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/recipe.h"
#include "core/token_store.h"
#include "ui/canvas/canvas_view.h"
#include "ui/engine_client.h"
#include "ui/generation_controller.h"
#include "ui/phrase_text.h"
#include "ui/qt_convert.h"
#include "ui/theme.h"
#include "ui/timeline/branch_chip.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_strip.h"

namespace lightgen::ui {

namespace {

// A small picture of a step, undecided cells in their colour.
QImage thumbnail(const PictureState& state, const ThemeColours& colours) {
    constexpr int kSide = 256;
    if (state.pixels.empty()) {
        return {};
    }
    QImage image = toQImage(state.pixels).scaled(kSide, kSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    if (state.phase == PicturePhase::Complete) {
        return image;
    }
    QPainter painter(&image);
    const double width = 1.0 * image.width() / state.grid.columns;
    const double height = 1.0 * image.height() / state.grid.rows;
    for (int row = 0; row < state.grid.rows; ++row) {
        for (int column = 0; column < state.grid.columns; ++column) {
            if (state.isUndecided(row, column)) {
                const QRectF cell(column * width, row * height, width, height);
                painter.fillRect(cell.toAlignedRect(), colours.undecided);
            }
        }
    }
    return image;
}

}  // namespace

TimelineController::TimelineController(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_pictures(parts.client) {
    connect(&parts.pictures, &GenerationController::pictureChanged, this, &TimelineController::onPictureChanged);
    connect(&m_pictures, &StepPictures::arrived, this, &TimelineController::onArrived);
    connect(&m_pictures, &StepPictures::failed, this, [this](const core::Error& error) {
        m_parts.panel.say([message = error.message] { return translated(message); }, false);
    });
    connect(&parts.chip, &BranchChip::changed, this, [this] {
        if (!m_parts.chip.branch()) {
            setPins({});
        }
    });
    connectPanel();
    begin();
}

void TimelineController::connectPanel() {
    auto& panel = m_parts.panel;
    connect(&panel.strip(), &TimelineStrip::valueChanged, this, &TimelineController::showStep);
    connect(&panel.strip(), &TimelineStrip::hovered, this, &TimelineController::onHovered);
    connect(&panel, &TimelinePanel::branchAsked, this, &TimelineController::branch);
    connect(&panel, &TimelinePanel::unpinAsked, this, [this] { setPins({}); });
    connect(&panel, &TimelinePanel::pinStepAsked, this, [this] {
        pin(m_state->placedIn(m_parts.panel.strip().value()));
    });
    connect(&panel, &TimelinePanel::pinShownAsked, this, [this] {
        const auto placed = m_state->placedAfter(m_parts.panel.strip().value());
        pin({m_state->order.begin(), m_state->order.begin() + placed});
    });
    connect(&panel, &TimelinePanel::recomputeAsked, this, [this] {
        if (const auto& picture = m_parts.pictures.finishedPicture(); picture && picture->request) {
            Q_EMIT recomputeAsked(*picture->request);
        }
    });
}

void TimelineController::addTo(core::GenerationRequest& request) const {
    request.order = m_parts.panel.order();
    request.branch = m_parts.chip.branch();
    if (request.branch) {
        request.branch->pinned = m_pins;
    }
}

void TimelineController::onPictureChanged(const PictureState& picture) {
    switch (picture.phase) {
        case PicturePhase::Empty: begin(); break;
        case PicturePhase::Making: follow(picture); break;
        case PicturePhase::Stopped: break;
        case PicturePhase::Complete: load(); break;
    }
}

// Nothing is there yet.
void TimelineController::begin() {
    m_live.clear();
    m_placed.clear();
    m_steps = 0;
    m_follows = true;
    m_image.clear();
    m_state.reset();
    m_parts.panel.stop();
    m_parts.panel.sayNothing();
    m_parts.panel.setCanBranch(false);
    const QSignalBlocker quiet(m_parts.panel.strip());
    m_parts.panel.strip().setSteps(0, {});
    describe(0);
}

void TimelineController::follow(const PictureState& picture) {
    if (picture.step == 0) {
        begin();
        return;
    }
    m_steps = picture.of;
    m_live[picture.step] = picture;
    // Steps before the first that came are those of a branch or of an earlier run.
    m_placed.resize(static_cast<std::size_t>(picture.step));
    m_placed.back() = static_cast<std::int32_t>(picture.newest.size());
    auto& strip = m_parts.panel.strip();
    {
        const QSignalBlocker quiet(strip);
        strip.setSteps(m_steps, m_placed);
        if (m_follows) {
            strip.setValue(picture.step);
        }
    }
    describe(strip.value());
    if (!m_follows) {
        showOnCanvas(strip.value());
    }
}

void TimelineController::load() {
    const auto& picture = m_parts.pictures.finishedPicture();
    const auto image = picture ? core::imageIdFromRecipe(picture->recipe) : std::string();
    if (!m_image.empty() && image == m_image) {
        return;
    }
    const auto live = std::exchange(m_live, {});
    begin();
    m_live = live;
    m_image = image;
    if (image.empty()) {
        m_parts.panel.say([] { return tr("This picture does not say how it was made: it has no steps."); }, false);
        Q_EMIT loaded();
        return;
    }
    auto* watcher = new QFutureWatcher<core::Result<core::SavedState>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, image] {
        watcher->deleteLater();
        take(image, watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([image] { return core::TokenStore().load(image); }));
}

void TimelineController::take(const std::string& image, core::Result<core::SavedState> state) {
    if (image != m_image) {
        return;  // another picture has come into view meanwhile
    }
    if (!state) {
        const auto& picture = m_parts.pictures.finishedPicture();
        const bool canRecompute =
            picture && picture->request && !picture->request->branch && !picture->request->inpainting;
        const auto says = [error = state.error()] {
            return error.code == core::ErrorCode::NotFound ? tr("The steps of this picture are not kept any more.")
                                                           : translated(error.message);
        };
        m_parts.panel.say(says, canRecompute);
        Q_EMIT loaded();
        return;
    }
    m_state = std::make_shared<const core::SavedState>(*std::move(state));
    m_steps = m_state->step();
    m_placed = m_state->placedPerStep;
    auto& strip = m_parts.panel.strip();
    {
        const QSignalBlocker quiet(strip);
        strip.setSteps(m_steps, m_placed);
        strip.setValue(m_steps);
    }
    describe(m_steps);
    Q_EMIT loaded();
}

void TimelineController::showStep(int step) {
    m_follows = step == m_parts.panel.strip().maximum();
    describe(step);
    showOnCanvas(step);
}

void TimelineController::showOnCanvas(int step) {
    if (step < 1) {
        return;
    }
    if (m_state && step < m_steps && m_pictures.find(m_image, step) == nullptr) {
        m_pictures.ask(m_image, step);
    }
    m_parts.canvas.setPicture(pictureAt(step));
}

// Until a step has been decoded the final picture stands for it: placed cells hardly change, the others are covered.
PictureState TimelineController::pictureAt(int step) {
    const auto& current = m_parts.pictures.picture();
    if (!m_state) {
        const auto found = m_live.find(step);
        return found != m_live.end() && !m_follows ? found->second : current;
    }
    if (step >= m_steps) {
        return current;
    }
    PictureState state = PictureState::blank(current.size, m_state->tokens.grid);
    state.step = step;
    state.of = m_steps;
    state.mask = m_state->maskAfter(step);
    state.newest = m_state->placedIn(step);
    const auto* decoded = m_pictures.find(m_image, step);
    state.pixels = decoded != nullptr ? *decoded : current.pixels;
    return state;
}

void TimelineController::onArrived(const std::string& image, int step) {
    if (image != m_image || !m_state) {
        return;
    }
    if (step == m_parts.panel.strip().value()) {
        m_parts.canvas.setPicture(pictureAt(step));
    }
    if (step == m_hovered) {
        onHovered(step);
    }
}

void TimelineController::onHovered(int step) {
    m_hovered = step;
    if (step < 1) {
        m_parts.panel.hideThumbnail();
        return;
    }
    if (m_state && step < m_steps && m_pictures.find(m_image, step) == nullptr) {
        m_pictures.ask(m_image, step);
    }
    const auto found = m_live.find(step);
    const bool isLive = !m_state && found != m_live.end();
    m_parts.panel.showThumbnail(
        step, thumbnail(isLive ? found->second : pictureAt(step), coloursOf(m_parts.panel.palette()))
    );
}

void TimelineController::describe(int step) {
    const int placed =
        m_placed.empty() ? 0
                         : std::accumulate(
                               m_placed.begin(), m_placed.begin() + std::min(step, static_cast<int>(m_placed.size())), 0
                           );
    int cells = placed;
    int all = 0;
    if (m_state) {
        all = m_state->tokens.grid.count();
        cells = all - (static_cast<int>(m_state->order.size()) - placed);
    } else if (const auto found = m_live.find(step); found != m_live.end()) {
        all = found->second.grid.count();
        cells = found->second.decidedCells();
    }
    m_parts.panel.describeStep(step, m_steps, cells, all);
    m_parts.panel.setCanBranch(m_state && step >= 1 && step < m_steps);
}

void TimelineController::branch() {
    const int step = m_parts.panel.strip().value();
    if (!m_state || step < 1 || step >= m_steps) {
        return;
    }
    core::Branch branch{.image = m_image, .step = step, .pinned = m_pins, .from = {}};
    m_parts.chip.show(std::move(branch), toQString(m_state->request.prompt));
    Q_EMIT branched(m_state->request);
}

void TimelineController::pin(std::vector<std::int32_t> cells) {
    cells.insert(cells.end(), m_pins.begin(), m_pins.end());
    setPins(std::move(cells));
}

void TimelineController::setPins(std::vector<std::int32_t> cells) {
    std::ranges::sort(cells);
    const auto twice = std::ranges::unique(cells);
    cells.erase(twice.begin(), twice.end());
    m_pins = std::move(cells);
    m_parts.panel.setPins(static_cast<int>(m_pins.size()));
    if (auto branch = m_parts.chip.branch(); branch && m_state && branch->image == m_image) {
        branch->pinned = m_pins;
        m_parts.chip.show(*std::move(branch), toQString(m_state->request.prompt));
    }
}

}  // namespace lightgen::ui
