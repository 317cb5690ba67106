#include "app/service/service_main.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <string>
#include <thread>
#include <utility>

#include "app/passive_openmp.h"
#include "app/service/ending.h"
#include "app/service/listening_socket.h"
#include "app/service/server.h"
#include "app/service/service_options.h"
#include "core/paths.h"
#include "core/synthetic_engine.h"

namespace lightgen::service {

namespace {

// How long a job that is running may take to look up after the service was asked to end.
constexpr std::chrono::seconds kPatienceAtEnd{5};

// When memory runs out the system should end this process, not the window, which starts it again.
void volunteerForOutOfMemory() {
    if (std::FILE* score = std::fopen("/proc/self/oom_score_adj", "we")) {
        std::fputs("500", score);
        std::fclose(score);
    }
}

EngineFactory engineFactory(const ServiceOptions& options, EngineFactory makeEngine) {
    if (options.synthetic) {
        core::SyntheticEngine::Script script;
        script.stepDelay = std::chrono::milliseconds(options.syntheticStepMs);
        return [script] { return std::make_unique<core::SyntheticEngine>(script); };
    }
    return makeEngine;
}

PictureStore pictureStore(const ServiceOptions& options) {
    return options.pictures ? PictureStore(*options.pictures, PictureStore::MissingFolder::Refuse)
                            : PictureStore(core::picturesFolder(), PictureStore::MissingFolder::Create);
}

core::protocol::Greeting greeting(const ServiceOptions& options) {
    const auto threads =
        options.threads > 0 ? static_cast<unsigned>(options.threads) : std::thread::hardware_concurrency();
    return {
        .program = "lightgen-service",
        .device = options.synthetic ? "synthetic" : fmt::format("CPU, {} threads", threads),
    };
}

core::Result<std::string> socketPath(const ServiceOptions& options) {
    if (!options.socket.empty()) {
        return options.socket;
    }
    LIGHTGEN_TRY(const auto folder, core::runtimeFolder());
    return (folder / "service.sock").string();
}

core::Status serve(const ServiceOptions& options, EngineFactory makeEngine) {
    Ending ending;
    LIGHTGEN_CHECK(ending.watchSignals());
    if (options.parent) {
        LIGHTGEN_CHECK(ending.watchParent(*options.parent));
    }
    LIGHTGEN_TRY(const auto path, socketPath(options));
    LIGHTGEN_TRY(auto socket, ListeningSocket::open(path));
    const auto engines = engineFactory(options, std::move(makeEngine));
    JobRunner runner(engines, pictureStore(options), options.threads);
    Server server(greeting(options), std::move(runner));
    server.decodeStepsWith(engines);
    LIGHTGEN_CHECK(server.listen(socket.takeDescriptor()));
    QObject::connect(&ending, &Ending::asked, &server, [] { QCoreApplication::quit(); });
    std::printf("listening %s\n", path.c_str());
    std::fflush(stdout);
    QCoreApplication::exec();
    if (!server.shutDown(kPatienceAtEnd)) {
        socket.remove();
        std::_Exit(EXIT_SUCCESS);  // files are written under a temporary name first: nothing half-written stays
    }
    return {};
}

}  // namespace

int serviceMain(int argc, char** argv, EngineFactory makeEngine) {
    const auto parsed = parseOptions(argc, argv);
    if (const auto* exit = std::get_if<ExitNow>(&parsed)) {
        return exit->code;
    }
    app::ensurePassiveOpenMp(argv);
    prepareSignals();
    volunteerForOutOfMemory();
    QCoreApplication application(argc, argv);
    try {
        if (const auto served = serve(std::get<ServiceOptions>(parsed), std::move(makeEngine)); !served) {
            std::fprintf(stderr, "lightgen-service: %s\n", served.error().message.c_str());
            return 1;
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "lightgen-service: %s\n", error.what());
        return 1;
    }
    return 0;
}

}  // namespace lightgen::service
