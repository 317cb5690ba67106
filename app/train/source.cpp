#include "app/train/source.h"

#include <cstdlib>

namespace lightgen::train {

core::Result<at::Device> deviceOf(const std::string& name) {
    LIGHTGEN_TRY(const auto kind, core::parseDevice(name));
    LIGHTGEN_TRY(const auto device, inference::openDevice(kind));
    const char* local = std::getenv("LOCAL_RANK");
    if (device.is_cuda() && local != nullptr) {
        return at::Device(at::kCUDA, static_cast<at::DeviceIndex>(std::atoi(local)));
    }
    return device;
}

}  // namespace lightgen::train
