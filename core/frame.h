// Frames of the local socket: u32 length (little endian) + that many bytes. Limits are checked before allocation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/result.h"

namespace lightgen::core {

inline constexpr std::size_t kMaxFrameBytes = 64 * 1024 * 1024;

std::vector<std::uint8_t> frame(std::span<const std::uint8_t> payload);

class FrameReader {
public:
    // Appends bytes as they arrive. Fails, for good, when a frame announces more than kMaxFrameBytes or nothing.
    Status feed(std::span<const std::uint8_t> bytes);
    // The next complete frame, if there is one.
    std::optional<std::vector<std::uint8_t>> next();

private:
    std::vector<std::uint8_t> m_buffer;
    std::size_t m_consumed = 0;  // given out by next()
    std::size_t m_checked = 0;   // end of the last complete frame
    bool m_failed = false;
};

}  // namespace lightgen::core
