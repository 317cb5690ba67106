#include "ui/painting/inpainter.h"

#include <QFile>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <utility>

#include "core/edited_recipe.h"
#include "core/recipe.h"
#include "core/recipe_reader.h"
#include "core/token_store.h"
#include "ui/engine_client.h"
#include "ui/painting/edit_session.h"
#include "ui/painting/reroll_plan.h"
#include "ui/qt_convert.h"
#include "ui/when_done.h"

namespace lightgen::ui {
namespace {

using core::protocol::JobId;

// A whole picture goes by its own tokens, and whether it came from a model stands in its file.
void describeOrigin(core::Inpainting& whole, const FinishedPicture& picture) {
    const auto id = core::imageIdFromRecipe(picture.recipe);
    if (!id.empty() && core::TokenStore().contains(id)) {
        whole.tokensOf = id;
    }
    const auto recipe = core::readRecipe(picture.file);
    whole.isImported = !recipe || !core::isWhollyGenerated(recipe->chunks);
}

// What was made of a part of the picture, put back into it.
core::Result<FinishedPicture> pasted(const RerollSource& source, FinishedPicture made) {
    LIGHTGEN_TRY(made.image, core::paste(source.whole, source.region, made.image, scaledPicture));
    return made;
}

std::filesystem::path wholeName(const std::filesystem::path& part) {
    auto name = part;
    name.replace_filename(part.stem().string() + "-whole.png");
    return name;
}

// The recipe of the part holds for the whole, but its tokens do not.
core::Result<FinishedPicture> writeWhole(FinishedPicture picture) {
    core::TextChunks chunks;
    if (const auto recipe = core::readRecipe(picture.file)) {
        chunks = recipe->chunks;
    }
    picture.recipe = core::withoutTokens(picture.recipe);
    chunks["lightgen"] = picture.recipe;
    const auto part = picture.file;
    picture.file = wholeName(part);
    LIGHTGEN_CHECK(core::writePicture(picture.file, picture.image, chunks));
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    return picture;
}

}  // namespace

Inpainter::Inpainter(EngineClient& client, EditSession& session, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_session(session) {
    connect(&client, &EngineClient::stepped, this, &Inpainter::onStepped);
    connect(&client, &EngineClient::finished, this, &Inpainter::onFinished);
    connect(&client, &EngineClient::failed, this, [this](JobId job, const core::Error& error) {
        onEnded(job, &error);
    });
    connect(&client, &EngineClient::cancelled, this, [this](JobId job) { onEnded(job, nullptr); });
}

core::Result<Inpainter::Prepared> Inpainter::prepare(Order& order, const FinishedPicture& picture, int parent) {
    describeOrigin(order.whole, picture);
    if (order.extension != core::Extension{}) {
        LIGHTGEN_TRY(order.whole, core::extended(order.whole, order.extension, order.model.network.tokenPixels()));
    }
    auto source = std::make_shared<RerollSource>();
    source->whole = std::move(order.whole);
    source->parent = parent;
    source->kind = order.kind;
    source->offset = order.offset;
    LIGHTGEN_TRY(source->region, core::planRegion(source->whole, order.model));
    LIGHTGEN_TRY(auto part, core::cut(source->whole, source->region, scaledPicture));
    return Prepared{std::move(source), std::move(part)};
}

void Inpainter::start(Order given) {
    auto order = std::make_shared<Order>(std::move(given));
    const auto work = [order, picture = m_session.picture(), parent = m_session.history().current()] {
        return prepare(*order, picture, parent);
    };
    whenDone(QtConcurrent::run(work), this, [this, order](const core::Result<Prepared>& prepared) {
        if (!prepared) {
            Q_EMIT failed(prepared.error());
            return;
        }
        submit(*order, *prepared);
    });
}

void Inpainter::submit(const Order& order, const Prepared& prepared) {
    QueuePlace place = order.place;
    for (core::GenerationRequest request : order.requests) {
        request.size = prepared.source->region.size;
        request.inpainting = prepared.part;
        const auto checked = core::validate(request, order.model);
        if (!checked) {
            Q_EMIT rejected(fieldErrors(request, order.model));
            return;
        }
        const JobId job = m_client.submit(checked->request, place);
        place = place == QueuePlace::Replace ? QueuePlace::Back : place;
        auto& known = m_requests[job] = checked->request;
        known.inpainting->image = {};
        known.inpainting->mask = {};
        m_alternatives.push_back(
            {.job = job, .seed = request.seed, .live = {}, .picture = {}, .source = prepared.source}
        );
        Q_EMIT added(m_alternatives.size() - 1);
    }
}

std::optional<std::size_t> Inpainter::indexOf(JobId job) const {
    const auto found = std::ranges::find(m_alternatives, job, &Alternative::job);
    return found == m_alternatives.end() ? std::nullopt : std::optional(std::size_t(found - m_alternatives.begin()));
}

void Inpainter::onStepped(JobId job, const core::StepEvent& event) {
    if (const auto index = indexOf(job)) {
        m_alternatives[*index].phase = Alternative::Phase::Running;
        m_alternatives[*index].live = event;
        Q_EMIT changed(*index);
    }
}

void Inpainter::onFinished(const core::protocol::Finished& result) {
    const auto index = indexOf(result.job);
    if (!index) {
        return;
    }
    auto request = m_requests[result.job];
    if (const int steps = m_alternatives[*index].live.of; steps > 0) {
        request.steps = steps;  // fewer than of a whole picture
    }
    FinishedPicture picture{result.image, result.path, result.recipe, request, result.seconds};
    Q_EMIT learnt(request, result.seconds);
    const auto source = m_alternatives[*index].source;
    if (source->region.isWhole) {
        becomeReady(result.job, std::move(picture));
        return;
    }
    const auto work = [source, picture] { return pasted(*source, picture); };
    whenDone(QtConcurrent::run(work), this, [this, job = result.job](const core::Result<FinishedPicture>& whole) {
        if (whole) {
            becomeReady(job, *whole);
        } else {
            onEnded(job, &whole.error());
        }
    });
}

void Inpainter::becomeReady(JobId job, FinishedPicture picture) {
    if (const auto index = indexOf(job)) {
        m_alternatives[*index].phase = Alternative::Phase::Ready;
        m_alternatives[*index].picture = std::move(picture);
        m_alternatives[*index].live = {};
        m_requests.erase(job);
        Q_EMIT changed(*index);
    }
}

void Inpainter::onEnded(JobId job, const core::Error* error) {
    if (const auto index = indexOf(job)) {
        remove(*index);
        if (error) {
            Q_EMIT failed(*error);
        }
    }
}

void Inpainter::remove(std::size_t index) {
    m_requests.erase(m_alternatives[index].job);
    m_alternatives.erase(m_alternatives.begin() + std::ptrdiff_t(index));
    Q_EMIT removed(index);
}

// One that was made of a part of the picture becomes a whole picture in a file.
void Inpainter::keep(const Alternative& alternative, std::function<void(const FinishedPicture&)> then) {
    if (alternative.source->region.isWhole) {
        then(alternative.picture);
        return;
    }
    const auto work = [picture = alternative.picture] { return writeWhole(picture); };
    whenDone(QtConcurrent::run(work), this, [this, then = std::move(then)](const core::Result<FinishedPicture>& whole) {
        if (whole) {
            then(*whole);
        } else {
            Q_EMIT failed(whole.error());
        }
    });
}

void Inpainter::accept(std::size_t index) {
    if (index >= m_alternatives.size() || m_alternatives[index].phase != Alternative::Phase::Ready) {
        return;
    }
    const Alternative chosen = m_alternatives[index];
    keep(chosen, [this, chosen](const FinishedPicture& picture) {
        const auto& source = *chosen.source;
        const auto mask = source.kind == EditKind::Inpainted ? MaskDocument::Mask::Keep : MaskDocument::Mask::Forget;
        if (const auto own = indexOf(chosen.job)) {
            remove(*own);
        }
        for (std::size_t i = m_alternatives.size(); i > 0; --i) {
            if (m_alternatives[i - 1].source == chosen.source) {
                discard(i - 1);
            }
        }
        m_session.accept(
            picture, {.kind = source.kind, .parent = source.parent, .offset = source.offset, .mask = mask}
        );
        Q_EMIT accepted();
    });
}

void Inpainter::discard(std::size_t index) {
    if (index >= m_alternatives.size()) {
        return;
    }
    const Alternative dropped = m_alternatives[index];
    remove(index);
    if (dropped.phase == Alternative::Phase::Ready) {
        forgetFile(dropped);
    } else {
        m_client.cancel(dropped.job);
    }
}

// Into the desktop's trash, where it can be got back from.
void Inpainter::forgetFile(const Alternative& alternative) {
    const auto file = pathText(alternative.picture.file);
    static_cast<void>(QtConcurrent::run([file] { static_cast<void>(QFile::moveToTrash(file)); }));
}

void Inpainter::keepAll() {
    for (std::size_t i = m_alternatives.size(); i > 0; --i) {
        if (m_alternatives[i - 1].phase == Alternative::Phase::Ready) {
            keep(m_alternatives[i - 1], [](const FinishedPicture&) {});
            remove(i - 1);
        }
    }
}

core::RgbImage Inpainter::liveImage(const Alternative& alternative) {
    const auto& source = *alternative.source;
    core::RgbImage image = source.whole.image;
    const auto& live = alternative.live;
    if (live.preview.empty() || live.grid.count() == 0) {
        return image;
    }
    const auto& region = source.region.source;
    const int right = std::min(region.right(), image.width);
    const int bottom = std::min(region.bottom(), image.height);
    for (int y = std::max(0, region.y); y < bottom; ++y) {
        const int line = (y - region.y) * live.preview.height / region.height;
        for (int x = std::max(0, region.x); x < right; ++x) {
            const int column = (x - region.x) * live.preview.width / region.width;
            const auto at = std::size_t(y) * std::size_t(image.width) + std::size_t(x);
            if (source.whole.mask.pixels[at] >= core::Inpainting::kMaskThreshold) {
                std::copy_n(live.preview.at(column, line), 3, image.at(x, y));
            }
        }
    }
    return image;
}

}  // namespace lightgen::ui
