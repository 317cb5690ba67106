// The mask of the picture in view and the undo stack of everything that is done to it: strokes, operations, and the
// change to another picture.
#pragma once

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>

#include "core/image.h"
#include "ui/painting/cell_edit.h"
#include "ui/painting/undo_payload.h"

namespace lightgen::ui {

class MaskDocument final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MaskDocument)

public:
    static constexpr int kMostSteps = 200;
    static constexpr qint64 kMostBytes = qint64(64) << 20;  // in memory; what is older lies in temporary files

    explicit MaskDocument(QObject* parent = nullptr);

    const core::GrayImage& mask() const { return m_mask; }
    bool hasPicture() const { return !m_mask.empty(); }
    bool isEmpty() const;  // nothing that counts as painted
    QUndoStack& stack() { return m_stack; }
    UndoBudget& budget() { return m_budget; }

    // Another picture is in view, or none: forgets what was painted, but no step of undo.
    void begin(core::PixelSize size);
    // As it was saved with the picture; not a step of undo. One of another size is ignored.
    void load(const core::GrayImage& mask);

    // For a stroke under way: changes the pixels directly and says so, then hands over what it changed, or drops it.
    core::GrayImage& edited() { return m_mask; }
    void notifyChanged(QRect pixels);
    void commit(const QString& text, const CellDelta& done);
    // A whole new mask of the same size, as one step.
    void replace(const QString& text, const core::GrayImage& mask);

    // Another picture takes the place of the one in view, as a step of undo. Its mask is empty, or the present one
    // where that fits and is to stay. `show` brings one of them into view again: back is true for the one that is left
    // now.
    enum class Mask { Keep, Forget };
    void changePicture(const QString& text, core::PixelSize to, Mask mask, std::function<void(bool back)> show);

    // The whole mask, packed, and back.
    QByteArray packed() const;
    void unpack(core::PixelSize size, const QByteArray& packed);

Q_SIGNALS:
    void changed(const QRect& pixels);
    void committed();  // a step is complete, also one that was undone: what is to be saved

private:
    friend class MaskCommand;
    void apply(const QByteArray& packed);

    core::GrayImage m_mask;
    UndoBudget m_budget{kMostBytes};
    QUndoStack m_stack;
};

}  // namespace lightgen::ui
