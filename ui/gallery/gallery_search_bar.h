// What the gallery shows: place or board, words, filters, order.
#pragma once

#include <QWidget>

#include "core/gallery/gallery_query.h"
#include "core/result.h"
#include "ui/gallery/gallery_store.h"

class QAction;
class QActionGroup;
class QComboBox;
class QLineEdit;
class QMenu;
class QToolButton;

namespace lightgen::ui {

class GallerySearchBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GallerySearchBar)

public:
    explicit GallerySearchBar(QWidget* parent = nullptr);

    // Errors: what is wrong with the search.
    core::Result<core::GalleryQuery> query() const;
    bool isNarrowed() const;  // something is left out
    void setFacets(const GalleryStore::Facets& facets);
    void clear();
    void focusSearch();
    QLineEdit* search() const { return m_search; }

Q_SIGNALS:
    void changed();
    void viewAsked();  // down to the pictures

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildLayout();
    void buildFilters();
    void buildSorts();
    void retranslate();
    void fillPlaces();
    void fillModels();
    void addFilter(QMenu& menu, const QString& text, const QString& key, const QString& value);
    void setTerm(const QString& key, const QString& value);

    QComboBox* m_place;
    QLineEdit* m_search;
    QToolButton* m_filter;
    QToolButton* m_sort;
    QMenu* m_filters;
    QMenu* m_sorts;
    QTimer m_typed;
    GalleryStore::Facets m_facets;
    core::GallerySort m_order = core::GallerySort::Newest;
};

}  // namespace lightgen::ui
