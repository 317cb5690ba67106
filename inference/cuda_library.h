// Our CUDA kernels, opened at run time: a machine without GPU, driver or toolkit only hears a sentence.
#pragma once

#include <filesystem>
#include <memory>

#include "core/result.h"
#include "inference/cuda/lightgen_cuda.h"

namespace lightgen::inference {

class CudaLibrary {
public:
    // Opens liblightgen_cuda.so and checks its ABI number and that it sees a device.
    static core::Result<CudaLibrary> open(const std::filesystem::path& file = defaultFile());

    // ../lib/liblightgen_cuda.so as seen from the running program: the same in the build tree and installed.
    static std::filesystem::path defaultFile();

    // Pointers are device memory; see inference/cuda/lightgen_cuda.h.
    struct Functions {
        decltype(&lightgen_cuda_abi) abi = nullptr;
        decltype(&lightgen_cuda_device_count) deviceCount = nullptr;
        decltype(&lightgen_cuda_error_text) errorText = nullptr;
        decltype(&lightgen_cuda_norm_modulate) normModulate = nullptr;
        decltype(&lightgen_cuda_gated_residual) gatedResidual = nullptr;
    };
    const Functions& functions() const { return m_functions; }

    // A returned code as a Status; `what` names the call in the message.
    core::Status check(int code, const core::Phrase& what) const;

    // Opens and resolves without asking for a device: for the test of a build without GPU.
    static core::Result<CudaLibrary> openWithoutDevice(const std::filesystem::path& file);

private:
    struct Closer {
        void operator()(void* library) const;
    };
    std::unique_ptr<void, Closer> m_library;
    Functions m_functions;
};

}  // namespace lightgen::inference
