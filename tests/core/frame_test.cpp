#include "core/frame.h"

#include "tests/core/fixtures.h"
#include "tests/support/test_class.h"

using namespace lightgen::core;

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes stream() {
    Bytes bytes;
    for (const Bytes& payload : {Bytes{1}, Bytes{2, 3, 4}, Bytes(300, 7)}) {
        const auto framed = frame(payload);
        bytes.insert(bytes.end(), framed.begin(), framed.end());
    }
    return bytes;
}

std::vector<Bytes> drain(FrameReader& reader) {
    std::vector<Bytes> payloads;
    while (auto payload = reader.next()) {
        payloads.push_back(*payload);
    }
    return payloads;
}

const std::vector<Bytes> kPayloads{{1}, {2, 3, 4}, Bytes(300, 7)};

Bytes header(std::uint32_t length) {
    return {
        static_cast<std::uint8_t>(length),
        static_cast<std::uint8_t>(length >> 8),
        static_cast<std::uint8_t>(length >> 16),
        static_cast<std::uint8_t>(length >> 24)};
}

}  // namespace

class FrameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFrameIsItsLengthAndItsPayload() { QVERIFY((frame(Bytes{9, 8}) == Bytes{2, 0, 0, 0, 9, 8})); }

    void framesComeBackHoweverTheyAreSplit() {
        const auto bytes = stream();
        for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
            FrameReader reader;
            VERIFY_OK(reader.feed(std::span(bytes).first(cut)));
            auto payloads = drain(reader);
            VERIFY_OK(reader.feed(std::span(bytes).subspan(cut)));
            for (auto& payload : drain(reader)) {
                payloads.push_back(std::move(payload));
            }
            QVERIFY(payloads == kPayloads);
        }
    }

    void framesComeBackByteByByte() {
        FrameReader reader;
        std::vector<Bytes> payloads;
        for (const auto byte : stream()) {
            VERIFY_OK(reader.feed(std::span(&byte, 1)));
            for (auto& payload : drain(reader)) {
                payloads.push_back(std::move(payload));
            }
        }
        QVERIFY(payloads == kPayloads);
    }

    void anUnfinishedFrameIsNotGivenOut() {
        FrameReader reader;
        VERIFY_OK(reader.feed(Bytes{5, 0, 0, 0, 1, 2, 3, 4}));
        QVERIFY(!reader.next());
        VERIFY_OK(reader.feed(Bytes{5}));
        QVERIFY((reader.next() == Bytes{1, 2, 3, 4, 5}));
        QVERIFY(!reader.next());
    }

    void theLimitIsCheckedOnTheLengthAlone() {
        FrameReader largest;
        VERIFY_OK(largest.feed(header(kMaxFrameBytes)));
        for (const std::uint32_t length : {0U, static_cast<std::uint32_t>(kMaxFrameBytes) + 1, 0xFFFFFFFFU}) {
            FrameReader reader;
            VERIFY_FAILS(reader.feed(header(length)), ErrorCode::Protocol);
        }
    }

    void aBadFrameBehindAGoodOneIsFoundAndEndsIt() {
        auto bytes = frame(Bytes{1, 2});
        const auto bad = header(0);
        bytes.insert(bytes.end(), bad.begin(), bad.end());
        FrameReader reader;
        VERIFY_FAILS(reader.feed(bytes), ErrorCode::Protocol);
        QVERIFY(!reader.next());
        VERIFY_FAILS(reader.feed(frame(Bytes{1})), ErrorCode::Protocol);
        QVERIFY(!reader.next());
    }

    void manySmallFramesInOneGulp() {
        Bytes bytes;
        for (int i = 0; i < 20000; ++i) {
            const auto framed = frame(Bytes{static_cast<std::uint8_t>(i)});
            bytes.insert(bytes.end(), framed.begin(), framed.end());
        }
        FrameReader reader;
        VERIFY_OK(reader.feed(bytes));
        QCOMPARE(drain(reader).size(), std::size_t{20000});
    }
};

LIGHTGEN_TEST(FrameTest)
#include "frame_test.moc"
