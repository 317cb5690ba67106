#include "ui/desktop_scheme.h"

#ifdef LIGHTGEN_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace lightgen::ui {

DesktopScheme::DesktopScheme(QObject* parent)
    : QObject(parent) {}

#ifdef LIGHTGEN_DBUS
namespace {

const auto kGroup = QStringLiteral("org.freedesktop.appearance");
const auto kKey = QStringLiteral("color-scheme");
const auto kService = QStringLiteral("org.freedesktop.portal.Desktop");
const auto kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const auto kInterface = QStringLiteral("org.freedesktop.portal.Settings");

// Portals wrap the value once or twice, depending on their age.
uint unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value.toUInt();
}

}  // namespace

void DesktopScheme::ask() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(
        kService,
        kPath,
        kInterface,
        QStringLiteral("SettingChanged"),
        this,
        SLOT(onSettingChanged(QString, QString, QDBusVariant))
    );
    QDBusMessage read = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    read << kGroup << kKey;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid()) {
            report(unwrapped(reply.value().variant()));
        }
        watcher->deleteLater();
    });
}

void DesktopScheme::onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group == kGroup && key == kKey) {
        report(unwrapped(value.variant()));
    }
}

#else

void DesktopScheme::ask() {}
void DesktopScheme::onSettingChanged(const QString&, const QString&, const QDBusVariant&) {}

#endif

// The portal's values: 0 no preference, 1 dark, 2 light.
void DesktopScheme::report(uint value) {
    Q_EMIT changed(value == 1 ? Scheme::Dark : Scheme::Light);
}

}  // namespace lightgen::ui
