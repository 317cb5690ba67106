// From the fields of the prompt panel to requests and back.
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSpinBox>

#include <algorithm>

#include "core/prompt_template.h"
#include "core/request_json.h"
#include "ui/advanced_fields.h"
#include "ui/prompt_edit.h"
#include "ui/prompt_panel.h"
#include "ui/qt_convert.h"
#include "ui/quality_field.h"
#include "ui/seed_field.h"
#include "ui/size_field.h"
#include "ui/variant_field.h"

namespace lightgen::ui {
namespace {

const auto kRequest = QStringLiteral("request");
const auto kCount = QStringLiteral("count");
const auto kSeedLocked = QStringLiteral("seedLocked");
const auto kAdvanced = QStringLiteral("advanced");

}  // namespace

std::vector<core::GenerationRequest> PromptPanel::takeRequests() {
    clearErrors();
    if (!model()) {
        return {};
    }
    if (!m_prompt->toPlainText().isValidUtf16()) {
        showErrors(
            {{Field::Prompt, core::phrase("The prompt holds half of a character (a lone surrogate); type it anew.")}}
        );
        return {};
    }
    // An error elsewhere must not cost the seed that was rolled for this picture: it is taken last.
    auto request = draft();
    if (const auto errors = errorsOf(request); !errors.empty()) {
        showErrors(errors);
        return {};
    }
    if (const auto prompt = evaluated(request); !prompt) {
        showErrors({{Field::Prompt, prompt.error().message}});
        return {};
    }
    const auto seed = m_seed->next();
    if (!seed) {
        showErrors({{Field::Seed, core::phrase("The seed must be a whole number from 0 to 18446744073709551615.")}});
        return {};
    }
    std::vector<core::GenerationRequest> requests;
    for (int i = 0; i < m_count->value(); ++i) {
        request.seed = *seed + static_cast<std::uint64_t>(i);
        auto prompt = evaluated(request);
        if (!prompt) {  // another choice than the first one's may name a missing file
            showErrors({{Field::Prompt, prompt.error().message}});
            return {};
        }
        requests.push_back(request);
        requests.back().prompt = *std::move(prompt);
        if (const auto errors = errorsOf(requests.back()); !errors.empty()) {
            showErrors(errors);
            return {};
        }
    }
    m_prompt->history().add(m_prompt->toPlainText());
    return requests;
}

void PromptPanel::showRequest(const core::GenerationRequest& request) {
    setPrompt(toQString(core::escapedPrompt(request.prompt)));
    m_seed->showSeed(request.seed);
    showSettings(request);
}

void PromptPanel::showSettings(const core::GenerationRequest& request) {
    const auto same = [&](const core::ModelInfo& model) { return model.name == request.model; };
    const auto found = std::find_if(m_models.begin(), m_models.end(), same);
    if (found == m_models.end()) {
        return;
    }
    m_model->setCurrentIndex(static_cast<int>(found - m_models.begin()));
    m_size->setSize(request.size);
    m_quality->setNumbers({request.steps, request.guidance});
    m_variant->setVariant(request.variant);
    m_advanced->showRequest(request);
}

void PromptPanel::showNumbers(const core::ForeignNumbers& numbers) {
    if (numbers.seed) {
        m_seed->showSeed(*numbers.seed);
    }
    if (numbers.size) {
        m_size->setSize(*numbers.size);
    }
    auto quality = m_quality->numbers();
    quality.steps = numbers.steps.value_or(quality.steps);
    quality.guidance = numbers.guidance.value_or(quality.guidance);
    m_quality->setNumbers(quality);
}

QByteArray PromptPanel::saveFields() const {
    if (!model()) {
        return m_fieldsToRestore;
    }
    QJsonObject fields;
    fields[kRequest] = toQString(core::requestToJson(draft()));
    fields[kCount] = m_count->value();
    fields[kSeedLocked] = m_seed->isLocked();
    fields[kAdvanced] = m_advanced->isUnfolded();
    return QJsonDocument(fields).toJson(QJsonDocument::Compact);
}

void PromptPanel::restoreFields(const QByteArray& fields) {
    if (m_models.empty()) {
        m_fieldsToRestore = fields;
    } else {
        applyFields(fields);
    }
}

void PromptPanel::applyFields(const QByteArray& fields) {
    const QJsonObject object = QJsonDocument::fromJson(fields).object();
    const auto request = core::requestFromJson(toUtf8(object[kRequest].toString()));
    if (!request) {
        return;
    }
    const bool isTyped = !m_prompt->toPlainText().isEmpty();
    const QString typed = m_prompt->toPlainText();
    showRequest(*request);
    // The prompt as it was typed, choices and all; or what was typed since the start.
    setPrompt(isTyped ? typed : toQString(request->prompt));
    m_count->setValue(object[kCount].toInt(1));
    m_seed->lock(object[kSeedLocked].toBool());
    m_advanced->setUnfolded(object[kAdvanced].toBool());
}

}  // namespace lightgen::ui
