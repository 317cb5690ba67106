// An edit of pixels, kept in cells of 16 x 16: each cell is remembered before its first change, so that the edit can be
// dropped, and what it changed be kept for undo without a copy of the whole picture.
#pragma once

#include <QByteArray>
#include <QPoint>
#include <QRect>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/image.h"

namespace lightgen::ui {

inline constexpr int kEditCell = 16;  // pixels

// Pixels that belong to someone else, rows without padding.
struct PixelPlane {
    std::uint8_t* data = nullptr;
    core::PixelSize size;
    int channels = 1;

    static PixelPlane of(core::GrayImage& image) { return {image.pixels.data(), image.size(), 1}; }
    static PixelPlane of(core::RgbImage& image) { return {image.pixels.data(), image.size(), 3}; }
    std::uint8_t* at(int x, int y) const {
        return data + (std::size_t(y) * std::size_t(size.width) + std::size_t(x)) * std::size_t(channels);
    }
    QRect rect() const { return {0, 0, size.width, size.height}; }
};

// The difference that an edit made. Applying it twice changes nothing: it undoes what it did.
class CellDelta {
public:
    CellDelta() = default;
    // cells: numbers of cells, row by row over the plane; bits: before XOR after of each, as it lies in the plane.
    CellDelta(std::vector<std::int32_t> cells, const QByteArray& bits);
    // What turns a plane of zeros into this one.
    static CellDelta from(const PixelPlane& plane);

    bool isEmpty() const { return m_packed.isEmpty(); }
    // Compressed, to be kept elsewhere for a while.
    const QByteArray& packed() const { return m_packed; }
    static CellDelta unpacked(QByteArray packed);
    // The pixels that may have changed. A delta that does not belong to a plane of this size changes nothing.
    QRect apply(const PixelPlane& plane) const;

private:
    QByteArray m_packed;
};

class CellEdit {
public:
    explicit CellEdit(PixelPlane plane);

    // Remembers the cells that meet these pixels; call it before changing them. The numbers of those cells follow with
    // slotsIn().
    void touch(QRect pixels);
    // The place of a cell that was touched in the order of touching; -1: it was not.
    int slot(int column, int row) const { return m_slots[std::size_t(row * m_columns + column)]; }
    QRect cellRect(int slot) const;
    // The pixels of a cell as they were, rows of cellRect()'s width.
    const std::uint8_t* before(int slot) const { return m_before.data() + std::size_t(slot) * m_cellBytes; }
    int touched() const { return static_cast<int>(m_cells.size()); }

    CellDelta delta() const;
    // Puts everything back. Returns the pixels concerned.
    QRect restore();

private:
    void remember(int column, int row);

    PixelPlane m_plane;
    int m_columns;
    std::size_t m_cellBytes;
    std::vector<std::int32_t> m_slots;
    std::vector<std::int32_t> m_cells;
    std::vector<std::uint8_t> m_before;
};

// The cells that meet a rectangle of pixels: column, row and their number.
QRect cellsUnder(QRect pixels);

}  // namespace lightgen::ui
