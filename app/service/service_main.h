// The whole program of lightgen-service but its engine: so the tests run it without LibTorch, which takes a moment to
// load.
#pragma once

#include "app/service/job_runner.h"

namespace lightgen::service {

// Returns the exit code: 0 after --help and when asked to end, 2 on wrong usage, 1 with a sentence on standard error.
// makeEngine is called on the worker thread; with --synthetic it is not used.
int serviceMain(int argc, char** argv, EngineFactory makeEngine);

}  // namespace lightgen::service
