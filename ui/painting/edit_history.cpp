#include "ui/painting/edit_history.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

constexpr std::array<std::pair<EditKind, const char*>, 5> kKinds{{
    {EditKind::Opened, "opened"},
    {EditKind::Generated, "generated"},
    {EditKind::Inpainted, "inpainted"},
    {EditKind::Extended, "extended"},
    {EditKind::Restored, "restored"},
}};

QString nameOf(EditKind kind) {
    return QString::fromLatin1(std::ranges::find(kKinds, kind, &std::pair<EditKind, const char*>::first)->second);
}

EditKind kindOf(const QString& name) {
    const auto found =
        std::ranges::find_if(kKinds, [&](const auto& entry) { return name == QLatin1String(entry.second); });
    return found == kKinds.end() ? EditKind::Opened : found->first;
}

QString encoded(const QImage& image) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? QString::fromLatin1(png.toBase64()) : QString();
}

QJsonObject toObject(const EditNode& node) {
    return {
        {QStringLiteral("id"), node.id},
        {QStringLiteral("parent"), node.parent},
        {QStringLiteral("kind"), nameOf(node.kind)},
        {QStringLiteral("key"), toQString(node.key)},
        {QStringLiteral("file"), pathText(node.file)},
        {QStringLiteral("prompt"), node.prompt},
        {QStringLiteral("when"), node.when.toString(Qt::ISODate)},
        {QStringLiteral("width"), node.size.width},
        {QStringLiteral("height"), node.size.height},
        {QStringLiteral("offsetX"), node.offset.x()},
        {QStringLiteral("offsetY"), node.offset.y()},
        {QStringLiteral("thumbnail"), encoded(node.thumbnail)}};
}

EditNode fromObject(const QJsonObject& object) {
    const QByteArray png = QByteArray::fromBase64(object[QStringLiteral("thumbnail")].toString().toLatin1());
    return {
        .id = object[QStringLiteral("id")].toInt(),
        .parent = object[QStringLiteral("parent")].toInt(),
        .kind = kindOf(object[QStringLiteral("kind")].toString()),
        .key = toUtf8(object[QStringLiteral("key")].toString()),
        .file = toPath(object[QStringLiteral("file")].toString()),
        .prompt = object[QStringLiteral("prompt")].toString(),
        .when = QDateTime::fromString(object[QStringLiteral("when")].toString(), Qt::ISODate),
        .size = {object[QStringLiteral("width")].toInt(), object[QStringLiteral("height")].toInt()},
        .thumbnail = QImage::fromData(png, "PNG"),
        .offset = {object[QStringLiteral("offsetX")].toInt(), object[QStringLiteral("offsetY")].toInt()}};
}

}  // namespace

const EditNode* EditHistory::find(int id) const {
    const auto found = std::ranges::find(m_nodes, id, &EditNode::id);
    return found == m_nodes.end() ? nullptr : &*found;
}

const EditNode* EditHistory::findByKey(const std::string& key) const {
    const auto found = std::find_if(m_nodes.rbegin(), m_nodes.rend(), [&](const EditNode& n) { return n.key == key; });
    return found == m_nodes.rend() ? nullptr : &*found;
}

int EditHistory::rootOf(int id) const {
    const EditNode* node = find(id);
    while (node && node->parent != 0) {
        node = find(node->parent);
    }
    return node ? node->id : 0;
}

bool EditHistory::isBelow(int id, int ancestor) const {
    for (const EditNode* node = find(id); node; node = find(node->parent)) {
        if (node->parent == ancestor) {
            return true;
        }
    }
    return false;
}

int EditHistory::add(EditNode node) {
    node.id = ++m_last;
    m_nodes.push_back(std::move(node));
    forgetOldest();
    Q_EMIT changed();
    return m_last;
}

void EditHistory::forgetOldest() {
    const int kept = rootOf(m_last);
    while (m_nodes.size() > kMostNodes) {
        const auto oldest = std::ranges::find_if(m_nodes, [&](const EditNode& node) {
            return node.parent == 0 && node.id != kept && node.id != rootOf(m_current);
        });
        if (oldest == m_nodes.end()) {
            return;  // one tree that is larger than all that
        }
        const int root = oldest->id;
        std::vector<EditNode> others;
        std::ranges::copy_if(m_nodes, std::back_inserter(others), [&](const EditNode& n) {
            return rootOf(n.id) != root;
        });
        m_nodes = std::move(others);
    }
}

void EditHistory::setFile(int id, const std::filesystem::path& file) {
    const auto found = std::ranges::find(m_nodes, id, &EditNode::id);
    if (found != m_nodes.end() && found->file != file) {
        found->file = file;
        Q_EMIT changed();
    }
}

void EditHistory::setCurrent(int id) {
    if (id != m_current) {
        m_current = id;
        Q_EMIT changed();
    }
}

QByteArray EditHistory::toJson(const std::vector<EditNode>& nodes, int current) {
    QJsonArray array;
    for (const EditNode& node : nodes) {
        array.append(toObject(node));
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("current"), current}, {QStringLiteral("nodes"), array}}
    ).toJson(QJsonDocument::Compact);
}

core::Status EditHistory::restore(const QByteArray& json) {
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return core::fail(
            core::ErrorCode::Corrupt, "The history of edits cannot be read: {}.", toUtf8(error.errorString())
        );
    }
    m_nodes.clear();
    for (const auto& value : document[QStringLiteral("nodes")].toArray()) {
        EditNode node = fromObject(value.toObject());
        if (node.id <= 0 || find(node.id) || (node.parent != 0 && !find(node.parent)) || node.file.empty()) {
            continue;
        }
        m_last = std::max(m_last, node.id);
        m_nodes.push_back(std::move(node));
    }
    const int current = document[QStringLiteral("current")].toInt();
    m_current = find(current) ? current : 0;
    Q_EMIT changed();
    return {};
}

}  // namespace lightgen::ui
