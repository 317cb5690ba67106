// The pictures as tiles in as many columns as fit.
#pragma once

#include <QListView>

namespace lightgen::ui {

class GalleryModel;

class GalleryView final : public QListView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GalleryView)

public:
    explicit GalleryView(GalleryModel& model, QWidget* parent = nullptr);

    QModelIndexList chosen() const;  // selected, in the order of the gallery

    // Typing letters does something to the selected pictures; it never looks for a name.
    void keyboardSearch(const QString&) override {}

Q_SIGNALS:
    void chosenChanged();
    void partnerChosen(const QModelIndex& index);  // Alt and a click
    void undoAsked();                              // while the pictures have the focus: elsewhere these keys
    void redoAsked();                              // are the canvas's

protected:
    void dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    bool event(QEvent* event) override;

private:
    void fitTiles();

    GalleryModel& m_model;
};

}  // namespace lightgen::ui
