// A training in a process of its own, to be killed or to work together with others.
#pragma once

#include <QProcess>

#include <filesystem>
#include <memory>

#include "tests/training/small_run.h"

namespace lightgen::tests {

// Starts run(kind, name, steps) of SmallRun(root), with these variables ("RANK=0") in its environment.
std::unique_ptr<QProcess> startTraining(
    const std::filesystem::path& root,
    Kind kind,
    const std::string& name,
    std::int64_t steps,
    const QStringList& more = {}
);
bool ended(QProcess& process);  // well

}  // namespace lightgen::tests
