// Whether the desktop wants light or dark, from the settings portal
// (org.freedesktop.portal.Settings, namespace org.freedesktop.appearance, key color-scheme). Qt 6.4 does not ask it.
#pragma once

#include <QObject>

#include "ui/theme.h"

class QDBusVariant;

namespace lightgen::ui {

class DesktopScheme final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopScheme)

public:
    explicit DesktopScheme(QObject* parent = nullptr);

    // Asks in the background and listens to changes. Without a portal nothing follows.
    void ask();

Q_SIGNALS:
    void changed(lightgen::ui::Scheme scheme);

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void report(uint value);
};

}  // namespace lightgen::ui
