#include "inference/diffusion/adaln.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/addcmul.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/layer_norm.h>

#include <initializer_list>
#include <stdexcept>

#include "inference/cuda_library.h"

namespace lightgen::inference {

namespace {

// Null on a machine without them: LibTorch's own operations give the same numbers, in more passes over memory.
const CudaLibrary* kernels() {
    static const auto opened = CudaLibrary::open();
    return opened ? &*opened : nullptr;
}

bool hasPlainRows(const at::Tensor& x) {
    return x.scalar_type() == at::kFloat && x.dim() == 2 && x.stride(1) == 1;
}

// The kernels know no gradients, and launch on the default stream, where LibTorch works too.
bool runsOnKernels(const at::Tensor& x, std::initializer_list<at::Tensor> modulation) {
    if (!x.is_cuda() || (at::GradMode::is_enabled() && x.requires_grad()) || !hasPlainRows(x) || !x.is_contiguous()) {
        return false;
    }
    for (const auto& part : modulation) {
        if (!hasPlainRows(part) || part.sizes() != x.sizes()) {
            return false;
        }
    }
    return kernels() != nullptr;
}

LightGenCudaShape shapeOf(const at::Tensor& x, const at::Tensor& modulation) {
    return {x.size(0), x.size(1), modulation.stride(0)};
}

void check(int code, const char* what) {
    if (const auto status = kernels()->check(code, core::Phrase::verbatim(what)); !status) {
        throw std::runtime_error(status.error().message.english());
    }
}

const float* valuesOf(const at::Tensor& x) {
    return x.defined() ? x.const_data_ptr<float>() : nullptr;
}

}  // namespace

at::Tensor
normModulate(const nn::LayerNorm& norm, const at::Tensor& x, const at::Tensor& shift, const at::Tensor& scale) {
    if (!runsOnKernels(x, {shift, scale}) || shift.stride(0) != scale.stride(0)) {
        const auto normed = at::layer_norm(x, {x.size(-1)}, norm.weight, norm.bias, norm.eps);
        return at::addcmul(shift, normed, scale + 1.0);
    }
    auto h = at::empty_like(x);
    const auto code = kernels()->functions().normModulate(
        shapeOf(x, shift),
        valuesOf(x),
        valuesOf(norm.weight),
        valuesOf(norm.bias),
        static_cast<float>(norm.eps),
        valuesOf(shift),
        valuesOf(scale),
        h.mutable_data_ptr<float>(),
        nullptr
    );
    check(code, "The AdaLN modulation");
    return h;
}

at::Tensor gatedResidual(const at::Tensor& x, const at::Tensor& gate, const at::Tensor& y) {
    if (!runsOnKernels(x, {gate, y}) || !y.is_contiguous()) {
        return at::addcmul(x, gate, y);
    }
    auto out = at::empty_like(x);
    const auto code = kernels()->functions().gatedResidual(
        shapeOf(x, gate), valuesOf(x), valuesOf(gate), valuesOf(y), out.mutable_data_ptr<float>(), nullptr
    );
    check(code, "The gated residual");
    return out;
}

}  // namespace lightgen::inference
