#include "ui/settings/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include "core/paths.h"
#include "core/request_limits.h"
#include "ui/canvas/view_transform.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

// Not "general/": QSettings takes that section for the keys without one.
const auto kRestoresFields = QStringLiteral("start/restoreFields");
const auto kDevice = QStringLiteral("engine/device");
const auto kPrecision = QStringLiteral("engine/precision");
const auto kThreads = QStringLiteral("engine/threads");
const auto kModelFolders = QStringLiteral("folders/models");
const auto kPicturesFolder = QStringLiteral("folders/pictures");
const auto kTheme = QStringLiteral("appearance/theme");
const auto kSurround = QStringLiteral("appearance/surround");
const auto kLanguage = QStringLiteral("language/language");
const auto kShortcuts = QStringLiteral("shortcuts");
const auto kGeometry = QStringLiteral("session/geometry");
const auto kDocks = QStringLiteral("session/docks");
const auto kFields = QStringLiteral("session/fields");
const auto kHistory = QStringLiteral("session/promptHistory");
const auto kStepTimes = QStringLiteral("session/stepTimes");
const auto kPainting = QStringLiteral("session/painting");
const auto kFolder = QStringLiteral("session/folder");
const auto kExporting = QStringLiteral("session/export");
const auto kZoom = QStringLiteral("session/zoom");
const auto kShowsGrid = QStringLiteral("session/showsGrid");
const auto kShowsDetails = QStringLiteral("session/showsDetails");
const auto kSystemIsDark = QStringLiteral("session/systemIsDark");

Shortcuts readShortcuts(const QSettings& stored) {
    Shortcuts shortcuts;
    const QVariantMap texts = stored.value(kShortcuts).toMap();
    for (auto entry = texts.begin(); entry != texts.end(); ++entry) {
        const QString text = entry->toString();
        shortcuts[entry.key()] =
            text.isEmpty() ? QList<QKeySequence>() : QKeySequence::listFromString(text, QKeySequence::PortableText);
    }
    return shortcuts;
}

QVariantMap shortcutTexts(const Shortcuts& shortcuts) {
    QVariantMap texts;
    for (auto entry = shortcuts.begin(); entry != shortcuts.end(); ++entry) {
        texts[entry.key()] = QKeySequence::listToString(*entry, QKeySequence::PortableText);
    }
    return texts;
}

QString freeName(const QString& file) {
    QString name = file + QStringLiteral(".damaged");
    for (int i = 2; QFileInfo::exists(name); ++i) {
        name = QStringLiteral("%1.damaged-%2").arg(file).arg(i);
    }
    return name;
}

}  // namespace

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent)
    , m_file(file) {
    read();
}

QString Settings::usualFile() {
    return pathText(core::configFolder() / "settings.ini");
}

void Settings::read() {
    {
        const QSettings stored(m_file, QSettings::IniFormat);
        if (stored.status() == QSettings::NoError) {
            readPreferences(stored);
            readSession(stored);
            return;
        }
    }
    const QString aside = freeName(m_file);
    const bool isKept = QFile::rename(m_file, aside);
    m_problem = [isKept, kept = QDir::toNativeSeparators(aside), file = QDir::toNativeSeparators(m_file)] {
        return isKept ? tr("The settings could not be read and are back to the defaults. The old file was kept as %1.")
                            .arg(kept)
                      : tr("The settings in %1 cannot be read; the defaults are used, and changes may be lost. Check "
                           "whether the file belongs to you.")
                            .arg(file);
    };
}

void Settings::readPreferences(const QSettings& stored) {
    Preferences& p = m_preferences;
    p.restoresFields = stored.value(kRestoresFields, true).toBool();
    p.computing.device = core::parseDevice(toUtf8(stored.value(kDevice).toString())).value_or(core::Device::Cpu);
    p.computing.precision =
        core::parsePrecision(toUtf8(stored.value(kPrecision).toString())).value_or(core::Precision::Float32);
    const int threads = stored.value(kThreads).toInt();
    p.computing.threads = core::kThreadsRange.holds(threads) ? threads : 0;
    p.modelFolders = stored.value(kModelFolders).toStringList();
    p.picturesFolder = stored.value(kPicturesFolder).toString();
    p.theme = parseThemeChoice(stored.value(kTheme).toString()).value_or(ThemeChoice::System);
    const QString surround = stored.value(kSurround).toString();
    p.surround = surround.isEmpty() ? QColor() : QColor(surround);
    p.shortcuts = readShortcuts(stored);
    p.language = stored.value(kLanguage).toString();
}

void Settings::readSession(const QSettings& stored) {
    Session& s = m_session;
    s.geometry = stored.value(kGeometry).toByteArray();
    s.docks = stored.value(kDocks).toByteArray();
    s.fields = stored.value(kFields).toByteArray();
    s.promptHistory = stored.value(kHistory).toStringList();
    s.stepTimes = stored.value(kStepTimes).toMap();
    s.painting = stored.value(kPainting).toMap();
    s.folder = stored.value(kFolder).toString();
    s.exporting = stored.value(kExporting).toMap();
    const double zoom = stored.value(kZoom).toDouble();
    s.zoom = zoom >= kMinZoom && zoom <= kMaxZoom ? std::optional(zoom) : std::nullopt;
    s.showsGrid = stored.value(kShowsGrid).toBool();
    s.showsDetails = stored.value(kShowsDetails).toBool();
    const QVariant dark = stored.value(kSystemIsDark);
    s.systemIsDark = dark.isValid() ? std::optional(dark.toBool()) : std::nullopt;
}

void Settings::setPreferences(const Preferences& p) {
    if (p == m_preferences) {
        return;
    }
    m_preferences = p;
    QSettings stored(m_file, QSettings::IniFormat);
    stored.setValue(kRestoresFields, p.restoresFields);
    stored.setValue(kDevice, toQString(core::name(p.computing.device)));
    stored.setValue(kPrecision, toQString(core::name(p.computing.precision)));
    stored.setValue(kThreads, p.computing.threads);
    stored.setValue(kModelFolders, p.modelFolders);
    stored.setValue(kPicturesFolder, p.picturesFolder);
    stored.setValue(kTheme, nameOf(p.theme));
    stored.setValue(kSurround, p.surround.isValid() ? p.surround.name() : QString());
    stored.setValue(kShortcuts, shortcutTexts(p.shortcuts));
    stored.setValue(kLanguage, p.language);
    Q_EMIT preferencesChanged();
}

void Settings::setSession(const Session& s) {
    if (s == m_session) {
        return;
    }
    m_session = s;
    QSettings stored(m_file, QSettings::IniFormat);
    stored.setValue(kGeometry, s.geometry);
    stored.setValue(kDocks, s.docks);
    stored.setValue(kFields, s.fields);
    stored.setValue(kHistory, s.promptHistory);
    stored.setValue(kStepTimes, s.stepTimes);
    stored.setValue(kPainting, s.painting);
    stored.setValue(kFolder, s.folder);
    stored.setValue(kExporting, s.exporting);
    stored.setValue(kZoom, s.zoom ? QVariant(*s.zoom) : QVariant(QStringLiteral("fit")));
    stored.setValue(kShowsGrid, s.showsGrid);
    stored.setValue(kShowsDetails, s.showsDetails);
    if (s.systemIsDark) {
        stored.setValue(kSystemIsDark, *s.systemIsDark);
    }
}

}  // namespace lightgen::ui
