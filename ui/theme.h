// Light and dark: the colours of both, and which of them is worn.
#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

#include <optional>

class QApplication;

namespace lightgen::ui {

class DesktopScheme;

enum class Scheme { Light, Dark };
enum class ThemeChoice { System, Light, Dark };

// Text on its ground has a contrast of at least 4.5:1 in both schemes (tests/ui/theme_test.cpp).
struct ThemeColours {
    QColor window, base, text, mutedText;
    QColor border, borderHover, hover, pressed;
    QColor button;
    QColor accent, accentHover, accentText;  // filled with accent, accentText on it
    QColor accentLine;                       // focus rings, links and marks on window or base
    QColor surround;                         // around the picture: neutral, so that it does not tint what one sees
    QColor undecided, undecidedDot;          // cells that are still masked
    QColor decided;                          // cells without a preview
    QColor error, errorGround, notice, noticeGround;
};

const ThemeColours& coloursOf(Scheme scheme);
// The colours for a widget with this palette.
const ThemeColours& coloursOf(const QPalette& palette);
Scheme schemeOf(const QPalette& palette);
QPalette paletteOf(Scheme scheme);

// Around the picture on the canvas: what the user chose, else the surround of the scheme.
QColor canvasSurround(const QPalette& palette);

// WCAG 2.1 contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b);

// "light", "dark" or "system"
std::optional<ThemeChoice> parseThemeChoice(const QString& text);
QString nameOf(ThemeChoice choice);

// Dresses the application and follows the desktop while the choice is System.
class Theme final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)

public:
    // lastSystemScheme: what the desktop said last time, so that the window does not flash at the start while it is
    // asked.
    Theme(ThemeChoice choice, std::optional<Scheme> lastSystemScheme, QObject* parent = nullptr);

    void choose(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }
    Scheme scheme() const;
    Scheme systemScheme() const { return m_system; }

    // Around the picture, in place of the scheme's own colour; invalid: the scheme's own.
    void setSurround(const QColor& colour);

Q_SIGNALS:
    void changed(lightgen::ui::Scheme scheme);
    void chosen(lightgen::ui::ThemeChoice choice);

private:
    void onSystemScheme(Scheme scheme);
    void apply();

    ThemeChoice m_choice;
    Scheme m_system;
    std::optional<Scheme> m_applied;
    DesktopScheme* m_desktop;
};

}  // namespace lightgen::ui
