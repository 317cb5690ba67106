#include "app/studio/options.h"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <filesystem>
#include <utility>

#include "core/atomic_file.h"
#include "core/paths.h"
#include "core/version.h"

namespace lightgen::studio {
namespace {

namespace fs = std::filesystem;

constexpr int kUsageError = 2;
constexpr auto kPortableName = "lightgen-studio-data";

}  // namespace

std::optional<int> parse(int argc, char** argv, Options& options) {
    CLI::App app("LightGen Studio: type a prompt and watch the picture appear.", "lightgen-studio");
    app.set_version_flag("--version", "lightgen-studio " + std::string(core::programVersion()));
    app.add_option("--theme", options.theme, "Colours of the window")
        ->check(CLI::IsMember({"light", "dark", "system"}));
    app.add_option("--service", options.service, "Program that computes (default: lightgen-service beside this one)")
        ->type_name("PATH");
    auto* portable = app.add_option(
        "--portable",
        options.portableFolder,
        "Keep settings, pictures and everything else in one folder (default: lightgen-studio-data beside the program)"
    );
    portable->expected(0, 1)->type_name("DIR");
    app.add_flag(
        "--new-instance", options.newInstance, "Fail instead of using a window that is open with the same data folder"
    );
    app.add_flag(
        "--benchmark", options.benchmark, "Measure start, panning and a gallery of 50,000 pictures, print JSON, end"
    );
    app.add_option("--report-start", options.reportStart)->group("");  // for --benchmark: hidden
    app.add_option("files", options.files, "Pictures to open; the recipe of the last fills the panel");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : kUsageError;
    }
    options.isPortable = portable->count() > 0;
    return std::nullopt;
}

core::Status applyPortable(const Options& options) {
    if (!options.isPortable) {
        return {};
    }
    std::error_code error;
    const auto given = options.portableFolder.empty() ? core::programFolder() / kPortableName
                                                      : fs::absolute(options.portableFolder, error);
    const auto folder = given.lexically_normal();
    LIGHTGEN_CHECK(core::createFolder(folder));
    const std::pair<const char*, const char*> places[] = {
        {"XDG_CONFIG_HOME", "config"},
        {"XDG_DATA_HOME", "data"},
        {"XDG_STATE_HOME", "state"},
        {"XDG_CACHE_HOME", "cache"},
        {"XDG_PICTURES_DIR", "pictures"}};
    for (const auto& [variable, name] : places) {
        ::setenv(variable, (folder / name).c_str(), 1);
    }
    return {};
}

}  // namespace lightgen::studio
