// A command of `lightgen`: adds itself and its options to the parser, and runs once they are parsed.
#pragma once

#include <CLI/App.hpp>

#include <functional>

#include "core/result.h"

namespace lightgen::cli {

// What a process needs to know about itself before it computes (app/passive_openmp.h).
enum class Work { Light, Computes };

struct Command {
    CLI::App* parser;                    // owned by the program's parser
    Work work = Work::Light;
    std::function<core::Status()> run;   // prints its results; a failure becomes one sentence on stderr
};

Command addGenerateCommand(CLI::App& program);
Command addInfoCommand(CLI::App& program);
Command addVerifyCommand(CLI::App& program);
Command addBenchCommand(CLI::App& program);
Command addModelsCommand(CLI::App& program);

}  // namespace lightgen::cli
