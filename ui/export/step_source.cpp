#include "ui/export/step_source.h"

#include <chrono>

#include "core/atomic_file.h"
#include "core/picture_decoder.h"
#include "core/token_chunk.h"
#include "core/token_store.h"
#include "ui/engine_client.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

constexpr auto kBetweenLooks = std::chrono::milliseconds(50);  // at whether the export has been given up
constexpr int kMostLosses = 3;                                 // of the service under one question

}  // namespace

StepSource::StepSource(EngineClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client) {
    connect(&client, &EngineClient::stepDecoded, this, &StepSource::take);
    connect(&client, &EngineClient::serviceLost, this, &StepSource::onLost);
}

core::Result<core::RgbImage> StepSource::decode(
    const std::filesystem::path& picture, int step, const core::PictureEncoder::IsCancelled& isCancelled
) {
    if (picture != m_picture) {
        LIGHTGEN_CHECK(prepare(picture));
    }
    const auto answer = std::make_shared<Answer>();
    auto arrived = answer->get_future();
    QMetaObject::invokeMethod(
        this, [this, image = m_image, step, answer] { ask(image, step, answer); }, Qt::QueuedConnection
    );
    while (arrived.wait_for(kBetweenLooks) != std::future_status::ready) {
        if (isCancelled()) {
            return core::fail(core::ErrorCode::Internal, "The timeline was given up.");
        }
    }
    return arrived.get();
}

// The service knows the tokens of its store: those that a file brings along go there first.
core::Status StepSource::prepare(const std::filesystem::path& picture) {
    LIGHTGEN_TRY(const auto recipe, core::readPictureRecipe(picture));
    const core::TokenStore store;
    if (!store.contains(recipe.imageId)) {
        const auto own = recipe.chunks.find("lightgen");
        LIGHTGEN_TRY(const auto bytes, core::readFile(picture, core::kMaxPngFileBytes));
        LIGHTGEN_CHECK(core::adoptTokens(bytes, own == recipe.chunks.end() ? std::string() : own->second, store));
    }
    m_picture = picture;
    m_image = recipe.imageId;
    return {};
}

void StepSource::ask(const std::string& image, int step, std::shared_ptr<Answer> answer) {
    m_answer = std::move(answer);
    m_losses = 0;
    m_question = {.question = m_question.question + 1, .image = image, .step = step, .forFile = true};
    m_client.askForStep(m_question);
}

void StepSource::take(const core::protocol::StepPicture& picture) {
    if (picture.of.forFile && picture.of.question == m_question.question) {
        answer(picture.error ? core::Result<core::RgbImage>(tl::unexpected(*picture.error)) : picture.image);
    }
}

void StepSource::onLost(const core::Phrase& reason) {
    if (!m_answer) {
        return;
    }
    if (++m_losses < kMostLosses) {
        m_client.askForStep(m_question);
    } else {
        answer(tl::unexpected(core::Error{core::ErrorCode::EngineLost, reason}));
    }
}

void StepSource::answer(core::Result<core::RgbImage> picture) {
    if (const auto waiting = std::exchange(m_answer, {})) {
        waiting->set_value(std::move(picture));
    }
}

}  // namespace lightgen::ui
