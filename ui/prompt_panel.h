// What to make: prompt, model, size, quality, variant, seed, count; and the foot with Generate and Cancel.
#pragma once

#include <QByteArray>
#include <QWidget>

#include <map>
#include <optional>
#include <vector>

#include "core/foreign_numbers.h"
#include "core/model_bundle.h"
#include "core/protocol.h"
#include "core/request.h"
#include "ui/field_error.h"
#include "ui/step_times.h"

class QComboBox;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace lightgen::ui {

class AdvancedFields;
class JobStrip;
class LabelledField;
class PromptEdit;
class PromptTokens;
class QualityField;
class SeedField;
class SizeField;
class ToneLabel;
class VariantField;
class Wildcards;

// Where and how pictures are computed; from the settings.
struct Computing {
    core::Device device = core::Device::Cpu;
    core::Precision precision = core::Precision::Float32;
    int threads = 0;  // 0: all there are
    friend bool operator==(const Computing&, const Computing&) = default;
};

// What Generate makes anew while some of the picture is painted, instead of a whole picture.
struct PaintedPart {
    core::PixelSize size;  // that the model works at
    int tokens = 0;
    int allTokens = 0;
    int steps = 0;
    friend bool operator==(const PaintedPart&, const PaintedPart&) = default;
};

class PromptPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PromptPanel)

public:
    explicit PromptPanel(QWidget* parent = nullptr);

    JobStrip* job() const { return m_job; }
    SeedField* seed() const { return m_seed; }
    PromptEdit* prompt() const { return m_prompt; }

    // The first model is chosen, with its defaults; or the fields that restoreFields() was given.
    void setModels(std::vector<core::ModelInfo> models);
    const core::ModelInfo* model() const;  // null: there is none
    void setComputing(const Computing& computing);

    const std::vector<core::ModelInfo>& models() const { return m_models; }
    core::GenerationRequest draft() const;  // what the fields say, with the prompt as typed and the seed shown

    // As many requests as pictures are wanted, each with its own seed and the prompt that this seed chooses. Empty if
    // the fields cannot be read; then the fields say why.
    std::vector<core::GenerationRequest> takeRequests();
    // Fills the fields with the recipe of a picture, as far as they can hold it.
    void showRequest(const core::GenerationRequest& request);
    void showSettings(const core::GenerationRequest& request);  // all of it but prompt and seed
    void setPrompt(const QString& prompt);
    void showNumbers(const core::ForeignNumbers& numbers);  // those that are there
    void focusPrompt();

    // Everything in the fields, to begin with it the next time. What cannot be read is ignored.
    QByteArray saveFields() const;
    void restoreFields(const QByteArray& fields);

    // How long a finished picture took, for the estimate beside Generate.
    void learnTime(const core::GenerationRequest& request, double seconds);
    StepTimes& stepTimes() { return m_times; }

    // A painted part needs no prompt.
    void setPaintedPart(const std::optional<PaintedPart>& part);
    int steps() const;  // of a whole picture

    void showErrors(const std::vector<FieldError>& errors);
    void clearErrors();

Q_SIGNALS:
    void modelChanged();
    void generateAsked(lightgen::core::protocol::QueuePlace place);
    void stepsChanged();
    // "37 of 256 tokens, about 1.2 s"; empty where nothing is painted.
    void paintedTextChanged(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildLayout();
    void buildFields(QVBoxLayout& column);
    LabelledField* addField(Field field, QWidget* input);
    void connectSignals();
    void setTabOrders();
    void retranslate();
    void onModelChosen();
    void useDefaults();
    void showWhetherDefaults();
    void refreshPrompt();
    void refreshEstimate();
    void fieldsChanged();
    void clearError(Field field);
    QString paintedText() const;
    std::vector<FieldError> errorsOf(core::GenerationRequest request) const;
    core::Result<std::string> evaluated(const core::GenerationRequest& request) const;
    void applyFields(const QByteArray& fields);

    std::vector<core::ModelInfo> m_models;
    Computing m_computing;
    StepTimes m_times;
    std::optional<PaintedPart> m_painted;
    QByteArray m_fieldsToRestore;  // until the models are there
    PromptTokens* m_tokens;
    Wildcards* m_wildcards;
    PromptEdit* m_prompt;
    QComboBox* m_model;
    SizeField* m_size;
    QualityField* m_quality;
    VariantField* m_variant;
    SeedField* m_seed;
    QSpinBox* m_count;
    AdvancedFields* m_advanced;
    QToolButton* m_defaults;
    ToneLabel* m_estimate;
    JobStrip* m_job;
    LabelledField* m_modelField = nullptr;
    LabelledField* m_qualityField = nullptr;
    LabelledField* m_variantField = nullptr;
    LabelledField* m_countField = nullptr;
    std::map<Field, LabelledField*> m_fields;  // those that can be wrong
};

}  // namespace lightgen::ui
