#include "ui/timeline/step_pictures.h"

#include <algorithm>

#include "ui/engine_client.h"

namespace lightgen::ui {

StepPictures::StepPictures(EngineClient& client, std::size_t maxBytes, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_maxBytes(maxBytes) {
    connect(&client, &EngineClient::stepDecoded, this, &StepPictures::take);
}

const core::RgbImage* StepPictures::find(const std::string& image, int step) {
    const auto found =
        std::ranges::find_if(m_entries, [&](const Entry& entry) { return entry.step == step && entry.image == image; });
    if (found == m_entries.end()) {
        return nullptr;
    }
    m_entries.splice(m_entries.begin(), m_entries, found);
    return &m_entries.front().picture;
}

void StepPictures::ask(const std::string& image, int step) {
    m_client.askForStep({.question = ++m_lastQuestion, .image = image, .step = step});
}

void StepPictures::take(const core::protocol::StepPicture& picture) {
    if (picture.of.forFile) {
        return;
    }
    if (picture.error) {
        if (picture.of.question == m_lastQuestion) {
            Q_EMIT failed(*picture.error);
        }
        return;
    }
    if (find(picture.of.image, picture.of.step) == nullptr) {
        m_bytes += picture.image.pixels.size();
        m_entries.push_front({picture.of.image, picture.of.step, picture.image});
    }
    while (m_bytes > m_maxBytes && m_entries.size() > 1) {
        m_bytes -= m_entries.back().picture.pixels.size();
        m_entries.pop_back();
    }
    Q_EMIT arrived(picture.of.image, picture.of.step);
}

}  // namespace lightgen::ui
