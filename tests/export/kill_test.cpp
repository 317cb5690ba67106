// kill -9 in the middle of saving, exporting and batches: every file that is there opens, and the next run makes what
// is missing and nothing twice.
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <functional>
#include <map>
#include <sstream>

#include "core/batch/batch_run.h"
#include "core/export/exporter.h"
#include "core/json_fields.h"
#include "tests/export/made_picture.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

constexpr int kKills = 50;

// Writes in small pieces and tells the parent after each one: what is killed is killed in the middle of something.
ssize_t slowly(int file, const void* bytes, std::size_t count, int tell) {
    const auto written = ::write(file, bytes, std::min<std::size_t>(count, 512));
    static_cast<void>(::write(tell, "", 1));
    return written;
}

// Runs `work` in a process of its own and kills it after so many pieces; false: it came to its end before that.
bool killed(int pieces, const std::function<void(const WriteCall&)>& work) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) {
        qFatal("no pipe");
    }
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        work([tell = ends[1]](int file, const void* bytes, std::size_t count) {
            return slowly(file, bytes, count, tell);
        });
        ::_exit(0);
    }
    ::close(ends[1]);
    char byte = 0;
    while (pieces-- > 0 && ::read(ends[0], &byte, 1) == 1) {
    }
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(ends[0]);
    return WIFSIGNALED(status);
}

// All but temporary files are whole.
std::string firstBroken(const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        const bool broken =
            entry.path().extension() == ".png" && (!readPicture(entry.path()) || !readRecipe(entry.path()));
        if (broken || (entry.path().extension() == ".json" && !parseJson(readText(entry.path()), name))) {
            return name;
        }
    }
    return {};
}

}  // namespace

class KillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savesAreWholeOrNotThere() {
        const TemporaryFolder folder;
        const auto made = madePicture();
        const auto png = encodePng(made.image, recipeChunks(made)).value();
        int interrupted = 0;
        for (int kill = 0; kill < kKills; ++kill) {
            interrupted += killed(kill % 7, [&](const WriteCall& write) {
                for (int i = 0; i < 3; ++i) {
                    static_cast<void>(writeFileAtomically(folder / fmt::format("{}.png", i), png, write));
                }
            });
            QCOMPARE(firstBroken(folder.path()), std::string());
        }
        QVERIFY(interrupted > kKills / 2);
    }

    void exportsAreWholeAndSideCarsComeFirst() {
        const TemporaryFolder folder;
        ExportJob job{.pictures = {}, .settings = {}, .folder = folder / "out"};
        job.settings.sideCar = SideCar::Json;
        fs::create_directory(job.folder);
        for (std::uint64_t seed = 0; seed < 4; ++seed) {
            writeMade(folder / fmt::format("{}.png", seed), madePicture("a fox", seed));
            job.pictures.push_back(folder / fmt::format("{}.png", seed));
        }
        for (int kill = 0; kill < kKills; ++kill) {
            killed(kill, [&](const WriteCall& write) {
                static_cast<void>(exportPictures(
                    job, [](std::size_t, std::size_t) {}, [] { return false; }, write
                ));
            });
            QCOMPARE(firstBroken(job.folder), std::string());
            for (const auto& entry : fs::directory_iterator(job.folder)) {
                auto sideCar = entry.path();
                QVERIFY(entry.path().extension() != ".png" || fs::exists(sideCar.replace_extension(".json")));
            }
        }
    }

    void aBatchGoesOnWhereItWas() {
        const TemporaryFolder folder;
        BatchDefaults defaults;
        defaults.request = foxRequest();
        const auto jobs = planBatch(parseJsonLines("{\"prompt\": \"a fox\", \"count\": 60}").value(), defaults).value();
        int made = 0;
        for (int kill = 0; kill < kKills; ++kill) {
            killed(5 + kill % 11, [&](const WriteCall& write) {
                SyntheticEngine engine;
                static_cast<void>(runBatch(jobs, engine, {folder.path(), {}, true, false, write}, {}, {}));
            });
            QCOMPARE(firstBroken(folder.path()), std::string());
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
            const auto json = parseJson(line, "the manifest");
            VERIFY_OK(json);
            ++listed[(*json)["file"].get<std::string>()];
        }
        QCOMPARE(listed.size(), jobs.size());
        QVERIFY(std::ranges::all_of(listed, [](const auto& entry) { return entry.second == 1; }));
    }
};

LIGHTGEN_TEST(KillTest)
#include "kill_test.moc"
