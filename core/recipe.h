// The recipe inside a picture: A1111 `parameters` for everyone, our own `lightgen` JSON, and XMP with the IPTC label
// that says a picture was made by a model. No times and no durations: the same picture and request give the same file.
#pragma once

#include <filesystem>
#include <string>

#include "core/engine.h"
#include "core/png_codec.h"
#include "core/result.h"

namespace lightgen::core {

// The `lightgen` chunk: the request as it ran (core/request_json.h; the model by its name, the threads as used) and
//   schema         1
//   program        "LightGen Studio 0.1.0"
//   model_hash     sha256 of the backbone weights
//   image_id       32 hexadecimal digits from everything else here and the tokens; names the picture in the token store
//   branch         of a branch: image (id of its picture), step (how many of its steps were kept), pinned
//   inpainting     of an edit: band, imported, tokens_of (id of the picture that was changed, where its tokens are
//                  named), origin_row, origin_column and composited (core/request.h, struct Inpainting)
//   mode           "text-to-image" or "inpaint"
//   picture_sha256, mask_sha256   of the pixels, where mode is "inpaint"
//   picture_width, picture_height   of that picture: width and height are what a part of it was worked on at
std::string recipeJson(const GenerationResult& result);
// Equal for equal requests with equal tokens, never for others.
std::string imageId(const GenerationResult& result);
std::string a1111Parameters(const GenerationResult& result);  // the `parameters` chunk
TextChunks recipeChunks(const GenerationResult& result);      // parameters, lightgen, XML:com.adobe.xmp

// Back to a request that can run again. The pixels of an inpainting are not in a recipe: such a request comes back
// without them. Errors: InvalidArgument, Incompatible (a newer schema).
Result<GenerationRequest> requestFromRecipe(const std::string& recipeJson);

// That a picture with these texts is one of ours and every pixel of it came from a model (by its IPTC label).
bool isWhollyGenerated(const TextChunks& chunks);

// Empty: a recipe without one, or none.
std::string imageIdFromRecipe(const std::string& recipeJson);

// Whether the state is that of the picture with this recipe: its id is made of both.
bool isPictureOf(const std::string& recipeJson, const SavedState& state);

// The XMP packet that holds IPTC's label and nothing else of the picture.
std::string labelPacket(std::string_view sourceType);
// IPTC's terms for pictures that a model made, and for edited ones (IPTC spells it "composite").
inline constexpr std::string_view kTrainedMedia = "trainedAlgorithmicMedia";
inline constexpr std::string_view kCompositeMedia = "compositeWithTrainedAlgorithmicMedia";

// Encodes and writes atomically (core/atomic_file.h): after a failure there is no new file at `path`.
Status writePicture(const std::filesystem::path& path, const RgbImage& image, const TextChunks& chunks);

// A PNG from a file; messages name it.
Result<DecodedPng> readPicture(const std::filesystem::path& path);

}  // namespace lightgen::core
