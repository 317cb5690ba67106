// Children side by side in as many rows as needed, each row centred.
#pragma once

#include <QLayout>
#include <QVector>

namespace lightgen::ui {

class FlowLayout final : public QLayout {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlowLayout)

public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index, nullptr); }
    QLayoutItem* takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Row {
        QVector<QLayoutItem*> items;
        int width = 0;
        int height = 0;
    };
    QVector<Row> rows(int width) const;

    QVector<QLayoutItem*> m_items;  // owned
};

}  // namespace lightgen::ui
