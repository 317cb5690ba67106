#include "ui/painting/cell_edit.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace lightgen::ui {
namespace {

constexpr int kFast = 1;  // zlib level: masks are mostly flat

int cellColumns(core::PixelSize size) {
    return (size.width + kEditCell - 1) / kEditCell;
}

int cellRows(core::PixelSize size) {
    return (size.height + kEditCell - 1) / kEditCell;
}

QRect cellPixels(const PixelPlane& plane, int cell) {
    const int columns = cellColumns(plane.size);
    const QRect whole(cell % columns * kEditCell, cell / columns * kEditCell, kEditCell, kEditCell);
    return whole.intersected(plane.rect());
}

bool isZero(const PixelPlane& plane, const QRect& cell) {
    const auto bytes = std::size_t(cell.width() * plane.channels);
    for (int y = cell.top(); y <= cell.bottom(); ++y) {
        const auto* row = plane.at(cell.left(), y);
        if (std::any_of(row, row + bytes, [](std::uint8_t value) { return value != 0; })) {
            return false;
        }
    }
    return true;
}

}  // namespace

QRect cellsUnder(QRect pixels) {
    const QPoint from(pixels.left() / kEditCell, pixels.top() / kEditCell);
    return pixels.isEmpty() ? QRect() : QRect(from, QPoint(pixels.right() / kEditCell, pixels.bottom() / kEditCell));
}

CellDelta::CellDelta(std::vector<std::int32_t> cells, const QByteArray& bits) {
    if (cells.empty()) {
        return;
    }
    QByteArray plain;
    plain.reserve(qsizetype(cells.size() * sizeof(std::int32_t)) + bits.size() + 4);
    const auto count = static_cast<std::int32_t>(cells.size());
    plain.append(reinterpret_cast<const char*>(&count), sizeof count);
    plain.append(reinterpret_cast<const char*>(cells.data()), qsizetype(cells.size() * sizeof(std::int32_t)));
    plain.append(bits);
    m_packed = qCompress(plain, kFast);
}

CellDelta CellDelta::from(const PixelPlane& plane) {
    std::vector<std::int32_t> cells;
    QByteArray bits;
    const int count = cellColumns(plane.size) * cellRows(plane.size);
    for (int cell = 0; cell < count; ++cell) {
        const QRect pixels = cellPixels(plane, cell);
        if (isZero(plane, pixels)) {
            continue;
        }
        cells.push_back(cell);
        for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
            bits.append(
                reinterpret_cast<const char*>(plane.at(pixels.left(), y)), qsizetype(pixels.width()) * plane.channels
            );
        }
    }
    return {std::move(cells), bits};
}

CellDelta CellDelta::unpacked(QByteArray packed) {
    CellDelta delta;
    delta.m_packed = std::move(packed);
    return delta;
}

QRect CellDelta::apply(const PixelPlane& plane) const {
    const QByteArray plain = isEmpty() ? QByteArray() : qUncompress(m_packed);
    std::int32_t count = 0;
    if (plain.size() < qsizetype(sizeof count)) {
        return {};
    }
    std::memcpy(&count, plain.constData(), sizeof count);
    const qsizetype start = qsizetype(sizeof count) * (qsizetype(count) + 1);
    const int all = cellColumns(plane.size) * cellRows(plane.size);
    qsizetype at = start;
    QRect changed;
    for (qsizetype i = 0; i < count && start <= plain.size(); ++i) {
        std::int32_t cell = 0;
        std::memcpy(&cell, plain.constData() + qsizetype(sizeof count) * (i + 1), sizeof cell);
        if (cell < 0 || cell >= all) {
            break;
        }
        const QRect pixels = cellPixels(plane, cell);
        const int bytes = pixels.width() * plane.channels;
        if (at + qsizetype(bytes) * pixels.height() > plain.size()) {
            break;
        }
        for (int y = pixels.top(); y <= pixels.bottom(); ++y, at += bytes) {
            auto* row = plane.at(pixels.left(), y);
            const auto* bits = reinterpret_cast<const std::uint8_t*>(plain.constData() + at);
            std::transform(row, row + bytes, bits, row, [](std::uint8_t a, std::uint8_t b) {
                return std::uint8_t(a ^ b);
            });
        }
        changed |= pixels;
    }
    return changed;
}

CellEdit::CellEdit(PixelPlane plane)
    : m_plane(plane)
    , m_columns(cellColumns(plane.size))
    , m_cellBytes(std::size_t(kEditCell * kEditCell * plane.channels))
    , m_slots(std::size_t(m_columns) * std::size_t(cellRows(plane.size)), -1) {}

QRect CellEdit::cellRect(int slot) const {
    return cellPixels(m_plane, m_cells[std::size_t(slot)]);
}

void CellEdit::touch(QRect pixels) {
    const QRect cells = cellsUnder(pixels.intersected(m_plane.rect()));
    for (int row = cells.top(); row <= cells.bottom(); ++row) {
        for (int column = cells.left(); column <= cells.right(); ++column) {
            if (slot(column, row) < 0) {
                remember(column, row);
            }
        }
    }
}

void CellEdit::remember(int column, int row) {
    const int cell = row * m_columns + column;
    m_slots[std::size_t(cell)] = static_cast<std::int32_t>(m_cells.size());
    m_cells.push_back(cell);
    const QRect pixels = cellPixels(m_plane, cell);
    const auto bytes = std::size_t(pixels.width() * m_plane.channels);
    std::size_t at = m_before.size();
    m_before.resize(at + m_cellBytes);
    for (int y = pixels.top(); y <= pixels.bottom(); ++y, at += bytes) {
        std::memcpy(m_before.data() + at, m_plane.at(pixels.left(), y), bytes);
    }
}

CellDelta CellEdit::delta() const {
    std::vector<std::int32_t> cells;
    QByteArray bits;
    for (int i = 0; i < touched(); ++i) {
        const QRect pixels = cellRect(i);
        const int bytes = pixels.width() * m_plane.channels;
        const std::uint8_t* old = before(i);
        QByteArray own;
        own.reserve(qsizetype(m_cellBytes));
        bool differs = false;
        for (int y = pixels.top(); y <= pixels.bottom(); ++y, old += bytes) {
            const auto* row = m_plane.at(pixels.left(), y);
            for (int x = 0; x < bytes; ++x) {
                own.append(static_cast<char>(row[x] ^ old[x]));
                differs = differs || row[x] != old[x];
            }
        }
        if (differs) {
            cells.push_back(m_cells[std::size_t(i)]);
            bits.append(own);
        }
    }
    return {std::move(cells), bits};
}

QRect CellEdit::restore() {
    QRect changed;
    for (int i = 0; i < touched(); ++i) {
        const QRect pixels = cellRect(i);
        const auto bytes = std::size_t(pixels.width() * m_plane.channels);
        const std::uint8_t* old = before(i);
        for (int y = pixels.top(); y <= pixels.bottom(); ++y, old += bytes) {
            std::memcpy(m_plane.at(pixels.left(), y), old, bytes);
        }
        changed |= pixels;
    }
    return changed;
}

}  // namespace lightgen::ui
