#include "inference/loaded_model.h"

#include <ATen/Parallel.h>
#include <ATen/ops/from_blob.h>

#include <system_error>

#include "inference/device.h"

namespace lightgen::inference {

namespace {

constexpr std::size_t kMaxKept = 8;  // sizes of pictures, and numbers of sampler steps

at::Tensor rowOf(std::vector<std::int64_t> values) {
    return at::from_blob(values.data(), {1, static_cast<std::int64_t>(values.size())}, at::kLong).clone();
}

}  // namespace

core::Result<std::shared_ptr<const Model>>
LoadedModel::get(const core::ModelInfo& info, const core::GenerationRequest& request) {
    const Key key{info.folder, writtenAt(info), request.variant, request.device, request.precision};
    if (m_key != key || m_threads != at::get_num_threads()) {
        m_grids.clear();
        m_plans.clear();
        m_prompt.clear();
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

core::Result<LoadedModel::LoadedVae> LoadedModel::vae(const core::ModelInfo& info, core::Device device) {
    const Key key{info.folder, writtenAt(info), 0.0, device, core::Precision::Float32};  // the VAE is the same for all
    if (m_key && m_key->folder == key.folder && m_key->written == key.written && m_key->device == device) {
        return LoadedVae{std::shared_ptr<const Vae>(m_model, &m_model->vae), m_model->network.device()};
    }
    if (m_vaeKey != key) {
        m_vaeKey.reset();
        m_vae = {};
        LIGHTGEN_TRY(m_vae.device, openDevice(device));
        LIGHTGEN_TRY(auto vae, loadVae(info.folder / "vae", m_vae.device));
        m_vae.vae = std::make_shared<const Vae>(std::move(vae));
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

const SamplerPlan& LoadedModel::plan(int samplerSteps) {
    if (m_plans.size() >= kMaxKept && !m_plans.contains(samplerSteps)) {
        m_plans.clear();
    }
    return m_plans.try_emplace(samplerSteps, m_model->network.denoiser, samplerSteps).first->second;
}

}  // namespace lightgen::inference
