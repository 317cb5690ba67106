#include "training/dpo_loss.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/log_sigmoid.h>

namespace lightgen::training {

TokenErrors tokenErrors(
    const inference::Network& network,
    const DiffusionTables& tables,
    core::Prediction prediction,
    const MaskedBatch& batch,
    const SharedNoise& noise
) {
    const auto z = describeAll(network, batch).flatten(0, 1);  // [B * L, D]
    const auto terms =
        diffusionTerms(network.denoiser, tables, prediction, {batch.tokens.flatten(0, 1), z, noise.t, noise.noise});
    const auto mask = batch.mask.to(terms.mse.scalar_type());  // [B, L]
    const auto rows = mask.flatten();
    return {
        .perPicture = (terms.mse.view_as(mask) * mask).sum(1) / mask.sum(1),
        .loss = ((terms.mse + terms.vb) * rows).sum() / rows.sum(),
        .prediction = terms.prediction};
}

DpoLoss dpoLoss(const DpoErrors& errors, double beta) {
    const auto policy = errors.policyWinner - errors.policyLoser;
    const auto reference = errors.referenceWinner - errors.referenceLoser;
    const auto inside = -beta / 2.0 * (policy - reference);
    return {inside, -at::log_sigmoid(inside).mean()};
}

}  // namespace lightgen::training
