#include "ui/painting/history_panel.h"

#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/language.h"
#include "ui/painting/edit_history.h"
#include "ui/tone_label.h"

namespace lightgen::ui {
namespace {

constexpr int kNodeRole = Qt::UserRole;
constexpr int kPromptLetters = 32;

QString shortened(const QString& prompt) {
    const QString line = prompt.simplified();
    return line.size() <= kPromptLetters ? line : line.left(kPromptLetters - 1).trimmed() + QChar(0x2026);
}

}  // namespace

HistoryPanel::HistoryPanel(EditHistory& history, QWidget* parent)
    : QWidget(parent)
    , m_history(history)
    , m_tree(new QTreeWidget(this))
    , m_empty(new ToneLabel(Tone::Muted, this)) {
    setObjectName(QStringLiteral("historyPanel"));
    m_tree->setObjectName(QStringLiteral("historyTree"));
    m_tree->setHeaderHidden(true);
    m_tree->setIconSize({36, 36});
    m_tree->setIndentation(14);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(12, 10, 12, 10);
    m_empty->setObjectName(QStringLiteral("historyEmpty"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_empty);
    column->addWidget(m_tree, 1);
    connect(m_tree, &QTreeWidget::itemActivated, this, &HistoryPanel::choose);
    connect(m_tree, &QTreeWidget::itemClicked, this, &HistoryPanel::choose);
    connect(&m_history, &EditHistory::changed, this, &HistoryPanel::fill);
    inEveryLanguage(this, [this] {
        m_empty->setText(tr("Versions of the picture appear here once something in it has been made anew."));
        m_tree->setAccessibleName(tr("Versions of the picture"));
        fill();
    });
}

void HistoryPanel::choose(QTreeWidgetItem* item) {
    Q_EMIT versionChosen(item->data(0, kNodeRole).toInt());
}

QString HistoryPanel::textOf(const EditNode& node) const {
    const QString prompt = shortened(node.prompt);
    QString what;
    switch (node.kind) {
        case EditKind::Opened: what = tr("Opened"); break;
        case EditKind::Generated: what = tr("Generated"); break;
        case EditKind::Inpainted: what = tr("Made anew"); break;
        case EditKind::Extended: what = tr("Extended"); break;
        case EditKind::Restored: what = tr("Restored"); break;
    }
    return prompt.isEmpty() ? what : tr("%1: %2").arg(what, prompt);
}

int HistoryPanel::childrenOf(int node) const {
    return static_cast<int>(std::ranges::count(m_history.nodes(), node, &EditNode::parent));
}

// Strokes of the restore brush follow each other: the last of them stands for all.
int HistoryPanel::lastOfRun(const EditNode& node) const {
    int last = node.id;
    while (node.kind == EditKind::Restored && last != m_history.current() && childrenOf(last) == 1) {
        const auto next = std::ranges::find(m_history.nodes(), last, &EditNode::parent);
        if (next->kind != EditKind::Restored) {
            break;
        }
        last = next->id;
    }
    return last;
}

void HistoryPanel::fill() {
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    const EditNode* root = m_history.find(m_history.rootOf(m_history.current()));
    const bool hasEdits = root && childrenOf(root->id) > 0;
    m_tree->setVisible(hasEdits);
    m_empty->setVisible(!hasEdits);
    if (hasEdits) {
        fillBelow(0, nullptr);
        m_tree->expandAll();
    }
}

// A line of versions stays at one depth; only where one has several children they go deeper.
void HistoryPanel::fillBelow(int parent, QTreeWidgetItem* item) {
    const int root = m_history.rootOf(m_history.current());
    for (const EditNode& first : m_history.nodes()) {
        if (first.parent != parent || (parent == 0 && first.id != root)) {
            continue;
        }
        const EditNode& node = *m_history.find(lastOfRun(first));
        auto* own = item ? new QTreeWidgetItem(item) : new QTreeWidgetItem(m_tree);
        own->setText(0, textOf(node));
        own->setIcon(0, QPixmap::fromImage(node.thumbnail));
        own->setData(0, kNodeRole, node.id);
        own->setToolTip(0, QLocale().toString(node.when, QLocale::ShortFormat));
        if (node.id == m_history.current()) {
            m_tree->setCurrentItem(own);
        }
        const bool isLine = childrenOf(node.id) == 1 && item != nullptr;
        fillBelow(node.id, isLine ? item : own);
    }
}

}  // namespace lightgen::ui
