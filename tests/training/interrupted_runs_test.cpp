#include <sys/resource.h>

#include <csignal>
#include <limits>
#include <nlohmann/json.hpp>

#include "tests/support/test_class.h"
#include "tests/training/training_process.h"
#include "training/checkpoint.h"

using namespace lightgen;
using namespace lightgen::tests;
using training::loadCheckpoint;
namespace fs = std::filesystem;

namespace {

// From picture `first` on there are no numbers in the pictures.
class PoisonedSource final : public training::PictureSource {
public:
    PoisonedSource(training::SharedSource clean, std::int64_t first)
        : m_clean(std::move(clean))
        , m_first(first) {}

    at::Tensor pictures(std::uint64_t seed, std::span<const std::int64_t> indices, int pixels) const override {
        auto pictures = m_clean->pictures(seed, indices, pixels);
        for (std::size_t i = 0; i < indices.size(); ++i) {
            if (indices[i] >= m_first) {
                pictures[static_cast<std::int64_t>(i)].fill_(std::numeric_limits<double>::quiet_NaN());
            }
        }
        return pictures;
    }
    std::string caption(std::uint64_t seed, std::int64_t index, std::uint64_t draw) const override {
        return m_clean->caption(seed, index, draw);
    }
    std::vector<training::Spot> spots(std::uint64_t seed, std::int64_t index) const override {
        return m_clean->spots(seed, index);
    }
    nlohmann::json settings() const override { return m_clean->settings(); }
    int vocabulary() const override { return m_clean->vocabulary(); }
    std::vector<std::string> sentences() const override { return m_clean->sentences(); }

private:
    training::SharedSource m_clean;
    std::int64_t m_first;
};

// Files of this process cannot grow beyond a few KiB, as on a full disk.
class FullDisk {
public:
    FullDisk() {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{4096, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

bool hasCheckpoint(const fs::path& run, std::int64_t step) {  // this one or a later one
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(run, ignored)) {
        const auto file = entry.path().filename().string();
        if (file.starts_with("step-") && std::stoll(file.substr(5)) >= step) {
            return true;
        }
    }
    return false;
}

QString lossLines(const fs::path& run) {
    QString text;
    for (const auto& row : lossesOf(run)) {
        text += QStringLiteral("%1: %2, gradient %3\n").arg(row.step).arg(row.loss).arg(row.gradientNorm);
    }
    return text;
}

void addKinds() {
    QTest::addColumn<int>("kind");
    for (const auto kind : kKinds) {
        QTest::newRow(name(kind)) << static_cast<int>(kind);
    }
}

}  // namespace

class InterruptedRunsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKilledRunGoesOnWithTheSameLosses_data() { addKinds(); }
    void aKilledRunGoesOnWithTheSameLosses() {
        QFETCH(const int, kind);
        constexpr std::int64_t kSteps = 40;
        SmallRun run;
        const auto prepared = run.prepare(static_cast<Kind>(kind));
        QVERIFY2(prepared, prepared ? "" : prepared.error().message.english().c_str());
        const auto start = [&](const char* name) {
            return startTraining(run.root, static_cast<Kind>(kind), name, kSteps);
        };
        const auto whole = start("whole");
        QVERIFY2(ended(*whole), whole->readAll());

        const auto folder = run.root / "killed";
        const std::vector<std::function<bool()>> moments{
            [&] {
                return fs::exists(folder / "loss.csv") || fs::exists(folder / "pairs" / "pairs-000000.safetensors");
            },
            [&] { return hasCheckpoint(folder, 3); },
            [&] { return hasCheckpoint(folder, 11); }};
        int kills = 0;
        for (const auto& isNow : moments) {
            const auto killed = start("killed");
            while (!isNow() && killed->state() != QProcess::NotRunning) {
                killed->waitForFinished(1);
            }
            killed->kill();
            killed->waitForFinished();
            kills += killed->exitStatus() == QProcess::CrashExit ? 1 : 0;
        }
        QVERIFY(kills > 1);
        const auto resumed = start("killed");
        QVERIFY2(ended(*resumed), resumed->readAll());

        QCOMPARE(lossesOf(folder).size(), std::size_t{kSteps});
        QCOMPARE(lossLines(folder), lossLines(run.root / "whole"));
        const auto a = loadCheckpoint(run.root / "whole"), b = loadCheckpoint(folder);
        QVERIFY(a && b && *a && *b);
        QVERIFY(same((*a)->tensors, (*b)->tensors));
    }

    void aLossThatIsNotFiniteEndsTheRunAndKeepsTheLastCheckpoint_data() { addKinds(); }
    void aLossThatIsNotFiniteEndsTheRunAndKeepsTheLastCheckpoint() {
        QFETCH(const int, kind);
        SmallRun run;
        QVERIFY(run.prepare(static_cast<Kind>(kind)));
        // The first step draws from the first window of pictures, or from pairs; later ones bring more.
        const std::int64_t first = static_cast<Kind>(kind) == Kind::Preferences ? 3 : run.network.windowSize;
        run.network.source = std::make_shared<PoisonedSource>(run.network.source, first);
        const auto trained = run.run(static_cast<Kind>(kind), "poisoned", 100);
        QVERIFY(!trained);
        const auto kept = loadCheckpoint(run.root / "poisoned");
        QVERIFY2(kept && *kept, trained.error().message.english().c_str());
        QVERIFY((*kept)->step > 0);
        const auto named = fmt::format("not finite at step {};", (*kept)->step);
        QVERIFY2(
            trained.error().message.english().find(named) != std::string::npos,
            trained.error().message.english().c_str()
        );
        for (const auto& [name, value] : (*kept)->tensors) {
            QVERIFY2(value.isfinite().all().item<bool>(), name.c_str());
        }
    }

    void aFullDiskLeavesThePreviousCheckpoint_data() { addKinds(); }
    void aFullDiskLeavesThePreviousCheckpoint() {
        QFETCH(const int, kind);
        SmallRun run;
        QVERIFY(run.prepare(static_cast<Kind>(kind)));
        QVERIFY(run.run(static_cast<Kind>(kind), "full", 2));
        const auto before = loadCheckpoint(run.root / "full");
        QVERIFY(before && *before);
        {
            const FullDisk full;
            QVERIFY(!run.run(static_cast<Kind>(kind), "full", 4));
        }
        const auto kept = loadCheckpoint(run.root / "full");
        QVERIFY(kept && *kept);
        QCOMPARE((*kept)->step, std::int64_t{2});
        QVERIFY(same((*kept)->tensors, (*before)->tensors));

        QVERIFY(run.run(static_cast<Kind>(kind), "full", 4));
        QVERIFY(run.run(static_cast<Kind>(kind), "whole", 4));
        QCOMPARE(lossLines(run.root / "full"), lossLines(run.root / "whole"));
    }
};

LIGHTGEN_TEST(InterruptedRunsTest)
#include "interrupted_runs_test.moc"
