// What survives the service: the jobs, their order and their ends, in a database in the user's state folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/database/database.h"
#include "core/protocol.h"
#include "core/result.h"

namespace lightgen::service {

struct JournalledJob {
    core::protocol::JobInfo info;
    int reached = 0;      // highest step of all attempts
    int struckAt = 0;     // `reached` when the service last ended under it
    int strikes = 0;      // ends of the service under it without a new step
    std::string writing;  // file that was being written, if any
};

struct JournalledQueue {
    std::uint64_t id = 0;  // of this journal
    std::uint64_t event = 0;
    bool paused = false;
    std::vector<JournalledJob> jobs;  // in the order of the queue
};

// Every call is one transaction: after a kill at any moment it is there as a whole or not at all. May be called on any
// thread.
class Journal {
public:
    // Takes the journal in the folder (created when missing) for this process alone; without a folder it lives in
    // memory and ends with the process. A journal that cannot be read is kept under another name, `trouble` says so,
    // and an empty one takes its place. Errors: Incompatible (another service has it), Unwritable, DiskFull.
    static core::Result<std::unique_ptr<Journal>>
    open(const std::optional<std::filesystem::path>& folder, std::string* trouble = nullptr);

    core::Result<JournalledQueue> read();

    core::Status add(const JournalledJob& job, const core::protocol::Generate& message);
    core::Result<core::GenerationRequest> request(core::protocol::JobId job);  // with its pixels
    core::Status put(const JournalledJob& job);
    core::Status remove(const std::vector<core::protocol::JobId>& jobs);
    core::Status order(const std::vector<core::protocol::JobId>& waiting);
    core::Status tell(std::uint64_t event);  // the number is used up
    core::Status pause(bool paused, std::uint64_t event);
    core::Status reach(core::protocol::JobId job, int step);
    core::Status beginWriting(core::protocol::JobId job, const std::string& file);

private:
    explicit Journal(core::Database database)
        : m_database(std::move(database)) {}
    static core::Result<std::unique_ptr<Journal>> openFile(const std::filesystem::path& file);
    core::Status prepareTables();
    core::Status remember(std::uint64_t event);
    template <class Work>
    core::Status transaction(Work work);

    std::mutex m_mutex;
    core::Database m_database;
};

}  // namespace lightgen::service
