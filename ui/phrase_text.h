// What core and the service say, in the language of the window.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

#include "core/phrase.h"

namespace lightgen::ui {

// In English where it is verbatim or has no translation. May be called in any thread.
QString translated(const core::Phrase& phrase);
QStringList translated(const std::vector<core::Phrase>& phrases);

}  // namespace lightgen::ui
