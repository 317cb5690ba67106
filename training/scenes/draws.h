// A short stream of random numbers that depends on nothing but its keys: the n-th scene of a seed is the same whoever
// composes it, in whatever order and on whatever platform. SplitMix64 (Steele, Lea, Flood 2014).
#pragma once

#include <cstdint>
#include <span>

namespace lightgen::training::scenes {

inline constexpr std::uint64_t splitMix(std::uint64_t value) {
    value += 0x9E3779B97F4A7C15;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
    return value ^ (value >> 31);
}

class Draws {
public:
    Draws(std::uint64_t seed, std::uint64_t index)
        : m_state(splitMix(splitMix(seed) ^ index)) {}

    std::uint64_t next() {
        const auto value = splitMix(m_state);
        m_state += 0x9E3779B97F4A7C15;
        return value;
    }
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }  // [0, 1)
    double between(double low, double high) { return low + (high - low) * unit(); }
    bool chance(double probability) { return unit() < probability; }
    // 0 .. count - 1, count >= 1
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(unit() * static_cast<double>(count)); }
    template <class T>
    const T& pick(std::span<const T> values) {
        return values[below(values.size())];
    }

private:
    std::uint64_t m_state;
};

}  // namespace lightgen::training::scenes
