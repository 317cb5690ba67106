// A command of a program: adds itself and its options to the parser, and runs once they are parsed.
#pragma once

#include <CLI/App.hpp>

#include <functional>
#include <vector>

#include "core/result.h"

namespace lightgen::app {

// What a process needs to know about itself before it computes (app/passive_openmp.h).
enum class Work { Light, Computes };

struct Command {
    CLI::App* parser;  // owned by the program's parser
    Work work = Work::Light;
    std::function<core::Status()> run;  // prints its results; a failure becomes one sentence on stderr
};

// Parses and runs one command. Returns the exit status: 0, 1 for a failure, 2 for wrong usage; nothing is thrown.
int runProgram(CLI::App& program, const std::vector<Command>& commands, int argc, char** argv);

}  // namespace lightgen::app
