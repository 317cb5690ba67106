// Taking over what another program's recipe says and this one understands.
#pragma once

#include <QStringList>

namespace lightgen::ui {

class PromptPanel;
struct FinishedPicture;

// Puts prompt, seed, steps, guidance and size into the panel where they fit. Gives sentences about what was taken over
// and what was not; none where the picture has no recipe of another program.
QStringList takeForeignRecipe(const FinishedPicture& picture, PromptPanel& panel);

}  // namespace lightgen::ui
