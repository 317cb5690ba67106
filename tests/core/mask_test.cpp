#include "core/mask.h"

#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;

namespace {

GrayImage maskWith(int x, int y, std::uint8_t value) {
    GrayImage mask(64, 48);
    mask.pixels[static_cast<std::size_t>(y * 64 + x)] = value;
    return mask;
}

using Tokens = std::vector<std::int32_t>;

}  // namespace

class MaskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onePixelAtTheThresholdSelectsItsToken() {
        QVERIFY(tokensUnder(maskWith(16, 0, 128), 16) == Tokens{1});
        QVERIFY(tokensUnder(maskWith(16, 0, 127), 16).empty());
        QVERIFY(tokensUnder(maskWith(15, 15, 255), 16) == Tokens{0});
        QVERIFY(tokensUnder(maskWith(63, 47, 255), 16) == Tokens{11});
        QVERIFY(tokensUnder(maskWith(0, 16, 255), 16) == Tokens{4});
    }

    void everyPixelSelectsExactlyTheTokenItLiesIn() {
        for (int y = 0; y < 48; ++y) {
            for (int x = 0; x < 64; ++x) {
                QVERIFY((tokensUnder(maskWith(x, y, 200), 16) == Tokens{y / 16 * 4 + x / 16}));
            }
        }
    }

    void tokensComeInRasterOrderAndOnce() {
        GrayImage mask(64, 48);
        mask.pixels.assign(mask.pixels.size(), 255);
        const auto tokens = tokensUnder(mask, 16);
        QCOMPARE(tokens.size(), std::size_t{12});
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            QCOMPARE(tokens[i], static_cast<std::int32_t>(i));
        }
        QCOMPARE(tokensUnder(mask, 8).size(), std::size_t{48});
    }

    void anEmptyMaskSelectsNothing() { QVERIFY(tokensUnder({}, 16).empty()); }

    void aColourPictureBecomesItsBrightness() {
        RgbImage picture(4, 1);
        picture.pixels = {255, 255, 255, 0, 0, 0, 255, 0, 0, 77, 77, 77};
        QVERIFY((maskFrom(picture).pixels == std::vector<std::uint8_t>{255, 0, 76, 77}));
    }
};

LIGHTGEN_TEST(MaskTest)
#include "mask_test.moc"
