// Draft, Standard or Fine over steps and guidance, with the numbers underneath.
#pragma once

#include <QWidget>

#include <optional>

#include "core/presets.h"

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace lightgen::ui {

class QualityField final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QualityField)

public:
    explicit QualityField(QWidget* parent = nullptr);

    void setModel(const core::ModelInfo* model, core::PixelSize size);
    void setSize(core::PixelSize size);  // a picture cannot take more steps than it has cells
    core::QualityNumbers numbers() const;
    void setNumbers(const core::QualityNumbers& numbers);

    QComboBox* quality() const { return m_quality; }
    QSpinBox* steps() const { return m_steps; }
    QDoubleSpinBox* guidance() const { return m_guidance; }

Q_SIGNALS:
    void changed();

private:
    void retranslate();
    void onQuality(int index);
    void refresh();

    std::optional<core::ModelInfo> m_model;
    core::PixelSize m_size;
    QComboBox* m_quality;
    QSpinBox* m_steps;
    QDoubleSpinBox* m_guidance;
};

}  // namespace lightgen::ui
