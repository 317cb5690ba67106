// What the prompt panel says and asks while some of the picture is painted; and the time that Generate would take.
#include <QLocale>
#include <QSpinBox>

#include "ui/prompt_edit.h"
#include "ui/prompt_panel.h"
#include "ui/quality_field.h"
#include "ui/tone_label.h"

namespace lightgen::ui {
namespace {

constexpr auto kStandIn = "a circle";  // for the check of what may be missing

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

}  // namespace

void PromptPanel::setPaintedPart(const std::optional<PaintedPart>& part) {
    if (part != m_painted) {
        m_painted = part;
        if (part) {
            clearError(Field::Prompt);
        }
        refreshEstimate();
    }
}

int PromptPanel::steps() const {
    return m_quality->numbers().steps;
}

std::vector<FieldError> PromptPanel::errorsOf(core::GenerationRequest request) const {
    if (m_painted && isBlank(request.prompt)) {
        request.prompt = kStandIn;
    }
    return fieldErrors(request, *model());
}

QString PromptPanel::paintedText() const {
    if (!m_painted || !model()) {
        return {};
    }
    auto request = draft();
    request.size = m_painted->size;
    request.steps = m_painted->steps;
    request.inpainting.emplace();
    const QString tokens = tr("%1 of %2 tokens").arg(m_painted->tokens).arg(m_painted->allTokens);
    const auto seconds = m_times.secondsFor(request);
    if (!seconds) {
        return tokens;
    }
    const bool isShort = *seconds < 10;
    return tr("%1, about %2 s").arg(tokens, QLocale().toString(*seconds, 'f', isShort ? 1 : 0));
}

void PromptPanel::refreshEstimate() {
    const QString painted = paintedText();
    const auto seconds = model() && !m_painted ? m_times.secondsFor(draft()) : std::nullopt;
    m_estimate->setText(seconds ? estimateText(*seconds * m_count->value()) : painted);
    m_estimate->setVisible(!m_estimate->text().isEmpty());
    Q_EMIT paintedTextChanged(painted);
}

}  // namespace lightgen::ui
