// Kills a process that changes the gallery, again and again, and looks at what it left.
#include <csignal>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

#include "core/gallery/gallery.h"
#include "tests/gallery/gallery_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;
using namespace lightgen::tests;

namespace {

constexpr int kKills = 50;
constexpr int kPictures = 12;
constexpr unsigned kSeed = 20261125;

// Rates, trashes, puts back and rescans until it is killed. Of the child: it may not return into the test.
[[noreturn]] void makeChanges(const GalleryPlaces& places, unsigned seed) {
    std::mt19937 random(seed);
    const auto gallery = Gallery::open(places);
    for (unsigned turn = 0; gallery; ++turn) {
        const auto place = random() % 4 == 0 ? GalleryPlace::Trash : GalleryPlace::Folder;
        const auto ids = gallery->index().find({.conditions = {}, .place = place});
        if (turn % 7 == 0 || !ids || ids->empty()) {
            (void)gallery->scan();
            continue;
        }
        const auto id = (*ids)[random() % ids->size()];
        if (place == GalleryPlace::Trash) {
            (void)gallery->putBack(id);
        } else if (random() % 4 == 0) {
            (void)gallery->moveToTrash(id);
        } else {
            const auto rating = static_cast<int>(random() % 6);
            (void
            )gallery->setMarks(id, {.rating = rating, .boards = {"turn " + std::to_string(turn % 5)}, .notes = "kept"});
        }
    }
    ::_exit(1);
}

void killAfter(const GalleryPlaces& places, unsigned seed, std::chrono::microseconds delay) {
    const pid_t child = ::fork();
    if (child == 0) {
        makeChanges(places, seed);
    }
    ::usleep(static_cast<useconds_t>(delay.count()));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY2(WIFSIGNALED(status), "the child ended by itself");
}

}  // namespace

class GalleryStormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void afterEveryKillAllFilesOpenAndAFreshIndexAgrees() {
        const GalleryFixture fixture;
        for (int i = 0; i < kPictures; ++i) {
            writePicture(fixture.picture(std::to_string(i) + ".png"), {.prompt = "picture", .seed = std::uint64_t(i)});
        }
        std::mt19937 random(kSeed);
        qInfo("seed %u", kSeed);
        for (int kill = 0; kill < kKills; ++kill) {
            killAfter(fixture.places(), random(), std::chrono::microseconds(random() % 60'000));
            const auto gallery = fixture.open();
            VERIFY_OK(gallery.scan());
            fs::remove_all(fixture / "fresh");
            const auto fresh = fixture.openAt(fixture.placesWithNewIndex());
            VERIFY_OK(fresh.scan());
            std::vector<std::uint64_t> seeds;
            for (const auto place : {GalleryPlace::Folder, GalleryPlace::Trash}) {
                const auto records = recordsOf(gallery, place);
                QVERIFY(records == recordsOf(fresh, place));
                for (const auto& record : records) {
                    VERIFY_OK(readPicture(record.file));
                    seeds.push_back(record.seed.value_or(~std::uint64_t{0}));
                }
            }
            std::ranges::sort(seeds);
            QCOMPARE(seeds.size(), std::size_t{kPictures});
            for (int i = 0; i < kPictures; ++i) {
                QCOMPARE(seeds[std::size_t(i)], std::uint64_t(i));  // none lost, none twice
            }
        }
    }
};

LIGHTGEN_TEST(GalleryStormTest)
#include "gallery_storm_test.moc"
