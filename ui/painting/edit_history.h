// Which picture was made from which: a small forest that is kept between sessions. The pictures themselves are files.
#pragma once

#include <QDateTime>
#include <QImage>
#include <QObject>
#include <QPoint>
#include <QString>

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/geometry.h"
#include "core/result.h"

namespace lightgen::ui {

enum class EditKind { Opened, Generated, Inpainted, Extended, Restored };

struct EditNode {
    int id = 0;      // from 1
    int parent = 0;  // 0: none
    EditKind kind = EditKind::Opened;
    std::string key{};             // of its content: contentKey()
    std::filesystem::path file{};  // empty until it has been written
    QString prompt{};
    QDateTime when{};
    core::PixelSize size{};
    QImage thumbnail{};
    QPoint offset{};  // where the parent's top left corner lies in it
};

class EditHistory final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditHistory)

public:
    static constexpr std::size_t kMostNodes = 300;

    explicit EditHistory(QObject* parent = nullptr)
        : QObject(parent) {}

    const std::vector<EditNode>& nodes() const { return m_nodes; }
    int current() const { return m_current; }
    const EditNode* find(int id) const;  // null: there is none
    const EditNode* findByKey(const std::string& key) const;
    int rootOf(int id) const;
    bool isBelow(int id, int ancestor) const;

    int add(EditNode node);  // gives it its number; beyond kMostNodes the oldest trees are forgotten
    void setFile(int id, const std::filesystem::path& file);
    void setCurrent(int id);

    // May run on another thread: it takes time for the small pictures.
    static QByteArray toJson(const std::vector<EditNode>& nodes, int current);
    // What contradicts itself is left out. Errors: Corrupt.
    core::Status restore(const QByteArray& json);

Q_SIGNALS:
    void changed();

private:
    void forgetOldest();

    std::vector<EditNode> m_nodes;  // parents before children
    int m_current = 0;
    int m_last = 0;
};

}  // namespace lightgen::ui
