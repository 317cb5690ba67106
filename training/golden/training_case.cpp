// Kind training: loss and gradients of masked pretraining, and Diffusion-DPO.
#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/_foreach_norm.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/zeros.h>

#include <nlohmann/json.hpp>

#include "inference/patches.h"
#include "training/dpo_loss.h"
#include "training/golden/case_context.h"
#include "training/golden/kinds.h"
#include "training/parameters.h"

namespace lightgen::training::golden {

namespace {

// A network with gradients whose weights come from a file, some of them replaced by those of a second file.
struct Trainee {
    Parameters parameters;
    inference::Network network;

    Trainee(const CaseContext& context, const core::NetworkConfig& config, const TensorMap& weights)
        : parameters(0, context.device())
        , network(inference::WeightScope(parameters), config) {
        parameters.load(weights);
    }

    at::Tensor gradientNorm() const {
        std::vector<at::Tensor> gradients;
        for (const auto& [name, parameter] : parameters.all()) {
            if (parameter.grad().defined()) {
                gradients.push_back(parameter.grad());
            }
        }
        return at::stack(at::_foreach_norm(gradients, 2.0)).norm().view({1});
    }
};

MaskedBatch batchOf(const core::NetworkConfig& config, const TensorMap& stored, const at::Tensor& latent) {
    const auto drop = stored.find("drop");
    return {
        .grid =
            {static_cast<int>(latent.size(2)) / config.patchSize, static_cast<int>(latent.size(3)) / config.patchSize},
        .tokens = inference::patchify(latent, config.patchSize),
        .text = stored.at("text"),
        .mask = stored.at("mask"),
        .drop = drop == stored.end() ? at::zeros({latent.size(0)}, latent.options()) : drop->second.to(at::kFloat),
        .layout = inference::PositionLayout::Authors};
}

void compareGradients(CaseContext& context, const std::string& stem, const TensorMap& stored, const Trainee& trainee) {
    for (const auto& [name, value] : stored) {
        if (name.starts_with("grad.")) {
            context.compare(stem + name, value, trainee.parameters.all().at(name.substr(5)).grad());
        }
    }
    context.compare(stem + "grad_norm", stored.at("grad_norm"), trainee.gradientNorm());
}

core::Status
replayLoss(CaseContext& context, const core::NetworkConfig& config, const TensorMap& weights, const std::string& file) {
    LIGHTGEN_TRY(const auto stored, context.tensors(file));
    const auto stem = file.substr(0, file.find('.')) + "/";
    const Trainee trainee(context, config, weights);
    const auto batch = batchOf(config, stored, stored.at("latent"));
    const auto tokens = batch.tokens.flatten(0, 1);  // [B * L, C]
    const auto z = describeAll(trainee.network, batch).flatten(0, 1);
    const auto times = stored.at("t").size(0) / tokens.size(0);  // diffusion_batch_mul: the batch as a whole, repeated
    const auto terms = diffusionTerms(
        trainee.network.denoiser,
        DiffusionTables(),
        core::Prediction::Epsilon,
        {tokens.repeat({times, 1}), z.repeat({times, 1}), stored.at("t"), stored.at("noise")}
    );
    const auto mask = batch.mask.flatten().to(at::kFloat).repeat({times});
    const auto loss = ((terms.mse + terms.vb) * mask).sum() / mask.sum();
    loss.backward();
    context.compare(stem + "mse", stored.at("mse"), terms.mse.detach());
    context.compare(stem + "vb", stored.at("vb"), terms.vb.detach());
    context.compare(stem + "loss", stored.at("loss"), loss.detach().view({1}));
    compareGradients(context, stem, stored, trainee);
    return {};
}

core::Status
replayDpo(CaseContext& context, const core::NetworkConfig& config, TensorMap weights, const nlohmann::json& settings) {
    LIGHTGEN_TRY(const auto stored, context.tensors(settings.at("file").get<std::string>()));
    const Trainee policy(context, config, weights);
    LIGHTGEN_TRY(const auto changed, context.tensors(settings.at("reference_weights").get<std::string>()));
    for (const auto& [name, value] : changed) {
        weights.insert_or_assign(name, value);
    }
    const Trainee reference(context, config, weights);

    const DiffusionTables tables;
    const SharedNoise noise{stored.at("t"), stored.at("noise")};
    const auto errors = [&](const Trainee& trainee, const std::string& which) {
        return tokenErrors(
            trainee.network,
            tables,
            core::Prediction::Epsilon,
            batchOf(config, stored, stored.at("latent_" + which)),
            noise
        );
    };
    const auto frozen = [&](const std::string& which) {
        const at::NoGradGuard noGrad;
        return errors(reference, which);
    };
    const std::map<std::string, TokenErrors> all{
        {"policy_winner", errors(policy, "winner")},
        {"policy_loser", errors(policy, "loser")},
        {"reference_winner", frozen("winner")},
        {"reference_loser", frozen("loser")}};
    for (const auto& [name, error] : all) {
        context.compare("dpo/" + name, stored.at(name), error.perPicture.detach());
        context.compare(
            "dpo/forward_dpo_loss." + name, stored.at("forward_dpo_loss." + name), error.loss.detach().view({1})
        );
    }
    context.compare(
        "dpo/forward_dpo_output.policy_winner",
        stored.at("forward_dpo_output.policy_winner"),
        all.at("policy_winner").prediction.detach()
    );
    const auto result = dpoLoss(
        {all.at("policy_winner").perPicture,
         all.at("policy_loser").perPicture,
         all.at("reference_winner").perPicture,
         all.at("reference_loser").perPicture},
        settings.at("beta").get<double>()
    );
    result.loss.backward();
    context.compare("dpo/inside_term", stored.at("inside_term"), result.insideTerm.detach());
    context.compare("dpo/dpo_loss", stored.at("dpo_loss"), result.loss.detach().view({1}));
    compareGradients(context, "dpo/", stored, policy);
    return {};
}

}  // namespace

core::Status runTrainingCase(CaseContext& context) {
    LIGHTGEN_TRY(const auto settings, context.config());
    LIGHTGEN_TRY(const auto config, context.network());
    LIGHTGEN_TRY(const auto weights, context.tensors(settings.at("weights").get<std::string>()));
    for (const auto& file : context.files("loss_")) {
        LIGHTGEN_CHECK(replayLoss(context, config, weights, file));
    }
    if (settings.contains("dpo") && context.has(settings["dpo"].at("file").get<std::string>())) {
        LIGHTGEN_CHECK(replayDpo(context, config, weights, settings["dpo"]));
    }
    return {};
}

}  // namespace lightgen::training::golden
