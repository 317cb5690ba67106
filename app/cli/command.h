// The commands of `lightgen`.
#pragma once

#include "app/command.h"

namespace lightgen::cli {

using app::Command;
using app::Work;

Command addGenerateCommand(CLI::App& program);
Command addInpaintCommand(CLI::App& program);
Command addCompareCommand(CLI::App& program);
Command addBatchCommand(CLI::App& program);
Command addExportCommand(CLI::App& program);
Command addInfoCommand(CLI::App& program);
Command addVerifyCommand(CLI::App& program);
Command addBenchCommand(CLI::App& program);
Command addModelsCommand(CLI::App& program);
Command addGenevalCommand(CLI::App& program);

}  // namespace lightgen::cli
