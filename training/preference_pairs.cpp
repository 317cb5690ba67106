#include "training/preference_pairs.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/tensor.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <system_error>

#include "core/atomic_file.h"
#include "core/preference_pairs.h"
#include "inference/patches.h"
#include "inference/weights/tensor_file.h"
#include "training/scenes/draws.h"

namespace lightgen::training {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxPictureBytes = 256 << 20;
constexpr auto kVotedShard = "pairs-voted.safetensors";

std::vector<fs::path> shardsIn(const fs::path& folder, std::string_view prefix) {
    std::vector<fs::path> shards;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const auto name = entry.path().filename().string();
        if (name.starts_with(prefix) && name.ends_with(".safetensors")) {
            shards.push_back(entry.path());
        }
    }
    std::ranges::sort(shards);
    return shards;
}

at::Tensor tokensOf(const inference::Vae& vae, int patchSize, const at::Tensor& pictures) {
    const at::NoGradGuard noGrad;
    return inference::patchify(vae.normalised(vae.encode(pictures).mean.to(at::kFloat)), patchSize).to(at::kFloat);
}

struct Prompts {
    at::Tensor ids, mask;
};

core::Result<Prompts>
encodePrompts(const std::vector<std::string>& captions, const core::Tokenizer& tokenizer, int length) {
    std::vector<at::Tensor> ids, masks;
    for (const auto& caption : captions) {
        LIGHTGEN_TRY(const auto prompt, tokenizer.encode(caption, length));
        ids.push_back(at::tensor(prompt.ids, at::TensorOptions(at::kLong)));
        masks.push_back(at::tensor(prompt.mask, at::TensorOptions(at::kLong)));
    }
    return Prompts{at::stack(ids), at::stack(masks)};
}

core::Status writeShard(const fs::path& file, const PairBatch& pairs) {
    return inference::writeSafetensors(
        file,
        {{"winner", pairs.winner.to(at::kCPU, at::kHalf)},
         {"loser", pairs.loser.to(at::kCPU, at::kHalf)},
         {"ids", pairs.ids.cpu()},
         {"id_mask", pairs.idMask.cpu()}}
    );
}

}  // namespace

core::Result<std::int64_t> samplePairs(
    const PairPlan& plan,
    const inference::Network& network,
    const inference::T5Encoder& textEncoder,
    const inference::Vae& vae,
    const core::Tokenizer& tokenizer
) {
    const at::NoGradGuard noGrad;
    LIGHTGEN_CHECK(core::createFolder(plan.folder));
    const auto start = std::chrono::steady_clock::now();
    const auto device = network.device();
    auto done = static_cast<std::int64_t>(shardsIn(plan.folder, "pairs-0").size()) * plan.batch;
    while (done < plan.count) {
        std::vector<std::int64_t> indices(static_cast<std::size_t>(plan.batch));
        std::iota(indices.begin(), indices.end(), done);
        std::vector<std::string> captions;
        for (const auto index : indices) {
            captions.push_back(
                plan.source->caption(plan.seed, index, scenes::splitMix(static_cast<std::uint64_t>(index)))
            );
        }
        LIGHTGEN_TRY(const auto prompts, encodePrompts(captions, tokenizer, network.config.textLength));
        auto generator = at::make_generator<at::CPUGeneratorImpl>(
            scenes::splitMix(plan.seed ^ static_cast<std::uint64_t>(done) << 20)
        );
        const auto text = textEncoder(prompts.ids.to(device), prompts.mask.to(device));
        const PairBatch pairs{
            tokensOf(vae, network.config.patchSize, plan.source->pictures(plan.seed, indices, plan.pixels).to(device)),
            sampleBatch(network, text, plan.sampling, generator),
            prompts.ids,
            prompts.mask};
        LIGHTGEN_CHECK(writeShard(plan.folder / fmt::format("pairs-{:06}.safetensors", done / plan.batch), pairs));
        done += plan.batch;
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        fmt::print(stderr, "{} of {} pairs, {:.0f} s\n", done, plan.count, seconds.count());
        if (plan.maxMinutes > 0.0 && seconds.count() > 60.0 * plan.maxMinutes) {
            break;
        }
    }
    return done;
}

core::Result<VotedPairs> addVotedPairs(
    const fs::path& jsonl,
    const fs::path& folder,
    const data::DecodePicture& decode,
    int pixels,
    const inference::Network& network,
    const inference::Vae& vae,
    const core::Tokenizer& tokenizer
) {
    LIGHTGEN_TRY(const auto lines, core::readPreferenceLines(jsonl));
    LIGHTGEN_CHECK(core::createFolder(folder));
    VotedPairs voted;
    std::vector<std::string> captions;
    std::vector<at::Tensor> winners, losers;
    const auto picture = [&](const fs::path& path) -> core::Result<at::Tensor> {
        LIGHTGEN_TRY(const auto bytes, core::readFile(path, kMaxPictureBytes));
        LIGHTGEN_TRY(const auto image, decode(bytes, path.string()));
        return tokensOf(vae, network.config.patchSize, data::squarePicture(image, pixels).to(network.device()));
    };
    const auto take = [&](const core::Result<core::PreferencePair>& line) -> core::Status {
        LIGHTGEN_TRY(const auto pair, line);
        LIGHTGEN_CHECK(tokenizer.encode(pair.prompt, network.config.textLength));
        LIGHTGEN_TRY(auto better, picture(pair.winner));
        LIGHTGEN_TRY(auto worse, picture(pair.loser));
        captions.push_back(pair.prompt);
        winners.push_back(std::move(better));
        losers.push_back(std::move(worse));
        return {};
    };
    for (const auto& line : lines) {
        if (const auto taken = take(line.pair); !taken) {
            const auto& reason = taken.error().message.english();
            voted.problems.push_back(line.pair ? fmt::format("{}: {}", line.where, reason) : reason);
        }
    }
    std::string skipped;
    for (const auto& problem : voted.problems) {
        skipped += problem + "\n";
    }
    LIGHTGEN_CHECK(core::writeFileAtomically(folder / "skipped.txt", skipped));
    voted.pairs = static_cast<std::int64_t>(captions.size());
    if (captions.empty()) {
        return voted;
    }
    LIGHTGEN_TRY(const auto prompts, encodePrompts(captions, tokenizer, network.config.textLength));
    LIGHTGEN_CHECK(writeShard(folder / kVotedShard, {at::cat(winners), at::cat(losers), prompts.ids, prompts.mask}));
    return voted;
}

core::Result<PairStore> PairStore::open(const fs::path& folder) {
    std::vector<at::Tensor> winners, losers, ids, masks;
    for (const auto& shard : shardsIn(folder, "pairs-")) {
        LIGHTGEN_TRY(const auto tensors, inference::readTensors(shard));
        for (const auto* name : {"winner", "loser", "ids", "id_mask"}) {
            if (!tensors.contains(name)) {
                return core::fail(core::ErrorCode::Corrupt, "{}: '{}' is missing", shard.string(), name);
            }
        }
        winners.push_back(tensors.at("winner"));
        losers.push_back(tensors.at("loser"));
        ids.push_back(tensors.at("ids"));
        masks.push_back(tensors.at("id_mask"));
    }
    if (winners.empty()) {
        return core::fail(core::ErrorCode::NotFound, "{}: there are no pairs in it", folder.string());
    }
    PairStore store;
    store.m_winner = at::cat(winners);
    store.m_loser = at::cat(losers);
    store.m_ids = at::cat(ids);
    store.m_idMask = at::cat(masks);
    return store;
}

PairBatch PairStore::batch(std::uint64_t seed, std::int64_t step, std::int64_t size) const {
    scenes::Draws draws(seed ^ 0xD90, static_cast<std::uint64_t>(step));
    std::vector<std::int64_t> rows;
    for (std::int64_t i = 0; i < size; ++i) {
        rows.push_back(static_cast<std::int64_t>(draws.below(static_cast<std::size_t>(this->size()))));
    }
    const auto index = at::tensor(rows, at::TensorOptions(at::kLong));
    return {
        m_winner.index_select(0, index).to(at::kFloat),
        m_loser.index_select(0, index).to(at::kFloat),
        m_ids.index_select(0, index),
        m_idMask.index_select(0, index)};
}

}  // namespace lightgen::training
