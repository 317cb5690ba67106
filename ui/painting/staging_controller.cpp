#include "ui/painting/staging_controller.h"

#include <QAction>
#include <QGuiApplication>

#include <algorithm>

#include "ui/actions.h"
#include "ui/canvas/canvas_view.h"
#include "ui/painting/edit_session.h"
#include "ui/painting/inpainter.h"
#include "ui/painting/staging_strip.h"

namespace lightgen::ui {
namespace {

constexpr int kPictureItself = -1;

QImage thumbnailOf(const core::RgbImage& image) {
    constexpr int kSide = 112;
    const QImage view(image.pixels.data(), image.width, image.height, image.width * 3, QImage::Format_RGB888);
    return view.scaled(kSide, kSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

}  // namespace

StagingController::StagingController(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts) {
    connectActions();
    connectInpainter();
    connect(&m_parts.strip, &StagingStrip::chosenByUser, this, &StagingController::choose);
    connect(&m_parts.session, &EditSession::activeChanged, this, &StagingController::refreshActions);
    refreshActions();
}

void StagingController::connectActions() {
    const auto on = [this](ActionId id, auto slot) { connect(m_parts.actions[id], &QAction::triggered, this, slot); };
    on(ActionId::AlternativePrevious, [this] { turn(-1); });
    on(ActionId::AlternativeNext, [this] { turn(1); });
    on(ActionId::AlternativeAccept, [this] { m_parts.inpainter.accept(std::size_t(m_parts.strip.chosen())); });
    on(ActionId::AlternativeDiscard, [this] { m_parts.inpainter.discard(std::size_t(m_parts.strip.chosen())); });
    on(ActionId::AlternativeKeepAll, [this] { m_parts.inpainter.keepAll(); });
}

void StagingController::connectInpainter() {
    connect(&m_parts.inpainter, &Inpainter::added, this, [this] { refresh(); });
    connect(&m_parts.inpainter, &Inpainter::changed, this, &StagingController::onChanged);
    connect(&m_parts.inpainter, &Inpainter::removed, this, [this](std::size_t index) {
        const int chosen = m_parts.strip.chosen();
        const int left = static_cast<int>(m_parts.inpainter.alternatives().size());
        refresh();
        if (static_cast<int>(index) < chosen || chosen >= left) {
            m_parts.strip.choose(std::min(chosen, left) - 1);
        }
        showChosen();
    });
}

bool StagingController::showsAlternative() const {
    const int chosen = m_parts.strip.chosen();
    return chosen >= 0 && chosen < static_cast<int>(m_parts.inpainter.alternatives().size());
}

void StagingController::refresh() {
    const QImage before = m_parts.session.isActive() ? thumbnailOf(m_parts.session.picture().image) : QImage();
    m_parts.strip.showAlternatives(m_parts.inpainter.alternatives(), before);
    refreshActions();
}

void StagingController::onChanged(std::size_t index) {
    const auto& alternative = m_parts.inpainter.alternatives()[index];
    m_parts.strip.showState(index, alternative);
    const auto when = m_parts.strip.autoSwitch();
    const bool begins = alternative.phase == Alternative::Phase::Running && alternative.live.step <= 1;
    const bool isDone = alternative.phase == Alternative::Phase::Ready;
    const bool isDrawing = QGuiApplication::mouseButtons() != Qt::NoButton;  // that is not disturbed
    if (!isDrawing && ((when == AutoSwitch::WhenItStarts && begins) || (when == AutoSwitch::WhenItIsDone && isDone))) {
        choose(static_cast<int>(index));
    } else if (m_parts.strip.chosen() == static_cast<int>(index)) {
        showChosen();
    }
    refreshActions();
}

void StagingController::choose(int index) {
    m_parts.strip.choose(index);
    showChosen();
}

void StagingController::turn(int by) {
    const int count = static_cast<int>(m_parts.inpainter.alternatives().size()) + 1;
    const int place = (m_parts.strip.chosen() + 1 + by + count) % count;  // the picture itself is one of them
    choose(place - 1);
}

void StagingController::showPicture() {
    choose(kPictureItself);
}

void StagingController::showChosen() {
    refreshActions();
    Q_EMIT shownChanged();
    if (!m_parts.session.isActive()) {
        return;  // another picture is being made, or looked at
    }
    const auto grid = m_parts.canvas.picture().grid;
    if (!showsAlternative()) {
        m_parts.canvas.setPicture(PictureState::complete(m_parts.session.picture().image, grid));
        return;
    }
    const auto& chosen = m_parts.inpainter.alternatives()[std::size_t(m_parts.strip.chosen())];
    const bool isReady = chosen.phase == Alternative::Phase::Ready;
    m_parts.canvas.setPicture(PictureState::complete(isReady ? chosen.picture.image : Inpainter::liveImage(chosen), {})
    );
}

void StagingController::refreshActions() {
    const auto& all = m_parts.inpainter.alternatives();
    const bool shows = showsAlternative();
    const bool isReady = shows && all[std::size_t(m_parts.strip.chosen())].phase == Alternative::Phase::Ready;
    const bool anyReady = std::ranges::any_of(all, [](const Alternative& alternative) {
        return alternative.phase == Alternative::Phase::Ready;
    });
    m_parts.actions[ActionId::AlternativePrevious]->setEnabled(!all.empty());
    m_parts.actions[ActionId::AlternativeNext]->setEnabled(!all.empty());
    m_parts.actions[ActionId::AlternativeAccept]->setEnabled(isReady);
    m_parts.actions[ActionId::AlternativeDiscard]->setEnabled(shows);
    m_parts.actions[ActionId::AlternativeKeepAll]->setEnabled(anyReady);
}

}  // namespace lightgen::ui
