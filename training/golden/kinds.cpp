#include "training/golden/kinds.h"

#include <array>

namespace lightgen::training::golden {

std::span<const Kind> kinds() {
    static constexpr std::array kKinds{
        Kind{"schedule", runScheduleCase},
        Kind{"dmlp", runDmlpCase},
        Kind{"aligner", runAlignerCase},
        Kind{"backbone", runBackboneCase},
        Kind{"sampling", runSamplingCase},
        Kind{"end_to_end", runEndToEndCase},
        Kind{"inpaint", runInpaintCase},
        Kind{"t5", runT5Case},
        Kind{"training", runTrainingCase},
        Kind{"vae", runVaeCase},
    };
    return kKinds;
}

}  // namespace lightgen::training::golden
