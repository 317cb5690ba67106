// What the journal makes of files that are not as it wrote them: it reads them, or keeps them aside and begins anew.
#include "app/service/journal.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <functional>

#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::service;
namespace protocol = core::protocol;
using protocol::JobId;

namespace {

JournalledJob jobOf(std::uint64_t id, const std::string& prompt) {
    JournalledJob job;
    job.info.id = JobId{id};
    job.info.event = id;
    job.info.request.prompt = prompt;
    job.info.request.size = {64, 64};
    job.info.notes = {core::phrase("{} steps are used.", 32)};
    return job;
}

class Folder {
public:
    std::string path() const { return m_folder.path().toStdString(); }
    QString file() const { return m_folder.filePath(QStringLiteral("queue.db")); }
    bool hasBroken() const { return QFile::exists(file() + QStringLiteral(".broken")); }

    QByteArray content() const {
        QFile stored(file());
        return stored.open(QIODevice::ReadOnly) ? stored.readAll() : QByteArray();
    }
    void write(const QByteArray& bytes) const {
        for (const QString& name : QDir(m_folder.path()).entryList(QDir::Files)) {
            QFile::remove(m_folder.filePath(name));
        }
        QFile stored(file());
        if (!stored.open(QIODevice::WriteOnly) || stored.write(bytes) != bytes.size()) {
            qFatal("%s cannot be written", qPrintable(file()));
        }
    }
    // Two jobs and their requests, in one file.
    void fill() const {
        const auto journal = Journal::open(path());
        for (const std::uint64_t id : {1, 2}) {
            const auto job = jobOf(id, "a fox " + std::to_string(id));
            const protocol::Generate message{job.info.id, job.info.request, {}};
            if (!journal || !(*journal)->add(job, message)) {
                qFatal("the journal cannot be filled");
            }
        }
    }
    core::Status change(const char* sql, std::span<const std::uint8_t> value) const {
        LIGHTGEN_TRY(auto database, core::Database::open(path() + "/queue.db", core::Database::Sharing::Exclusive));
        LIGHTGEN_TRY(auto statement, database.prepare(sql));
        return statement.bind(value).run();
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace

class JournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatItWasTold() {
        const Folder folder;
        folder.fill();
        const auto journal = Journal::open(folder.path());
        QVERIFY(journal);
        const auto queue = (*journal)->read();
        QVERIFY(queue);
        QCOMPARE(queue->jobs.size(), std::size_t{2});
        QCOMPARE(queue->event, std::uint64_t{2});
        QCOMPARE(queue->jobs[1].info.request.prompt, std::string("a fox 2"));
        QCOMPARE(queue->jobs[1].info.notes, std::vector{core::phrase("{} steps are used.", 32)});
        const auto request = (*journal)->request(JobId{1});
        QVERIFY(request && request->prompt == "a fox 1");
    }

    void anUnknownJobIsAnError() {
        const auto journal = Journal::open(std::nullopt);
        const auto request = (*journal)->request(JobId{9});
        QVERIFY(!request && request.error().code == core::ErrorCode::NotFound);
    }

    void aFileThatIsNoDatabaseIsKeptAside() {
        const Folder folder;
        const QByteArray rubbish = QByteArray("this was never a journal\n").repeated(500);
        folder.write(rubbish);
        std::string trouble;
        const auto journal = Journal::open(folder.path(), &trouble);
        QVERIFY(journal && !trouble.empty());
        QVERIFY((*journal)->read()->jobs.empty());
        QFile aside(folder.file() + QStringLiteral(".broken"));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), rubbish);
    }

    // Every byte of what is stored, one after the other, and every length.
    void aJobThatCannotBeReadIsKeptAside_data() {
        QTest::addColumn<bool>("cut");
        QTest::newRow("changed") << false;
        QTest::newRow("cut off") << true;
    }

    void aJobThatCannotBeReadIsKeptAside() {
        QFETCH(bool, cut);
        const auto good = protocol::encode(protocol::ServiceMessage(protocol::JobChanged{jobOf(1, "a fox").info}));
        for (std::size_t at = 0; at < good.size(); at += 3) {
            const Folder folder;
            folder.fill();
            auto bad = good;
            cut ? bad.resize(at) : static_cast<void>(bad[at] ^= 0x41);
            const bool isReadable = protocol::decodeServiceMessage(bad).has_value();
            QVERIFY(folder.change("UPDATE jobs SET info = ? WHERE id = 2", bad));
            std::string trouble;
            const auto journal = Journal::open(folder.path(), &trouble);
            QVERIFY(journal);
            QCOMPARE((*journal)->read()->jobs.size(), std::size_t{isReadable ? 2U : 0U});
            QCOMPARE(folder.hasBroken(), !isReadable);
            QCOMPARE(trouble.empty(), isReadable);
            QVERIFY(!cut || !isReadable);
        }
    }

    void aRequestThatCannotBeReadIsAnError() {
        const Folder folder;
        folder.fill();
        const auto good = protocol::encode(protocol::ClientMessage(protocol::Diagnose{}));
        QVERIFY(folder.change("UPDATE jobs SET request = ? WHERE id = 1", good));
        QVERIFY(folder.change("UPDATE jobs SET request = ? WHERE id = 2", std::span(good).first(good.size() - 1)));
        const auto journal = Journal::open(folder.path());
        QVERIFY(journal);
        const auto other = (*journal)->request(JobId{1});
        QVERIFY(!other && other.error().code == core::ErrorCode::Corrupt);
        QVERIFY(!(*journal)->request(JobId{2}));
    }

    // SQLite finds some damage only where it reads: whatever it says, nothing crashes, and the journal can be used.
    void aDamagedDatabaseIsReadOrKeptAside() {
        const Folder folder;
        folder.fill();
        const QByteArray good = folder.content();
        QVERIFY(good.size() > 4096);
        std::uint32_t random = 1;
        for (int round = 0; round < 150; ++round) {
            QByteArray bad = good;
            for (int flips = 0; flips < 1 + round / 30; ++flips) {
                random = random * 1664525 + 1013904223;
                bad[static_cast<qsizetype>(random >> 8) % bad.size()] ^= static_cast<char>(1 << (random >> 4 & 7));
            }
            if (round % 5 == 4) {
                bad.truncate(static_cast<qsizetype>(random >> 6) % bad.size());
            }
            folder.write(bad);
            const auto journal = Journal::open(folder.path());
            if (!journal) {
                QVERIFY2(!journal.error().message.english().empty(), "an error without a sentence");
                continue;
            }
            const auto queue = (*journal)->read();
            for (const std::uint64_t id : {1, 2}) {
                static_cast<void>((*journal)->request(JobId{id}));
            }
            static_cast<void>((*journal)->reach(JobId{1}, 3));
            static_cast<void>((*journal)->remove({JobId{2}}));
        }
    }

    void aJournalOfAnotherVersionIsKeptAside() {
        const Folder folder;
        folder.fill();
        const std::vector<std::uint8_t> version{'9', '9', '9'};
        QVERIFY(folder.change("UPDATE queue SET version = ?", version));
        std::string trouble;
        const auto journal = Journal::open(folder.path(), &trouble);
        QVERIFY(journal && (*journal)->read()->jobs.empty());
        QVERIFY(trouble.find("version") != std::string::npos);
        QVERIFY(folder.hasBroken());
    }

    void aJournalOfTheVersionBeforeIsTakenOver() {
        const Folder folder;
        folder.fill();
        const std::vector<std::uint8_t> version{'2'};
        QVERIFY(folder.change("UPDATE queue SET version = ?", version));
        const auto jobs = Journal::open(folder.path()).value()->read()->jobs.size();
        QVERIFY(jobs > 0 && !folder.hasBroken());
        QCOMPARE(Journal::open(folder.path()).value()->read()->jobs.size(), jobs);
    }
};

LIGHTGEN_TEST(JournalTest)
#include "journal_test.moc"
