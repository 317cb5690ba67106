// Kind backbone: text aligner, encoder, decoder and text decoder at several sizes, stored tensor by stored tensor.
#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/index_select.h>
#include <ATen/ops/nonzero.h>

#include <charconv>
#include <optional>

#include "inference/generate.h"
#include "inference/mar/token_rows.h"
#include "inference/model.h"
#include "inference/weights/weight_store.h"
#include "training/golden/case_context.h"
#include "training/golden/kinds.h"

namespace lightgen::training::golden {

namespace {

using namespace inference;

// "320x512.safetensors": height x width
std::optional<core::PixelSize> sizeOf(const std::string& file) {
    core::PixelSize size;
    const char* const end = file.data() + file.size();
    const auto [cross, first] = std::from_chars(file.data(), end, size.height);
    if (first != std::errc() || cross == end || *cross != 'x') {
        return std::nullopt;
    }
    const auto [stop, second] = std::from_chars(cross + 1, end, size.width);
    return second == std::errc() && stop != end && *stop == '.' ? std::optional(size) : std::nullopt;
}

class Replay {
public:
    Replay(CaseContext& context, const Network& network, TensorMap stored, std::string stem)
        : m_context(context)
        , m_network(network)
        , m_stored(std::move(stored))
        , m_stem(std::move(stem)) {}

    void run(core::TokenGrid grid);

private:
    void comparePositions(const PreparedGrid& grid);
    void comparePrepared(const PreparedGrid& grid, const at::Tensor& encoded, const at::Tensor& visible);
    // Large cases store only the tokens of "rows".
    void compareRows(const std::string& name, const at::Tensor& computed);

    CaseContext& m_context;
    const Network& m_network;
    TensorMap m_stored;
    std::string m_stem;
};

void Replay::compareRows(const std::string& name, const at::Tensor& computed) {
    const auto found = m_stored.find(name);
    if (found == m_stored.end()) {
        return;
    }
    const auto rows = m_stored.find("rows");
    const bool part = rows != m_stored.end() && found->second.size(1) != computed.size(1);
    const auto shown = part ? computed.index_select(1, rows->second.to(at::kLong)) : computed;
    m_context.compare(m_stem + name, name, found->second, shown);
}

void Replay::comparePositions(const PreparedGrid& grid) {
    compareRows("encoder_pos", grid.encoder);
    compareRows("decoder_pos", grid.decoder);
    compareRows("last_pos", grid.cross);
}

// The paths that the engine takes: only some rows, text prepared once. First picture of the batch, where z is whole.
void Replay::comparePrepared(const PreparedGrid& grid, const at::Tensor& encoded, const at::Tensor& visible) {
    const auto z = m_stored.at("z");
    if (m_stored.contains("rows")) {
        return;
    }
    const auto rows = m_stored.at("mask")[0].nonzero().squeeze(1);
    const auto decoded = m_network.decoder.atRows(encoded.narrow(0, 0, 1), visible.narrow(0, 0, 1), grid.decoder, rows);
    const auto text = m_network.crossDecoder.prepare(m_stored.at("text_aligned").narrow(0, 0, 1));
    const auto positions = grid.cross.index_select(1, rows);
    const auto expected = z.narrow(0, 0, 1).index_select(1, rows);
    m_context.compare(
        m_stem + "z, masked rows only", "z", expected, m_network.crossDecoder.conditional(decoded, positions, text)
    );
    const auto halves = m_network.crossDecoder.guided(decoded, positions, text).chunk(2, 1);
    m_context.compare(m_stem + "z, guided", "z", expected, halves[0]);
    if (const auto uncond = m_stored.find("z_uncond"); uncond != m_stored.end()) {
        const auto expectedUncond = uncond->second.narrow(0, 0, 1).index_select(1, rows);
        m_context.compare(m_stem + "z_uncond, guided", "z_uncond", expectedUncond, halves[1]);
    }
}

void Replay::run(core::TokenGrid size) {
    const auto grid = prepareGrid(m_network, size, PositionLayout::Authors);
    comparePositions(grid);
    const auto& tokens = m_stored.at("tokens");
    const auto batch = tokens.size(0);
    const auto text = m_network.textAligner(m_stored.at("text"));
    m_context.compare(m_stem + "text_aligned", "text_aligned", m_stored.at("text_aligned"), text);
    const auto visible = visibleTokens(m_stored.at("mask"));
    const auto encoded = m_network.encoder(rowsAt(tokens, visible), rowsAt(grid.encoder, visible));
    m_context.compare(m_stem + "encoder_out", "encoder_out", m_stored.at("encoder_out"), encoded);
    const auto decoded = m_network.decoder(encoded, visible, grid.decoder);
    compareRows("decoder_out", decoded);
    compareRows("z", m_network.crossDecoder(decoded, grid.cross, text));
    const auto noText = m_network.crossDecoder.fakeLatent.expand({batch, text.size(1), text.size(2)});
    if (m_stored.contains("z_uncond")) {
        compareRows("z_uncond", m_network.crossDecoder(decoded, grid.cross, noText));
    }
    comparePrepared(grid, encoded, visible);
}

}  // namespace

core::Status runBackboneCase(CaseContext& context) {
    const at::NoGradGuard noGrad;
    LIGHTGEN_TRY(const auto config, context.network());
    LIGHTGEN_TRY(auto weights, WeightStore::open(context.path("model.safetensors")));
    auto placed = context.placed(weights);
    const Network network(WeightScope(placed), config);
    LIGHTGEN_CHECK(weights.problem());
    for (const auto& file : context.files("")) {
        const auto size = sizeOf(file);
        if (!size) {
            continue;
        }
        LIGHTGEN_TRY(auto stored, context.tensors(file));
        Replay(context, network, std::move(stored), file.substr(0, file.find('.')) + "/")
            .run(core::TokenGrid::of(*size, config.tokenPixels()));
    }
    return {};
}

}  // namespace lightgen::training::golden
