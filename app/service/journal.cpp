#include "app/service/journal.h"

#include <sys/stat.h>

#include <memory>
#include <random>
#include <system_error>
#include <utility>

#include "core/atomic_file.h"
#include "core/system_reason.h"
#include "core/utf8.h"

namespace lightgen::service {

namespace fs = std::filesystem;
namespace protocol = core::protocol;
using core::ErrorCode;
using protocol::JobId;

namespace {

constexpr auto kFileName = "queue.db";
constexpr std::uint64_t kOldestVersion = 2;  // its sentences are plain strings, which are read as well
// Requests and ends are kept in the form in which they cross the socket.
constexpr auto kTables =
    "CREATE TABLE IF NOT EXISTS queue (id INTEGER NOT NULL, version INTEGER NOT NULL, event INTEGER NOT NULL,"
    " paused INTEGER NOT NULL);"
    "CREATE TABLE IF NOT EXISTS jobs (id INTEGER PRIMARY KEY, place INTEGER NOT NULL, request BLOB NOT NULL,"
    " info BLOB NOT NULL, reached INTEGER NOT NULL DEFAULT 0, struck_at INTEGER NOT NULL DEFAULT 0,"
    " strikes INTEGER NOT NULL DEFAULT 0, writing BLOB NOT NULL DEFAULT '')";

std::uint64_t randomId() {
    std::random_device random;
    return std::uint64_t{random()} << 32 | random();
}

core::Result<JournalledJob> jobOf(const core::Statement& row) {
    LIGHTGEN_TRY(auto message, protocol::decodeServiceMessage(row.bytes(0)));
    auto* changed = std::get_if<protocol::JobChanged>(&message);
    if (changed == nullptr) {
        return core::fail(ErrorCode::Corrupt, "The journal holds something that is no job.");
    }
    return JournalledJob{
        .info = std::move(changed->info),
        .reached = static_cast<int>(row.number(1)),
        .struckAt = static_cast<int>(row.number(2)),
        .strikes = static_cast<int>(row.number(3)),
        .writing = row.text(4),
    };
}

// Out of the way, for someone who wants to look at it.
core::Status setAside(const fs::path& file) {
    std::error_code error;
    auto aside = file;
    aside += ".broken";
    fs::rename(file, aside, error);
    for (const char* companion : {"-wal", "-journal"}) {
        std::error_code ignored;
        fs::remove(file.string() + companion, ignored);
    }
    if (error) {
        return core::fail(
            ErrorCode::Unwritable,
            "The broken journal {} cannot be renamed: {}.",
            core::printable(file),
            core::systemReason(error.value())
        );
    }
    return {};
}

}  // namespace

core::Result<std::unique_ptr<Journal>> Journal::openFile(const fs::path& file) {
    LIGHTGEN_TRY(auto database, core::Database::open(file, core::Database::Sharing::Exclusive));
    std::unique_ptr<Journal> journal(new Journal(std::move(database)));
    LIGHTGEN_CHECK(journal->prepareTables());
    LIGHTGEN_TRY(const auto queue, journal->read());  // or it is of no use
    return journal;
}

core::Result<std::unique_ptr<Journal>> Journal::open(const std::optional<fs::path>& folder, std::string* trouble) {
    if (!folder) {
        return openFile({});
    }
    LIGHTGEN_CHECK(core::createFolder(*folder));
    ::chmod(folder->c_str(), 0700);  // prompts are private
    const auto file = *folder / kFileName;
    auto journal = openFile(file);
    if (journal) {
        return journal;
    }
    if (journal.error().code == ErrorCode::Incompatible) {
        return core::fail(
            ErrorCode::Incompatible,
            "Another service already uses the journal {}; end it first or choose another folder with --state.",
            core::printable(file)
        );
    }
    if (journal.error().code != ErrorCode::Corrupt && journal.error().code != ErrorCode::Protocol) {
        return journal;
    }
    if (trouble != nullptr) {
        *trouble = journal.error().message.english();
    }
    LIGHTGEN_CHECK(setAside(file));
    return openFile(file);
}

core::Status Journal::prepareTables() {
    LIGHTGEN_CHECK(m_database.run(kTables));
    LIGHTGEN_TRY(auto known, m_database.prepare("SELECT version FROM queue"));
    LIGHTGEN_TRY(const bool isKnown, known.next());
    if (isKnown && (known.number(0) < kOldestVersion || known.number(0) > protocol::kVersion)) {
        return core::fail(ErrorCode::Corrupt, "The journal is of version {} of this program.", known.number(0));
    }
    if (isKnown) {
        LIGHTGEN_TRY(auto update, m_database.prepare("UPDATE queue SET version = ?"));
        return update.bind(protocol::kVersion).run();
    }
    LIGHTGEN_TRY(auto insert, m_database.prepare("INSERT INTO queue VALUES (?, ?, 0, 0)"));
    return insert.bind(randomId()).bind(protocol::kVersion).run();
}

core::Result<JournalledQueue> Journal::read() {
    const std::lock_guard lock(m_mutex);
    JournalledQueue queue;
    LIGHTGEN_TRY(auto head, m_database.prepare("SELECT id, event, paused FROM queue"));
    LIGHTGEN_CHECK(head.next());
    queue.id = head.number(0);
    queue.event = head.number(1);
    queue.paused = head.number(2) != 0;
    LIGHTGEN_TRY(
        auto rows, m_database.prepare("SELECT info, reached, struck_at, strikes, writing FROM jobs ORDER BY place")
    );
    while (true) {
        LIGHTGEN_TRY(const bool row, rows.next());
        if (!row) {
            return queue;
        }
        LIGHTGEN_TRY(auto job, jobOf(rows));
        queue.jobs.push_back(std::move(job));
    }
}

template <class Work>
core::Status Journal::transaction(Work work) {
    const std::lock_guard lock(m_mutex);
    LIGHTGEN_CHECK(m_database.run("BEGIN"));
    auto done = work();
    if (done) {
        done = m_database.run("COMMIT");
    }
    if (!done) {
        static_cast<void>(m_database.run("ROLLBACK"));
    }
    return done;
}

core::Status Journal::remember(std::uint64_t event) {
    LIGHTGEN_TRY(auto update, m_database.prepare("UPDATE queue SET event = ?"));
    return update.bind(event).run();
}

core::Status Journal::add(const JournalledJob& job, const protocol::Generate& message) {
    return transaction([&]() -> core::Status {
        LIGHTGEN_TRY(
            auto insert,
            m_database.prepare("INSERT INTO jobs (id, place, request, info) VALUES "
                               "(?, (SELECT ifnull(max(place), 0) + 1 FROM jobs), ?, ?)")
        );
        const auto request = protocol::encode(protocol::ClientMessage(message));
        const auto info = protocol::encode(protocol::ServiceMessage(protocol::JobChanged{job.info}));
        LIGHTGEN_CHECK(insert.bind(job.info.id.value).bind(request).bind(info).run());
        return remember(job.info.event);
    });
}

core::Result<core::GenerationRequest> Journal::request(JobId job) {
    const std::lock_guard lock(m_mutex);
    LIGHTGEN_TRY(auto select, m_database.prepare("SELECT request FROM jobs WHERE id = ?"));
    LIGHTGEN_TRY(const bool found, select.bind(job.value).next());
    if (!found) {
        return core::fail(ErrorCode::NotFound, "The journal has no job {}.", job.value);
    }
    LIGHTGEN_TRY(auto message, protocol::decodeClientMessage(select.bytes(0)));
    auto* generate = std::get_if<protocol::Generate>(&message);
    if (generate == nullptr) {
        return core::fail(ErrorCode::Corrupt, "The journal holds no request for job {}.", job.value);
    }
    return std::move(generate->request);
}

core::Status Journal::put(const JournalledJob& job) {
    return transaction([&]() -> core::Status {
        LIGHTGEN_TRY(
            auto update,
            m_database.prepare(
                "UPDATE jobs SET info = ?, reached = ?, struck_at = ?, strikes = ?, writing = ? WHERE id = ?"
            )
        );
        const auto info = protocol::encode(protocol::ServiceMessage(protocol::JobChanged{job.info}));
        LIGHTGEN_CHECK(update.bind(info)
                           .bind(job.reached)
                           .bind(job.struckAt)
                           .bind(job.strikes)
                           .bind(job.writing)
                           .bind(job.info.id.value)
                           .run());
        return remember(job.info.event);
    });
}

core::Status Journal::remove(const std::vector<JobId>& jobs) {
    return transaction([&]() -> core::Status {
        for (const auto job : jobs) {
            LIGHTGEN_TRY(auto erase, m_database.prepare("DELETE FROM jobs WHERE id = ?"));
            LIGHTGEN_CHECK(erase.bind(job.value).run());
        }
        return {};
    });
}

core::Status Journal::order(const std::vector<JobId>& waiting) {
    return transaction([&]() -> core::Status {
        int place = 0;
        for (const auto job : waiting) {
            LIGHTGEN_TRY(auto update, m_database.prepare("UPDATE jobs SET place = ? WHERE id = ?"));
            LIGHTGEN_CHECK(update.bind(++place).bind(job.value).run());
        }
        return {};
    });
}

core::Status Journal::tell(std::uint64_t event) {
    return transaction([&] { return remember(event); });
}

core::Status Journal::pause(bool paused, std::uint64_t event) {
    return transaction([&]() -> core::Status {
        LIGHTGEN_TRY(auto update, m_database.prepare("UPDATE queue SET paused = ?"));
        LIGHTGEN_CHECK(update.bind(paused ? 1 : 0).run());
        return remember(event);
    });
}

core::Status Journal::reach(JobId job, int step) {
    return transaction([&]() -> core::Status {
        LIGHTGEN_TRY(auto update, m_database.prepare("UPDATE jobs SET reached = max(reached, ?) WHERE id = ?"));
        return update.bind(step).bind(job.value).run();
    });
}

core::Status Journal::beginWriting(JobId job, const std::string& file) {
    return transaction([&]() -> core::Status {
        LIGHTGEN_TRY(auto update, m_database.prepare("UPDATE jobs SET writing = ? WHERE id = ?"));
        return update.bind(std::string_view(file)).bind(job.value).run();
    });
}

}  // namespace lightgen::service
