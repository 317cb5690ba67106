// What a step of undo keeps: in memory while it is young, in a temporary file when there is too much of it.
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace lightgen::ui {

class UndoPayload {
public:
    explicit UndoPayload(QByteArray bytes)
        : m_bytes(std::move(bytes)) {}

    // Read back where it was spilled; empty if that file is gone.
    QByteArray bytes() const;
    qint64 inMemory() const { return m_bytes.size(); }
    bool isSpilled() const { return !m_file.isEmpty(); }
    // False, and it stays in memory, where the file cannot be written.
    bool spillTo(const QString& file);

private:
    QByteArray m_bytes;
    QString m_file;
};

// Keeps all payloads of one undo stack below a limit together.
class UndoBudget {
public:
    explicit UndoBudget(qint64 bytes);

    std::shared_ptr<UndoPayload> keep(QByteArray bytes);
    qint64 inMemory() const;

private:
    void spillOldest();

    qint64 m_limit;
    std::vector<std::weak_ptr<UndoPayload>> m_payloads;  // oldest first
    QTemporaryDir m_folder;
    int m_files = 0;
};

}  // namespace lightgen::ui
