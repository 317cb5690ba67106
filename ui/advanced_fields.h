// What few need: guidance schedule, temperature, sampler and sampler steps, folded away until asked for.
#pragma once

#include <QWidget>

#include "core/request.h"

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace lightgen::ui {

class Fold;
class LabelledField;

class AdvancedFields final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AdvancedFields)

public:
    explicit AdvancedFields(QWidget* parent = nullptr);

    void showRequest(const core::GenerationRequest& request);
    void writeTo(core::GenerationRequest& request) const;
    bool isUnfolded() const;
    void setUnfolded(bool unfolded);
    QList<QWidget*> tabOrder() const;

Q_SIGNALS:
    void changed();

private:
    void buildLayout();
    void connectSignals();
    void retranslate();

    QWidget* m_fields;
    Fold* m_fold;
    QComboBox* m_schedule;
    QDoubleSpinBox* m_temperature;
    QComboBox* m_sampler;
    QSpinBox* m_samplerSteps;
    LabelledField* m_scheduleField;
    LabelledField* m_temperatureField;
    LabelledField* m_samplerField;
    LabelledField* m_samplerStepsField;
};

}  // namespace lightgen::ui
