// Kind t5: the text encoder on stored ids, relative position buckets, and the tokenizer on prompts.
#include <ATen/core/grad_mode.h>
#include <ATen/ops/tensor.h>

#include <nlohmann/json.hpp>

#include "inference/text/t5_encoder.h"
#include "inference/text/tokenizer.h"
#include "inference/weights/weight_store.h"
#include "training/golden/case_context.h"
#include "training/golden/kinds.h"

namespace lightgen::training::golden {

namespace {

core::Status replayEncoder(CaseContext& context) {
    LIGHTGEN_TRY(const auto text, context.text("config.json"));
    LIGHTGEN_TRY(const auto config, inference::parseT5Config(text, context.path("config.json").string()));
    LIGHTGEN_TRY(auto weights, inference::WeightStore::open(context.folder()));
    auto placed = context.placed(weights);
    const inference::T5Encoder encoder(inference::WeightScope(placed), config);
    LIGHTGEN_CHECK(weights.problem());
    LIGHTGEN_TRY(const auto stored, context.tensors("cases.safetensors"));
    for (const auto& stem : stemsOf(stored, ".input_ids")) {
        LIGHTGEN_TRY(const auto mask, tensorNamed(stored, stem + ".attention_mask"));
        LIGHTGEN_TRY(const auto expected, tensorNamed(stored, stem + ".last_hidden_state"));
        context.compare(stem + ".last_hidden_state", expected, encoder(stored.at(stem + ".input_ids"), mask));
    }
    if (stored.contains("relative_positions")) {
        LIGHTGEN_TRY(const auto expected, tensorNamed(stored, "relative_buckets"));
        context.compare(
            "relative_buckets", expected, inference::relativeBuckets(stored.at("relative_positions"), config)
        );
    }
    return {};
}

struct Prompt {
    std::string text;
    std::vector<std::string> pieces;
    std::vector<std::int64_t> ids, inputIds, mask;
    std::int64_t length = 0;
};

Prompt promptOf(const nlohmann::json& json) {
    return {
        .text = json.at("text"),
        .pieces = json.at("pieces"),
        .ids = json.at("ids"),
        .inputIds = json.at("input_ids"),
        .mask = json.at("attention_mask"),
        .length = json.at("length"),
    };
}

// The quantities of the file, each with the prompts that went wrong.
struct Mismatches {
    std::map<std::string, std::pair<int, std::string>> byName;  // count, first prompt

    void check(const std::string& name, bool equal, const std::string& prompt) {
        auto& [count, first] = byName[name];
        if (!equal && count++ == 0) {
            first = prompt;
        }
    }
};

core::Status
replayPrompt(const inference::Tokenizer& tokenizer, const Prompt& prompt, int length, Mismatches& mismatches) {
    LIGHTGEN_TRY(const auto pieces, tokenizer.pieces(prompt.text));
    LIGHTGEN_TRY(const auto encoded, tokenizer.encode(prompt.text, length));
    std::vector<std::string> texts;
    std::vector<std::int64_t> ids;
    for (const auto& piece : pieces) {
        texts.push_back(piece.text);
        ids.push_back(piece.id);
    }
    ids.push_back(tokenizer.endId());
    const auto valid = std::min<std::int64_t>(encoded.tokens, length);
    mismatches.check("tokenizer pieces", texts == prompt.pieces, prompt.text);
    mismatches.check("tokenizer ids", ids == prompt.ids, prompt.text);
    mismatches.check("tokenizer input_ids", encoded.ids == prompt.inputIds, prompt.text);
    mismatches.check("tokenizer attention_mask", encoded.mask == prompt.mask, prompt.text);
    mismatches.check("tokenizer length", valid == prompt.length, prompt.text);
    return {};
}

core::Status replayTokenizer(CaseContext& context) {
    LIGHTGEN_TRY(const auto json, context.config("tokenizer_prompts.json"));
    LIGHTGEN_TRY(const auto tokenizer, inference::Tokenizer::open(context.path("spiece.model")));
    const int length = json.at("max_length");
    Mismatches mismatches;
    for (const auto& entry : json.at("prompts")) {
        LIGHTGEN_CHECK(replayPrompt(tokenizer, promptOf(entry), length, mismatches));
    }
    for (const auto& [name, found] : mismatches.byName) {
        const auto sentence = fmt::format("differ for {} prompts, first for '{}'", found.first, found.second);
        context.expect(name, found.first == 0, sentence);
    }
    return {};
}

}  // namespace

core::Status runT5Case(CaseContext& context) {
    const at::NoGradGuard noGrad;
    if (context.has("cases.safetensors")) {
        LIGHTGEN_CHECK(replayEncoder(context));
    }
    return context.has("tokenizer_prompts.json") ? replayTokenizer(context) : core::Status{};
}

}  // namespace lightgen::training::golden
