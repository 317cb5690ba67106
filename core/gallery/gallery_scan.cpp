#include "core/gallery/gallery_scan.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/system_reason.h"
#include "core/utf8.h"

namespace lightgen::core {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFilesPerPiece = 250;  // one transaction each; other writers get their turn between them

struct Listing {
    std::vector<fs::path> files;
    std::vector<fs::path> folders;
    std::vector<fs::path> unlisted;  // folders
    std::vector<Phrase> problems;
};

// Links to folders are not followed: they may lead round in a circle. Hidden folders are none of ours.
void list(const fs::path& folder, Listing& listing) {
    std::error_code error;
    std::vector<fs::path> folders;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        const bool isHidden = entry->path().filename().string().starts_with('.');
        if (entry->is_directory(ignored) && !entry->is_symlink(ignored)) {
            if (!isHidden) {
                folders.push_back(entry->path());
            }
        } else if (looksLikePicture(entry->path())) {
            listing.files.push_back(entry->path());
        }
    }
    if (error) {
        listing.unlisted.push_back(folder);
        listing.problems.push_back(
            phrase("The folder {} cannot be listed: {}.", printable(folder), systemReason(error.value()))
        );
    } else {
        listing.folders.push_back(folder);
    }
    for (const fs::path& inner : folders) {
        list(inner, listing);
    }
}

bool isBelow(const std::string& path, const std::string& folder) {
    return folder == "." || path.starts_with(folder + "/");
}

class Scanner {
public:
    explicit Scanner(const GalleryScan& scan)
        : m_scan(scan) {}

    Result<ScanReport> run() {
        LIGHTGEN_CHECK(compareFolder());
        LIGHTGEN_CHECK(compareTrash());
        LIGHTGEN_CHECK(readChanged());
        if (m_report.isComplete) {
            LIGHTGEN_CHECK(m_scan.index.remove(m_gone));
            m_report.removed = m_gone.size();
        }
        return m_report;
    }

private:
    Status compareFolder() {
        Listing listing;
        const auto& root = m_scan.index.folder();
        list(root, listing);
        m_report.files = listing.files.size();
        m_report.folders = listing.folders;
        m_report.problems = listing.problems;
        LIGHTGEN_TRY(auto known, m_scan.index.known(GalleryPlace::Folder));
        for (const fs::path& file : listing.files) {
            compare({.picture = {.file = file}}, file.lexically_relative(root).string(), known);
        }
        std::vector<std::string> keeps;
        for (const fs::path& folder : listing.unlisted) {
            keeps.push_back(folder.lexically_relative(root).string());
        }
        for (const auto& [path, entry] : known) {
            if (std::ranges::none_of(keeps, [&](const std::string& folder) { return isBelow(path, folder); })) {
                m_gone.push_back(entry.id);
            }
        }
        return {};
    }

    Status compareTrash() {
        LIGHTGEN_TRY(auto known, m_scan.index.known(GalleryPlace::Trash));
        for (const TrashedFile& trashed : m_scan.trash.list()) {
            compare(
                {.picture = {.file = trashed.file}, .place = GalleryPlace::Trash, .origin = trashed.origin},
                trashed.file.string(),
                known
            );
        }
        for (const auto& [path, entry] : known) {
            m_gone.push_back(entry.id);
        }
        return {};
    }

    // Takes the file out of `known`: what is left there is gone.
    void compare(GalleryRow row, const std::string& key, std::unordered_map<std::string, GalleryIndex::Known>& known) {
        const auto stamp = stampOf(row.picture.file);
        const auto found = known.find(key);
        if (!stamp) {
            // Gone since it was listed, or a broken link or a folder with a picture's name: it is listed with its
            // problem.
            if (stamp.error().code == ErrorCode::NotFound && !fs::is_symlink(row.picture.file)) {
                return;
            }
            row.picture.problem = stamp.error().message;
        } else {
            row.picture.stamp = *stamp;
        }
        // What could not be read may have been allowed since, which the time of the file does not tell; and see
        // distrust().
        const bool isNew = found == known.end() || found->second.stamp != row.picture.stamp || found->second.mustBeRead;
        if (found != known.end()) {
            known.erase(found);
        }
        if (isNew) {
            m_changed.push_back(std::move(row));
        }
    }

    Status readChanged() {
        for (std::size_t at = 0; at < m_changed.size() && m_report.isComplete; at += kFilesPerPiece) {
            const auto piece = std::span(m_changed).subspan(at, std::min(kFilesPerPiece, m_changed.size() - at));
            for (GalleryRow& row : piece) {
                if (row.picture.problem.empty()) {
                    row.picture = readRecord(row.picture.file, row.picture.stamp, m_reader);
                }
            }
            LIGHTGEN_CHECK(m_scan.index.put(piece));
            m_report.read += piece.size();
            m_report.isComplete = !m_scan.goOn || m_scan.goOn({m_report.read, m_changed.size()});
        }
        return {};
    }

    const GalleryScan& m_scan;
    ForeignTextsReader m_reader;
    ScanReport m_report;
    std::vector<GalleryRow> m_changed;
    std::vector<std::int64_t> m_gone;
};

}  // namespace

Result<ScanReport> scanGallery(const GalleryScan& scan) {
    return Scanner(scan).run();
}

}  // namespace lightgen::core
