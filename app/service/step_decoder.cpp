#include "app/service/step_decoder.h"

#include <exception>
#include <new>
#include <utility>

namespace lightgen::service {

namespace protocol = core::protocol;
using core::ErrorCode;

StepDecoder::StepDecoder(EngineFactory makeEngine, core::TokenStore store, Answer answer)
    : m_makeEngine(std::move(makeEngine))
    , m_store(std::move(store))
    , m_answer(std::move(answer))
    , m_worker([this](std::stop_token shutdown) { work(std::move(shutdown)); }) {}

void StepDecoder::ask(Client client, protocol::DecodeStep question) {
    const std::lock_guard lock(m_mutex);
    const Asker asker(client, question.forFile);
    m_waiting.insert_or_assign(asker, std::move(question));
    if (m_current == asker) {
        m_stopCurrent.request_stop();
    }
    m_changed.notify_all();
}

void StepDecoder::forget(Client client) {
    const std::lock_guard lock(m_mutex);
    m_waiting.erase({client, false});
    m_waiting.erase({client, true});
}

void StepDecoder::work(std::stop_token shutdown) {
    while (true) {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, shutdown, [this] { return !m_waiting.empty(); })) {
            return;
        }
        auto next = m_waiting.extract(m_waiting.begin());
        m_current = next.key();
        m_stopCurrent = {};
        const auto stop = m_stopCurrent.get_token();
        lock.unlock();
        auto image = decode(next.mapped(), stop);
        lock.lock();
        m_current = {};
        lock.unlock();
        if (image && image->empty()) {
            continue;  // stopped for a newer question; a picture that got ready all the same is shown
        }
        protocol::StepPicture answer{next.mapped(), {}, {}};
        if (image) {
            answer.image = *std::move(image);
        } else {
            answer.error = std::move(image).error();
        }
        m_answer(next.key().first, std::move(answer));
    }
}

core::Result<core::RgbImage> StepDecoder::decode(const protocol::DecodeStep& question, std::stop_token stop) {
    try {
        if (!m_engine) {
            LIGHTGEN_TRY(m_engine, m_makeEngine());
        }
        if (!m_state || m_image != question.image) {
            m_state.reset();
            LIGHTGEN_TRY(m_state, m_store.load(question.image));
            m_image = question.image;
        }
        LIGHTGEN_TRY(auto outcome, m_engine->decode(*m_state, question.step, std::move(stop)));
        auto* image = std::get_if<core::RgbImage>(&outcome);
        return image ? std::move(*image) : core::RgbImage();
    } catch (const std::bad_alloc&) {
        return core::fail(ErrorCode::OutOfMemory, "There is not enough memory to show this step.");
    } catch (const std::exception& error) {
        return core::fail(ErrorCode::Internal, "This step could not be shown: {}.", error.what());
    }
}

}  // namespace lightgen::service
