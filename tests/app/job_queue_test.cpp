// The rules of the queue, without processes: order, ends, what a restart makes of it.
#include "app/service/job_queue.h"

#include <QTemporaryDir>

#include <fstream>

#include "app/service/picture_store.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::service;
namespace protocol = lightgen::core::protocol;
using protocol::CancelScope;
using protocol::JobId;
using protocol::JobPhase;
using protocol::QueuePlace;

namespace {

// A queue whose journal lies in a folder, so that it can be "killed" and restored.
struct Fixture {
    Fixture() { restart(AfterRestart::GoOn); }

    // As after a kill: nothing is said to the old queue.
    void restart(AfterRestart after) {
        queue.reset();
        journal.reset();
        auto opened = Journal::open(folder.path().toStdString(), &trouble);
        if (!opened) {
            qFatal("%s", opened.error().message.english().c_str());
        }
        journal = *std::move(opened);
        auto restored = JobQueue::restore(*journal, after, observer());
        if (!restored) {
            qFatal("%s", restored.error().message.english().c_str());
        }
        queue = *std::move(restored);
    }

    JobQueue::Observer observer() {
        return {
            .jobChanged = [](const protocol::JobInfo&) {},
            .jobEnded = [this](const protocol::JobInfo& info, const FinishedPicture*) { ends.push_back(info); },
            .queueChanged = [this](const protocol::QueueChanged& changed) { last = changed; },
            .journalFailed = [](const core::Error& error) { qFatal("%s", error.message.english().c_str()); },
        };
    }

    void add(std::uint64_t id, QueuePlace place = QueuePlace::Back) {
        core::GenerationRequest request;
        request.prompt = "job " + std::to_string(id);
        const auto added = queue->add({JobId{id}, request, place});
        if (!added) {
            qFatal("%s", added.error().message.english().c_str());
        }
    }

    std::vector<std::uint64_t> waiting() const {
        std::vector<std::uint64_t> ids;
        for (const auto job : queue->waiting()) {
            ids.push_back(job.value);
        }
        return ids;
    }

    const protocol::JobInfo& info(std::uint64_t id) const {
        for (const auto& job : queue->jobs()) {
            if (job.info.id.value == id) {
                return job.info;
            }
        }
        qFatal("there is no job %d", int(id));
    }

    QTemporaryDir folder;
    std::string trouble;
    std::unique_ptr<Journal> journal;
    std::vector<protocol::JobInfo> ends;
    protocol::QueueChanged last;
    std::unique_ptr<JobQueue> queue;
};

using Ids = std::vector<std::uint64_t>;

}  // namespace

class JobQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jobsWaitAtTheBackAtTheFrontOrInsteadOfTheOthers() {
        Fixture f;
        f.add(1);
        f.add(2);
        QCOMPARE(f.waiting(), (Ids{1, 2}));
        f.add(3, QueuePlace::Front);
        QCOMPARE(f.waiting(), (Ids{3, 1, 2}));
        f.add(4, QueuePlace::Replace);
        QCOMPARE(f.waiting(), (Ids{4}));
        QCOMPARE(f.ends.size(), std::size_t{3});
        QVERIFY(f.info(3).phase == JobPhase::Cancelled);
    }

    void replacingLeavesWhatRunsAlone() {
        Fixture f;
        f.add(1);
        QVERIFY(f.queue->begin() == JobId{1});
        f.add(2, QueuePlace::Replace);
        QVERIFY(f.queue->running() == JobId{1});
        QVERIFY(f.ends.empty());
    }

    void oneJobRunsAtATimeAndNoneWhilePaused() {
        Fixture f;
        f.add(1);
        f.add(2);
        f.queue->setPaused(true);
        QVERIFY(!f.queue->begin());
        f.queue->setPaused(false);
        QVERIFY(f.queue->begin() == JobId{1});
        QVERIFY(!f.queue->begin());
        f.queue->end(JobId{1}, core::Error{core::ErrorCode::Internal, core::phrase("x")});
        QVERIFY(f.queue->begin() == JobId{2});
    }

    void everyJobEndsOnce() {
        Fixture f;
        f.add(1);
        QVERIFY(f.queue->begin());
        f.queue->end(JobId{1}, core::Cancelled{});
        f.queue->end(JobId{1}, core::Error{});
        f.queue->end(JobId{9}, core::Cancelled{});
        QCOMPARE(f.ends.size(), std::size_t{1});
        QVERIFY(f.ends[0].phase == JobPhase::Cancelled);
    }

    void whatWaitsCanBeReordered() {
        Fixture f;
        for (std::uint64_t id = 1; id <= 4; ++id) {
            f.add(id);
        }
        f.queue->move(JobId{4}, JobId{2});
        QCOMPARE(f.waiting(), (Ids{1, 4, 2, 3}));
        f.queue->move(JobId{1}, std::nullopt);
        QCOMPARE(f.waiting(), (Ids{4, 2, 3, 1}));
        QVERIFY(f.queue->begin() == JobId{4});
        f.queue->move(JobId{1}, JobId{4});  // which has begun meanwhile
        QCOMPARE(f.waiting(), (Ids{1, 2, 3}));
        f.queue->move(JobId{4}, std::nullopt);
        f.queue->move(JobId{2}, JobId{2});
        f.queue->move(JobId{99}, JobId{2});
        QCOMPARE(f.waiting(), (Ids{1, 2, 3}));
    }

    void aFailedJobCanBeTriedAgainAndGivesWay() {
        Fixture f;
        f.add(1);
        QVERIFY(f.queue->begin());
        QVERIFY(!f.queue->retry(JobId{1}, JobId{2}));  // it runs
        f.queue->end(JobId{1}, core::Error{core::ErrorCode::Internal, core::phrase("x")});
        QVERIFY(f.queue->retry(JobId{1}, JobId{2}));
        QVERIFY((f.last.jobs == std::vector<JobId>{{2}}));
        QCOMPARE(f.info(2).request.prompt, std::string("job 1"));
        QVERIFY(!f.queue->retry(JobId{1}, JobId{3}));  // it is gone
    }

    void endedJobsCanBeCleared() {
        Fixture f;
        f.add(1);
        f.add(2);
        f.queue->end(JobId{1}, core::Cancelled{});
        f.queue->clearEnded();
        QVERIFY((f.last.jobs == std::vector<JobId>{{2}}));
    }

    void oldEndsAreForgotten() {
        Fixture f;
        for (std::uint64_t id = 1; id <= JobQueue::kMaxEndedJobs + 2; ++id) {
            f.add(id);
            f.queue->end(JobId{id}, core::Cancelled{});
        }
        QCOMPARE(f.last.jobs.size(), JobQueue::kMaxEndedJobs);
        QVERIFY(f.last.jobs.front() == JobId{3});
    }

    void refusesMoreJobsThanItsLimit() {
        Fixture f;
        for (std::uint64_t id = 1; id <= JobQueue::kMaxWaitingJobs; ++id) {
            core::GenerationRequest request;
            QVERIFY(f.queue->add({JobId{id}, request, QueuePlace::Back}));
        }
        const auto refused = f.queue->add({JobId{5000}, {}, QueuePlace::Back});
        QVERIFY(!refused);
        QVERIFY(refused.error().message.english().find("The queue is full") == 0);
    }

    void aRestartByHandKeepsEverythingAndPauses() {
        Fixture f;
        for (std::uint64_t id = 1; id <= 4; ++id) {
            f.add(id);
        }
        f.queue->end(JobId{2}, core::Error{core::ErrorCode::DiskFull, core::phrase("full")});
        f.queue->move(JobId{4}, JobId{1});
        const auto before = f.last;
        const auto id = f.queue->id();
        f.restart(AfterRestart::Pause);
        QCOMPARE(f.waiting(), (Ids{4, 1, 3}));
        QVERIFY(f.last.jobs == before.jobs);
        QVERIFY(f.last.event > before.event);
        QVERIFY(f.last.paused);
        QVERIFY(f.queue->id() == id);
        QVERIFY(f.info(2).phase == JobPhase::Failed && f.info(2).error.code == core::ErrorCode::DiskFull);
        QVERIFY(!f.queue->begin());
    }

    void aRestartByTheStudioGoesOnUnlessTheUserHadPaused() {
        Fixture f;
        f.add(1);
        f.restart(AfterRestart::GoOn);
        QVERIFY(!f.last.paused);
        f.queue->setPaused(true);
        f.restart(AfterRestart::GoOn);
        QVERIFY(f.last.paused);
    }

    void anEmptyQueueIsNotPausedByARestart() {
        Fixture f;
        f.restart(AfterRestart::Pause);
        QVERIFY(!f.last.paused);
    }

    void whatRanWaitsFirstAfterARestart() {
        Fixture f;
        f.add(1);
        f.add(2);
        QVERIFY(f.queue->begin() == JobId{1});
        f.queue->reach(JobId{1}, 3);
        f.restart(AfterRestart::GoOn);
        QCOMPARE(f.waiting(), (Ids{1, 2}));
        QCOMPARE(f.info(1).interruptions, 1);
    }

    void aJobThatEndsTheServiceThreeTimesWithoutANewStepFails() {
        Fixture f;
        f.add(1);
        for (const int step : {2, 3, 3, 1}) {  // 3 is new, the last two attempts bring nothing
            QVERIFY(f.queue->begin() == JobId{1});
            f.queue->reach(JobId{1}, step);
            f.restart(AfterRestart::GoOn);
        }
        QVERIFY(f.info(1).phase == JobPhase::Failed);
        QCOMPARE(f.info(1).interruptions, 4);
        QVERIFY(f.info(1).error.message.english().find("after step 3") != std::string::npos);
        QVERIFY(!f.queue->begin());
    }

    // Killed between the file and the word of it: the job must neither be lost nor made twice.
    void aFileThatWasWrittenIsTheEndOfItsJob() {
        Fixture f;
        QTemporaryDir pictures;
        f.add(1);
        QVERIFY(f.queue->begin());
        core::GenerationResult result;
        result.image = core::RgbImage(16, 16);
        result.request = f.info(1).request;
        const PictureStore store(pictures.path().toStdString(), PictureStore::MissingFolder::Refuse);
        const auto saved = store.save(result, [&](const auto& file) {
            return f.journal->beginWriting(JobId{1}, file.string()).has_value();
        });
        QVERIFY(saved && *saved);
        f.restart(AfterRestart::GoOn);
        QVERIFY(f.info(1).phase == JobPhase::Finished);
        QCOMPARE(f.info(1).path, (*saved)->string());
        QVERIFY(!f.info(1).recipe.empty());
    }

    void aFileThatWasOnlyAnnouncedIsMadeAnew() {
        Fixture f;
        QTemporaryDir pictures;
        f.add(1);
        QVERIFY(f.queue->begin());
        const auto file = pictures.filePath(QStringLiteral("000001-seed0-job-1.png")).toStdString();
        QVERIFY(f.journal->beginWriting(JobId{1}, file));
        f.restart(AfterRestart::GoOn);
        QCOMPARE(f.waiting(), (Ids{1}));
    }

    void pixelsOfAnInpaintingSurvive() {
        Fixture f;
        core::GenerationRequest request;
        request.prompt = "a";
        request.inpainting = core::Inpainting{core::RgbImage(16, 16), core::GrayImage(16, 16)};
        request.inpainting->mask.pixels[5] = 200;
        QVERIFY(f.queue->add({JobId{1}, request, QueuePlace::Back}));
        f.restart(AfterRestart::GoOn);
        QVERIFY(f.info(1).inpaints && !f.info(1).request.inpainting);
        const auto back = f.queue->requestOf(JobId{1});
        QVERIFY(back && *back == request);
    }

    void twoServicesNeverShareAJournal() {
        Fixture f;
        const auto second = Journal::open(f.folder.path().toStdString());
        QVERIFY(!second);
        QVERIFY(second.error().message.english().find("Another service already uses") == 0);
    }

    void aBrokenJournalIsSetAsideAndTheQueueIsEmpty() {
        Fixture f;
        f.add(1);
        const auto id = f.queue->id();
        f.queue.reset();
        f.journal.reset();
        const auto file = f.folder.filePath(QStringLiteral("queue.db")).toStdString();
        std::ofstream(file, std::ios::trunc) << std::string(5000, 'x');
        f.restart(AfterRestart::GoOn);
        QVERIFY(!f.trouble.empty());
        QVERIFY(f.waiting().empty());
        QVERIFY(f.queue->id() != id);
        QVERIFY(QFile::exists(f.folder.filePath(QStringLiteral("queue.db.broken"))));
    }

    // The death of the machine, not of the service, may cut the log of the journal anywhere.
    void aTornEntryOfTheJournalIsIgnored() {
        Fixture f;
        f.add(1);
        const auto log = f.folder.filePath(QStringLiteral("queue.db-wal"));
        QVERIFY(QFile::exists(log));
        QTemporaryDir copy;
        const auto whole = QFileInfo(log).size();
        for (const qint64 cut : {qint64{1}, qint64{500}, qint64{4000}}) {
            for (const char* name : {"queue.db", "queue.db-wal"}) {
                const auto to = copy.filePath(QLatin1String(name));
                QFile::remove(to);
                QVERIFY(QFile::copy(f.folder.filePath(QLatin1String(name)), to));
            }
            QVERIFY(QFile::resize(copy.filePath(QStringLiteral("queue.db-wal")), whole - cut));
            const auto journal = Journal::open(copy.path().toStdString());
            QVERIFY2(journal, journal ? "" : journal.error().message.english().c_str());
            QVERIFY((*journal)->read());
        }
    }
};

LIGHTGEN_TEST(JobQueueTest)
#include "job_queue_test.moc"
