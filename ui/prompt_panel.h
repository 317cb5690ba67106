// What to make: prompt, model, size, steps, guidance, seed; and the foot with Generate and Cancel.
#pragma once

#include <QWidget>

#include <map>
#include <optional>
#include <vector>

#include "core/model_bundle.h"
#include "core/request.h"
#include "ui/field_error.h"

class QComboBox;
class QDoubleSpinBox;
class QPlainTextEdit;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace lightgen::ui {

class JobStrip;
class LabelledField;
class SeedField;

class PromptPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PromptPanel)

public:
    explicit PromptPanel(QWidget* parent = nullptr);

    JobStrip* job() const { return m_job; }
    SeedField* seed() const { return m_seed; }

    // The first model is chosen, with its defaults.
    void setModels(std::vector<core::ModelInfo> models);
    const core::ModelInfo* model() const;  // null: there is none

    // What the fields say, with the seed for this picture (SeedField::next). Nothing if they cannot be read; then the
    // fields say why.
    std::optional<core::GenerationRequest> takeRequest();
    // Fills the fields with the recipe of a picture, as far as they can hold it.
    void showRequest(const core::GenerationRequest& request);
    void setPrompt(const QString& prompt);
    void focusPrompt();

    void showErrors(const std::vector<FieldError>& errors);
    void clearErrors();

Q_SIGNALS:
    void modelChanged();

private:
    void buildLayout();
    void buildFields(QVBoxLayout& column);
    LabelledField* addField(Field field, const QString& label, QWidget* input);
    void connectSignals();
    void setTabOrders();
    void onModelChosen(int index);
    void useDefaults();
    void onSizeChosen();
    void showWhetherDefaults();
    void clearError(Field field);
    core::PixelSize size() const;

    std::vector<core::ModelInfo> m_models;
    QPlainTextEdit* m_prompt;
    QComboBox* m_model;
    LabelledField* m_modelField = nullptr;
    QComboBox* m_size;
    QSpinBox* m_steps;
    QDoubleSpinBox* m_guidance;
    SeedField* m_seed;
    QToolButton* m_defaults;
    JobStrip* m_job;
    std::map<Field, LabelledField*> m_fields;  // those that can be wrong
};

}  // namespace lightgen::ui
