// The language of the user interface, chosen and changed while the program runs.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

#include <functional>

namespace lightgen::ui {

class Language final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Language)

public:
    static Language& instance();  // lives as long as the program

    // Names of locales: "en" and every translation that was built in ("de", "zh_CN").
    static QStringList available();
    static QString nativeName(const QString& language);  // "Deutsch"

    // An empty name or one that is not available: the desktop's language, else English.
    void choose(const QString& language);
    QString current() const { return m_current; }

Q_SIGNALS:
    void changed();

private:
    Language() = default;

    QString m_current = QStringLiteral("en");
    QTranslator m_ours;
    QTranslator m_qt;  // Qt's own texts: buttons of boxes, menus of text fields
};

// A text that stays on the screen: it is asked for again after every change of the language.
using LiveText = std::function<QString()>;

// Runs `say` now and after every change of the language, as long as `owner` lives: it sets the texts of widgets.
template <class Say>
void inEveryLanguage(QObject* owner, Say say) {
    say();
    QObject::connect(&Language::instance(), &Language::changed, owner, say);
}

}  // namespace lightgen::ui
