// kill -9 in the middle of saving, exporting and batches: every file that is there opens, and the next run makes what
// is missing and nothing twice.
#include <map>
#include <sstream>

#include "app/soak/file_storms.h"
#include "core/batch/batch_run.h"
#include "core/json_fields.h"
#include "tests/export/made_picture.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

constexpr int kKills = 50;

std::string firstProblem(std::vector<std::string> (*storm)(const soak::FileStormPlan&)) {
    const TemporaryFolder folder;
    const auto problems = storm({.folder = folder.path(), .kills = kKills, .seed = 7});
    return problems.empty() ? std::string() : problems.front();
}

}  // namespace

class KillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savesAreWholeOrNotThere() { QCOMPARE(firstProblem(soak::saveStorm), std::string()); }
    void exportsAreWholeAndSideCarsComeFirst() { QCOMPARE(firstProblem(soak::exportStorm), std::string()); }

    void aBatchGoesOnWhereItWas() {
        const TemporaryFolder folder;
        BatchDefaults defaults;
        defaults.request = foxRequest();
        const auto jobs = planBatch(parseJsonLines("{\"prompt\": \"a fox\", \"count\": 60}").value(), defaults).value();
        int made = 0;
        for (int kill = 0; kill < kKills; ++kill) {
            soak::killedAfter(5 + kill % 11, [&](const WriteCall& write) {
                SyntheticEngine engine;
                static_cast<void>(runBatch(jobs, engine, {folder.path(), {}, true, false, write}, {}, {}));
            });
            QCOMPARE(soak::firstBroken(folder.path()), std::string());
            int now = 0;
            for (const auto& entry : fs::directory_iterator(folder.path())) {
                now += entry.path().extension() == ".png" ? 1 : 0;
            }
            QVERIFY(now >= made);  // nothing that was made is lost
            made = now;
        }
        SyntheticEngine engine;
        const auto report = runBatch(jobs, engine, {folder.path(), {}, true, false, {}}, {}, {}).value();
        QCOMPARE(report.there, static_cast<std::size_t>(made));
        QCOMPARE(report.made + report.there, jobs.size());
        std::map<std::string, int> listed;
        std::istringstream lines(readText(folder / "manifest.jsonl"));
        for (std::string line; std::getline(lines, line);) {
            const auto json = parseJson(line, Phrase::verbatim("the manifest"));
            VERIFY_OK(json);
            ++listed[(*json)["file"].get<std::string>()];
        }
        QCOMPARE(listed.size(), jobs.size());
        QVERIFY(std::ranges::all_of(listed, [](const auto& entry) { return entry.second == 1; }));
    }
};

LIGHTGEN_TEST(KillTest)
#include "kill_test.moc"
