#include "training/recompute.h"

#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/custom_function.h>

#include <ATen/autocast_mode.h>

#include "training/autocast.h"

namespace lightgen::training {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::Function;
using torch::autograd::variable_list;

struct Holder final : torch::CustomClassHolder {
    TensorFunction function;
    bool autocast = false;
};

class Recomputed final : public Function<Recomputed> {
public:
    static at::Tensor
    forward(AutogradContext* context, at::TensorList inputs, const c10::intrusive_ptr<Holder>& holder) {
        context->save_for_backward(inputs.vec());
        context->saved_data["holder"] = c10::IValue::make_capsule(holder);
        const at::NoGradGuard noGrad;
        return holder->function(inputs.vec());
    }

    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const auto holder = c10::static_intrusive_pointer_cast<Holder>(context->saved_data["holder"].toCapsule());
        Tensors inputs;
        for (const auto& saved : context->get_saved_variables()) {
            inputs.push_back(saved.detach().requires_grad_(saved.requires_grad()));
        }
        const at::AutoGradMode withGradients(true);
        at::Tensor output;
        {
            const Autocast autocast(inputs.front().device().type(), holder->autocast);
            output = holder->function(inputs);
        }
        torch::autograd::backward({output}, {gradients[0]});
        variable_list found;
        for (const auto& input : inputs) {
            found.push_back(input.grad());
        }
        found.emplace_back();  // of the holder
        return found;
    }
};

}  // namespace

at::Tensor recomputed(const TensorFunction& function, const Tensors& inputs) {
    auto holder = c10::make_intrusive<Holder>();
    holder->function = function;
    holder->autocast = at::autocast::is_autocast_enabled(inputs.front().device().type());
    return Recomputed::apply(at::TensorList(inputs), holder);
}

}  // namespace lightgen::training
