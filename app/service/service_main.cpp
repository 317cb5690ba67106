#include "app/service/service_main.h"

#include <QCoreApplication>
#include <malloc.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <string>
#include <thread>
#include <utility>

#include "app/passive_openmp.h"
#include "app/service/diagnostics.h"
#include "app/service/ending.h"
#include "app/service/journal.h"
#include "app/service/listening_socket.h"
#include "app/service/log.h"
#include "app/service/server.h"
#include "app/service/service_options.h"
#include "core/atomic_file.h"
#include "core/memory_estimate.h"
#include "core/model_bundle.h"
#include "core/paths.h"
#include "core/synthetic_engine.h"
#include "core/version.h"

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

int threadsOf(const ServiceOptions& options) {
    return options.threads > 0 ? options.threads : static_cast<int>(std::thread::hardware_concurrency());
}

core::Phrase deviceOf(const ServiceOptions& options) {
    const int threads = threadsOf(options);
    if (options.synthetic) {
        return core::phrase("synthetic");
    }
    return options.threads > 0 ? core::phrase("CPU, {} threads", threads)
                               : core::phrase("CPU, up to {} threads", threads);
}

// Test patterns are not worth keeping unless someone says where.
std::optional<std::filesystem::path> stateFolder(const ServiceOptions& options) {
    if (options.state || options.synthetic) {
        return options.state;
    }
    return core::stateFolder();
}

core::Status admit(const ServiceOptions& options, const core::GenerationRequest& request) {
    const bool limited = options.memoryMebibytes > 0;
    if (request.device != core::Device::Cpu || (options.synthetic && !limited)) {
        return {};  // an accelerator has a memory of its own
    }
    const auto model = options.synthetic ? core::SyntheticEngine::syntheticModel() : core::findModel(request.model);
    if (!model) {
        return {};  // the engine says what is wrong with it
    }
    const auto available = limited ? std::uint64_t(options.memoryMebibytes) << 20 : core::availableMemory();
    return core::checkMemory(core::estimateMemory(*model, request), available, request);
}

DiagnosticFacts factsOf(const ServiceOptions& options) {
    return {
        .device = deviceOf(options),
        .threads = threadsOf(options),
        .niceness = options.niceness,
        .keepsJournal = stateFolder(options).has_value(),
        .logLines = {},
        .prompts = {},
    };
}

// For --diagnostics: the service may be running or not; its log and the prompts of its jobs are on the disk.
core::Status writeDiagnostics(const ServiceOptions& options) {
    auto facts = factsOf(options);
    if (const auto folder = stateFolder(options)) {
        facts.logLines = Log::linesIn(*folder);
    }
    return core::writeFileAtomically(*options.diagnostics, diagnosticReport(facts));
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
    const auto folder = stateFolder(options);
    Log log(folder);
    std::string trouble;
    LIGHTGEN_TRY(const auto journal, Journal::open(folder, &trouble));
    log.write(fmt::format("lightgen-service {} starts, {}", core::programVersion(), deviceOf(options)));
    if (!trouble.empty()) {
        log.write(trouble);
        std::fprintf(stderr, "lightgen-service: %s It was set aside and the queue is empty.\n", trouble.c_str());
    }
    const auto engines = engineFactory(options, std::move(makeEngine));
    LIGHTGEN_TRY(
        const auto server,
        Server::make({
            .greeting = {.program = "lightgen-service", .device = deviceOf(options)},
            .journal = *journal,
            .after = options.resume ? AfterRestart::GoOn : AfterRestart::Pause,
            .runner = JobRunner(engines, pictureStore(options), options.threads),
            .makeStepEngine = engines,
            .niceness = options.niceness,
            .admit = [&options](const core::GenerationRequest& request) { return admit(options, request); },
            .log = log,
            .logPrompts = options.logPrompts,
            .facts = factsOf(options),
        })
    );
    LIGHTGEN_CHECK(server->listen(socket.takeDescriptor()));
    QObject::connect(&ending, &Ending::asked, server.get(), [] { QCoreApplication::quit(); });
    std::printf("listening %s\n", path.c_str());
    std::fflush(stdout);
    QCoreApplication::exec();
    const auto left = folder ? Server::Left::Kept : Server::Left::Failed;
    const bool stopped = server->shutDown(left, kPatienceAtEnd);
    log.write("lightgen-service ends");
    if (!stopped) {
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
    ::mallopt(M_ARENA_MAX, 1);  // one computes at a time; what lies in many arenas is seldom given back
    prepareSignals();
    volunteerForOutOfMemory();
    QCoreApplication application(argc, argv);
    try {
        const auto& options = std::get<ServiceOptions>(parsed);
        const auto served = options.diagnostics ? writeDiagnostics(options) : serve(options, std::move(makeEngine));
        if (!served) {
            std::fprintf(stderr, "lightgen-service: %s\n", served.error().message.english().c_str());
            return 1;
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "lightgen-service: %s\n", error.what());
        return 1;
    }
    return 0;
}

}  // namespace lightgen::service
