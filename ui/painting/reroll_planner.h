// Keeps the plan of what would be made anew up to date while the mask changes, off the GUI thread.
#pragma once

#include <QObject>
#include <QTimer>

#include <optional>

#include "core/outpaint.h"
#include "ui/painting/reroll_plan.h"

namespace lightgen::ui {

class EditSession;

class RerollPlanner final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RerollPlanner)

public:
    explicit RerollPlanner(EditSession& session, QObject* parent = nullptr);

    void setModel(const core::ModelInfo* model);  // null: there is none
    void setUsualSteps(int steps);
    void setExtension(const core::Extension& extension);  // what is to be added around the picture
    const std::optional<RerollPlan>& plan() const { return m_plan; }

Q_SIGNALS:
    void planned();

private:
    void refresh();
    void setPlan(std::optional<RerollPlan> plan);

    EditSession& m_session;
    std::optional<core::ModelInfo> m_model;
    int m_usualSteps = 64;
    core::Extension m_extension;
    std::optional<RerollPlan> m_plan;
    QTimer m_soon;
    bool m_isPlanning = false;
    bool m_isStale = false;  // it changed while one was being made
};

}  // namespace lightgen::ui
