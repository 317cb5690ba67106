// What the user has set, and what the window remembers between two starts: one typed value each, kept in
// settings.ini in the configuration folder. A value that cannot be read is the default; a file that cannot be read is
// moved aside, and problem() says so.
#pragma once

#include <QByteArray>
#include <QColor>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <optional>

#include "ui/actions.h"
#include "ui/language.h"
#include "ui/prompt_panel.h"
#include "ui/theme.h"

class QSettings;

namespace lightgen::ui {

// What the settings dialog changes.
struct Preferences {
    bool restoresFields = true;  // begin with the prompt and the numbers of the last time
    Computing computing;
    QStringList modelFolders;  // searched before the usual ones
    QString picturesFolder;    // empty: LightGen in the user's folder for pictures
    ThemeChoice theme = ThemeChoice::System;
    QColor surround;      // around the picture; invalid: the theme's
    Shortcuts shortcuts;  // those that differ from the action table
    QString language;     // empty: the desktop's
    friend bool operator==(const Preferences&, const Preferences&) = default;
};

// What is remembered without being asked.
struct Session {
    QByteArray geometry;
    QByteArray docks;
    QByteArray fields;
    QStringList promptHistory;
    QVariantMap stepTimes;
    std::optional<double> zoom;  // none: the picture is fitted
    bool showsGrid = false;
    bool showsDetails = false;
    QVariantMap painting;   // how the tools were set
    QString folder;         // where was saved or opened last
    QVariantMap exporting;  // ui/export/export_choices.h
    std::optional<bool> systemIsDark;
    friend bool operator==(const Session&, const Session&) = default;
};

class Settings final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Settings)

public:
    explicit Settings(const QString& file, QObject* parent = nullptr);  // read at once
    static QString usualFile();

    const Preferences& preferences() const { return m_preferences; }
    const Session& session() const { return m_session; }
    void setPreferences(const Preferences& preferences);
    void setSession(const Session& session);

    // A sentence for the user about a file that could not be read; empty: there was none.
    const LiveText& problem() const { return m_problem; }

Q_SIGNALS:
    void preferencesChanged();

private:
    void read();
    void readPreferences(const QSettings& stored);
    void readSession(const QSettings& stored);

    QString m_file;
    LiveText m_problem;
    Preferences m_preferences;
    Session m_session;
};

}  // namespace lightgen::ui
