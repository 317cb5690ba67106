// Steps of finished pictures for an export, decoded by the service.
#pragma once

#include <QObject>

#include <filesystem>
#include <future>
#include <memory>
#include <string>

#include "core/image.h"
#include "core/picture_encoder.h"
#include "core/protocol.h"
#include "core/result.h"

namespace lightgen::ui {

class EngineClient;

class StepSource final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepSource)

public:
    explicit StepSource(EngineClient& client, QObject* parent = nullptr);

    // On one other thread at a time, which waits; this object must outlive the call. Errors: those of the service;
    // EngineLost; Internal (given up).
    core::Result<core::RgbImage>
    decode(const std::filesystem::path& picture, int step, const core::PictureEncoder::IsCancelled& isCancelled);

private:
    using Answer = std::promise<core::Result<core::RgbImage>>;

    core::Status prepare(const std::filesystem::path& picture);
    void ask(const std::string& image, int step, std::shared_ptr<Answer> answer);
    void take(const core::protocol::StepPicture& picture);
    void onLost(const core::Phrase& reason);
    void answer(core::Result<core::RgbImage> picture);

    EngineClient& m_client;
    std::filesystem::path m_picture;  // of the thread that waits: the last one, and its id
    std::string m_image;
    core::protocol::DecodeStep m_question;  // of the GUI thread
    std::shared_ptr<Answer> m_answer;
    int m_losses = 0;
};

}  // namespace lightgen::ui
