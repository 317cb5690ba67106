// Diffusion-DPO (Wallace et al. 2023, arXiv 2311.12908, eq. 14) on the token diffusion loss: winner and loser share
// mask, time steps and noise; the reference model is frozen.
#pragma once

#include <ATen/core/Tensor.h>

#include "training/diffusion_loss.h"
#include "training/masked_loss.h"

namespace lightgen::training {

// The noise prediction errors of one model on one batch. Rows are all tokens of the batch, picture by picture.
struct TokenErrors {
    at::Tensor perPicture;  // [B] mean squared error over the hidden tokens of each picture
    at::Tensor loss;        // [] mean over all hidden tokens, with the variance term: the authors' DiffLoss.forward_dpo
    at::Tensor prediction;  // [B * L, C]
};

struct SharedNoise {
    at::Tensor t;      // [B * L]
    at::Tensor noise;  // [B * L, C]
};

TokenErrors tokenErrors(
    const inference::Network& network,
    const DiffusionTables& tables,
    core::Prediction prediction,
    const MaskedBatch& batch,
    const SharedNoise& noise
);

struct DpoErrors {
    at::Tensor policyWinner, policyLoser, referenceWinner, referenceLoser;  // [B] each
};

struct DpoLoss {
    at::Tensor insideTerm;  // [B] -beta / 2 * ((policy winner - policy loser) - (reference winner - reference loser))
    at::Tensor loss;        // [] mean of -log sigmoid(insideTerm)
};

DpoLoss dpoLoss(const DpoErrors& errors, double beta);

}  // namespace lightgen::training
