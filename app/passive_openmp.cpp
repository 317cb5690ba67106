#include "app/passive_openmp.h"

#include <unistd.h>

#include <climits>
#include <cstdlib>

namespace lightgen::app {

void ensurePassiveOpenMp(char** argv) {
    char program[PATH_MAX] = {};  // not argv[0]: that may be relative to a PATH that has changed
    if (std::getenv("OMP_WAIT_POLICY") != nullptr || ::readlink("/proc/self/exe", program, sizeof(program) - 1) < 0) {
        return;
    }
    ::setenv("OMP_WAIT_POLICY", "PASSIVE", 1);
    ::execv(program, argv);
}

}  // namespace lightgen::app
