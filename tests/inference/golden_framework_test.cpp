// The judge of the reference data must be able to say no.
#include <ATen/TensorOperators.h>
#include <ATen/ops/full.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <QTemporaryDir>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>

#include "tests/support/test_class.h"
#include "training/golden/case_context.h"
#include "training/golden/verify.h"

using namespace lightgen;
using namespace lightgen::training;

namespace {

constexpr const char* kLimitsText = R"({"kinds":{"k":{
    "x":{"max":0.1,"rms":0.05},"iter_*.z":{"max":1,"rms":1},"iter_*.z from stored":{"max":2,"rms":2},
    "image_u8":{"max":2,"rms":0.5,"unit":"8-bit levels"}}}})";

golden::Limits limits() {
    return *golden::Limits::parse(kLimitsText, "limits.json");
}

// One comparison's line.
template <class Compare>
golden::Line lineOf(const Compare& compare) {
    golden::Line line;
    golden::CaseContext context({"folder", "name", "k"}, limits(), [&](const golden::Line& found) { line = found; });
    compare(context);
    return line;
}

golden::Line comparing(const char* name, const at::Tensor& stored, const at::Tensor& computed) {
    return lineOf([&](golden::CaseContext& context) { context.compare(name, stored, computed); });
}

void write(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
}

}  // namespace

class GoldenFrameworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void starsStandForAnyText() {
        QVERIFY(golden::matches("iter_*.z", "iter_07.z"));
        QVERIFY(golden::matches("dpo/grad.*", "dpo/grad.a.b.weight"));
        QVERIFY(!golden::matches("iter_*.z", "iter_07.z from stored"));
        QVERIFY(!golden::matches("case_*.x", "case_.y"));
    }

    void findsTheLimitOfEachTensor() {
        QCOMPARE(limits().find("k", "iter_3.z")->max, 1.0);
        QCOMPARE(limits().find("k", "iter_3.z from stored")->max, 2.0);
        QVERIFY(!limits().find("k", "y"));
        QVERIFY(!limits().find("other", "x"));
    }

    void refusesLimitsThatAreNone() {
        for (const auto* text :
             {"",
              "[]",
              R"({"kinds":3})",
              R"({"kinds":{"k":{"x":{"max":1}}}})",
              R"({"kinds":{"k":{"x":3}}})",
              R"({"kinds":{"k":{"x":{"max":1,"rms":1,"unit":"metres"}}}})",
              R"({"kinds":{"k":{"x":{"max":-1,"rms":1}}}})"}) {
            QVERIFY2(!golden::Limits::parse(text, "limits.json"), text);
        }
    }

    void theBuiltInLimitsAreThoseOfTheSourceTree() {
        const auto builtIn = golden::Limits::parse(golden::builtInLimits(), "built in");
        QVERIFY(builtIn);
        QVERIFY(builtIn->find("t5", "case_0.last_hidden_state"));
    }

    void judgesRelativeToTheSizeOfTheStoredTensor() {
        const auto large = at::full({100}, 10.0);
        QVERIFY(comparing("x", large, large + 0.4).ok);   // 0.04 of its size
        QVERIFY(!comparing("x", large, large + 0.6).ok);  // rms 0.06
        const auto small = at::full({100}, 0.01);
        QVERIFY(comparing("x", small, small + 0.04).ok);
        QVERIFY(!comparing("x", small, small + 0.06).ok);
    }

    void oneLargeDifferenceExceedsTheMaximum() {
        const auto stored = at::zeros({10000});
        auto computed = at::zeros({10000});
        computed[17] = 0.2;
        const auto line = comparing("x", stored, computed);
        QVERIFY(!line.ok && line.rms < 0.05);
    }

    void notANumberIsBeyondEveryLimit() {
        QVERIFY(!comparing("x", at::zeros({3}), at::full({3}, std::numeric_limits<double>::quiet_NaN())).ok);
        QVERIFY(!comparing("x", at::zeros({3}), at::full({3}, std::numeric_limits<double>::infinity())).ok);
    }

    void anotherShapeIsAFailureThatNamesBoth() {
        const auto line = comparing("x", at::zeros({2, 3}), at::zeros({3, 2}));
        QVERIFY(!line.ok);
        QCOMPARE(line.sentence, std::string("has shape [3, 2], expected [2, 3]"));
        QVERIFY(!comparing("x", at::zeros({2}), at::Tensor()).ok);
    }

    void aMissingLimitIsAFailure() {
        const auto line = comparing("unknown", at::zeros({2}), at::zeros({2}));
        QVERIFY(!line.ok);
        QVERIFY(line.sentence.find("no limit for 'unknown'") != std::string::npos);
    }

    void integersMustBeEqual() {
        QVERIFY(comparing("ids", at::ones({4}, at::kLong), at::ones({4}, at::kLong)).ok);
        QVERIFY(!comparing("ids", at::ones({4}, at::kLong), at::zeros({4}, at::kLong)).ok);
        QVERIFY(!comparing("flags", at::ones({4}, at::kBool), at::zeros({4}, at::kBool)).ok);
    }

    void picturesAreJudgedInLevels() {
        const auto stored = at::full({100}, 100, at::kByte);
        auto computed = stored.clone();
        computed[3] = 102;
        QVERIFY(comparing("image_u8", stored, computed).ok);
        computed[3] = 103;
        QVERIFY(!comparing("image_u8", stored, computed).ok);
        QVERIFY(!comparing("image_u8", stored, stored + 1).ok);
    }

    void linesSayWhatWasFound() {
        const auto good = golden::lineText(comparing("x", at::zeros({2}), at::zeros({2})));
        QVERIFY2(good.starts_with("ok    name  x  max 0.0e+00 (limit 1.0e-01)"), good.c_str());
        QVERIFY(golden::lineText(comparing("x", at::zeros({2}), at::ones({2}))).starts_with("FAIL  name  x"));
    }

    void findsCasesBelowFoldersOnce() {
        const QTemporaryDir folder;
        const auto root = std::filesystem::path(folder.path().toStdString());
        write(root / "b/v1/case.json", R"({"kind":"vae"})");
        write(root / "a/case.json", R"({"kind":"t5"})");
        const auto cases = golden::findCases({root, root / "b"});
        QVERIFY(cases);
        QCOMPARE(cases->size(), std::size_t(2));
        QCOMPARE((*cases)[0].name, std::string("a"));
        QCOMPARE((*cases)[0].kind, std::string("t5"));
        QVERIFY((*cases)[1].name == "b/v1");
        QCOMPARE(golden::findCases({root / "a"})->front().name, std::string("a"));
    }

    void aFolderWithoutCasesIsAnError() {
        const QTemporaryDir folder;
        const auto root = std::filesystem::path(folder.path().toStdString());
        QVERIFY(!golden::findCases({root}));
        QVERIFY(!golden::findCases({root / "missing"}));
    }

    void whatCannotBeReplayedIsAFailure() {
        const QTemporaryDir folder;
        const auto root = std::filesystem::path(folder.path().toStdString());
        write(root / "a/case.json", R"({"kind":"poetry"})");
        write(root / "b/case.json", R"({"kind":"t5"})");
        write(root / "c/case.json", "nonsense");
        write(root / "d/case.json", R"({"kind":"t5"})");
        write(root / "d/tokenizer_prompts.json", R"({"prompts":3})");
        const auto report = golden::verify({root});
        QVERIFY(report);
        QCOMPARE(report->cases, 4);
        QCOMPARE(report->failures(), 4);
        QVERIFY(!report->ok());
        QVERIFY(report->lines[0].sentence.find("poetry") != std::string::npos);
    }

    void theNearestLimitsDecide() {
        const QTemporaryDir folder;
        const auto root = std::filesystem::path(folder.path().toStdString());
        write(root / "limits.json", kLimitsText);
        write(root / "a/b/case.json", "{}");
        QVERIFY(golden::Limits::forCase(root / "a/b")->find("k", "x"));
        write(root / "a/limits.json", R"({"kinds":{}})");
        QVERIFY(!golden::Limits::forCase(root / "a/b")->find("k", "x"));
        write(root / "a/b/limits.json", "{");
        QVERIFY(!golden::Limits::forCase(root / "a/b"));
    }

    void theReportIsAlsoJson() {
        golden::Report report{.lines = {comparing("x", at::zeros({2}), at::ones({2}))}, .cases = 1};
        const auto json = nlohmann::json::parse(golden::reportJson(report));
        QCOMPARE(json.at("ok").get<bool>(), false);
        QCOMPARE(json.at("lines").at(0).at("tensor").get<std::string>(), std::string("x"));
        QVERIFY(golden::summaryText(report).find("1 FAIL") != std::string::npos);
    }
};

LIGHTGEN_TEST(GoldenFrameworkTest)
#include "golden_framework_test.moc"
