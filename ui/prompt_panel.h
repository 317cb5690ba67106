// What to make: prompt, model, size, steps, guidance, seed; and the foot with Generate and Cancel.
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

#include "core/model_bundle.h"
#include "core/request.h"
#include "ui/field_error.h"

class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace lightgen::ui {

class JobStrip;
class SeedField;
class ToneLabel;

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
    struct FieldWidgets {
        QWidget* input = nullptr;
        ToneLabel* error = nullptr;
    };

    void buildLayout();
    void buildFields(QVBoxLayout& column);
    void addField(QVBoxLayout& column, Field field, QLabel* label, QWidget* input);
    QVBoxLayout* fieldColumn(Field field, QLabel* label, QWidget* input);
    QLabel* labelFor(const QString& text, QWidget* buddy);
    ToneLabel* errorLabel(const QString& name);
    void connectSignals();
    void setTabOrders();
    void onModelChosen(int index);
    void useDefaults();
    void onSizeChosen();
    void showWhetherDefaults();
    FieldWidgets& widgetsOf(Field field) { return m_fields[static_cast<std::size_t>(field)]; }
    void clearError(Field field);
    core::PixelSize size() const;

    std::vector<core::ModelInfo> m_models;
    QPlainTextEdit* m_prompt;
    QLabel* m_modelLabel = nullptr;
    QComboBox* m_model;
    QComboBox* m_size;
    QSpinBox* m_steps;
    QDoubleSpinBox* m_guidance;
    SeedField* m_seed;
    QToolButton* m_defaults;
    JobStrip* m_job;
    std::array<FieldWidgets, 6> m_fields{};
};

}  // namespace lightgen::ui
