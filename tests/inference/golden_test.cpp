// Replays tests/golden: the numbers of the authors' own code.
#include "tests/support/test_class.h"
#include "training/golden/verify.h"

using namespace lightgen::training;

namespace {

void verifyFolder(const char* name) {
    const auto folder = std::filesystem::path(LIGHTGEN_SOURCE_DIR) / "tests/golden" / name;
    const auto report = golden::verify({folder});
    QVERIFY2(report, report ? "" : report.error().message.english().c_str());
    for (const auto& line : report->lines) {
        QVERIFY2(line.ok, golden::lineText(line).c_str());
    }
    QVERIFY(report->ok());
}

}  // namespace

class GoldenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void schedule() { verifyFolder("schedule"); }
    void t5() { verifyFolder("t5"); }
    void sampling() { verifyFolder("sampling"); }
    void training() { verifyFolder("training"); }
    void endToEnd() { verifyFolder("end_to_end"); }
    void inpaint() { verifyFolder("inpaint"); }
};

LIGHTGEN_TEST(GoldenTest)
#include "golden_test.moc"
