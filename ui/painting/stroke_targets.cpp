#include "ui/painting/stroke_targets.h"

#include <QCoreApplication>

#include "ui/canvas/canvas_view.h"
#include "ui/painting/edit_session.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

struct Strokes {
    Q_DECLARE_TR_FUNCTIONS(Strokes)
};

}  // namespace

bool MaskTarget::isReady() const {
    return m_session.isActive() && m_session.document().hasPicture();
}

PixelPlane MaskTarget::plane() {
    return PixelPlane::of(m_session.document().edited());
}

BlendCell MaskTarget::blend(bool erases) {
    auto& mask = m_session.document().edited();
    return erases ? eraseFrom(mask) : paintInto(mask);
}

void MaskTarget::changed(const QRect& pixels) {
    m_session.document().notifyChanged(pixels);
}

void MaskTarget::commit(const CellDelta& done, bool erased) {
    m_session.document().commit(erased ? Strokes::tr("Erase") : Strokes::tr("Brush"), done);
}

bool RestoreTarget::prepare() {
    forget();
    const auto& history = m_session.history();
    if (!m_session.isActive() || history.rootOf(history.current()) == history.current()) {
        return false;
    }
    m_session.withOriginal([this](const core::RgbImage& original) {
        m_working = m_session.picture().image;
        m_original = original;
    });
    return true;
}

void RestoreTarget::forget() {
    m_original.reset();
    m_working = {};
}

void RestoreTarget::changed(const QRect& pixels) {
    m_canvas.changePart(m_working, pixels);
}

// What it says of how it was made would be true of some of it only; its prompt stays.
void RestoreTarget::commit(const CellDelta& done, bool) {
    if (done.isEmpty()) {
        return;
    }
    FinishedPicture restored;
    restored.image = m_working;
    restored.prompt = promptOf(m_session.picture());
    m_session.accept(
        restored,
        {.kind = EditKind::Restored,
         .parent = m_session.history().current(),
         .offset = {},
         .mask = MaskDocument::Mask::Keep}
    );
}

}  // namespace lightgen::ui
