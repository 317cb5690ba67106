#include "core/keyed_noise.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;

namespace {

using Words = std::array<std::uint32_t, 4>;

std::vector<std::uint32_t>
noiseBits(std::uint64_t seed, NoiseStream stream, int row, int column, unsigned draw, int count) {
    std::vector<float> values(static_cast<std::size_t>(count));
    tokenNoise(seed, stream, row, column, draw, values);
    std::vector<std::uint32_t> bits;
    std::ranges::transform(values, std::back_inserter(bits), [](float value) {
        return std::bit_cast<std::uint32_t>(value);
    });
    return bits;
}

using Bits = std::vector<std::uint32_t>;

}  // namespace

class KeyedNoiseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Random123's kat_vectors for philox4x32, 10 rounds.
    void philoxGivesThePublishedAnswers() {
        QVERIFY((philox4x32({}, {}) == Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
        constexpr std::uint32_t ones = 0xffffffff;
        QVERIFY((
            philox4x32({ones, ones, ones, ones}, {ones, ones}) == Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}
        ));
        QVERIFY(
            (philox4x32({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
             Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1})
        );
    }

    // Computed apart from this code, in Python's float64 rounded once to float32. If these change, no old seed gives
    // its picture any more.
    void tokenNoiseHasItsCommittedBits() {
        QVERIFY(
            (noiseBits(0, NoiseStream::Token, 0, 0, 0, 6) ==
             Bits{0x3f7dbb33, 0xbf6cb6b0, 0xbf1e1b9f, 0xbef6d1b2, 0x3f88a6cb, 0xbed9c6b5})
        );
        QVERIFY((noiseBits(42, NoiseStream::Token, 3, 7, 5, 4) == Bits{0xbf0f4141, 0xbf68b040, 0xbfa34d75, 0x3f783ba4})
        );
        QVERIFY(
            (noiseBits(~0ULL, NoiseStream::FirstAlternative, 127, 1, 99, 3) == Bits{0xbf819a9b, 0x3ebbf917, 0x3d2a5f12})
        );
        QVERIFY((noiseBits(1ULL << 32, NoiseStream::Token, 0, 1, 1, 2) == Bits{0xbf0cf24e, 0x3f97f32b}));
    }

    void randomOrderHasItsCommittedNumbers() {
        using Order = std::vector<std::int32_t>;
        QVERIFY((randomOrder(7, {4, 4}) == Order{9, 7, 13, 12, 15, 8, 11, 6, 14, 3, 10, 1, 0, 2, 4, 5}));
        QVERIFY((randomOrder(0, {2, 3}) == Order{4, 5, 2, 0, 3, 1}));
        QVERIFY((randomOrder(0xDEADBEEF12345678, {3, 5}) == Order{1, 11, 0, 4, 13, 7, 10, 3, 6, 2, 14, 5, 9, 12, 8}));
    }

    void noiseOfACellDoesNotDependOnHowManyChannelsAreAskedFor() {
        const auto all = noiseBits(5, NoiseStream::Token, 2, 9, 3, 64);
        for (int count = 1; count < 64; ++count) {
            QVERIFY(std::ranges::equal(
                noiseBits(5, NoiseStream::Token, 2, 9, 3, count), std::span(all).first(static_cast<std::size_t>(count))
            ));
        }
    }

    void everyPartOfTheKeyMatters() {
        const auto reference = noiseBits(5, NoiseStream::Token, 2, 9, 3, 4);
        QVERIFY(noiseBits(6, NoiseStream::Token, 2, 9, 3, 4) != reference);
        QVERIFY(noiseBits(5 + (1ULL << 32), NoiseStream::Token, 2, 9, 3, 4) != reference);
        QVERIFY(noiseBits(5, NoiseStream::FirstAlternative, 2, 9, 3, 4) != reference);
        QVERIFY(noiseBits(5, NoiseStream::Token, 3, 9, 3, 4) != reference);
        QVERIFY(noiseBits(5, NoiseStream::Token, 2, 8, 3, 4) != reference);
        QVERIFY(noiseBits(5, NoiseStream::Token, 9, 2, 3, 4) != reference);
        QVERIFY(noiseBits(5, NoiseStream::Token, 2, 9, 4, 4) != reference);
    }

    void noiseIsStandardNormal() {
        double sum = 0;
        double squares = 0;
        double fourth = 0;
        int count = 0;
        for (int cell = 0; cell < 4096; ++cell) {
            std::array<float, 64> values{};
            tokenNoise(11, NoiseStream::Token, cell / 64, cell % 64, 1, values);
            for (const double value : values) {
                QVERIFY(std::isfinite(value));
                sum += value;
                squares += value * value;
                fourth += value * value * value * value;
                ++count;
            }
        }
        QVERIFY(std::abs(sum / count) < 0.01);  // five standard errors of 262,144 draws
        QVERIFY(std::abs(squares / count - 1) < 0.014);
        QVERIFY(std::abs(fourth / count - 3) < 0.1);
    }

    void anOrderHoldsEveryTokenOnce() {
        for (const TokenGrid grid : {TokenGrid{1, 1}, TokenGrid{16, 16}, TokenGrid{5, 31}, TokenGrid{128, 128}}) {
            auto order = randomOrder(3, grid);
            std::ranges::sort(order);
            for (std::size_t i = 0; i < order.size(); ++i) {
                QCOMPARE(order[i], static_cast<std::int32_t>(i));
            }
            QCOMPARE(static_cast<int>(order.size()), grid.count());
        }
    }

    void placesInAnOrderAreEven() {
        std::array<double, 16> meanPlace{};
        constexpr int kSeeds = 2000;
        for (int seed = 0; seed < kSeeds; ++seed) {
            const auto order = randomOrder(static_cast<std::uint64_t>(seed), {4, 4});
            for (std::size_t place = 0; place < order.size(); ++place) {
                meanPlace[static_cast<std::size_t>(order[place])] += static_cast<double>(place) / kSeeds;
            }
        }
        for (const double mean : meanPlace) {
            QVERIFY(std::abs(mean - 7.5) < 0.55);  // five standard errors
        }
    }

    void relativeOrderStaysWhenThePictureIsExtended() {
        const auto small = randomOrder(9, {4, 4});
        std::vector<std::int32_t> fromLarge;
        for (const auto token : randomOrder(9, {6, 8})) {
            if (token / 8 < 4 && token % 8 < 4) {
                fromLarge.push_back(token / 8 * 4 + token % 8);
            }
        }
        QVERIFY(fromLarge == small);
    }
};

LIGHTGEN_TEST(KeyedNoiseTest)
#include "keyed_noise_test.moc"
