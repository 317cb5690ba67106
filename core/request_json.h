// The one serialised form of a request: wire, metadata, presets and history. Pixels of an inpainting are not part of
// it: one comes back without them and does not pass validate() before it has got them.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "core/request.h"
#include "core/result.h"

namespace lightgen::core {

// One line of JSON. Bytes of the prompt that are no UTF-8 become U+FFFD.
std::string requestToJson(const GenerationRequest& request);

// Unknown keys are ignored, missing ones take their default; a wrong type or a number outside the range that holds for
// every model is an error that names the key. `where` starts the message. What depends on the model, and the prompt,
// is for validate().
Result<GenerationRequest> requestFromJson(std::string_view json, const Phrase& where = phrase("the request"));

// The same as JSON values, for those who put the request into something larger.
nlohmann::json requestObject(const GenerationRequest& request);
Result<GenerationRequest> requestFromObject(const nlohmann::json& object, const Phrase& where);

}  // namespace lightgen::core
