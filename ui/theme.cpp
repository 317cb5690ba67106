#include "ui/theme.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>
#include <cmath>

#include "ui/calm_style.h"
#include "ui/desktop_scheme.h"

namespace lightgen::ui {
namespace {

const ThemeColours kLight{
    .window = QColor(0xf6, 0xf6, 0xf7),
    .base = QColor(0xff, 0xff, 0xff),
    .text = QColor(0x1d, 0x1e, 0x22),
    .mutedText = QColor(0x5c, 0x5e, 0x68),
    .border = QColor(0xcd, 0xce, 0xd4),
    .borderHover = QColor(0xa9, 0xab, 0xb5),
    .hover = QColor(0xea, 0xea, 0xed),
    .pressed = QColor(0xde, 0xdf, 0xe3),
    .button = QColor(0xff, 0xff, 0xff),
    .accent = QColor(0x3a, 0x57, 0xc8),
    .accentHover = QColor(0x2f, 0x4a, 0xb4),
    .accentText = QColor(0xff, 0xff, 0xff),
    .accentLine = QColor(0x3a, 0x57, 0xc8),
    .surround = QColor(0xdd, 0xdd, 0xe0),
    .undecided = QColor(0xea, 0xea, 0xec),
    .undecidedDot = QColor(0xb0, 0xb2, 0xbc),
    .decided = QColor(0xb4, 0xb8, 0xc8),
    .error = QColor(0xa8, 0x24, 0x2c),
    .errorGround = QColor(0xfb, 0xec, 0xec),
    .notice = QColor(0x3d, 0x45, 0x66),
    .noticeGround = QColor(0xe9, 0xec, 0xf8),
};

const ThemeColours kDark{
    .window = QColor(0x25, 0x26, 0x29),
    .base = QColor(0x1b, 0x1c, 0x1f),
    .text = QColor(0xe7, 0xe7, 0xea),
    .mutedText = QColor(0xa6, 0xa8, 0xb1),
    .border = QColor(0x43, 0x45, 0x4c),
    .borderHover = QColor(0x62, 0x65, 0x6f),
    .hover = QColor(0x33, 0x34, 0x39),
    .pressed = QColor(0x3e, 0x40, 0x46),
    .button = QColor(0x30, 0x31, 0x36),
    .accent = QColor(0x4a, 0x66, 0xd6),
    .accentHover = QColor(0x40, 0x5b, 0xc8),
    .accentText = QColor(0xff, 0xff, 0xff),
    .accentLine = QColor(0x8b, 0xa2, 0xff),
    .surround = QColor(0x17, 0x17, 0x18),
    .undecided = QColor(0x26, 0x26, 0x29),
    .undecidedDot = QColor(0x58, 0x5a, 0x64),
    .decided = QColor(0x55, 0x59, 0x6b),
    .error = QColor(0xff, 0xa3, 0xa3),
    .errorGround = QColor(0x43, 0x28, 0x2b),
    .notice = QColor(0xc3, 0xce, 0xff),
    .noticeGround = QColor(0x2b, 0x30, 0x45),
};

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

void setDisabled(QPalette& palette, const ThemeColours& c) {
    const QColor faded(
        (c.mutedText.red() + c.window.red()) / 2,
        (c.mutedText.green() + c.window.green()) / 2,
        (c.mutedText.blue() + c.window.blue()) / 2
    );
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        palette.setColor(QPalette::Disabled, role, faded);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.hover);
    palette.setColor(QPalette::Disabled, QPalette::Base, c.window);
}

QColor& chosenSurround() {
    static QColor colour;
    return colour;
}

}  // namespace

QColor canvasSurround(const QPalette& palette) {
    return chosenSurround().isValid() ? chosenSurround() : coloursOf(palette).surround;
}

const ThemeColours& coloursOf(Scheme scheme) {
    return scheme == Scheme::Dark ? kDark : kLight;
}
const ThemeColours& coloursOf(const QPalette& palette) {
    return coloursOf(schemeOf(palette));
}

Scheme schemeOf(const QPalette& palette) {
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QPalette paletteOf(Scheme scheme) {
    const ThemeColours& c = coloursOf(scheme);
    QPalette palette(c.text, c.button, c.hover, c.borderHover, c.border, c.text, c.text, c.base, c.window);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::Midlight, c.hover);
    palette.setColor(QPalette::Shadow, c.borderHover);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.accentText);
    palette.setColor(QPalette::Link, c.accentLine);
    palette.setColor(QPalette::LinkVisited, c.accentLine);
    palette.setColor(QPalette::PlaceholderText, c.mutedText);
    palette.setColor(QPalette::ToolTipBase, c.base);
    palette.setColor(QPalette::ToolTipText, c.text);
    setDisabled(palette, c);
    return palette;
}

double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

std::optional<ThemeChoice> parseThemeChoice(const QString& text) {
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        if (text == nameOf(choice)) {
            return choice;
        }
    }
    return std::nullopt;
}

QString nameOf(ThemeChoice choice) {
    switch (choice) {
        case ThemeChoice::Light: return QStringLiteral("light");
        case ThemeChoice::Dark: return QStringLiteral("dark");
        case ThemeChoice::System: break;
    }
    return QStringLiteral("system");
}

Theme::Theme(ThemeChoice choice, std::optional<Scheme> lastSystemScheme, QObject* parent)
    : QObject(parent)
    , m_choice(choice)
    // Asked before our own palette hides what the platform says.
    , m_system(lastSystemScheme.value_or(schemeOf(QApplication::palette())))
    , m_desktop(new DesktopScheme(this)) {
    QApplication::setStyle(new CalmStyle);
    apply();
    connect(m_desktop, &DesktopScheme::changed, this, &Theme::onSystemScheme);
    m_desktop->ask();
}

void Theme::choose(ThemeChoice choice) {
    m_choice = choice;
    apply();
    Q_EMIT chosen(choice);
}

void Theme::setSurround(const QColor& colour) {
    if (chosenSurround() == colour) {
        return;
    }
    chosenSurround() = colour;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        for (QWidget* widget : window->findChildren<QWidget*>()) {
            widget->update();
        }
    }
}

Scheme Theme::scheme() const {
    if (m_choice == ThemeChoice::System) {
        return m_system;
    }
    return m_choice == ThemeChoice::Dark ? Scheme::Dark : Scheme::Light;
}

void Theme::onSystemScheme(Scheme scheme) {
    m_system = scheme;
    apply();
}

void Theme::apply() {
    if (m_applied == scheme()) {
        return;
    }
    m_applied = scheme();
    QApplication::setPalette(paletteOf(scheme()));
    Q_EMIT changed(scheme());
}

}  // namespace lightgen::ui
