#include <array>
#include <cerrno>
#include <set>
#include <sstream>
#include <thread>

#include "core/batch/batch_manifest.h"
#include "core/batch/batch_run.h"
#include "core/json_fields.h"
#include "core/recipe_reader.h"
#include "core/request_settings.h"
#include "tests/export/made_picture.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

BatchDefaults defaults() {
    BatchDefaults all;
    all.request = foxRequest();
    all.request.prompt.clear();
    all.request.seed = 100;
    return all;
}

std::vector<BatchJob> planned(const std::string& jsonLines, const BatchDefaults& all = defaults()) {
    return planBatch(parseJsonLines(jsonLines).value(), all).value();
}

std::string planError(const std::string& jsonLines) {
    const auto jobs = planBatch(parseJsonLines(jsonLines).value(), defaults());
    return jobs ? "(none)" : jobs.error().message.english();
}

std::string values(const BatchRow& row, const std::string& key) {
    std::string all;
    const auto found = row.values.find(key);
    if (found == row.values.end()) {
        return "(none)";
    }
    for (const auto& value : found->second) {
        all += '[' + value + ']';
    }
    return all;
}

// One line of the manifest each.
std::vector<Json> manifestLines(const fs::path& file) {
    std::vector<Json> lines;
    std::istringstream stream(readText(file));
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(Json::parse(line));
    }
    return lines;
}

// Counts what it is asked for.
class CountingEngine : public SyntheticEngine {
public:
    Result<GenerationOutcome>
    generate(const GenerationRequest& request, const StepObserver& onStep, std::stop_token stop) override {
        seeds.push_back(request.seed);
        return SyntheticEngine::generate(request, onStep, stop);
    }
    std::vector<std::uint64_t> seeds;
};

}  // namespace

class BatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void promptsStandOneALine() {
        const auto rows = parsePromptLines("a fox\r\n\n# a remark\n  写真, \"quotes\" | bar  \n").value();
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(values(rows[0], "prompt"), std::string("[a fox]"));
        QCOMPARE(values(rows[1], "prompt"), std::string("[写真, \"quotes\" | bar]"));
        QCOMPARE(rows[1].line, std::size_t{4});
    }

    void csvHasQuotesAndLists() {
        const auto rows =
            parseCsv("prompt,seed,guidance\n\"a \"\"red\"\" fox, in\nsnow\",1..3,2|4\n\na wolf,7\n").value();
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(values(rows[0], "prompt"), std::string("[a \"red\" fox, in\nsnow]"));
        QCOMPARE(values(rows[0], "seed"), std::string("[1][2][3]"));
        QCOMPARE(values(rows[0], "guidance"), std::string("[2][4]"));
        QCOMPARE(values(rows[1], "guidance"), std::string("(none)"));
        QCOMPARE(rows[1].line, std::size_t{5});
        QCOMPARE(values(parseCsv("prompt;seed\na, b;3").value()[0], "prompt"), std::string("[a, b]"));
        QCOMPARE(values(parseCsv("prompt\tseed\na, b\t3").value()[0], "seed"), std::string("[3]"));
        VERIFY_FAILS(parseCsv("prompt\n\"open"), ErrorCode::Corrupt);
        VERIFY_FAILS(parseCsv("prompt\n\"a\" b"), ErrorCode::Corrupt);
        VERIFY_CONTAINS(parseCsv("prompt,seed\na,1,2").error().message.english(), "Line 2");
    }

    void jsonLinesHaveTypesAndLists() {
        const auto rows = parseJsonLines(R"({"prompt": "a fox", "seed": [1, 2], "guidance": 2.5, "variant": "base|dpo"}
            {"prompt": ["a", "b|c"], "steps": null})")
                              .value();
        QCOMPARE(values(rows[0], "seed"), std::string("[1][2]"));
        QCOMPARE(values(rows[0], "guidance"), std::string("[2.5]"));
        QCOMPARE(values(rows[0], "variant"), std::string("[base][dpo]"));
        QCOMPARE(values(rows[1], "prompt"), std::string("[a][b|c]"));
        QCOMPARE(values(rows[1], "steps"), std::string("(none)"));
        for (const char* odd :
             {"[]", "{", "5", "{\"seed\": true}", "{\"seed\": []}", "{\"seed\": [[1]]}", "{\"seed\": {}}"}) {
            VERIFY_FAILS(parseJsonLines(odd), ErrorCode::Corrupt);
        }
        VERIFY_CONTAINS(parseJsonLines("{}\n{").error().message.english(), "Line 2");
    }

    void filesAreToldByTheirEnding() {
        const TemporaryFolder folder;
        writeText(
            folder / "a.txt",
            "\xEF\xBB\xBF"
            "a fox\n"
        );
        QCOMPARE(values(readBatchFile(folder / "a.txt").value()[0], "prompt"), std::string("[a fox]"));
        writeText(folder / "a.jsonl", "{\"prompt\": \"x\"}");
        VERIFY_OK(readBatchFile(folder / "a.jsonl"));
        writeText(folder / "a.csv", "prompt\nx");
        VERIFY_OK(readBatchFile(folder / "a.csv"));
        writeText(folder / "a.doc", "x");
        VERIFY_FAILS(readBatchFile(folder / "a.doc"), ErrorCode::InvalidArgument);
        writeText(folder / "empty.txt", "# nothing\n");
        VERIFY_FAILS(readBatchFile(folder / "empty.txt"), ErrorCode::InvalidArgument);
        writeText(folder / "latin.txt", "caf\xE9");
        VERIFY_CONTAINS(readBatchFile(folder / "latin.txt").error().message.english(), "UTF-8");
        VERIFY_FAILS(readBatchFile(folder / "none.txt"), ErrorCode::NotFound);
    }

    void everyCombinationIsMadeOnce() {
        auto all = defaults();
        all.matrix = {parseMatrix("guidance=2|4").value(), parseMatrix("seed=7..8").value()};
        const auto jobs = planned("{\"prompt\": [\"a\", \"b\"], \"seed\": 1}", all);
        QCOMPARE(jobs.size(), std::size_t{8});
        std::string order;
        for (const auto& job : jobs) {
            order += fmt::format("{}{}{} ", job.request.prompt, job.request.guidance, job.request.seed);
        }
        QCOMPARE(order, std::string("a27 a28 a47 a48 b27 b28 b47 b48 "));
        for (const char* odd : {"", "guidance", "=2", "guidance="}) {
            VERIFY_FAILS(parseMatrix(odd), ErrorCode::InvalidArgument);
        }
    }

    void everySettingHasItsColumn() {
        const auto jobs =
            planned(R"({"prompt": "x", "model": "m", "variant": "dpo", "size": "64x96", "seed": 5, "steps": 3, )"
                    R"("guidance": 1.5, "guidance_schedule": "linear", "sampler": "ancestral", "sampler_steps": 20, )"
                    R"("temperature": 0.5, "device": "cuda", "precision": "bfloat16", "threads": 2, "order": "rows"})");
        const auto& request = jobs[0].request;
        QVERIFY(request.prompt == "x" && request.model == "m" && request.variant == 1.0);
        QVERIFY((request.size == PixelSize{64, 96}) && request.seed == 5 && request.steps == 3);
        QVERIFY(request.guidance == 1.5 && request.guidanceSchedule == GuidanceSchedule::Linear);
        QVERIFY(request.samplerSteps == 20 && request.temperature == 0.5 && request.device == Device::Cuda);
        QVERIFY(
            request.precision == Precision::BFloat16 && request.threads == 2 && request.order == GenerationOrder::Rows
        );
        QCOMPARE(planned(R"({"prompt": "x", "width": 64, "height": 96})")[0].request.size.height, 96);
    }

    void seedsAreCountedWhereNoneIsNamed() {
        const auto jobs = planned(
            "{\"prompt\": \"a\", \"count\": 2}\n{\"prompt\": \"b\", \"seed\": 7, \"count\": 2}\n{\"prompt\": \"c\"}"
        );
        std::vector<std::uint64_t> seeds;
        for (const auto& job : jobs) {
            seeds.push_back(job.request.seed);
        }
        QVERIFY((seeds == std::vector<std::uint64_t>{100, 101, 7, 8, 104}));
        QVERIFY(jobs[0].name.starts_with("000001-seed100-a-") && jobs[0].name.ends_with(".png"));
        QVERIFY(jobs[0].key != jobs[1].key);
    }

    void whatIsWrongIsNamedWithItsLine() {
        VERIFY_CONTAINS(planError("{\"prompt\": \"a\"}\n{\"prompt\": \"a\", \"colour\": 3}"), "Line 2");
        VERIFY_CONTAINS(planError("{\"prompt\": \"a\", \"colour\": 3}"), "colour");
        VERIFY_CONTAINS(planError("{\"prompt\": \"a\", \"steps\": \"many\"}"), "steps: 'many'");
        for (const char* odd :
             {"{\"seed\": 3}",
              "{\"prompt\": \"\"}",
              "{\"prompt\": \"a\", \"seed\": -1}",
              "{\"prompt\": \"a\", \"guidance\": 1000}",
              "{\"prompt\": \"a\", \"count\": 0}",
              "{\"prompt\": \"a\", \"size\": \"big\"}"}) {
            QVERIFY2(planError(odd) != "(none)", odd);
        }
        GenerationRequest request;
        VERIFY_FAILS(setSetting(request, "colour", "red"), ErrorCode::InvalidArgument);
    }

    void shardsShareTheWork() {
        QVERIFY((parseShard("2/8").value() == Shard{2, 8}));
        for (const char* odd : {"", "0/2", "3/2", "1", "1/", "/2", "a/b", "1/2/3", "-1/2"}) {
            VERIFY_FAILS(parseShard(odd), ErrorCode::InvalidArgument);
        }
        for (std::size_t index = 1; index < 50; ++index) {
            int held = 0;
            for (std::size_t number = 1; number <= 7; ++number) {
                held += Shard{number, 7}.holds(index) ? 1 : 0;
            }
            QCOMPARE(held, 1);
        }
    }

    void theManifestTellsFileHashAndRecipe() {
        const TemporaryFolder folder;
        CountingEngine engine;
        const auto jobs = planned("{\"prompt\": \"a\", \"count\": 3}");
        const auto report = runBatch(jobs, engine, {.folder = folder.path(), .shard = {}}, {}, {}).value();
        QVERIFY(report.made == 3 && report.there == 0 && report.failed == 0);
        const auto lines = manifestLines(folder / "manifest.jsonl");
        QCOMPARE(lines.size(), std::size_t{3});
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto name = lines[i]["file"].get<std::string>();
            QCOMPARE(name, jobs[i].name);
            QCOMPARE(lines[i]["sha256"].get<std::string>(), sha256Hex(bytesOf(readText(folder / name))));
            QCOMPARE(lines[i]["recipe"]["seed"].get<std::uint64_t>(), 100 + i);
            QCOMPARE(readRecipe(folder / name)->request->seed, 100 + i);
        }
    }

    void anEarlierRunIsNotTouchedUnlessItIsToGoOn() {
        const TemporaryFolder folder;
        CountingEngine engine;
        const auto jobs = planned("{\"prompt\": \"a\", \"count\": 2}");
        QVERIFY(runBatch(jobs, engine, {.folder = folder.path(), .shard = {}}, {}, {}).has_value());
        const auto again = runBatch(jobs, engine, {.folder = folder.path(), .shard = {}}, {}, {});
        VERIFY_FAILS(again, ErrorCode::InvalidArgument);
        VERIFY_CONTAINS(again.error().message.english(), "--resume");
        const auto resumed =
            runBatch(jobs, engine, {.folder = folder.path(), .shard = {}, .resumes = true}, {}, {}).value();
        QVERIFY(resumed.made == 0 && resumed.there == 2);
        QCOMPARE(engine.seeds.size(), std::size_t{2});
    }

    void onlyWhatIsMissingDamagedOrChangedIsMade() {
        const TemporaryFolder folder;
        CountingEngine engine;
        auto jobs = planned("{\"prompt\": \"a\", \"count\": 5}");
        const BatchSettings settings{.folder = folder.path(), .shard = {}, .resumes = true};
        QVERIFY(runBatch(jobs, engine, settings, {}, {}).has_value());
        engine.seeds.clear();
        fs::remove(folder / jobs[0].name);
        writeText(folder / jobs[1].name, readText(folder / jobs[1].name).substr(0, 100));
        auto manifest = readText(folder / "manifest.jsonl");
        manifest.erase(manifest.rfind("{\"file\""));  // the last line, but for a piece of it
        writeText(folder / "manifest.jsonl", manifest + "{\"file\": \"0000");
        jobs[3] = planned("{\"prompt\": \"a\", \"count\": 3}\n{\"prompt\": \"changed\"}\n{\"prompt\": \"a\"}")[3];
        const auto report = runBatch(jobs, engine, settings, {}, {}).value();
        QVERIFY((engine.seeds == std::vector<std::uint64_t>{100, 101, 103}));
        QCOMPARE(report.there, std::size_t{2});  // the one that was not listed is listed again, not made
        for (const auto& line : manifestLines(folder / "manifest.jsonl")) {
            QVERIFY(line.is_object());
        }
    }

    void twoShardsAtOnceMakeEverythingOnce() {
        const TemporaryFolder folder;
        const auto jobs = planned("{\"prompt\": \"a\", \"count\": 40}");
        std::array<CountingEngine, 2> engines;
        {
            std::array<std::jthread, 2> workers;
            for (std::size_t i = 0; i < 2; ++i) {
                workers[i] = std::jthread([&, i] {
                    const BatchSettings settings{.folder = folder.path(), .shard = {i + 1, 2}};
                    static_cast<void>(runBatch(jobs, engines[i], settings, {}, {}));
                });
            }
        }
        std::multiset<std::uint64_t> seeds(engines[0].seeds.begin(), engines[0].seeds.end());
        seeds.insert(engines[1].seeds.begin(), engines[1].seeds.end());
        QCOMPARE(seeds.size(), std::size_t{40});
        QCOMPARE(std::set<std::uint64_t>(seeds.begin(), seeds.end()).size(), std::size_t{40});
        QCOMPARE(manifestLines(folder / "manifest-1-of-2.jsonl").size(), std::size_t{20});
        QCOMPARE(manifestLines(folder / "manifest-2-of-2.jsonl").size(), std::size_t{20});
        // Another number of shards finds all of them done.
        CountingEngine late;
        const auto report =
            runBatch(jobs, late, {.folder = folder.path(), .shard = {}, .resumes = true}, {}, {}).value();
        QVERIFY(report.there == 40 && late.seeds.empty());
    }

    void aShardThatRunsAlreadyIsRefused() {
        const TemporaryFolder folder;
        const auto running = BatchManifest::open(folder.path(), {1, 2});
        VERIFY_OK(running);
        VERIFY_FAILS(BatchManifest::open(folder.path(), {1, 2}), ErrorCode::InvalidArgument);
        VERIFY_OK(BatchManifest::open(folder.path(), {2, 2}));
    }

    void aFailureEndsItsOwnPictureOnly() {
        const TemporaryFolder folder;
        CountingEngine engine;
        const auto jobs = planned("{\"prompt\": [\"a\", \"[fail at step 1]\", \"b\"]}");
        std::vector<std::string> failed;
        BatchObserver observer;
        observer.failed = [&](const BatchJob& job, const Error&) { failed.push_back(job.request.prompt); };
        const auto report = runBatch(jobs, engine, {.folder = folder.path(), .shard = {}}, observer, {}).value();
        QVERIFY(report.made == 2 && report.failed == 1 && !report.stopped);
        QVERIFY((failed == std::vector<std::string>{"[fail at step 1]"}));
    }

    void aFullDiskStopsTheBatch() {
        const TemporaryFolder folder;
        CountingEngine engine;
        int calls = 0;
        // 1: first picture, 2: its line, 3: the second picture
        const WriteCall full = [&](int file, const void* bytes, std::size_t count) -> ssize_t {
            if (++calls == 3) {
                errno = ENOSPC;
                return -1;
            }
            return ::write(file, bytes, count);
        };
        const auto jobs = planned("{\"prompt\": \"a\", \"count\": 4}");
        const auto report =
            runBatch(jobs, engine, {.folder = folder.path(), .shard = {}, .write = full}, {}, {}).value();
        QVERIFY(report.made == 1 && report.stopped && report.stopped->code == ErrorCode::DiskFull);
        QCOMPARE(engine.seeds.size(), std::size_t{2});
        const auto rest =
            runBatch(jobs, engine, {.folder = folder.path(), .shard = {}, .resumes = true}, {}, {}).value();
        QVERIFY(rest.made == 3 && rest.there == 1);
    }

    void aLineThatDoesNotFitLeavesNothingOfItself() {
        const TemporaryFolder folder;
        bool isFull = false;
        auto manifest = BatchManifest::open(folder.path(), {}, [&](int file, const void* bytes, std::size_t count) {
                            if (isFull) {
                                errno = ENOSPC;
                                return ssize_t{-1};
                            }
                            isFull = true;  // from the second piece on
                            return ::write(file, bytes, std::min<std::size_t>(count, 10));
                        }).value();
        const auto jobs = planned("{\"prompt\": \"a\"}");
        VERIFY_FAILS(manifest.append(jobs[0], {jobs[0].key, "a.png", "0"}, "{}"), ErrorCode::DiskFull);
        QCOMPARE(readText(folder / "manifest.jsonl"), std::string());
    }

    void aStopEndsTheBatch() {
        const TemporaryFolder folder;
        CountingEngine engine;
        std::stop_source stop;
        BatchObserver observer;
        observer.made = [&](const BatchJob&, const GenerationResult&) { stop.request_stop(); };
        const auto jobs = planned("{\"prompt\": \"a\", \"count\": 4}");
        const auto report =
            runBatch(jobs, engine, {.folder = folder.path(), .shard = {}}, observer, stop.get_token()).value();
        QVERIFY(report.cancelled && report.made == 1);
    }
};

LIGHTGEN_TEST(BatchTest)
#include "batch_test.moc"
