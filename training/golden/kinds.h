// The kinds of cases that can be replayed. A new kind: its own file <kind>_case.cpp, a line here and one in kinds.cpp.
#pragma once

#include <span>
#include <string_view>

#include "core/result.h"

namespace lightgen::training::golden {

class CaseContext;

// Replays everything that the folder holds and hands each tensor to the context. An error means that the case could not
// be replayed: a missing file, damaged weights. Exceptions of torch and of JSON access may pass.
using RunCase = core::Status (*)(CaseContext&);

core::Status runScheduleCase(CaseContext& context);
core::Status runDmlpCase(CaseContext& context);
core::Status runAlignerCase(CaseContext& context);
core::Status runBackboneCase(CaseContext& context);
core::Status runSamplingCase(CaseContext& context);
core::Status runEndToEndCase(CaseContext& context);
core::Status runInpaintCase(CaseContext& context);
core::Status runT5Case(CaseContext& context);
core::Status runTrainingCase(CaseContext& context);
core::Status runVaeCase(CaseContext& context);

struct Kind {
    std::string_view name;
    RunCase run;
};

std::span<const Kind> kinds();

}  // namespace lightgen::training::golden
