// The versions of the picture in view as a tree to walk in.
#pragma once

#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace lightgen::ui {

class EditHistory;
class ToneLabel;
struct EditNode;

class HistoryPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryPanel)

public:
    explicit HistoryPanel(EditHistory& history, QWidget* parent = nullptr);

Q_SIGNALS:
    void versionChosen(int node);

private:
    void fill();
    void fillBelow(int parent, QTreeWidgetItem* item);
    QString textOf(const EditNode& node) const;
    int lastOfRun(const EditNode& node) const;
    int childrenOf(int node) const;
    void choose(QTreeWidgetItem* item);

    EditHistory& m_history;
    QTreeWidget* m_tree;
    ToneLabel* m_empty;
};

}  // namespace lightgen::ui
