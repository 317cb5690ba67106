// SHA-256 (FIPS 180-4), for the hashes of model files and masks.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace lightgen::core {

class Sha256 {
public:
    void add(std::span<const std::uint8_t> bytes);
    // Ends the message; 64 lower-case hexadecimal digits.
    std::string hex();

private:
    void compress(const std::uint8_t* block);

    std::array<std::uint32_t, 8> m_state{
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::uint8_t, 64> m_block{};
    std::size_t m_filled = 0;
    std::uint64_t m_bytes = 0;
};

std::string sha256Hex(std::span<const std::uint8_t> bytes);

}  // namespace lightgen::core
