#include "ui/painting/mask_document.h"

#include <QUndoCommand>

#include <algorithm>

#include "core/request.h"

namespace lightgen::ui {

// The difference is applied when it is pushed already; undoing and doing it again are the same.
class MaskCommand final : public QUndoCommand {
public:
    MaskCommand(const QString& text, MaskDocument& document, std::shared_ptr<UndoPayload> delta)
        : QUndoCommand(text)
        , m_document(document)
        , m_delta(std::move(delta)) {}

    void undo() override { m_document.apply(m_delta->bytes()); }
    void redo() override {
        if (m_isDone) {
            m_document.apply(m_delta->bytes());
        }
        m_isDone = true;
    }

private:
    MaskDocument& m_document;
    std::shared_ptr<UndoPayload> m_delta;
    bool m_isDone = false;
};

namespace {

class PictureCommand final : public QUndoCommand {
public:
    struct Side {
        core::PixelSize size;
        std::shared_ptr<UndoPayload> mask;
    };

    PictureCommand(const QString& text, MaskDocument& document, Side from, std::function<void(bool)> show)
        : QUndoCommand(text)
        , m_document(document)
        , m_from(std::move(from))
        , m_show(std::move(show)) {}

    void undo() override { goTo(m_from, m_to, true); }
    void redo() override {
        if (m_to.mask) {
            goTo(m_to, m_from, false);
        }
    }

private:
    void goTo(const Side& there, Side& here, bool back) {
        here = {m_document.mask().size(), m_document.budget().keep(m_document.packed())};
        m_show(back);
        m_document.unpack(there.size, there.mask->bytes());
    }

    MaskDocument& m_document;
    Side m_from;
    Side m_to;  // known once it has been left
    std::function<void(bool)> m_show;
};

}  // namespace

MaskDocument::MaskDocument(QObject* parent)
    : QObject(parent) {
    m_stack.setUndoLimit(kMostSteps);
}

bool MaskDocument::isEmpty() const {
    return std::ranges::none_of(m_mask.pixels, [](std::uint8_t value) {
        return value >= core::Inpainting::kMaskThreshold;
    });
}

void MaskDocument::begin(core::PixelSize size) {
    m_mask = size == core::PixelSize{} ? core::GrayImage() : core::GrayImage(size.width, size.height);
    notifyChanged({0, 0, size.width, size.height});
}

void MaskDocument::load(const core::GrayImage& mask) {
    if (mask.size() == m_mask.size()) {
        m_mask = mask;
        notifyChanged(PixelPlane::of(m_mask).rect());
    }
}

void MaskDocument::notifyChanged(QRect pixels) {
    Q_EMIT changed(pixels);
}

void MaskDocument::commit(const QString& text, const CellDelta& done) {
    if (!done.isEmpty()) {
        m_stack.push(new MaskCommand(text, *this, m_budget.keep(done.packed())));
        Q_EMIT committed();
    }
}

void MaskDocument::replace(const QString& text, const core::GrayImage& mask) {
    CellEdit edit(PixelPlane::of(m_mask));
    edit.touch(PixelPlane::of(m_mask).rect());
    m_mask.pixels = mask.pixels;
    notifyChanged(PixelPlane::of(m_mask).rect());
    commit(text, edit.delta());
}

void MaskDocument::apply(const QByteArray& packed) {
    const QRect pixels = CellDelta::unpacked(packed).apply(PixelPlane::of(m_mask));
    notifyChanged(pixels);
    Q_EMIT committed();
}

QByteArray MaskDocument::packed() const {
    auto& mask = const_cast<core::GrayImage&>(m_mask);  // only read
    return CellDelta::from(PixelPlane::of(mask)).packed();
}

void MaskDocument::unpack(core::PixelSize size, const QByteArray& packed) {
    m_mask = core::GrayImage(size.width, size.height);
    CellDelta::unpacked(packed).apply(PixelPlane::of(m_mask));
    notifyChanged(PixelPlane::of(m_mask).rect());
    Q_EMIT committed();
}

void MaskDocument::changePicture(const QString& text, core::PixelSize to, Mask mask, std::function<void(bool)> show) {
    m_stack.push(new PictureCommand(text, *this, {m_mask.size(), m_budget.keep(packed())}, std::move(show)));
    if (mask == Mask::Forget || to != m_mask.size()) {
        begin(to);
    }
}

}  // namespace lightgen::ui
