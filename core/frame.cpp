#include "core/frame.h"

#include <algorithm>
#include <cassert>

namespace lightgen::core {

namespace {

constexpr std::size_t kHeaderBytes = 4;

std::size_t announced(std::span<const std::uint8_t> header) {
    return std::size_t{header[0]} | std::size_t{header[1]} << 8 | std::size_t{header[2]} << 16 |
           std::size_t{header[3]} << 24;
}

}  // namespace

std::vector<std::uint8_t> frame(std::span<const std::uint8_t> payload) {
    assert(!payload.empty() && payload.size() <= kMaxFrameBytes);
    std::vector<std::uint8_t> bytes;
    bytes.reserve(kHeaderBytes + payload.size());
    for (const int shift : {0, 8, 16, 24}) {
        bytes.push_back(static_cast<std::uint8_t>(payload.size() >> shift));
    }
    bytes.insert(bytes.end(), payload.begin(), payload.end());
    return bytes;
}

Status FrameReader::feed(std::span<const std::uint8_t> bytes) {
    if (m_failed) {
        return fail(ErrorCode::Protocol, "The connection broke the rules earlier; open a new one.");
    }
    m_buffer.insert(m_buffer.end(), bytes.begin(), bytes.end());
    while (m_buffer.size() >= m_checked + kHeaderBytes) {
        const auto length = announced(std::span(m_buffer).subspan(m_checked, kHeaderBytes));
        if (length == 0 || length > kMaxFrameBytes) {
            m_failed = true;
            m_buffer.clear();
            return fail(
                ErrorCode::Protocol, "A frame announces {} bytes; between 1 and {} are allowed.", length, kMaxFrameBytes
            );
        }
        if (m_buffer.size() - m_checked - kHeaderBytes < length) {
            break;
        }
        m_checked += kHeaderBytes + length;
    }
    return {};
}

std::optional<std::vector<std::uint8_t>> FrameReader::next() {
    if (m_failed || m_consumed == m_checked) {
        return std::nullopt;
    }
    const auto length = announced(std::span(m_buffer).subspan(m_consumed, kHeaderBytes));
    const auto first = m_buffer.begin() + static_cast<std::ptrdiff_t>(m_consumed + kHeaderBytes);
    std::vector<std::uint8_t> payload(first, first + static_cast<std::ptrdiff_t>(length));
    m_consumed += kHeaderBytes + length;
    if (m_consumed == m_checked) {  // once per batch of frames: moving the rest for every frame would be quadratic
        m_buffer.erase(m_buffer.begin(), m_buffer.begin() + static_cast<std::ptrdiff_t>(m_consumed));
        m_consumed = m_checked = 0;
    }
    return payload;
}

}  // namespace lightgen::core
