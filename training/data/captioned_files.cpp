#include "training/data/captioned_files.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

#include "core/atomic_file.h"
#include "core/json_fields.h"
#include "training/data/tar_reader.h"

namespace lightgen::training::data {

namespace fs = std::filesystem;
using core::ErrorCode;
using core::fail;
using Take = std::function<core::Result<bool>(CaptionedFile file)>;
using Complain = std::function<void(Problem problem)>;

namespace {

constexpr std::size_t kMaxFileBytes = 256 << 20;
constexpr std::array<std::string_view, 6> kPictureEndings{".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff"};

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool isPicture(const fs::path& path) {
    return std::ranges::find(kPictureEndings, lower(path.extension().string())) != kPictureEndings.end();
}

bool isCaption(const fs::path& path) {
    const auto ending = lower(path.extension().string());
    return ending == ".json" || ending == ".txt";
}

// The words of a caption file; an empty string and a reason where there are none.
std::string captionFrom(const fs::path& path, const std::vector<std::uint8_t>& bytes, std::string& reason) {
    std::string text(bytes.begin(), bytes.end());
    if (lower(path.extension().string()) == ".json") {
        const auto json = core::parseJson(text, core::Phrase::verbatim(path.string()));
        const auto prompt = json && json->is_object() ? json->find("prompt") : core::Json::const_iterator();
        if (!json || !json->is_object() || prompt == json->end() || !prompt->is_string()) {
            reason = "its caption file is no JSON object with a text \"prompt\"";
            return {};
        }
        text = prompt->get<std::string>();
    }
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) {
        reason = "its caption is empty";
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// What is known of one name so far.
struct Pair {
    std::optional<std::vector<std::uint8_t>> picture;
    std::optional<std::string> caption;
    std::string reason;  // why there is no caption
};

core::Result<bool> settle(const std::string& name, Pair pair, const Take& take, const Complain& complain) {
    if (!pair.picture) {
        complain({name, "there is no picture for this caption"});
    } else if (pair.picture->empty()) {
        complain({name, "the picture is a file of zero bytes"});
    } else if (!pair.caption || pair.caption->empty()) {
        complain({name, pair.reason.empty() ? "there is no caption for this picture" : pair.reason});
    } else {
        return take({name, std::move(*pair.picture), std::move(*pair.caption)});
    }
    return true;
}

void add(Pair& pair, const fs::path& path, std::vector<std::uint8_t> bytes) {
    if (isPicture(path)) {
        pair.picture = std::move(bytes);
    } else {
        pair.caption = captionFrom(path, bytes, pair.reason);
    }
}

// Members of a pair lie next to each other, as every writer of such shards has them; a name that comes back later is a
// pair of its own.
core::Result<bool> readShard(const fs::path& shard, const Take& take, const Complain& complain) {
    auto tar = TarReader::open(shard);
    if (!tar) {
        complain({shard.string(), tar.error().message.english()});
        return true;
    }
    std::string current;
    Pair pair;
    for (;;) {
        auto member = tar->next();
        if (!member) {
            complain({shard.string(), member.error().message.english()});
        }
        const bool atEnd = !member || !*member;
        const fs::path path(atEnd ? std::string() : (*member)->name);
        const auto stem = (path.parent_path() / path.stem()).string();
        if (!current.empty() && (atEnd || stem != current)) {
            LIGHTGEN_TRY(
                const bool more, settle(shard.string() + ":" + current, std::exchange(pair, {}), take, complain)
            );
            if (!more) {
                return false;
            }
            current.clear();
        }
        if (atEnd) {
            return true;
        }
        if (isPicture(path) || isCaption(path)) {
            current = stem;
            add(pair, path, std::move((*member)->bytes));
        }
    }
}

core::Result<bool>
readPair(const std::string& name, const std::vector<fs::path>& files, const Take& take, const Complain& complain) {
    Pair pair;
    for (const auto& file : files) {
        auto bytes = core::readFile(file, kMaxFileBytes);
        if (!bytes) {
            complain({file.string(), bytes.error().message.english()});
            continue;
        }
        add(pair, file, *std::move(bytes));
    }
    return settle(name, std::move(pair), take, complain);
}

}  // namespace

core::Status readCaptionedFiles(const fs::path& place, const Take& take, const Complain& complain) {
    std::map<std::string, std::vector<fs::path>> pairs;  // sorted by name: the same order every time
    std::error_code problem;
    if (fs::is_regular_file(place, problem)) {
        pairs[place.string()] = {place};
    }
    for (auto entry = fs::recursive_directory_iterator(place, problem); entry != fs::recursive_directory_iterator();
         entry.increment(problem)) {
        const auto& path = entry->path();
        if (path.extension() == ".tar") {
            pairs[path.string()] = {path};
        } else if (isPicture(path) || isCaption(path)) {
            pairs[(path.parent_path() / path.stem()).string()].push_back(path);
        }
    }
    if (pairs.empty()) {
        return fail(
            ErrorCode::NotFound,
            "{}: no pictures with captions there; expected are .tar shards, or pictures with .json or .txt files "
            "beside",
            place.string()
        );
    }
    for (auto& [name, files] : pairs) {
        std::ranges::sort(files);
        LIGHTGEN_TRY(
            const bool more,
            files.front().extension() == ".tar" ? readShard(files.front(), take, complain)
                                                : readPair(name, files, take, complain)
        );
        if (!more) {
            break;
        }
    }
    return {};
}

}  // namespace lightgen::training::data
