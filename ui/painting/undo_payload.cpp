#include "ui/painting/undo_payload.h"

#include <QFile>

#include <algorithm>

namespace lightgen::ui {

QByteArray UndoPayload::bytes() const {
    if (!isSpilled()) {
        return m_bytes;
    }
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool UndoPayload::spillTo(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_bytes) != m_bytes.size() || !file.flush()) {
        file.remove();
        return false;
    }
    m_file = name;
    m_bytes.clear();
    return true;
}

UndoBudget::UndoBudget(qint64 bytes)
    : m_limit(bytes) {}

std::shared_ptr<UndoPayload> UndoBudget::keep(QByteArray bytes) {
    std::erase_if(m_payloads, [](const auto& payload) { return payload.expired(); });
    auto payload = std::make_shared<UndoPayload>(std::move(bytes));
    m_payloads.push_back(payload);
    spillOldest();
    return payload;
}

qint64 UndoBudget::inMemory() const {
    qint64 sum = 0;
    for (const auto& weak : m_payloads) {
        if (const auto payload = weak.lock()) {
            sum += payload->inMemory();
        }
    }
    return sum;
}

void UndoBudget::spillOldest() {
    qint64 sum = inMemory();
    for (const auto& weak : m_payloads) {
        if (sum <= m_limit) {
            return;
        }
        const auto payload = weak.lock();
        if (!payload || payload->isSpilled()) {
            continue;
        }
        const qint64 size = payload->inMemory();
        if (!payload->spillTo(m_folder.filePath(QString::number(m_files++)))) {
            return;
        }
        sum -= size;
    }
}

}  // namespace lightgen::ui
