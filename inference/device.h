// Devices and precisions of tensors.
#pragma once

#include <ATen/core/Tensor.h>

#include <string>

#include "core/request.h"
#include "core/result.h"
#include "inference/weights/weight_source.h"

namespace lightgen::inference {

// Cuda: opens LibTorch's CUDA part (a library of its own beside libtorch_cpu) on the first call. An error names what
// is missing: the library, the driver or the card.
core::Result<at::Device> openDevice(core::Device device);

at::ScalarType scalarType(core::Precision precision);

// Returns when the tensor is computed: a CUDA device works behind the program. For clocks.
void waitFor(const at::Tensor& tensor);

// The tensors of another source, moved to a device and converted to a type as they are taken.
class PlacedSource final : public WeightSource {
public:
    PlacedSource(WeightSource& source, at::Device device, at::ScalarType type)
        : m_source(&source)
        , m_device(device)
        , m_type(type) {}

    at::Tensor take(const std::string& name, at::IntArrayRef shape, Init init) override {
        return m_source->take(name, shape, init).to(m_device, m_type);
    }
    bool contains(const std::string& name) const override { return m_source->contains(name); }

private:
    WeightSource* m_source;
    at::Device m_device;
    at::ScalarType m_type;
};

}  // namespace lightgen::inference
