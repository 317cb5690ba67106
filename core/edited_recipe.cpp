#include "core/edited_recipe.h"

#include <nlohmann/json.hpp>

namespace lightgen::core {

std::string withoutTokens(const std::string& recipeJson) {
    auto recipe = nlohmann::json::parse(recipeJson, nullptr, false);
    if (!recipe.is_object()) {
        return recipeJson;
    }
    recipe.erase("image_id");
    return recipe.dump();
}

}  // namespace lightgen::core
