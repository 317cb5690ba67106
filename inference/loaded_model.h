// A model in memory, with what is computed once and serves many requests.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/request.h"
#include "core/result.h"
#include "inference/generate.h"
#include "inference/model.h"

namespace lightgen::inference {

// Everything kept here depends on the number of threads too (it decides how sums are split), or a request would not
// give the same bytes after another one as on its own. So a change of threads forgets it.
class LoadedModel {
public:
    // Loads what the request names, or keeps what is loaded if it is that.
    core::Result<std::shared_ptr<const Model>> get(const core::ModelInfo& info, const core::GenerationRequest& request);

    // The VAE alone, that of the loaded model where it is the same bundle's; else it is kept beside the model.
    core::Result<std::shared_ptr<const Vae>> vae(const core::ModelInfo& info, core::Device device);

    enum class Start { Blank, Known };  // whether the decoder is needed without a visible token
    const PreparedGrid& grid(core::TokenGrid size, Start start, const std::stop_token& stop);
    const SamplerPlan& plan(int samplerSteps);
    // Of a prompt. The newest is kept: alternatives and edits ask for it again. A stop leaves it incomplete.
    PreparedText text(const core::TokenizedPrompt& prompt, const std::stop_token& stop);

    // The picture of tokens [L, C].
    core::RgbImage decode(const at::Tensor& tokens, core::TokenGrid grid);
    // `part` of the picture of `tokens`, which are `known` but for a few in that part. Those of the group norms'
    // statistics that only the whole picture has are those of `known`: kept from decode(), or computed by it.
    core::RgbImage
    decodePart(const at::Tensor& tokens, const at::Tensor& known, core::TokenGrid grid, const core::PixelRect& part);

private:
    struct Key {
        std::filesystem::path folder;
        std::filesystem::file_time_type written;  // of model.json
        double variant = 0.0;
        core::Device device = core::Device::Cpu;
        core::Precision precision = core::Precision::Float32;
        friend bool operator==(const Key&, const Key&) = default;
    };

    static std::filesystem::file_time_type writtenAt(const core::ModelInfo& info);

    std::optional<Key> m_key;
    std::optional<Key> m_vaeKey;  // of m_vae
    std::shared_ptr<const Vae> m_vae;
    int m_threads = 0;
    std::shared_ptr<const Model> m_model;
    std::map<std::pair<int, int>, PreparedGrid> m_grids;  // by rows and columns
    std::map<int, SamplerPlan> m_plans;                   // by sampler steps
    std::vector<std::int64_t> m_prompt;                   // ids; empty: none
    PreparedText m_text;                                  // of m_prompt
    std::map<std::string, NormStatistics> m_norms;        // of decoded pictures, by size and sha256 of the tokens
    std::pair<std::string, core::PixelRect> m_partOf;     // of m_partNorms: the picture and the part
    NormStatistics m_partNorms;
};

}  // namespace lightgen::inference
