// The numbers of another program's recipe that mean something here, and which of them fit.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/geometry.h"
#include "core/model_bundle.h"
#include "core/recipe_reader.h"

namespace lightgen::core {

enum class ForeignNumber { Seed, Steps, Guidance, Size };

struct ForeignNumbers {
    // What a recipe says and does not fit: no number, out of our ranges, a size the model was not trained for.
    struct Left {
        ForeignNumber which;
        std::string value;  // as it stands in the recipe
        friend bool operator==(const Left&, const Left&) = default;
    };
    std::optional<std::uint64_t> seed;
    std::optional<int> steps;
    std::optional<double> guidance;
    std::optional<PixelSize> size;
    std::vector<Left> left;
};

// settings: PictureRecipe::settings. A1111, Forge, InvokeAI, ComfyUI, Fooocus and SwarmUI spell them in their own ways;
// of several samplers in one recipe the first counts. Steps are those of a picture of the size that is taken over, or
// of the model's default one: at most its number of tokens.
ForeignNumbers foreignNumbers(const PictureSettings& settings, const ModelInfo& model);

}  // namespace lightgen::core
