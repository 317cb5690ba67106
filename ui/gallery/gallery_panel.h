// The gallery dock: search, pictures, details.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace lightgen::ui {

class Actions;
class GalleryDetails;
class GalleryModel;
class GallerySearchBar;
class GalleryStore;
class GalleryView;
class InlineMessage;
class ToneLabel;

class GalleryPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GalleryPanel)

public:
    GalleryPanel(GalleryStore& store, const Actions& actions, QWidget* parent = nullptr);

    GalleryModel& model() const { return *m_model; }
    GalleryView& view() const { return *m_view; }
    GalleryDetails& details() const { return *m_details; }
    GallerySearchBar& searchBar() const { return *m_bar; }
    InlineMessage& message() const { return *m_message; }

private:
    void buildLayout();
    QWidget* buildEmpty();
    QWidget* buildFoot(const Actions& actions);
    void connectParts();
    void retranslate();
    void saySearchError();
    void search();
    void showAnswer();
    void showChosen();
    void showScan(std::size_t done, std::size_t of);
    void refreshFacets();

    GalleryStore& m_store;
    GalleryModel* m_model;
    GallerySearchBar* m_bar;
    GalleryView* m_view;
    GalleryDetails* m_details;
    InlineMessage* m_message;
    ToneLabel* m_searchError;
    QStackedWidget* m_stack;
    QLabel* m_emptyHeading;
    ToneLabel* m_emptyText;
    QPushButton* m_clear;
    ToneLabel* m_count;
    bool m_isScanning = false;
};

}  // namespace lightgen::ui
