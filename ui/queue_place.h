// Where a new picture goes in the queue.
#pragma once

namespace lightgen::ui {

enum class QueuePlace { Back, Front, Replace };

}  // namespace lightgen::ui
