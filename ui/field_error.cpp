#include "ui/field_error.h"

#include "core/model_bundle.h"

namespace lightgen::ui {
namespace {

using core::GenerationRequest;

struct FieldCopy {
    Field field;
    void (*copy)(const GenerationRequest& from, GenerationRequest& to);
};

constexpr FieldCopy kFields[] = {
    {Field::Prompt, [](const GenerationRequest& from, GenerationRequest& to) { to.prompt = from.prompt; }},
    {Field::Size, [](const GenerationRequest& from, GenerationRequest& to) { to.size = from.size; }},
    {Field::Steps, [](const GenerationRequest& from, GenerationRequest& to) { to.steps = from.steps; }},
    {Field::Guidance, [](const GenerationRequest& from, GenerationRequest& to) { to.guidance = from.guidance; }},
};

}  // namespace

std::vector<FieldError> fieldErrors(const GenerationRequest& request, const core::ModelInfo& model) {
    const auto whole = core::validate(request, model);
    if (whole) {
        return {};
    }
    std::vector<FieldError> errors;
    for (const FieldCopy& field : kFields) {
        GenerationRequest probe = core::defaultRequest(model);
        probe.prompt = "a circle";
        field.copy(request, probe);
        if (const auto checked = core::validate(probe, model); !checked) {
            errors.push_back({field.field, checked.error().message});
        }
    }
    if (errors.empty()) {
        errors.push_back({Field::Other, whole.error().message});
    }
    return errors;
}

}  // namespace lightgen::ui
