// Taking over what another program's recipe says and this one understands.
#pragma once

#include "ui/language.h"

namespace lightgen::ui {

class PromptPanel;
struct FinishedPicture;

// Puts prompt, seed, steps, guidance and size into the panel where they fit. Gives sentences about what was taken over
// and what was not, a line each; nothing where the picture has no recipe of another program.
LiveText takeForeignRecipe(const FinishedPicture& picture, PromptPanel& panel);

}  // namespace lightgen::ui
