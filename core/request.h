// What the user asks for: one value, checked once at the border, one serialised form everywhere
// (core/request_json.h: wire, metadata, presets and history).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/geometry.h"
#include "core/image.h"
#include "core/result.h"

namespace lightgen::core {

struct ModelInfo;   // core/model_bundle.h
struct SavedState;  // core/saved_state.h

enum class GuidanceSchedule { Constant, Linear };
enum class Sampler { Ancestral };  // the paper's respaced DDPM sampling with learned variance
// Which tokens are made first. The network was trained on random orders; all others are experiments.
enum class GenerationOrder {
    Random,
    CentreFirst,  // by the distance from the middle of the picture
    Rows,         // row by row from the top
    Given         // as the request lists them
};
enum class Device { Cpu, Cuda };
enum class Precision { Float32, BFloat16 };

// What a request refers to, once it has been read from the token store (core/token_store.h). Not part of what was asked
// for: never compared, never serialised.
struct LoadedState {
    std::shared_ptr<const SavedState> state;
    friend bool operator==(const LoadedState&, const LoadedState&) { return true; }
};

// The picture to change and where. A pixel with mask >= kMaskThreshold is painted; every token with a painted pixel is
// made anew; the painted pixels and a band around them are written back, all others stay (core/composite.h).
struct Inpainting {
    static constexpr std::uint8_t kMaskThreshold = 128;
    RgbImage image;
    GrayImage mask;          // of the size of image
    int band = 8;            // pixels outside the painted ones that are blended with falling weight; 0: a hard edge
    std::string tokensOf{};  // image id (core/recipe.h) whose tokens are those of `image`; empty: it is encoded
    TokenCell origin{};      // of `image`, where the first of those tokens lies; it was extended or cut where not 0, 0
    bool composited = true;  // false: the result is as decoded where it is written back, for core/inpaint_region.h
    bool isImported = true;  // some of `image` came from no model; for the IPTC label
    LoadedState from{};      // what tokensOf names
    friend bool operator==(const Inpainting&, const Inpainting&) = default;
};

// To go on from a step of another picture, with whatever the request names. Changing nothing else gives that picture.
struct Branch {
    std::string image;                 // image id of that picture (core/recipe.h)
    int step = 0;                      // how many of its steps are kept
    std::vector<std::int32_t> pinned;  // tokens of it that are kept besides, in raster order
    LoadedState from;
    friend bool operator==(const Branch&, const Branch&) = default;
};

struct GenerationRequest {
    std::string prompt;    // UTF-8; may be empty where an inpainting has a picture to go by
    std::string model;     // name in the model library or path of a bundle; empty: the default model
    double variant = 0.0;  // 0 base weights, 1 DPO weights, between: a blend
    PixelSize size{256, 256};
    std::uint64_t seed = 0;
    int steps = 64;         // iterations of the masked autoregressive loop
    double guidance = 4.0;  // classifier-free guidance scale; 1 means none
    GuidanceSchedule guidanceSchedule = GuidanceSchedule::Constant;
    Sampler sampler = Sampler::Ancestral;
    int samplerSteps = 100;  // respaced steps of the diffusion MLP, at least 2
    double temperature = 1.0;
    Device device = Device::Cpu;
    Precision precision = Precision::Float32;
    int threads = 0;  // 0: as many as the process was given
    GenerationOrder order = GenerationOrder::Random;
    std::vector<std::int32_t> givenOrder;  // with Given: every token of the picture once, the first to be made first
    std::optional<Inpainting> inpainting;
    std::optional<Branch> branch;
    LoadedState resume;  // an earlier, interrupted run of this very request: its steps are not made again
    friend bool operator==(const GenerationRequest&, const GenerationRequest&) = default;
};

inline constexpr std::size_t kMaxPromptBytes = 64 * 1024;

// A request that can run, and what had to be changed for that (steps clamped to the number of tokens, ...).
struct CheckedRequest {
    GenerationRequest request;
    std::vector<Phrase> notes;
};

// Checks every field against its range and against what the model can do.
// Errors name the field, its value, the allowed range and the way out.
Result<CheckedRequest> validate(GenerationRequest request, const ModelInfo& model);

// A request with the size and the sampling defaults that the model's bundle recommends.
GenerationRequest defaultRequest(const ModelInfo& model);

std::string_view name(GuidanceSchedule schedule);
std::string_view name(Sampler sampler);
std::string_view name(GenerationOrder order);
std::string_view name(Device device);
std::string_view name(Precision precision);

// From the names of the command line; the error lists the names there are.
Result<GuidanceSchedule> parseGuidanceSchedule(std::string_view text);
Result<Sampler> parseSampler(std::string_view text);
Result<GenerationOrder> parseGenerationOrder(std::string_view text);
Result<Device> parseDevice(std::string_view text);
Result<Precision> parsePrecision(std::string_view text);
Result<PixelSize> parseSize(std::string_view text);  // "512x256": width x height
Result<double> parseVariant(std::string_view text);  // "base", "dpo" or a number from 0 to 1

}  // namespace lightgen::core
