// What the desktop is told, on a real bus of the test's own with a desktop that writes down what it hears.
#include "ui/queue/work_announcer.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <memory>

#include "tests/support/test_class.h"
#include "tests/ui/window_fixture.h"
#include "ui/queue/queue_model.h"

using namespace lightgen;

class FakeNotifications : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList heard;

public Q_SLOTS:
    uint Notify(
        const QString&,
        uint,
        const QString&,
        const QString& heading,
        const QString& text,
        const QStringList&,
        const QVariantMap&,
        int
    ) {
        heard << heading + QStringLiteral(": ") + text;
        return 7;
    }
};

class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Inhibit")

public:
    int asked = 0;

public Q_SLOTS:
    QDBusObjectPath Inhibit(const QString&, uint flags, const QVariantMap&) {
        asked += flags == 4 ? 1 : 0;  // suspend
        return QDBusObjectPath(QStringLiteral("/request/1"));
    }
};

class FakeRequest : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Request")

public:
    int closed = 0;

public Q_SLOTS:
    void Close() { ++closed; }
};

class WorkAnnouncerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void tellsOfALongPictureWhileNobodyLooks();
    void saysNothingOfAShortOne();
    void keepsTheMachineAwakeWhileItWorks();

private:
    bool make(const std::string& prompt);

    QProcess m_daemon;
    std::unique_ptr<tests::ServiceFixture> m_service;
    FakeNotifications m_notifications;
    FakePortal m_portal;
    FakeRequest m_request;
};

void WorkAnnouncerTest::initTestCase() {
    const auto program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (program.isEmpty()) {
        QSKIP("dbus-daemon is not installed");
    }
    m_daemon.start(
        program, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")}
    );
    QVERIFY(m_daemon.waitForReadyRead(tests::kPatienceMs));
    const auto address = QString::fromLatin1(m_daemon.readLine().trimmed());
    qputenv("DBUS_SESSION_BUS_ADDRESS", address.toLatin1());
    auto bus = QDBusConnection::connectToBus(address, QStringLiteral("desktop"));
    constexpr auto kSlots = QDBusConnection::ExportAllSlots;
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &m_notifications, kSlots));
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal, kSlots));
    QVERIFY(bus.registerObject(QStringLiteral("/request/1"), &m_request, kSlots));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    m_service = std::make_unique<tests::ServiceFixture>();
}

void WorkAnnouncerTest::cleanupTestCase() {
    m_service.reset();
    QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
    m_daemon.kill();
    m_daemon.waitForFinished(tests::kPatienceMs);
}

bool WorkAnnouncerTest::make(const std::string& prompt) {
    core::GenerationRequest request;
    request.prompt = prompt;
    request.size = {64, 64};
    request.steps = 4;
    bool done = false;
    const auto connection = connect(&m_service->client(), &ui::EngineClient::finished, this, [&] { done = true; });
    m_service->client().submit(request);
    const bool finished = QTest::qWaitFor([&] { return done; }, tests::kPatienceMs);
    disconnect(connection);
    return finished;
}

void WorkAnnouncerTest::tellsOfALongPictureWhileNobodyLooks() {
    QWidget window;  // not shown: nobody looks
    ui::QueueModel queue(m_service->client());
    new ui::WorkAnnouncer(m_service->client(), queue, window, 0);
    QVERIFY(make("a red fox"));
    QVERIFY(QTest::qWaitFor([&] { return !m_notifications.heard.isEmpty(); }, tests::kPatienceMs));
    QCOMPARE(m_notifications.heard, QStringList{QStringLiteral("Picture finished: a red fox")});
}

void WorkAnnouncerTest::saysNothingOfAShortOne() {
    QWidget window;
    ui::QueueModel queue(m_service->client());
    new ui::WorkAnnouncer(m_service->client(), queue, window);
    m_notifications.heard.clear();
    const int asked = m_portal.asked;
    QVERIFY(make("a short one"));
    // The portal hears of the same picture on the same connection, after whatever would have been said.
    QVERIFY(QTest::qWaitFor([&] { return m_portal.asked > asked; }, tests::kPatienceMs));
    QVERIFY(m_notifications.heard.isEmpty());
}

void WorkAnnouncerTest::keepsTheMachineAwakeWhileItWorks() {
    QWidget window;
    ui::QueueModel queue(m_service->client());
    new ui::WorkAnnouncer(m_service->client(), queue, window);
    const int asked = m_portal.asked;
    const int closed = m_request.closed;
    QVERIFY(make("awake"));
    QVERIFY(QTest::qWaitFor(
        [&] { return m_portal.asked == asked + 1 && m_request.closed == closed + 1; }, tests::kPatienceMs
    ));
}

LIGHTGEN_TEST(WorkAnnouncerTest)
#include "work_announcer_test.moc"
