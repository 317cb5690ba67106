#include "inference/cuda_library.h"

#include <dlfcn.h>

#include <string>
#include <system_error>

#include "core/paths.h"
#include "core/utf8.h"

namespace lightgen::inference {

using core::ErrorCode;

namespace {

std::string loaderMessage() {
    const char* text = dlerror();
    return text != nullptr ? text : "the loader gives no reason";
}

template <class Function>
bool resolve(void* library, const char* symbol, Function& function) {
    function = reinterpret_cast<Function>(dlsym(library, symbol));
    return function != nullptr;
}

}  // namespace

void CudaLibrary::Closer::operator()(void* library) const {
    dlclose(library);
}

std::filesystem::path CudaLibrary::defaultFile() {
    return core::programFolder().parent_path() / "lib" / "liblightgen_cuda.so";
}

core::Result<CudaLibrary> CudaLibrary::openWithoutDevice(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
        return core::fail(
            ErrorCode::Device,
            "{} is not there: this build has no CUDA kernels (they are compiled where nvcc is found).",
            core::printable(file)
        );
    }
    CudaLibrary opened;
    opened.m_library.reset(dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL));
    if (!opened.m_library) {
        return core::fail(ErrorCode::Device, "{} cannot be opened: {}.", core::printable(file), loaderMessage());
    }
    void* library = opened.m_library.get();
    Functions& f = opened.m_functions;
    if (!resolve(library, "lightgen_cuda_abi", f.abi) ||
        !resolve(library, "lightgen_cuda_device_count", f.deviceCount) ||
        !resolve(library, "lightgen_cuda_error_text", f.errorText) ||
        !resolve(library, "lightgen_cuda_norm_modulate", f.normModulate) ||
        !resolve(library, "lightgen_cuda_gated_residual", f.gatedResidual)) {
        return core::fail(
            ErrorCode::Incompatible, "{} is not our CUDA library: {}.", core::printable(file), loaderMessage()
        );
    }
    if (f.abi() != LIGHTGEN_CUDA_ABI) {
        return core::fail(
            ErrorCode::Incompatible,
            "{} has interface {} and this program needs {}: both must come from the same build.",
            core::printable(file),
            f.abi(),
            LIGHTGEN_CUDA_ABI
        );
    }
    return opened;
}

core::Result<CudaLibrary> CudaLibrary::open(const std::filesystem::path& file) {
    LIGHTGEN_TRY(auto opened, openWithoutDevice(file));
    int devices = 0;
    LIGHTGEN_CHECK(opened.check(opened.m_functions.deviceCount(&devices), core::phrase("Looking for a CUDA device")));
    if (devices == 0) {
        return core::fail(ErrorCode::Device, "This machine has no CUDA device; choose the device cpu.");
    }
    return opened;
}

core::Status CudaLibrary::check(int code, const core::Phrase& what) const {
    if (code == 0) {
        return {};
    }
    return core::fail(ErrorCode::Device, "{} failed: {} (CUDA error {}).", what, m_functions.errorText(code), code);
}

}  // namespace lightgen::inference
