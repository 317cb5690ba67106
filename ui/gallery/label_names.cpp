#include "ui/gallery/label_names.h"

#include <QCoreApplication>

namespace lightgen::ui {
namespace {

struct Labels {
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

}  // namespace

QString labelName(core::ColourLabel label) {
    switch (label) {
        case core::ColourLabel::None: break;
        case core::ColourLabel::Red: return Labels::tr("Red");
        case core::ColourLabel::Yellow: return Labels::tr("Yellow");
        case core::ColourLabel::Green: return Labels::tr("Green");
        case core::ColourLabel::Blue: return Labels::tr("Blue");
        case core::ColourLabel::Purple: return Labels::tr("Purple");
    }
    return Labels::tr("No label");
}

QColor labelColour(core::ColourLabel label) {
    switch (label) {
        case core::ColourLabel::None: break;
        case core::ColourLabel::Red: return {0xD6, 0x45, 0x41};
        case core::ColourLabel::Yellow: return {0xE0, 0xB0, 0x2C};
        case core::ColourLabel::Green: return {0x4C, 0xA2, 0x5B};
        case core::ColourLabel::Blue: return {0x3F, 0x80, 0xD0};
        case core::ColourLabel::Purple: return {0x93, 0x5F, 0xC2};
    }
    return {};
}

}  // namespace lightgen::ui
