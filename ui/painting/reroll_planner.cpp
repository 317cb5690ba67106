#include "ui/painting/reroll_planner.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <utility>

#include "core/recipe.h"
#include "ui/painting/edit_session.h"
#include "ui/when_done.h"

namespace lightgen::ui {
namespace {

constexpr int kSoonMs = 40;

// As core::extended() will paint it.
core::GrayImage extendedMask(const core::GrayImage& mask, const core::Extension& by) {
    core::GrayImage larger(mask.width + by.left + by.right, mask.height + by.top + by.bottom);
    std::ranges::fill(larger.pixels, std::uint8_t{255});
    for (int y = 0; y < mask.height; ++y) {
        const auto from = mask.pixels.begin() + std::ptrdiff_t(y) * mask.width;
        std::copy_n(from, mask.width, larger.pixels.begin() + std::ptrdiff_t(y + by.top) * larger.width + by.left);
    }
    return larger;
}

}  // namespace

RerollPlanner::RerollPlanner(EditSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &RerollPlanner::refresh);
    const auto later = [this] {
        if (!m_soon.isActive()) {  // also while someone draws on and on
            m_soon.start();
        }
    };
    connect(&session.document(), &MaskDocument::changed, this, later);
    connect(&session, &EditSession::activeChanged, this, later);
}

void RerollPlanner::setModel(const core::ModelInfo* model) {
    m_model = model ? std::optional(*model) : std::nullopt;
    m_soon.start();
}

void RerollPlanner::setUsualSteps(int steps) {
    if (steps != m_usualSteps) {
        m_usualSteps = steps;
        m_soon.start();
    }
}

void RerollPlanner::setExtension(const core::Extension& extension) {
    if (extension != m_extension) {
        m_extension = extension;
        m_soon.start();
    }
}

void RerollPlanner::refresh() {
    if (m_isPlanning) {
        m_isStale = true;
        return;
    }
    if (!m_model || !m_session.isActive()) {
        setPlan(std::nullopt);
        return;
    }
    core::Inpainting whole;
    whole.mask = m_session.document().mask();
    if (m_extension != core::Extension{}) {
        whole.mask = extendedMask(whole.mask, m_extension);
    }
    whole.image.width = whole.mask.width;  // its pixels do not count
    whole.image.height = whole.mask.height;
    whole.tokensOf = core::imageIdFromRecipe(m_session.picture().recipe);
    m_isPlanning = true;
    const QPoint offset(m_extension.left, m_extension.top);
    const auto work = [whole = std::move(whole), model = *m_model, steps = m_usualSteps, offset] {
        auto plan = planReroll(whole, model, steps);
        if (plan) {
            plan->offset = offset;
        }
        return plan;
    };
    whenDone(QtConcurrent::run(work), this, [this](const std::optional<RerollPlan>& plan) {
        m_isPlanning = false;
        setPlan(plan);
        if (std::exchange(m_isStale, false)) {
            m_soon.start();
        }
    });
}

void RerollPlanner::setPlan(std::optional<RerollPlan> plan) {
    m_plan = std::move(plan);
    Q_EMIT planned();
}

}  // namespace lightgen::ui
