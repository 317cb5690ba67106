#include "app/service/job_queue.h"

#include <QTemporaryDir>

#include <condition_variable>
#include <mutex>
#include <utility>
#include <vector>

#include "tests/app/gated_engine.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::service;
using lightgen::tests::Gate;
using lightgen::tests::GatedEngine;

namespace {

// What a queue reports, in order, with waiting for the next end.
class Record {
public:
    JobQueue::Observer observer() {
        return {
            .stepped = [](JobKey, const core::StepEvent&) {},
            .ended =
                [this](JobKey key, JobEnd end) {
                    const std::lock_guard lock(m_mutex);
                    m_ends.emplace_back(key, std::move(end));
                    m_changed.notify_all();
                },
        };
    }

    std::vector<std::pair<JobKey, JobEnd>> waitFor(std::size_t count) {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, std::chrono::seconds(30), [&] { return m_ends.size() >= count; });
        return m_ends;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::pair<JobKey, JobEnd>> m_ends;
};

core::GenerationRequest request(std::string prompt) {
    core::GenerationRequest asked;
    asked.prompt = std::move(prompt);
    return asked;
}

struct Fixture {
    Fixture() {
        if (!folder.isValid()) {
            qFatal("no temporary folder");
        }
    }

    JobRunner runner() {
        return JobRunner(
            [this]() -> core::Result<std::unique_ptr<core::Engine>> {
                if (failingStarts-- > 0) {
                    return core::fail(core::ErrorCode::NotFound, "There is no model.");
                }
                return std::make_unique<GatedEngine>(gate);
            },
            PictureStore(folder.path().toStdString(), PictureStore::MissingFolder::Refuse),
            3
        );
    }

    QTemporaryDir folder;
    int failingStarts = 0;
    std::shared_ptr<Gate> gate = std::make_shared<Gate>();
    Record record;
    JobQueue queue{runner(), record.observer()};
};

}  // namespace

class JobQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsJobsInTheOrderInWhichTheyCame() {
        Fixture fixture;
        for (std::uint64_t key = 1; key <= 5; ++key) {
            QVERIFY(fixture.queue.add(JobKey{key}, request("a")));
        }
        fixture.gate->finishing.release(5);
        const auto ends = fixture.record.waitFor(5);
        QCOMPARE(ends.size(), std::size_t{5});
        for (std::uint64_t key = 1; key <= 5; ++key) {
            QVERIFY(ends[key - 1].first == JobKey{key});
            QVERIFY(std::holds_alternative<FinishedPicture>(ends[key - 1].second));
        }
    }

    void writesThePictureBeforeItReportsTheEnd() {
        Fixture fixture;
        QVERIFY(fixture.queue.add(JobKey{1}, request("a")));
        fixture.gate->finishing.release();
        const auto ends = fixture.record.waitFor(1);
        const auto& picture = std::get<FinishedPicture>(ends.at(0).second);
        QVERIFY(QFile::exists(QString::fromStdString(picture.path)));
    }

    void aCancelledWaitingJobIsNeverRun() {
        Fixture fixture;
        QVERIFY(fixture.queue.add(JobKey{1}, request("a")));
        fixture.gate->started.acquire();
        QVERIFY(fixture.queue.add(JobKey{2}, request("b")));
        QVERIFY(fixture.queue.add(JobKey{3}, request("c")));
        QVERIFY(fixture.queue.cancel(JobKey{2}));
        fixture.gate->finishing.release(2);
        const auto ends = fixture.record.waitFor(2);
        QVERIFY(ends.at(0).first == JobKey{1});
        QVERIFY(ends.at(1).first == JobKey{3});
    }

    void aCancelledRunningJobReportsNoEndAndTheNextOneRuns() {
        Fixture fixture;
        QVERIFY(fixture.queue.add(JobKey{1}, request("a")));
        fixture.gate->started.acquire();
        QVERIFY(fixture.queue.cancel(JobKey{1}));
        QVERIFY(!fixture.queue.cancel(JobKey{1}));
        QVERIFY(fixture.queue.add(JobKey{2}, request("b")));
        fixture.gate->finishing.release();
        const auto ends = fixture.record.waitFor(1);
        QCOMPARE(ends.size(), std::size_t{1});
        QVERIFY(ends.at(0).first == JobKey{2});
        QCOMPARE(QDir(fixture.folder.path()).entryList(QDir::Files).size(), 1);
    }

    void cancellingAJobThatHasEndedChangesNothing() {
        Fixture fixture;
        QVERIFY(fixture.queue.add(JobKey{1}, request("a")));
        fixture.gate->finishing.release();
        fixture.record.waitFor(1);
        QVERIFY(!fixture.queue.cancel(JobKey{1}));
        QVERIFY(!fixture.queue.cancel(JobKey{99}));
    }

    void aFailureAndAnExceptionEndOneJobOnly() {
        Fixture fixture;
        QVERIFY(fixture.queue.add(JobKey{1}, request("fail")));
        QVERIFY(fixture.queue.add(JobKey{2}, request("throw")));
        QVERIFY(fixture.queue.add(JobKey{3}, request("a")));
        fixture.gate->finishing.release(3);
        const auto ends = fixture.record.waitFor(3);
        QCOMPARE(std::get<core::Error>(ends.at(0).second).message, std::string("The script said so."));
        QVERIFY(std::get<core::Error>(ends.at(1).second).message.find("a tensor is missing") != std::string::npos);
        QVERIFY(std::holds_alternative<FinishedPicture>(ends.at(2).second));
    }

    void anEngineThatCannotStartIsTriedAgainByTheNextJob() {
        Fixture fixture;
        fixture.failingStarts = 1;
        QVERIFY(fixture.queue.add(JobKey{1}, request("a")));
        QVERIFY(fixture.queue.add(JobKey{2}, request("a")));
        fixture.gate->finishing.release();
        const auto ends = fixture.record.waitFor(2);
        QCOMPARE(std::get<core::Error>(ends.at(0).second).message, std::string("There is no model."));
        QVERIFY(std::holds_alternative<FinishedPicture>(ends.at(1).second));
    }

    void refusesMoreJobsThanItsLimit() {
        Fixture fixture;
        QVERIFY(fixture.queue.add(JobKey{0}, request("a")));
        fixture.gate->started.acquire();
        for (std::uint64_t key = 1; key <= JobQueue::kMaxWaitingJobs; ++key) {
            QVERIFY(fixture.queue.add(JobKey{key}, request("a")));
        }
        const auto refused = fixture.queue.add(JobKey{5000}, request("a"));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.find("The queue is full") == 0);
    }

    void stoppingEndsTheRunningJobAndDropsTheRest() {
        Fixture fixture;
        QVERIFY(fixture.queue.add(JobKey{1}, request("a")));
        QVERIFY(fixture.queue.add(JobKey{2}, request("b")));
        fixture.gate->started.acquire();
        QVERIFY(fixture.queue.stop(std::chrono::seconds(30)));
        QVERIFY(!fixture.gate->started.try_acquire());
        QCOMPARE(QDir(fixture.folder.path()).entryList(QDir::Files).size(), 0);
    }
};

LIGHTGEN_TEST(JobQueueTest)
#include "job_queue_test.moc"
