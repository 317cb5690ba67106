// What this program is, which version, on what it runs and what it is built on.
#pragma once

#include <QString>

class QWidget;

namespace lightgen::ui {

struct AboutFacts {
    QString engine;  // the service's own name and version, LibTorch's with it; empty before it has greeted
    QString device;
    QString model;
};

// Opens the box above `parent` and returns at once.
void showAbout(QWidget& parent, const AboutFacts& facts);

}  // namespace lightgen::ui
