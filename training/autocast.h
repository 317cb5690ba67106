// bfloat16 autocast of LibTorch for the scope's lifetime: matrix products and convolutions in bfloat16, weights in
// float32.
#pragma once

#include <ATen/autocast_mode.h>

namespace lightgen::training {

class Autocast {
public:
    Autocast(at::DeviceType device, bool enabled)
        : m_device(device)
        , m_before(at::autocast::is_autocast_enabled(device)) {
        at::autocast::set_autocast_enabled(device, enabled);
        at::autocast::set_autocast_dtype(device, at::kBFloat16);
        at::autocast::increment_nesting();
    }
    ~Autocast() {
        if (at::autocast::decrement_nesting() == 0) {
            at::autocast::clear_cache();
        }
        at::autocast::set_autocast_enabled(m_device, m_before);
    }
    Autocast(const Autocast&) = delete;
    Autocast& operator=(const Autocast&) = delete;

private:
    at::DeviceType m_device;
    bool m_before;
};

}  // namespace lightgen::training
