#include "ui/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace lightgen::ui {
namespace {

const auto kFolder = QStringLiteral(":/i18n");
const auto kPrefix = QStringLiteral("lightgen-studio_");
const auto kSuffix = QStringLiteral(".qm");

// The first of the desktop's languages that we speak; "de" also where it says "de_AT".
QString systemLanguage() {
    const QStringList available = Language::available();
    for (QString wanted : QLocale::system().uiLanguages()) {
        wanted.replace(u'-', u'_');
        for (const QString& language : available) {
            if (wanted == language || wanted.startsWith(language + u'_')) {
                return language;
            }
        }
        // "zh_Hans_CN" is what we call zh_CN.
        if (wanted.startsWith(QStringLiteral("zh_Hans")) && available.contains(QStringLiteral("zh_CN"))) {
            return QStringLiteral("zh_CN");
        }
    }
    return QStringLiteral("en");
}

}  // namespace

Language& Language::instance() {
    static Language language;
    return language;
}

QStringList Language::available() {
    QStringList languages{QStringLiteral("en")};
    for (QString file : QDir(kFolder).entryList({kPrefix + u'*' + kSuffix}, QDir::Files, QDir::Name)) {
        languages.append(file.mid(kPrefix.size()).chopped(kSuffix.size()));
    }
    return languages;
}

QString Language::nativeName(const QString& language) {
    if (language == QStringLiteral("en")) {
        return QStringLiteral("English");
    }
    const QString name = QLocale(language).nativeLanguageName();
    return name.isEmpty() ? language : name;
}

void Language::choose(const QString& language) {
    const QString wanted = available().contains(language) ? language : systemLanguage();
    if (wanted == m_current) {
        return;
    }
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    m_current = wanted;
    if (m_ours.load(kFolder + u'/' + kPrefix + wanted + kSuffix)) {
        QCoreApplication::installTranslator(&m_ours);
    }
    if (m_qt.load(QStringLiteral("qtbase_") + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    QLocale::setDefault(wanted == QStringLiteral("en") ? QLocale::system() : QLocale(wanted));
    Q_EMIT changed();
}

}  // namespace lightgen::ui
