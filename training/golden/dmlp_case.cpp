// Kind dmlp: the diffusion MLP alone, single evaluations and complete sampling loops.
#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/stack.h>

#include <nlohmann/json.hpp>

#include "inference/diffusion/sampler.h"
#include "inference/weights/weight_store.h"
#include "training/golden/case_context.h"
#include "training/golden/kinds.h"

namespace lightgen::training::golden {

namespace {

using namespace inference;

struct Run {
    std::string file;
    int steps = 0;
    double guidance = 1.0;
    SamplerSettings settings;

    bool guided() const { return guidance != 1.0; }
};

Run runOf(const nlohmann::json& json) {
    Run run;
    run.file = json.at("file");
    run.steps = json.at("steps");
    run.guidance = json.at("cfg");
    run.settings.temperature = json.at("temperature");
    return run;
}

core::Status replayForward(CaseContext& context, const Denoiser& denoiser, double guidance) {
    LIGHTGEN_TRY(auto stored, context.tensors("forward.safetensors"));
    const auto& t = stored.at("t");
    context.compare("forward/time_embedding", "time_embedding", stored.at("time_embedding"), sinusoid(t));
    context.compare("forward/out", "out", stored.at("out"), denoiser(stored.at("x"), t, stored.at("c")));
    const auto x = stored.at("cfg_x").chunk(2, 0)[0];
    const auto out = denoiser(at::cat({x, x}, 0), stored.at("cfg_t"), stored.at("cfg_c"));
    const auto guided = guidedOutput(out, guidance);
    const auto prediction = guided.chunk(2, 1)[0];
    const auto unconditionalVariance = out.chunk(2, 0)[1].chunk(2, 1)[1];
    const auto both = at::cat({guided, at::cat({prediction, unconditionalVariance}, 1)}, 0);
    context.compare("forward/cfg_out", "cfg_out", stored.at("cfg_out"), both);
    return {};
}

// One step from x, at entry `index` of the schedule.
at::Tensor step(
    const Denoiser& denoiser,
    const SamplerPlan& plan,
    const Run& run,
    const TensorMap& stored,
    int index,
    const at::Tensor& x
) {
    const auto condition = denoiser.condEmbed(stored.at("z"));
    const auto rows = run.guided() ? at::cat({x, x}, 0) : x;
    const auto out = denoiser.evaluate(denoiser.inputProj(rows), condition + plan.times.select(0, index));
    const auto noise = stored.at("noise").select(0, run.steps - 1 - index);
    const auto combined = run.guided() ? guidedOutput(out, run.guidance) : out;
    return ancestralStep(plan.schedule, run.settings, index, x, combined, noise);
}

void replayChain(
    CaseContext& context, const Denoiser& denoiser, const SamplerPlan& plan, const Run& run, const TensorMap& stored
) {
    const auto stem = run.file.substr(0, run.file.rfind('.')) + "/";
    const std::string kind = run.guided() ? "sample guided/" : "sample unguided/";
    const auto& states = stored.at("x");
    std::vector<at::Tensor> chain{stored.at("noise_init")};
    std::vector<at::Tensor> single;
    for (int i = 0; i < run.steps; ++i) {
        chain.push_back(step(denoiser, plan, run, stored, run.steps - 1 - i, chain.back()));
        single.push_back(step(denoiser, plan, run, stored, run.steps - 1 - i, states.select(0, i)));
    }
    context.compare(stem + "x", kind + "x", states, at::stack(chain));
    context.compare(stem + "one step from stored x, first", "one step from stored x, first", states[1], single.front());
    const auto later = at::stack(single).narrow(0, 1, run.steps - 1);
    context.compare(
        stem + "one step from stored x, later",
        "one step from stored x, later",
        states.narrow(0, 2, run.steps - 1),
        later
    );
}

core::Status replayRun(CaseContext& context, const Denoiser& denoiser, const Run& run) {
    LIGHTGEN_TRY(const auto stored, context.tensors(run.file));
    const SamplerPlan plan(denoiser, run.steps);
    const auto& initial = stored.at("noise_init");
    const auto output =
        sampleTokens(denoiser, plan, run.settings, {stored.at("z"), initial.size(0), run.guidance}, [&](int draw) {
            return draw == 0 ? initial : stored.at("noise").select(0, draw - 1);
        });
    const auto stem = run.file.substr(0, run.file.rfind('.')) + "/";
    const std::string limit = run.guided() ? "sample guided/output" : "sample unguided/output";
    context.compare(stem + "output", limit, stored.at("output"), output);
    replayChain(context, denoiser, plan, run, stored);
    return {};
}

}  // namespace

core::Status runDmlpCase(CaseContext& context) {
    const at::NoGradGuard noGrad;
    LIGHTGEN_TRY(const auto json, context.config());
    const DenoiserShape shape{json.at("in_channels"), json.at("z_channels"), json.at("width"), json.at("depth")};
    LIGHTGEN_TRY(auto weights, WeightStore::open(context.path("model.safetensors")));
    auto placed = context.placed(weights);
    const Denoiser denoiser(WeightScope(placed), shape);
    LIGHTGEN_CHECK(weights.problem());
    if (context.has("forward.safetensors")) {
        LIGHTGEN_CHECK(replayForward(context, denoiser, json.value("cfg_scale_forward", 4.0)));
    }
    for (const auto& run : json.at("runs")) {
        LIGHTGEN_CHECK(replayRun(context, denoiser, runOf(run)));
    }
    return {};
}

}  // namespace lightgen::training::golden
