// Gradient checkpointing: the inside of a function is not kept for the backward pass but computed once more there.
// Costs a second forward pass, saves the memory of what lies between input and output.
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <vector>

namespace lightgen::training {

using Tensors = std::vector<at::Tensor>;
using TensorFunction = std::function<at::Tensor(const Tensors& inputs)>;

// function(inputs), for a function without randomness. Parameters that it uses get their gradients as ever; everything
// else that needs one has to be among the inputs, and at least one of these must need one.
at::Tensor recomputed(const TensorFunction& function, const Tensors& inputs);

}  // namespace lightgen::training
