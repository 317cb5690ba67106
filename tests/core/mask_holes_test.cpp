#include "core/mask_holes.h"

#include "core/edited_recipe.h"
#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen;

class MaskHolesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsWhatIsEnclosed();
    void leavesWhatReachesTheEdge();
    void doesNotLeakThroughCorners();
    void fillsAHoleWithAnIslandInIt();
    void takesEmptyAndFullMasks();
    void takesTheTokensOutOfARecipeAndNothingElse();

private:
    // '#' is painted, '+' just painted, '-' just not.
    static core::GrayImage mask(const std::vector<std::string>& rows);
    static std::vector<std::string> drawn(const core::GrayImage& mask);
};

core::GrayImage MaskHolesTest::mask(const std::vector<std::string>& rows) {
    core::GrayImage image(static_cast<int>(rows.front().size()), static_cast<int>(rows.size()));
    std::size_t at = 0;
    for (const std::string& row : rows) {
        for (const char letter : row) {
            image.pixels[at++] = letter == '#' ? 255 : (letter == '+' ? 128 : (letter == '-' ? 127 : 0));
        }
    }
    return image;
}

std::vector<std::string> MaskHolesTest::drawn(const core::GrayImage& image) {
    std::vector<std::string> rows;
    for (int y = 0; y < image.height; ++y) {
        std::string row;
        for (int x = 0; x < image.width; ++x) {
            const int value = image.pixels[static_cast<std::size_t>(y * image.width + x)];
            row += value == 255 ? '#' : (value == 128 ? '+' : (value == 127 ? '-' : '.'));
        }
        rows.push_back(row);
    }
    return rows;
}

void MaskHolesTest::fillsWhatIsEnclosed() {
    QCOMPARE(
        drawn(core::filledMask(mask({".......", ".#####.", ".#...#.", ".#.-.+.", ".#####.", "......."}))),
        (std::vector<std::string>{".......", ".#####.", ".#####.", ".####+.", ".#####.", "......."})
    );
}

void MaskHolesTest::leavesWhatReachesTheEdge() {
    const std::vector<std::string> open{"#####", "#...#", "#.###", "#...."};
    QCOMPARE(drawn(core::filledMask(mask(open))), open);
    const std::vector<std::string> atEdge{".###", ".#..", ".###"};
    QCOMPARE(drawn(core::filledMask(mask(atEdge))), atEdge);
}

void MaskHolesTest::doesNotLeakThroughCorners() {
    QCOMPARE(
        drawn(core::filledMask(mask({"..#..", ".#.#.", "#...#", ".#.#.", "..#.."}))),
        (std::vector<std::string>{"..#..", ".###.", "#####", ".###.", "..#.."})
    );
}

void MaskHolesTest::fillsAHoleWithAnIslandInIt() {
    QCOMPARE(
        drawn(core::filledMask(mask({"######", "#....#", "#.##.#", "#....#", "######"}))),
        (std::vector<std::string>{"######", "######", "######", "######", "######"})
    );
}

void MaskHolesTest::takesEmptyAndFullMasks() {
    QVERIFY(core::filledMask({}).empty());
    for (const auto& rows : {std::vector<std::string>{"...", "..."}, {"##", "##"}, {"."}}) {
        QCOMPARE(drawn(core::filledMask(mask(rows))), rows);
    }
}

void MaskHolesTest::takesTheTokensOutOfARecipeAndNothingElse() {
    QCOMPARE(
        core::withoutTokens(R"({"image_id":"abc","prompt":"a fox","seed":18446744073709551615})"),
        std::string(R"({"prompt":"a fox","seed":18446744073709551615})")
    );
    QCOMPARE(core::withoutTokens("no recipe"), std::string("no recipe"));
    QCOMPARE(core::withoutTokens(""), std::string());
}

LIGHTGEN_TEST(MaskHolesTest)
#include "mask_holes_test.moc"
