#include "ui/painting/edit_session.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <cstring>
#include <optional>
#include <system_error>
#include <utility>

#include "core/atomic_file.h"
#include "core/recipe.h"
#include "ui/generation_controller.h"
#include "ui/painting/mask_file.h"
#include "ui/qt_convert.h"
#include "ui/when_done.h"

namespace lightgen::ui {
namespace {

constexpr std::size_t kMostHistoryBytes = std::size_t(64) << 20;
constexpr std::size_t kMostBytesRead = std::size_t(192) << 20;  // pixels of pictures besides the one in view
constexpr int kThumbnail = 48;

// FNV-1a over words of eight bytes, twice.
std::string numberOf(const core::RgbImage& image) {
    std::uint64_t first = 14695981039346656037u ^ std::uint64_t(image.width);
    std::uint64_t second = 1099511628211u ^ std::uint64_t(image.height);
    const auto take = [&](std::uint64_t word) {
        first = (first ^ word) * 1099511628211u;
        second = (second + word) * 0x9E3779B97F4A7C15u;
        second ^= second >> 29;
    };
    std::size_t at = 0;
    for (; at + sizeof(std::uint64_t) <= image.pixels.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, image.pixels.data() + at, sizeof word);
        take(word);
    }
    for (; at < image.pixels.size(); ++at) {
        take(image.pixels[at]);
    }
    return fmt::format("{:016x}{:016x}", first, second);
}

QImage thumbnailOf(const core::RgbImage& image) {
    const QImage view(image.pixels.data(), image.width, image.height, image.width * 3, QImage::Format_RGB888);
    return view.scaled(kThumbnail, kThumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

// `original` laid over a copy of `picture`, where it lies in it.
core::RgbImage laidOver(core::RgbImage picture, const core::RgbImage& original, QPoint at) {
    const QRect part =
        QRect(at, QSize(original.width, original.height)).intersected(QRect(0, 0, picture.width, picture.height));
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const auto* from = original.at(part.left() - at.x(), y - at.y());
        std::copy_n(from, part.width() * 3, picture.at(part.left(), y));
    }
    return picture;
}

// That a model made some of it; how, only the versions before it can say.
core::TextChunks labelOfEdit() {
    constexpr auto kXmp = "XML:com.adobe.xmp";
    core::GenerationResult result;
    result.request.inpainting.emplace();
    return {{kXmp, core::recipeChunks(result)[kXmp]}};
}

}  // namespace

std::string contentKey(const FinishedPicture& picture) {
    auto id = core::imageIdFromRecipe(picture.recipe);
    return id.empty() ? numberOf(picture.image) : id;
}

EditSession::EditSession(GenerationController& pictures, std::filesystem::path folder, QObject* parent)
    : QObject(parent)
    , m_pictures(pictures)
    , m_folder(std::move(folder)) {
    restoreHistory();
    connect(&m_pictures, &GenerationController::pictureChanged, this, &EditSession::onPictureChanged);
    connect(&m_document, &MaskDocument::committed, this, &EditSession::saveMask);
    connect(&m_history, &EditHistory::changed, this, &EditSession::saveHistory);
    connect(&m_saver, &BackgroundSaver::failed, this, [this](const auto&, const core::Error& error) {
        Q_EMIT failed(error);
    });
}

EditSession::~EditSession() {
    m_saver.finish();
}

const FinishedPicture& EditSession::picture() const {
    return *m_pictures.finishedPicture();
}

void EditSession::setActive(bool active) {
    if (active != m_isActive) {
        m_isActive = active;
        Q_EMIT activeChanged(active);
    }
}

void EditSession::onPictureChanged(const PictureState& state) {
    const auto& finished = m_pictures.finishedPicture();
    if (state.phase != PicturePhase::Complete || !finished) {
        setActive(false);
        return;
    }
    const EditNode* current = m_history.find(m_history.current());
    const std::string key = contentKey(*finished);
    const bool isSame = current && current->key == key && m_document.mask().size() == finished->image.size();
    if (m_going == 0 && !isSame) {
        enter(*finished, key);
    }
    setActive(true);
}

QString EditSession::textOf(EditKind kind) const {
    switch (kind) {
        case EditKind::Opened: return tr("Open Picture");
        case EditKind::Generated: return tr("New Picture");
        case EditKind::Inpainted: return tr("Accept");
        case EditKind::Extended: return tr("Extend Picture");
        case EditKind::Restored: return tr("Restore Original");
    }
    return {};
}

void EditSession::enter(const FinishedPicture& picture, const std::string& key) {
    const int before = m_document.hasPicture() ? m_history.current() : 0;
    const Edit edit = m_accepting.value_or(Edit{
        .kind = picture.seconds ? EditKind::Generated : EditKind::Opened,
        .parent = 0,
        .offset = {},
        .mask = MaskDocument::Mask::Forget});
    const EditNode* known = m_accepting ? nullptr : m_history.findByKey(key);
    const int node = known ? known->id
                           : m_history.add(
                                 {.id = 0,
                                  .parent = edit.parent,
                                  .kind = edit.kind,
                                  .key = key,
                                  .file = picture.file,
                                  .prompt = toQString(promptOf(picture)),
                                  .when = QDateTime::currentDateTime(),
                                  .size = picture.image.size(),
                                  .thumbnail = thumbnailOf(picture.image),
                                  .offset = edit.offset}
                             );
    remember(node, picture);
    const auto size = picture.image.size();
    const auto show = [this, before, node](bool back) { this->show(back ? before : node); };
    if (before != 0) {
        m_document.changePicture(textOf(edit.kind), size, edit.mask, show);
    } else {
        m_document.begin(size);
    }
    m_history.setCurrent(node);
    keepFile(node, picture);
    if (edit.mask == MaskDocument::Mask::Forget) {
        loadMask();
    } else {
        saveMask();
    }
    Q_EMIT pictureEntered();
}

void EditSession::accept(const FinishedPicture& picture, const Edit& edit) {
    m_accepting = edit;
    m_pictures.show(picture);
    m_accepting.reset();
}

void EditSession::goTo(int node) {
    const EditNode* there = m_history.find(node);
    if (!there || node == m_history.current()) {
        return;
    }
    const int before = m_document.hasPicture() ? m_history.current() : 0;
    if (before == 0) {
        m_document.begin(there->size);
    } else {
        m_document.changePicture(
            tr("Go to Another Version"),
            there->size,
            MaskDocument::Mask::Forget,
            [this, before, node](bool back) { show(back ? before : node); }
        );
    }
    show(node);
    loadMask();
}

// Its mask comes from the step of undo or from its file.
void EditSession::show(int node) {
    m_history.setCurrent(node);
    m_going = node;
    setActive(false);
    whenRead(node, [this, node](const FinishedPicture& picture) {
        if (m_going != node) {
            return;  // another one was wanted meanwhile
        }
        m_pictures.show(picture);
        m_going = 0;
        Q_EMIT pictureEntered();
    });
}

void EditSession::whenRead(int node, std::function<void(const FinishedPicture&)> then) {
    if (const auto found = m_read.find(node); found != m_read.end()) {
        then(FinishedPicture(found->second));
        return;
    }
    const EditNode* wanted = m_history.find(node);
    const auto file = wanted ? wanted->file : std::filesystem::path();
    whenDone(openPictureInBackground(file), this, [this, node, then = std::move(then)](const auto& picture) {
        if (!picture) {
            if (m_going == node) {
                m_going = 0;
            }
            Q_EMIT failed(picture.error());
            return;
        }
        remember(node, *picture);
        then(*picture);
    });
}

void EditSession::remember(int node, const FinishedPicture& picture) {
    m_read[node] = picture;
    std::size_t sum = 0;
    for (const auto& [other, read] : m_read) {
        sum += read.image.pixels.size();
    }
    for (auto it = m_read.begin(); it != m_read.end() && sum > kMostBytesRead;) {
        const EditNode* old = m_history.find(it->first);
        if (it->first == node || (old && old->file.empty())) {
            ++it;
        } else {
            sum -= it->second.image.pixels.size();
            it = m_read.erase(it);
        }
    }
}

// A picture from the clipboard has no file: without one it could not come back.
void EditSession::keepFile(int node, const FinishedPicture& picture) {
    if (!picture.file.empty()) {
        return;
    }
    const auto file = m_folder / "pictures" / (contentKey(picture) + ".png");
    const bool isEdit = m_history.find(node)->kind == EditKind::Restored;
    m_saver.save(file, [file, picture, isEdit]() -> core::Status {
        LIGHTGEN_CHECK(core::createFolder(file.parent_path()));
        return core::writePicture(file, picture.image, isEdit ? labelOfEdit() : core::TextChunks());
    });
    m_history.setFile(node, file);
}

void EditSession::withOriginal(const std::function<void(const core::RgbImage&)>& ready) {
    const int current = m_history.current();
    const int root = m_history.rootOf(current);
    if (!m_isActive || root == 0 || root == current) {
        return;
    }
    QPoint offset;
    for (const EditNode* node = m_history.find(current); node && node->parent != 0;
         node = m_history.find(node->parent)) {
        offset += node->offset;
    }
    whenRead(root, [this, current, offset, ready](const FinishedPicture& original) {
        if (m_isActive && m_history.current() == current) {
            ready(laidOver(picture().image, original.image, offset));
        }
    });
}

bool EditSession::reopenLast() {
    const EditNode* last = m_history.find(m_history.current());
    std::error_code ignored;
    if (!last || !std::filesystem::exists(last->file, ignored)) {
        return false;
    }
    m_document.begin(last->size);
    show(last->id);
    loadMask();
    return true;
}

std::filesystem::path EditSession::maskFile(const std::string& key) const {
    return m_folder / "masks" / (key + ".png");
}

void EditSession::saveMask() {
    const EditNode* node = m_history.find(m_history.current());
    if (!node || !m_document.hasPicture()) {
        return;
    }
    const auto file = maskFile(node->key);
    m_saver.save(file, [file, mask = m_document.mask()]() -> core::Status {
        if (std::ranges::all_of(mask.pixels, [](std::uint8_t value) { return value == 0; })) {
            std::error_code ignored;
            std::filesystem::remove(file, ignored);
            return {};
        }
        LIGHTGEN_CHECK(core::createFolder(file.parent_path()));
        return writeMask(file, mask);
    });
}

// What was painted in it another time. Painting may have begun before it is read; then it is too late.
void EditSession::loadMask() {
    const EditNode* node = m_history.find(m_history.current());
    const auto file = node ? maskFile(node->key) : std::filesystem::path();
    std::error_code ignored;
    if (!node || !std::filesystem::exists(file, ignored)) {
        return;
    }
    const int steps = m_document.stack().index();
    whenDone(readMaskInBackground(file, node->size), this, [this, id = node->id, steps](const auto& mask) {
        if (mask && m_history.current() == id && m_document.stack().index() == steps) {
            m_document.load(mask->mask);
        }
    });
}

void EditSession::saveHistory() {
    const auto file = m_folder / "history.json";
    m_saver.save(file, [file, nodes = m_history.nodes(), current = m_history.current()]() -> core::Status {
        const QByteArray json = EditHistory::toJson(nodes, current);
        LIGHTGEN_CHECK(core::createFolder(file.parent_path()));
        return core::writeFileAtomically(file, std::string_view(json.constData(), std::size_t(json.size())));
    });
}

// A history that cannot be read is begun anew; the pictures are files of their own.
void EditSession::restoreHistory() {
    if (const auto json = core::readTextFile(m_folder / "history.json", kMostHistoryBytes)) {
        static_cast<void>(m_history.restore(QByteArray::fromStdString(*json)));
    }
}

}  // namespace lightgen::ui
