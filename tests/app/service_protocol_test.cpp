// Hostile and confused clients: each is told so and dropped, and the service lives on for the others.
#include <algorithm>
#include <memory>
#include <random>

#include "tests/app/service_fixture.h"
#include "tests/support/test_class.h"

using namespace lightgen;
using namespace lightgen::tests;
namespace protocol = lightgen::core::protocol;

namespace {

QByteArray bytesOf(const std::vector<std::uint8_t>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

QByteArray payloadOf(const protocol::ClientMessage& message) {
    return bytesOf(protocol::encode(message));
}

QByteArray framed(const QByteArray& payload) {
    const auto* first = reinterpret_cast<const std::uint8_t*>(payload.constData());
    return bytesOf(core::frame({first, static_cast<std::size_t>(payload.size())}));
}

QByteArray lengthHeader(std::uint32_t length) {
    QByteArray header(4, '\0');
    for (int byte = 0; byte < 4; ++byte) {
        header[byte] = static_cast<char>(length >> (8 * byte) & 0xFF);
    }
    return header;
}

protocol::Generate generate(std::uint64_t job = 1) {
    return {protocol::JobId{job}, requestOf("a")};
}

}  // namespace

class ServiceProtocolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_service = std::make_unique<ServiceFixture>();
        QVERIFY(m_service->start());
    }

    void cleanupTestCase() { m_service.reset(); }

    void cleanup() { QVERIFY2(stillServes(), "the service no longer serves"); }

    void rejectsWhatBreaksTheProtocol_data() {
        QTest::addColumn<QByteArray>("afterHello");
        QTest::newRow("empty frame") << lengthHeader(0);
        QTest::newRow("frame above the limit") << lengthHeader(core::kMaxFrameBytes + 1);
        QTest::newRow("largest length") << lengthHeader(0xFFFFFFFF);
        QTest::newRow("another protocol") << QByteArray("GET / HTTP/1.1\r\n\r\n");
        QTest::newRow("no CBOR") << framed("hello");
        QTest::newRow("CBOR, but no map") << framed(QByteArray("\x01", 1));
        QTest::newRow("empty map") << framed(QByteArray("\xA0", 1));
        QTest::newRow("a million nested arrays") << framed(QByteArray(1'000'000, '\x81'));
        QTest::newRow("a million nested maps") << framed(QByteArray("\xA1\x61\x61", 3).repeated(1'000'000));
        QTest::newRow("a million nested indefinite arrays") << framed(QByteArray(1'000'000, '\x9F'));
        QTest::newRow("array of 2^60") << framed(QByteArray("\x9B\x10\0\0\0\0\0\0\0", 9));
        QTest::newRow("bytes of 2^60") << framed(QByteArray("\x5B\x10\0\0\0\0\0\0\0", 9));
        QTest::newRow("cut short") << framed(payloadOf(generate()).chopped(5));
        QTest::newRow("bytes after the end") << framed(payloadOf(generate()) + QByteArray(3, '\0'));
        QTest::newRow("a message of the service")
            << framed(bytesOf(protocol::encode(protocol::ServiceMessage(protocol::Greeting{}))));
        QTest::newRow("Hello twice") << framed(payloadOf(protocol::Hello{}));
    }

    void rejectsWhatBreaksTheProtocol() {
        QFETCH(QByteArray, afterHello);
        RawClient client(m_service->socketPath());
        QVERIFY(client.isConnected());
        client.sendBytes(afterHello);
        std::vector<protocol::ServiceMessage> messages;
        while (auto message = client.next()) {
            messages.push_back(*std::move(message));
        }
        QVERIFY(!messages.empty());
        const auto* rejected = std::get_if<protocol::Rejected>(&messages.back());
        QVERIFY(rejected != nullptr);
        QVERIFY(!rejected->error.message.english().empty());
        QVERIFY(!client.isConnected());
    }

    void insistsOnHelloFirst() {
        for (const protocol::ClientMessage& message :
             {protocol::ClientMessage(generate()), protocol::ClientMessage(protocol::Cancel{protocol::JobId{1}})}) {
            RawClient client(m_service->socketPath(), RawClient::Hello::Unsaid);
            client.send(message);
            std::string why;
            QVERIFY(client.isRejected(&why));
            QVERIFY(why.find("Hello") != std::string::npos);
        }
    }

    void refusesOtherVersionsAndNamesBoth() {
        for (const int version : {0, protocol::kVersion - 1, protocol::kVersion + 1, 2'000'000'000}) {
            RawClient client(m_service->socketPath(), RawClient::Hello::Unsaid);
            protocol::Hello hello;
            hello.version = version;
            client.send(hello);
            std::string why;
            QVERIFY(client.isRejected(&why));
            QVERIFY(why.find(std::to_string(version)) != std::string::npos);
            QVERIFY(why.find(std::to_string(protocol::kVersion)) != std::string::npos);
        }
    }

    void ignoresTheCancelOfAJobThatIsNotThere() {
        RawClient client(m_service->socketPath());
        client.send(protocol::Cancel{protocol::JobId{4711}});
        client.send(generate(4712));
        const auto messages = client.untilEndOf(protocol::JobId{4712});
        QVERIFY(!messages.empty());
        QVERIFY(std::holds_alternative<protocol::Finished>(messages.back()));
    }

    // A client whose connection broke sends again what it is not sure of.
    void aJobThatIsKnownStaysAsItIs() {
        RawClient client(m_service->socketPath());
        client.send(generate(77));
        client.send(generate(77));
        client.send(generate(78));
        const auto messages = client.untilEndOf(protocol::JobId{78});
        QCOMPARE(std::ranges::count_if(messages, [](const auto& m) { return endedJob(m) == protocol::JobId{77}; }), 1);
        QVERIFY(std::holds_alternative<protocol::Finished>(messages.back()));
    }

    void takesFramesByteByByte() {
        RawClient client(m_service->socketPath(), RawClient::Hello::Unsaid);
        const QByteArray bytes = framed(payloadOf(protocol::Hello{})) + framed(payloadOf(generate(4713)));
        for (const char byte : bytes) {
            client.sendBytes(QByteArray(1, byte));
        }
        const auto messages = client.untilEndOf(protocol::JobId{4713});
        QVERIFY(std::holds_alternative<protocol::Greeting>(messages.at(0)));
        QVERIFY(std::holds_alternative<protocol::Finished>(messages.back()));
    }

    void survivesEveryTruncatedConnection() {
        const QByteArray bytes = framed(payloadOf(protocol::Hello{})) + framed(payloadOf(generate()));
        for (qsizetype length = 0; length < bytes.size(); length += 3) {
            RawClient client(m_service->socketPath(), RawClient::Hello::Unsaid);
            client.sendBytes(bytes.first(length));
        }
    }

    // Without a Hello nothing may be accepted, and everything is decoded all the same.
    void rejectsFlippedMessages() {
        std::mt19937 random(20'240'607);
        const auto intact = payloadOf(generate());
        for (int round = 0; round < 300; ++round) {
            auto payload = intact;
            for (std::uint32_t flip = 0; flip <= random() % 4; ++flip) {
                payload[static_cast<qsizetype>(random() % static_cast<std::uint32_t>(payload.size()))] =
                    static_cast<char>(random() & 0xFF);
            }
            RawClient client(m_service->socketPath(), RawClient::Hello::Unsaid);
            client.sendBytes(framed(payload));
            QVERIFY2(client.isRejected(), qPrintable(QStringLiteral("round %1").arg(round)));
        }
    }

    void rejectsRandomPayloads() {
        std::mt19937 random(7);
        for (int round = 0; round < 300; ++round) {
            QByteArray payload(static_cast<qsizetype>(1 + random() % 200), '\0');
            std::generate(payload.begin(), payload.end(), [&] { return static_cast<char>(random() & 0xFF); });
            RawClient client(m_service->socketPath(), RawClient::Hello::Unsaid);
            client.sendBytes(framed(payload));
            QVERIFY2(client.isRejected(), qPrintable(QStringLiteral("round %1").arg(round)));
        }
    }

    void survivesRandomStreams() {
        std::mt19937 random(11);
        for (int round = 0; round < 100; ++round) {
            QByteArray stream(static_cast<qsizetype>(1 + random() % 5000), '\0');
            std::generate(stream.begin(), stream.end(), [&] { return static_cast<char>(random() & 0xFF); });
            RawClient client(
                m_service->socketPath(), random() % 2 == 0 ? RawClient::Hello::Said : RawClient::Hello::Unsaid
            );
            client.sendBytes(stream);
        }
    }

    // A client that announces the most that is allowed and sends none of it costs nothing.
    void allocatesNothingForWhatWasOnlyAnnounced() {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int client = 0; client < 50; ++client) {
            clients.push_back(std::make_unique<RawClient>(m_service->socketPath()));
            clients.back()->sendBytes(lengthHeader(core::kMaxFrameBytes));
        }
        QVERIFY(stillServes());
        QVERIFY2(residentMebibytes() < 2000, "50 announcements of 64 MiB were allocated");
    }

private:
    bool stillServes() const {
        RawClient client(m_service->socketPath());
        const protocol::JobId job{1'000'000 + ++m_asked};
        client.send(generate(job.value));
        const auto messages = client.untilEndOf(job);
        return !messages.empty() && std::holds_alternative<protocol::Finished>(messages.back());
    }

    long residentMebibytes() {
        QFile file(QStringLiteral("/proc/%1/statm").arg(m_service->process().processId()));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLong() / 256 : 1'000'000;
    }

    std::unique_ptr<ServiceFixture> m_service;
    mutable std::uint64_t m_asked = 0;
};

LIGHTGEN_TEST(ServiceProtocolTest)
#include "service_protocol_test.moc"
