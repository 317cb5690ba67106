// lightgen-soak: a service, or what works on files, under kill -9, for as long as one likes. Not installed; see
// docs/queue.md.
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <map>
#include <random>
#include <string>

#include "app/soak/file_storms.h"
#include "app/soak/storm.h"

namespace {

using namespace lightgen;

constexpr int kWrongUsage = 2;
constexpr int kEvery = 50;  // kills between two lines

int report(const soak::StormReport& storm, std::uint32_t seed) {
    std::printf(
        "seed %u: %d kills, %d jobs, %d finished, %d cancelled, %d times resumed from saved tokens, %.1f s\n",
        seed,
        storm.kills,
        storm.jobs,
        storm.finished,
        storm.cancelled,
        storm.resumed,
        storm.seconds
    );
    for (const auto& problem : storm.problems) {
        std::fprintf(stderr, "lightgen-soak: %s\n", qPrintable(problem));
    }
    return storm.problems.isEmpty() ? 0 : 1;
}

void sayKills(int done) {
    if (done % kEvery == 0) {
        std::printf("%d kills\n", done);
        std::fflush(stdout);
    }
}

using FileStorm = std::vector<std::string> (*)(const soak::FileStormPlan&);

const std::map<std::string, FileStorm> kFileStorms{
    {"exports", soak::exportStorm}, {"gallery", soak::galleryStorm}, {"saves", soak::saveStorm}};

int runFiles(FileStorm storm, const QString& folder, int kills, std::uint32_t seed) {
    const auto problems = storm({.folder = folder.toStdString(), .kills = kills, .seed = seed, .onKill = sayKills});
    std::printf("seed %u: %d kills, %zu problems\n", seed, kills, problems.size());
    for (const auto& problem : problems) {
        std::fprintf(stderr, "lightgen-soak: %s\n", problem.c_str());
    }
    return problems.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    int kills = 1000;
    std::uint32_t seed = std::random_device{}();
    bool mischief = false;
    bool longJobs = false;
    std::string service;
    std::string what = "queue";
    CLI::App app(
        "Kills the service, or what works on files, again and again and checks that nothing is lost or changed.",
        "lightgen-soak"
    );
    app.add_option("--what", what, "queue (the service, default), saves, exports or gallery")
        ->type_name("NAME")
        ->check(CLI::IsMember({"queue", "saves", "exports", "gallery"}).description(""));
    app.add_option("--kills", kills, "How often (default: 1000)")->check(CLI::PositiveNumber);
    app.add_option("--seed", seed, "Of the random moments (default: another one each time)");
    app.add_flag("--mischief", mischief, "Also cancel, pause and reorder at random");
    app.add_flag(
        "--long", longJobs, "Jobs long enough to be resumed from their saved tokens; takes eight times as long"
    );
    app.add_option("--service", service, "Program (default: lightgen-service beside this one)");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : kWrongUsage;
    }
    const QTemporaryDir folder;
    if (const auto files = kFileStorms.find(what); files != kFileStorms.end()) {
        return runFiles(files->second, folder.path(), kills, seed);
    }
    soak::StormPlan plan{
        .service = service.empty()
                       ? QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("lightgen-service"))
                       : QString::fromStdString(service),
        .folder = folder.path(),
        .seed = seed,
        .kills = kills,
        .mischief = mischief,
    };
    qputenv("XDG_DATA_HOME", QFile::encodeName(folder.filePath(QStringLiteral("data"))));  // not the user's tokens
    return report(soak::runStorm(longJobs ? soak::withLongJobs(plan) : plan, sayKills), seed);
}
