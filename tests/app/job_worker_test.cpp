#include "app/service/job_worker.h"

#include <QTemporaryDir>

#include <condition_variable>
#include <mutex>
#include <utility>
#include <vector>

#include "tests/app/gated_engine.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::service;
using lightgen::core::protocol::JobId;
using lightgen::tests::Gate;
using lightgen::tests::GatedEngine;

namespace {

class Ends {
public:
    JobWorker::Observer observer() {
        return {
            .stepped = [](JobId, const core::StepEvent&) {},
            .writing =
                [this](JobId, const std::string& file) {
                    const std::lock_guard lock(m_mutex);
                    announced.push_back(file);
                },
            .ended =
                [this](JobId job, JobEnd end) {
                    const std::lock_guard lock(m_mutex);
                    m_ends.emplace_back(job, std::move(end));
                    m_changed.notify_all();
                },
        };
    }

    std::vector<std::pair<JobId, JobEnd>> waitFor(std::size_t count) {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, std::chrono::seconds(30), [&] { return m_ends.size() >= count; });
        return m_ends;
    }

    std::vector<std::string> announced;

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::pair<JobId, JobEnd>> m_ends;
};

core::GenerationRequest request(std::string prompt) {
    core::GenerationRequest asked;
    asked.prompt = std::move(prompt);
    return asked;
}

struct Fixture {
    JobRunner runner() {
        return JobRunner(
            [this]() -> core::Result<std::unique_ptr<core::Engine>> {
                ++starts;
                if (failingStarts-- > 0) {
                    return core::fail(core::ErrorCode::NotFound, "There is no model.");
                }
                return std::make_unique<GatedEngine>(gate);
            },
            PictureStore(folder.path().toStdString(), PictureStore::MissingFolder::Refuse),
            3
        );
    }
    int files() const { return static_cast<int>(QDir(folder.path()).entryList(QDir::Files).size()); }

    QTemporaryDir folder;
    int failingStarts = 0;
    int starts = 0;
    std::shared_ptr<Gate> gate = std::make_shared<Gate>();
    Ends ends;
    JobWorker worker{runner(), 0, ends.observer()};
};

}  // namespace

class JobWorkerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesThePictureBeforeItReportsTheEndAndSaysWhereBeforeThat() {
        Fixture f;
        f.worker.begin(JobId{1}, request("a"));
        f.gate->finishing.release();
        const auto ends = f.ends.waitFor(1);
        const auto& picture = std::get<FinishedPicture>(ends.at(0).second);
        QVERIFY(QFile::exists(QString::fromStdString(picture.path)));
        QCOMPARE(f.ends.announced, (std::vector<std::string>{picture.path}));
    }

    void aCancelledJobEndsAsCancelledAndTheNextOneRuns() {
        Fixture f;
        f.worker.begin(JobId{1}, request("a"));
        f.gate->started.acquire();
        QVERIFY(f.worker.cancel(JobId{1}));
        QVERIFY(!f.worker.cancel(JobId{1}));
        QVERIFY(std::holds_alternative<core::Cancelled>(f.ends.waitFor(1).at(0).second));
        QCOMPARE(f.files(), 0);
        f.worker.begin(JobId{2}, request("b"));
        f.gate->finishing.release();
        QVERIFY(std::holds_alternative<FinishedPicture>(f.ends.waitFor(2).at(1).second));
    }

    void cancellingAJobThatDoesNotRunChangesNothing() {
        Fixture f;
        QVERIFY(!f.worker.cancel(JobId{1}));
        f.worker.begin(JobId{1}, request("a"));
        QVERIFY(!f.worker.cancel(JobId{2}));
        f.gate->finishing.release();
        f.ends.waitFor(1);
        QVERIFY(!f.worker.cancel(JobId{1}));
    }

    void aFailureAndAnExceptionEndOneJobOnly() {
        Fixture f;
        f.gate->finishing.release(3);
        f.worker.begin(JobId{1}, request("fail"));
        QCOMPARE(
            std::get<core::Error>(f.ends.waitFor(1).at(0).second).message.english(), std::string("The script said so.")
        );
        f.worker.begin(JobId{2}, request("throw"));
        const auto thrown = std::get<core::Error>(f.ends.waitFor(2).at(1).second);
        QVERIFY(thrown.message.english().find("a tensor is missing") != std::string::npos);
        f.worker.begin(JobId{3}, request("a"));
        QVERIFY(std::holds_alternative<FinishedPicture>(f.ends.waitFor(3).at(2).second));
        QCOMPARE(f.starts, 1);
    }

    void aLackOfMemoryGivesTheEngineBack() {
        Fixture f;
        f.gate->finishing.release(2);
        f.worker.begin(JobId{1}, request("bad_alloc"));
        const auto error = std::get<core::Error>(f.ends.waitFor(1).at(0).second);
        QVERIFY(error.code == core::ErrorCode::OutOfMemory);
        QVERIFY(error.message.english().find("256x256") != std::string::npos);
        f.worker.begin(JobId{2}, request("a"));
        QVERIFY(std::holds_alternative<FinishedPicture>(f.ends.waitFor(2).at(1).second));
        QCOMPARE(f.starts, 2);
    }

    void anEngineThatCannotStartIsTriedAgainByTheNextJob() {
        Fixture f;
        f.failingStarts = 1;
        f.worker.begin(JobId{1}, request("a"));
        QCOMPARE(
            std::get<core::Error>(f.ends.waitFor(1).at(0).second).message.english(), std::string("There is no model.")
        );
        f.gate->finishing.release();
        f.worker.begin(JobId{2}, request("a"));
        QVERIFY(std::holds_alternative<FinishedPicture>(f.ends.waitFor(2).at(1).second));
    }

    void stoppingEndsTheRunningJobWithoutAFile() {
        Fixture f;
        f.worker.begin(JobId{1}, request("a"));
        f.gate->started.acquire();
        QVERIFY(f.worker.stop(std::chrono::seconds(30)));
        QCOMPARE(f.files(), 0);
    }
};

LIGHTGEN_TEST(JobWorkerTest)
#include "job_worker_test.moc"
