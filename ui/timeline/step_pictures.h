// Pictures of steps, decoded by the service on demand and kept, the least recently seen ones dropped first.
#pragma once

#include <QObject>

#include <cstddef>
#include <list>
#include <string>

#include "core/image.h"
#include "core/protocol.h"
#include "core/result.h"

namespace lightgen::ui {

class EngineClient;

class StepPictures final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepPictures)

public:
    static constexpr std::size_t kDefaultBytes = std::size_t{256} << 20;

    explicit StepPictures(EngineClient& client, std::size_t maxBytes = kDefaultBytes, QObject* parent = nullptr);

    // Null: not there yet. Valid until the next picture arrives.
    const core::RgbImage* find(const std::string& image, int step);
    // `arrived` or `failed` follows, unless another step is asked for first: the newest question wins.
    void ask(const std::string& image, int step);
    std::size_t bytes() const { return m_bytes; }

Q_SIGNALS:
    void arrived(const std::string& image, int step);
    void failed(const lightgen::core::Error& error);

private:
    struct Entry {
        std::string image;
        int step;
        core::RgbImage picture;
    };
    void take(const core::protocol::StepPicture& picture);

    EngineClient& m_client;
    std::size_t m_maxBytes;
    std::size_t m_bytes = 0;
    std::uint64_t m_lastQuestion = 0;
    std::list<Entry> m_entries;  // the newest first
};

}  // namespace lightgen::ui
