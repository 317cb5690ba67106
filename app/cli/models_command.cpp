// lightgen models list|verify|import
#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "app/cli/command.h"
#include "core/atomic_file.h"
#include "core/json_fields.h"
#include "core/model_bundle.h"
#include "core/paths.h"
#include "core/utf8.h"

namespace lightgen::cli {

using core::ErrorCode;
using core::Json;
namespace fs = std::filesystem;

namespace {

struct Options {
    std::vector<std::string> models;  // names or folders
    std::string source;
    bool json = false;
};

std::string sizeText(core::PixelSize size) {
    return fmt::format("{}x{}", size.width, size.height);
}

Json described(const core::ModelInfo& model) {
    Json sizes = Json::array();
    for (const auto size : model.trainedSizes) {
        sizes.push_back(sizeText(size));
    }
    return {
        {"name", model.name},
        {"title", model.title},
        {"description", model.description},
        {"licence", model.licence},
        {"folder", model.folder.string()},
        {"sizes", sizes},
        {"default_size", sizeText(model.defaultSize)},
        {"variants", model.dpoWeights ? Json{"base", "dpo"} : Json{"base"}},
        {"example_prompts", model.examplePrompts},
    };
}

constexpr int kIndent = 2;

core::Status list(const Options& options) {
    std::vector<core::Phrase> problems;
    const auto models = core::listModels(&problems);
    Json out = Json::array();
    for (const auto& model : models) {
        if (options.json) {
            out.push_back(described(model));
        } else {
            fmt::print(
                "{}  {}, {}, {}\n    {}\n",
                model.name,
                model.title,
                sizeText(model.defaultSize),
                model.licence,
                model.folder.string()
            );
        }
    }
    if (options.json) {
        fmt::print("{}\n", core::dumpJson({{"models", out}, {"problems", core::english(problems)}}, kIndent));
    }
    for (const auto& problem : problems) {
        fmt::print(stderr, "note: {}\n", problem);
    }
    if (models.empty() && !options.json) {
        fmt::print("No model is installed; 'lightgen models import FOLDER' installs one.\n");
    }
    return {};
}

core::Result<std::vector<core::ModelInfo>> chosen(const Options& options) {
    if (options.models.empty()) {
        return core::listModels();
    }
    std::vector<core::ModelInfo> models;
    for (const auto& name : options.models) {
        LIGHTGEN_TRY(auto model, core::findModel(name));
        models.push_back(std::move(model));
    }
    return models;
}

core::Status verify(const Options& options) {
    LIGHTGEN_TRY(const auto models, chosen(options));
    Json out = Json::array();
    std::size_t damaged = 0;
    for (const auto& model : models) {
        LIGHTGEN_TRY(const auto problems, core::verifyModelBundle(model));
        damaged += problems.empty() ? 0 : 1;
        if (options.json) {
            out.push_back(
                {{"name", model.name}, {"folder", model.folder.string()}, {"problems", core::english(problems)}}
            );
            continue;
        }
        fmt::print("{}: {}\n", model.name, problems.empty() ? "sound" : "damaged");
        for (const auto& problem : problems) {
            fmt::print("    {}\n", problem);
        }
    }
    if (options.json) {
        fmt::print("{}\n", core::dumpJson({{"models", out}}, kIndent));
    }
    if (damaged > 0) {
        return core::fail(ErrorCode::Corrupt, "{} of {} models are damaged; copy them again.", damaged, models.size());
    }
    return {};
}

// A folder that is removed again unless it is given its final name.
class Staging {
public:
    explicit Staging(fs::path folder)
        : m_folder(std::move(folder)) {
        remove();
    }
    ~Staging() { remove(); }
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;

    core::Status copy(const fs::path& from, const std::string& file) const {
        std::error_code error;
        fs::create_directories((m_folder / file).parent_path(), error);
        if (!error) {
            fs::copy_file(from / file, m_folder / file, error);
        }
        if (!error) {
            return {};
        }
        const bool full = error == std::errc::no_space_on_device;
        return core::fail(
            full ? ErrorCode::DiskFull : ErrorCode::Unwritable,
            "{} could not be copied to {} ({}); {}.",
            core::printable(from / file),
            core::printable(m_folder),
            error.message(),
            full ? "free some space" : "check that the folder can be written to"
        );
    }

    core::Status become(const fs::path& target) const {
        std::error_code error;
        fs::rename(m_folder, target, error);
        if (error) {
            return core::fail(
                ErrorCode::Unwritable,
                "The model could not be moved to {} ({}).",
                core::printable(target),
                error.message()
            );
        }
        return {};
    }

private:
    void remove() const {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }

    fs::path m_folder;
};

core::Status import(const Options& options) {
    LIGHTGEN_TRY(const auto model, core::readModelBundle(options.source));
    LIGHTGEN_TRY(const auto problems, core::verifyModelBundle(model));
    if (!problems.empty()) {
        return tl::unexpected(core::Error{ErrorCode::Corrupt, problems.front()});
    }
    const auto library = core::dataFolder() / "models";
    const auto target = library / model.name;
    std::error_code error;
    if (fs::exists(target, error)) {
        return core::fail(
            ErrorCode::InvalidArgument,
            "{} is there already; remove that folder first to replace it.",
            core::printable(target)
        );
    }
    LIGHTGEN_CHECK(core::createFolder(library));
    const Staging staging(library / fmt::format(".{}.partial", model.name));
    LIGHTGEN_CHECK(staging.copy(model.folder, "model.json"));
    for (const auto& file : model.files) {
        LIGHTGEN_CHECK(staging.copy(model.folder, file.path));
    }
    LIGHTGEN_CHECK(staging.become(target));
    if (options.json) {
        fmt::print("{}\n", core::dumpJson({{"name", model.name}, {"folder", target.string()}}, kIndent));
    } else {
        fmt::print("{}: installed in {}\n", model.name, target.string());
    }
    return {};
}

}  // namespace

Command addModelsCommand(CLI::App& program) {
    auto* parser = program.add_subcommand("models", "List, check and install models");
    parser->require_subcommand(1);
    const auto options = std::make_shared<Options>();
    auto* listing = parser->add_subcommand("list", "The models that are installed");
    auto* verifying = parser->add_subcommand("verify", "Compare every file of a model with its sha256");
    verifying->add_option("MODEL", options->models, "Names or folders (default: all that are installed)")
        ->type_name("");
    auto* importing = parser->add_subcommand("import", "Check a model bundle and copy it into the model library");
    importing->add_option("FOLDER", options->source, "Folder with a model.json")->type_name("")->required();
    for (auto* each : {listing, verifying, importing}) {
        each->add_flag("--json", options->json, "Print the result as JSON");
    }
    return {.parser = parser, .run = [options, listing, verifying] {
                return listing->parsed() ? list(*options) : verifying->parsed() ? verify(*options) : import(*options);
            }};
}

}  // namespace lightgen::cli
