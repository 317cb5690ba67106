// The tokens that a picture to change was made of: with them, changing it again and again loses nothing to encoding.
#pragma once

#include <optional>
#include <string>

#include "core/generation_plan.h"
#include "core/request.h"
#include "core/saved_state.h"

namespace lightgen::core {

struct OwnTokens {
    std::optional<TokenArray> tokens;  // on the grid of the plan, zero where made anew; none: the picture is encoded
    Phrase note;                       // why it is encoded although its tokens were named
};

// What Inpainting::from holds, moved by Inpainting::origin. It fits where every token that stays is there and the
// tokens are of this model. `channels`: numbers per token of the model; `modelHash`: of its backbone weights.
OwnTokens
ownTokens(const Inpainting& inpainting, const GenerationPlan& plan, int channels, const std::string& modelHash);

}  // namespace lightgen::core
