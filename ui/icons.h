// Our own small set of symbolic icons (resources/icons), drawn in the colour of the text they stand beside.
#pragma once

#include <QIcon>

class QString;

namespace lightgen::ui {

// name: a file of resources/icons without ".svg". A name that we lack is looked up in the desktop's icon theme.
QIcon symbolicIcon(const QString& name);

QIcon applicationIcon();

}  // namespace lightgen::ui
