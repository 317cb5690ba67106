#include "inference/loaded_model.h"

#include <ATen/Parallel.h>
#include <ATen/ops/from_blob.h>
#include <fmt/format.h>

#include <cstdint>
#include <system_error>

#include "core/sha256.h"
#include "inference/device.h"
#include "inference/token_tensors.h"

namespace lightgen::inference {

namespace {

constexpr std::size_t kMaxKept = 8;       // sizes of pictures, and numbers of sampler steps
constexpr std::size_t kMaxPictures = 64;  // whose statistics are kept, about 10 KiB each

at::Tensor rowOf(std::vector<std::int64_t> values) {
    return at::from_blob(values.data(), {1, static_cast<std::int64_t>(values.size())}, at::kLong).clone();
}

std::string nameOf(const at::Tensor& tokens, core::TokenGrid grid) {
    const auto values = tokens.contiguous();
    const auto* bytes = static_cast<const std::uint8_t*>(values.const_data_ptr());
    return fmt::format("{}x{} {}", grid.columns, grid.rows, core::sha256Hex({bytes, values.nbytes()}));
}

}  // namespace

core::Result<std::shared_ptr<const Model>>
LoadedModel::get(const core::ModelInfo& info, const core::GenerationRequest& request) {
    const Key key{info.folder, writtenAt(info), request.variant, request.device, request.precision};
    if (m_key != key || m_threads != at::get_num_threads()) {
        m_grids.clear();
        m_plans.clear();
        m_prompt.clear();
        m_norms.clear();
        m_partOf = {};
        m_threads = at::get_num_threads();
    }
    if (m_key == key) {
        return m_model;
    }
    LIGHTGEN_TRY(const auto device, openDevice(request.device));
    m_key.reset();
    m_model.reset();  // before the next one is loaded: both together may not fit
    const LoadOptions options{request.variant, device, scalarType(request.precision)};
    LIGHTGEN_TRY(m_model, loadModel(info, options));
    m_key = key;
    return m_model;
}

core::Result<std::shared_ptr<const Vae>> LoadedModel::vae(const core::ModelInfo& info, core::Device device) {
    const Key key{info.folder, writtenAt(info), 0.0, device, core::Precision::Float32};  // the VAE is the same for all
    if (m_key && m_key->folder == key.folder && m_key->written == key.written && m_key->device == device) {
        return std::shared_ptr<const Vae>(m_model, &m_model->vae);
    }
    if (m_vaeKey != key) {
        m_vaeKey.reset();
        m_vae.reset();
        LIGHTGEN_TRY(const auto where, openDevice(device));
        LIGHTGEN_TRY(auto vae, loadVae(info.folder / "vae", where));
        m_vae = std::make_shared<const Vae>(std::move(vae));
        m_vaeKey = key;
    }
    return m_vae;
}

std::filesystem::file_time_type LoadedModel::writtenAt(const core::ModelInfo& info) {
    std::error_code ignored;
    return std::filesystem::last_write_time(info.folder / "model.json", ignored);
}

const PreparedGrid& LoadedModel::grid(core::TokenGrid size, Start start, const std::stop_token& stop) {
    const std::pair key(size.rows, size.columns);
    if (m_grids.size() >= kMaxKept && !m_grids.contains(key)) {
        m_grids.clear();
    }
    auto found = m_grids.find(key);
    if (found == m_grids.end()) {
        found = m_grids.emplace(key, prepareGrid(m_model->network, size)).first;
    }
    if (start == Start::Blank && !found->second.emptyDecoded.defined()) {
        prepareEmpty(found->second, m_model->network, stop);
    }
    return found->second;
}

PreparedText LoadedModel::text(const core::TokenizedPrompt& prompt, const std::stop_token& stop) {
    if (m_prompt == prompt.ids) {
        return m_text;
    }
    const auto& network = m_model->network;
    const auto device = network.device();
    const auto states =
        m_model->textEncoder(rowOf(prompt.ids).to(device), rowOf(prompt.mask).to(device));              // [1, T, ..]
    const auto aligned = network.textAligner(states.to(network.encoder.position.scalar_type()), stop);  // [1, T, D]
    auto text = network.crossDecoder.prepare(aligned);
    if (!stop.stop_requested()) {
        m_prompt = prompt.ids;
        m_text = text;
    }
    return text;
}

core::RgbImage LoadedModel::decode(const at::Tensor& tokens, core::TokenGrid grid) {
    NormStatistics norms;
    auto image = decodeTokens(tokens, grid, m_model->vae, m_model->info, NormPass::recording(norms));
    if (m_norms.size() >= kMaxPictures) {
        m_norms.clear();
    }
    m_norms.insert_or_assign(nameOf(tokens, grid), std::move(norms));
    return image;
}

core::RgbImage LoadedModel::decodePart(
    const at::Tensor& tokens, const at::Tensor& known, core::TokenGrid grid, const core::PixelRect& part
) {
    const auto name = nameOf(known, grid);
    if (!m_norms.contains(name)) {
        decode(known, grid);
    }
    const auto& whole = m_norms.at(name);
    const auto decoded = [&](const at::Tensor& values, NormPass norms) {
        return inference::decodePart(values, grid, m_model->vae, m_model->info, part, norms);
    };
    if (m_partOf != std::pair(name, part)) {
        NormStatistics norms;
        decoded(known, NormPass::ofPart(whole, norms));
        m_partNorms = std::move(norms);
        m_partOf = {name, part};
    }
    return decoded(tokens, NormPass::ofChangedPart(whole, m_partNorms));
}

const SamplerPlan& LoadedModel::plan(int samplerSteps) {
    if (m_plans.size() >= kMaxKept && !m_plans.contains(samplerSteps)) {
        m_plans.clear();
    }
    return m_plans.try_emplace(samplerSteps, m_model->network.denoiser, samplerSteps).first->second;
}

}  // namespace lightgen::inference
