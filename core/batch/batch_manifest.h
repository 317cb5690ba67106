// What a batch has made: one line of JSON per picture, in a file beside the pictures. Appended to and synced after each
// one, so that whatever ends the program, every line that is whole is true.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/atomic_file.h"
#include "core/batch/batch_plan.h"
#include "core/result.h"

namespace lightgen::core {

struct ManifestEntry {
    std::string key;     // of the job
    std::string file;    // its name in the folder
    std::string sha256;  // of the file
};

class BatchManifest {
public:
    // manifest.jsonl, or manifest-2-of-8.jsonl for a shard. Reads what all shards have made so far and cuts off a line
    // that was not finished. Errors: InvalidArgument (this shard runs already, in this or another process), Unreadable,
    // Unwritable.
    static Result<BatchManifest> open(const std::filesystem::path& folder, Shard shard, WriteCall write = {});

    BatchManifest(BatchManifest&& other) noexcept;
    BatchManifest& operator=(BatchManifest&&) = delete;
    ~BatchManifest();

    // Of any shard, by the key of the job.
    const ManifestEntry* find(const std::string& key) const;
    bool isEmpty() const { return m_isEmpty; }  // this shard's own
    const std::filesystem::path& file() const { return m_file; }

    // Errors: Unwritable, DiskFull; nothing is left of the line then.
    Status append(const BatchJob& job, const ManifestEntry& entry, const std::string& recipeJson);

private:
    BatchManifest(std::filesystem::path file, int descriptor, WriteCall write);
    void readAll();

    std::filesystem::path m_file;
    int m_descriptor;
    WriteCall m_write;
    bool m_isEmpty = true;
    std::map<std::string, ManifestEntry> m_entries;
};

}  // namespace lightgen::core
