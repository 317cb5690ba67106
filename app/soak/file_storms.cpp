#include "app/soak/file_storms.h"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <random>

#include "core/export/exporter.h"
#include "core/gallery/gallery.h"
#include "core/json_fields.h"
#include "core/recipe.h"
#include "core/synthetic_engine.h"

namespace lightgen::soak {

namespace fs = std::filesystem;
using namespace core;

namespace {

constexpr std::size_t kPiece = 512;
constexpr int kCleared = 50;  // kills after which exports begin with an empty folder: all files are read each time
constexpr int kPictures = 12;
constexpr int kMarksInARow = 5;
constexpr useconds_t kLongestMicroseconds = 60'000;

GenerationResult madePicture(std::uint64_t seed) {
    GenerationRequest request;
    request.prompt = "a red fox";
    request.size = {64, 64};
    request.steps = 4;
    request.seed = seed;
    SyntheticEngine engine;
    return std::get<GenerationResult>(engine.generate(request, {}, {}).value());
}

Status writeMade(const fs::path& file, std::uint64_t seed) {
    const auto made = madePicture(seed);
    return writePicture(file, made.image, recipeChunks(made));
}

std::string textOf(const fs::path& file) {
    const auto bytes = readFile(file, std::size_t{1} << 20);
    return bytes ? std::string(bytes->begin(), bytes->end()) : std::string();
}

ssize_t writePiece(int file, const void* bytes, std::size_t count, int tell) {
    const auto written = ::write(file, bytes, std::min(count, kPiece));
    static_cast<void>(::write(tell, "", 1));
    return written;
}

// Of the child: it may not return.
[[noreturn]] void changeGallery(const GalleryPlaces& places, std::uint32_t seed) {
    std::mt19937 random(seed);
    const auto gallery = Gallery::open(places);
    for (unsigned turn = 0; gallery; ++turn) {
        const auto place = random() % 4 == 0 ? GalleryPlace::Trash : GalleryPlace::Folder;
        const auto ids = gallery->index().find({.conditions = {}, .place = place});
        if (turn % 7 == 0 || !ids || ids->empty()) {
            static_cast<void>(gallery->scan());
            continue;
        }
        const auto id = (*ids)[random() % ids->size()];
        if (place == GalleryPlace::Trash) {
            static_cast<void>(gallery->putBack(id));
        } else if (random() % 4 == 0) {
            static_cast<void>(gallery->moveToTrash(id));
        } else {
            // Several in one step of the file system's clock, and each as long as the one before.
            for (int i = 0; i < kMarksInARow; ++i) {
                const auto rating = static_cast<int>(random() % 6);
                const auto board = fmt::format("turn {}", turn % 5);
                static_cast<void>(gallery->setMarks(id, {.rating = rating, .boards = {board}, .notes = "kept"}));
            }
        }
    }
    ::_exit(1);
}

// False: the child ended by itself.
bool killGallery(const GalleryPlaces& places, std::uint32_t seed, useconds_t microseconds) {
    const pid_t child = ::fork();
    if (child == 0) {
        changeGallery(places, seed);
    }
    ::usleep(microseconds);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

Result<std::vector<PictureRecord>> recordsOf(const Gallery& gallery, GalleryPlace place) {
    LIGHTGEN_TRY(const auto ids, gallery.index().find({.conditions = {}, .place = place}));
    LIGHTGEN_TRY(const auto rows, gallery.index().rows(ids));
    std::vector<PictureRecord> records;
    std::ranges::transform(rows, std::back_inserter(records), &GalleryRow::picture);
    std::ranges::sort(records, {}, &PictureRecord::file);
    return records;
}

// The gallery as it is opened after a kill, held against one without an index.
Status checkGallery(const GalleryPlaces& places, const fs::path& freshIndex) {
    LIGHTGEN_TRY(const auto gallery, Gallery::open(places));
    LIGHTGEN_CHECK(gallery.scan());
    fs::remove_all(freshIndex.parent_path());
    auto newPlaces = places;
    newPlaces.index = freshIndex;
    LIGHTGEN_TRY(const auto fresh, Gallery::open(newPlaces));
    LIGHTGEN_CHECK(fresh.scan());
    std::vector<std::uint64_t> seeds;
    for (const auto place : {GalleryPlace::Folder, GalleryPlace::Trash}) {
        LIGHTGEN_TRY(const auto records, recordsOf(gallery, place));
        LIGHTGEN_TRY(const auto wanted, recordsOf(fresh, place));
        if (records != wanted) {
            return fail(ErrorCode::Corrupt, "the index and one made from the files differ");
        }
        for (const auto& record : records) {
            LIGHTGEN_CHECK(readPicture(record.file));
            seeds.push_back(record.seed.value_or(~std::uint64_t{0}));
        }
    }
    std::ranges::sort(seeds);
    for (std::uint64_t seed = 0; seed < kPictures; ++seed) {
        if (seeds.size() != kPictures || seeds[seed] != seed) {
            return fail(ErrorCode::Corrupt, "a picture is lost, or there twice");
        }
    }
    return {};
}

}  // namespace

bool killedAfter(int writes, const std::function<void(const WriteCall&)>& work) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) {
        return false;
    }
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        work([tell = ends[1]](int file, const void* bytes, std::size_t count) {
            return writePiece(file, bytes, count, tell);
        });
        ::_exit(0);
    }
    ::close(ends[1]);
    char byte = 0;
    while (writes-- > 0 && ::read(ends[0], &byte, 1) == 1) {
    }
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(ends[0]);
    return WIFSIGNALED(status);
}

std::string firstBroken(const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        const auto extension = entry.path().extension();
        const bool isPictureCut = extension == ".png" && (!readPicture(entry.path()) || !readRecipe(entry.path()));
        if (isPictureCut || (extension == ".json" && !parseJson(textOf(entry.path()), Phrase::verbatim(name)))) {
            return name;
        }
    }
    return {};
}

std::vector<std::string> saveStorm(const FileStormPlan& plan) {
    std::mt19937 random(plan.seed);
    const auto made = madePicture(plan.seed);
    const auto png = encodePng(made.image, recipeChunks(made)).value();
    std::vector<std::string> problems;
    int interrupted = 0;
    for (int kill = 0; kill < plan.kills; ++kill) {
        interrupted += killedAfter(static_cast<int>(random() % 7), [&](const WriteCall& write) {
            for (int i = 0; i < 3; ++i) {
                static_cast<void>(writeFileAtomically(plan.folder / fmt::format("{}.png", i), png, write));
            }
        });
        if (const auto broken = firstBroken(plan.folder); !broken.empty()) {
            problems.push_back(fmt::format("kill {}: {} is broken", kill, broken));
        }
        plan.onKill(kill + 1);
    }
    if (interrupted <= plan.kills / 2) {
        problems.push_back(fmt::format("only {} of {} kills came in the middle of a save", interrupted, plan.kills));
    }
    return problems;
}

std::vector<std::string> exportStorm(const FileStormPlan& plan) {
    std::mt19937 random(plan.seed);
    std::vector<std::string> problems;
    ExportJob job{.pictures = {}, .settings = {}, .folder = plan.folder / "out"};
    job.settings.sideCar = SideCar::Json;
    bool isAnyExported = false;
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        job.pictures.push_back(plan.folder / fmt::format("{}.png", seed));
        if (const auto written = writeMade(job.pictures.back(), seed); !written) {
            return {written.error().message.english()};
        }
    }
    for (int kill = 0; kill < plan.kills; ++kill) {
        if (kill % kCleared == 0) {
            fs::remove_all(job.folder);
            fs::create_directory(job.folder);
        }
        killedAfter(static_cast<int>(random() % 50), [&](const WriteCall& write) {
            static_cast<void>(exportPictures(
                job, [](std::size_t, std::size_t) {}, [] { return false; }, write
            ));
        });
        if (const auto broken = firstBroken(job.folder); !broken.empty()) {
            problems.push_back(fmt::format("kill {}: {} is broken", kill, broken));
        }
        for (const auto& entry : fs::directory_iterator(job.folder)) {
            auto sideCar = entry.path();
            isAnyExported = isAnyExported || sideCar.extension() == ".png";
            if (sideCar.extension() == ".png" && !fs::exists(sideCar.replace_extension(".json"))) {
                problems.push_back(fmt::format("kill {}: {} has no side-car", kill, entry.path().filename().string()));
            }
        }
        plan.onKill(kill + 1);
    }
    if (!isAnyExported) {
        problems.emplace_back("nothing was exported between the kills");
    }
    return problems;
}

std::vector<std::string> galleryStorm(const FileStormPlan& plan) {
    std::mt19937 random(plan.seed);
    const GalleryPlaces places{
        plan.folder / "pictures", plan.folder / "own" / "index.db", plan.folder / "own" / "trash"};
    fs::create_directories(places.pictures);
    for (std::uint64_t seed = 0; seed < kPictures; ++seed) {
        if (const auto written = writeMade(places.pictures / fmt::format("{}.png", seed), seed); !written) {
            return {written.error().message.english()};
        }
    }
    std::vector<std::string> problems;
    for (int kill = 0; kill < plan.kills; ++kill) {
        const auto seed = static_cast<std::uint32_t>(random());
        if (!killGallery(places, seed, static_cast<useconds_t>(random() % kLongestMicroseconds))) {
            problems.push_back(fmt::format("kill {}: the process ended by itself", kill));
        }
        if (const auto checked = checkGallery(places, plan.folder / "fresh" / "index.db"); !checked) {
            problems.push_back(fmt::format("kill {}: {}", kill, checked.error().message));
        }
        plan.onKill(kill + 1);
    }
    return problems;
}

}  // namespace lightgen::soak
