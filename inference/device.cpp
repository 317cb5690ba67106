#include "inference/device.h"

#include <ATen/Context.h>
#include <dlfcn.h>

#include <filesystem>

namespace lightgen::inference {

namespace {

// The folder of the LibTorch that this process runs on.
std::filesystem::path libTorchFolder() {
    Dl_info info{};
    if (dladdr(reinterpret_cast<const void*>(&at::globalContext), &info) == 0 || info.dli_fname == nullptr) {
        return {};
    }
    return std::filesystem::path(info.dli_fname).parent_path();
}

core::Status openCuda() {
    const auto library = libTorchFolder() / "libtorch_cuda.so";
    if (dlopen(library.c_str(), RTLD_NOW | RTLD_GLOBAL) == nullptr) {
        return core::fail(
            core::ErrorCode::Device,
            "The device 'cuda' needs {}, which cannot be opened ({}); use device 'cpu'.",
            library.string(),
            dlerror()
        );
    }
    return {};
}

}  // namespace

core::Result<at::Device> openDevice(core::Device device) {
    if (device == core::Device::Cpu) {
        return at::Device(at::kCPU);
    }
    static const core::Status opened = openCuda();
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    if (!at::globalContext().hasCUDA()) {
        return core::fail(
            core::ErrorCode::Device,
            "The device 'cuda' needs an NVIDIA card and its driver, and none was found; use device 'cpu'."
        );
    }
    return at::Device(at::kCUDA, 0);
}

void waitFor(const at::Tensor& tensor) {
    if (tensor.is_cuda() && tensor.numel() > 0) {
        tensor.flatten()[0].item<double>();
    }
}

at::ScalarType scalarType(core::Precision precision) {
    return precision == core::Precision::BFloat16 ? at::kBFloat16 : at::kFloat;
}

}  // namespace lightgen::inference
