#include "ui/queue/work_announcer.h"

#include <QGuiApplication>
#include <QWidget>

#include <utility>

#include "ui/engine_client.h"
#include "ui/error_text.h"
#include "ui/qt_convert.h"
#include "ui/queue/queue_model.h"

#ifdef LIGHTGEN_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#endif

namespace lightgen::ui {

namespace protocol = core::protocol;

#ifdef LIGHTGEN_DBUS

// Nothing waits for an answer, and nothing that goes wrong is worth a word to the user.
struct WorkAnnouncer::Bus : QObject {
    void notify(const QString& heading, const QString& text) {
        auto bus = QDBusConnection::sessionBus();
        if (!bus.isConnected()) {
            return;
        }
        const auto name = QStringLiteral("org.freedesktop.Notifications");
        auto call = QDBusMessage::createMethodCall(
            name, QStringLiteral("/org/freedesktop/Notifications"), name, QStringLiteral("Notify")
        );
        call << QGuiApplication::applicationDisplayName() << lastNotification << QGuiApplication::desktopFileName()
             << heading << text << QStringList()
             << QVariantMap{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()}} << -1;
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
            const QDBusPendingReply<uint> reply = *watcher;
            lastNotification = reply.isValid() ? reply.value() : 0;  // the next one takes its place
            watcher->deleteLater();
        });
    }

    // The portal, or, where there is none, the login manager.
    void keepAwake(const QString& why) {
        wanted = true;
        auto bus = QDBusConnection::sessionBus();
        if (!bus.isConnected()) {
            askLogin(why);
            return;
        }
        constexpr uint kSuspend = 4;
        auto call = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.portal.Desktop"),
            QStringLiteral("/org/freedesktop/portal/desktop"),
            QStringLiteral("org.freedesktop.portal.Inhibit"),
            QStringLiteral("Inhibit")
        );
        call << QString() << kSuspend << QVariantMap{{QStringLiteral("reason"), why}};
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, why] {
            const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
            watcher->deleteLater();
            if (!reply.isValid()) {
                askLogin(why);
                return;
            }
            request = reply.value().path();
            if (!wanted) {
                maySleep();  // it has ended meanwhile
            }
        });
    }

    void askLogin(const QString& why) {
        auto bus = QDBusConnection::systemBus();
        if (!bus.isConnected() || !wanted) {
            return;
        }
        auto call = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.login1"),
            QStringLiteral("/org/freedesktop/login1"),
            QStringLiteral("org.freedesktop.login1.Manager"),
            QStringLiteral("Inhibit")
        );
        call << QStringLiteral("sleep") << QGuiApplication::applicationDisplayName() << why << QStringLiteral("block");
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
            const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
            if (reply.isValid() && wanted) {
                lock = reply.value();  // held until it is closed
            }
            watcher->deleteLater();
        });
    }

    void maySleep() {
        wanted = false;
        lock = QDBusUnixFileDescriptor();
        if (!request.isEmpty()) {
            const auto call = QDBusMessage::createMethodCall(
                QStringLiteral("org.freedesktop.portal.Desktop"),
                std::exchange(request, QString()),
                QStringLiteral("org.freedesktop.portal.Request"),
                QStringLiteral("Close")
            );
            QDBusConnection::sessionBus().send(call);
        }
    }

    uint lastNotification = 0;
    bool wanted = false;
    QString request;  // of the portal
    QDBusUnixFileDescriptor lock;
};

#else

struct WorkAnnouncer::Bus {
    void notify(const QString&, const QString&) {}
    void keepAwake(const QString&) {}
    void maySleep() {}
};

#endif

WorkAnnouncer::WorkAnnouncer(EngineClient& client, const QueueModel& queue, QWidget& window, qint64 longMs)
    : QObject(&window)
    , m_queue(queue)
    , m_window(window)
    , m_longMs(longMs)
    , m_bus(std::make_unique<Bus>()) {
    connect(&queue, &QueueModel::changed, this, &WorkAnnouncer::onQueue);
    connect(&client, &EngineClient::finished, this, [this](const protocol::Finished& result) {
        announce(tr("Picture finished"), result.job);
    });
    connect(&client, &EngineClient::failed, this, [this](protocol::JobId job, const core::Error& error) {
        announce(errorHeading(error.code), job);
    });
}

WorkAnnouncer::~WorkAnnouncer() {
    m_bus->maySleep();
}

void WorkAnnouncer::onQueue() {
    const auto* running = m_queue.running();
    if (running != nullptr && running->id != m_job) {
        m_job = running->id;
        m_sinceBegin.start();
    }
    const bool works = running != nullptr || (m_queue.waiting() > 0 && !m_queue.isPaused());
    if (works == std::exchange(m_works, works)) {
        return;
    }
    if (works) {
        m_bus->keepAwake(tr("A picture is being made"));
    } else {
        m_bus->maySleep();
    }
}

void WorkAnnouncer::announce(const QString& heading, protocol::JobId job) {
    const bool isLong = job == m_job && m_sinceBegin.isValid() && m_sinceBegin.elapsed() >= m_longMs;
    if (isLong && !m_window.isActiveWindow()) {
        const auto row = m_queue.indexOf(job);
        m_bus->notify(heading, row.data(QueueModel::PromptRole).toString());
    }
}

}  // namespace lightgen::ui
