// Which field of the prompt panel an invalid request comes from, so that the sentence can stand beside it.
#pragma once

#include <vector>

#include "core/request.h"

namespace lightgen::ui {

enum class Field { Prompt, Size, Steps, Guidance, Seed, Other };

struct FieldError {
    Field field = Field::Other;
    core::Phrase message;
};

// Empty: the request can run. Every field is tried alone in an otherwise sound request, so all errors come at once and
// no message has to be taken apart.
std::vector<FieldError> fieldErrors(const core::GenerationRequest& request, const core::ModelInfo& model);

}  // namespace lightgen::ui
