// The token cells that will really be made anew, over the picture.
#pragma once

#include <optional>

#include "ui/canvas/canvas_tool.h"
#include "ui/painting/reroll_plan.h"

namespace lightgen::ui {

class RerollCells final : public CanvasLayer {
public:
    void setPlan(std::optional<RerollPlan> plan) { m_plan = std::move(plan); }
    void setShown(bool shown) { m_isShown = shown; }
    void paint(QPainter& painter, const PicturePaint& paint) override;

private:
    std::optional<RerollPlan> m_plan;
    bool m_isShown = false;
};

}  // namespace lightgen::ui
