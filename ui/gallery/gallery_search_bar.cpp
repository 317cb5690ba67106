#include "ui/gallery/gallery_search_bar.h"

#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "core/gallery/search_language.h"
#include "ui/gallery/label_names.h"
#include "ui/icons.h"
#include "ui/language.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

constexpr int kTypingMs = 30;
constexpr int kShortestPlace = 10;  // letters
// What an entry of the places is: its board, if it has one.
constexpr int kTrashRole = Qt::UserRole + 1;

QToolButton* menuButton(QWidget* parent, const char* name, const char* icon, QMenu* menu) {
    auto* button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(symbolicIcon(QLatin1String(icon)));
    button->setIconSize({18, 18});
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    button->setMenu(menu);
    return button;
}

}  // namespace

GallerySearchBar::GallerySearchBar(QWidget* parent)
    : QWidget(parent)
    , m_place(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_filters(new QMenu(this))
    , m_sorts(new QMenu(this)) {
    m_filter = menuButton(this, "galleryFilter", "filter", m_filters);
    m_sort = menuButton(this, "gallerySort", "sort", m_sorts);
    m_place->setObjectName(QStringLiteral("galleryPlace"));
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_place->setMinimumContentsLength(kShortestPlace);
    m_search->setObjectName(QStringLiteral("gallerySearch"));
    m_search->setClearButtonEnabled(true);
    if (auto* clear = m_search->findChild<QToolButton*>()) {
        clear->setObjectName(QStringLiteral("gallerySearchClear"));
    }
    m_search->installEventFilter(this);
    m_typed.setSingleShot(true);
    m_typed.setInterval(kTypingMs);
    buildLayout();
    inEveryLanguage(this, [this] { retranslate(); });
    connect(m_search, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(&m_typed, &QTimer::timeout, this, &GallerySearchBar::changed);
    connect(m_place, &QComboBox::currentIndexChanged, this, &GallerySearchBar::changed);
    connect(m_filters, &QMenu::aboutToShow, this, &GallerySearchBar::buildFilters);
    connect(m_sorts, &QMenu::aboutToShow, this, &GallerySearchBar::buildSorts);
}

void GallerySearchBar::buildLayout() {
    auto* first = new QHBoxLayout;
    first->setSpacing(2);
    first->addWidget(m_place, 1);
    first->addWidget(m_filter);
    first->addWidget(m_sort);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(6);
    column->addLayout(first);
    column->addWidget(m_search);
}

void GallerySearchBar::retranslate() {
    m_place->setAccessibleName(tr("Board"));
    m_search->setAccessibleName(tr("Search for pictures"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setToolTip(tr("Words of the prompt, or such as:\nrating:>=4  model:shapes  seed:7  size:256x256\n"
                            "date:2026-11  label:red  board:\"to do\"  -word  \"word by word\""));
    if (auto* clear = m_search->findChild<QToolButton*>()) {
        clear->setAccessibleName(tr("Clear the search"));
    }
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setToolTip(tr("Filter"));
    m_sort->setAccessibleName(tr("Sort"));
    m_sort->setToolTip(tr("Sort"));
    fillPlaces();
}

// The choice stays; a board that is gone gives way to all pictures.
void GallerySearchBar::fillPlaces() {
    const QString board = m_place->currentData().toString();
    const bool wasTrash = m_place->currentData(kTrashRole).toBool();
    {
        const QSignalBlocker quiet(m_place);
        m_place->clear();
        m_place->addItem(tr("All pictures"));
        for (const auto& name : m_facets.boards) {
            m_place->addItem(toQString(name), toQString(name));
        }
        m_place->addItem(m_facets.inTrash > 0 ? tr("Trash (%1)").arg(m_facets.inTrash) : tr("Trash"));
        m_place->setItemData(m_place->count() - 1, true, kTrashRole);
        const int found = board.isEmpty() ? 0 : m_place->findData(board);
        m_place->setCurrentIndex(wasTrash ? m_place->count() - 1 : std::max(0, found));
    }
    if (m_place->currentData().toString() != board) {
        Q_EMIT changed();
    }
}

void GallerySearchBar::setFacets(const GalleryStore::Facets& facets) {
    m_facets = facets;
    fillPlaces();
}

core::Result<core::GalleryQuery> GallerySearchBar::query() const {
    core::GalleryQuery query{.sort = m_order};
    LIGHTGEN_TRY(query.conditions, core::parseSearch(toUtf8(m_search->text())));
    const QString board = m_place->currentData().toString();
    if (!board.isEmpty()) {
        query.conditions.push_back({core::SearchField::Board, core::Comparison::Equal, toUtf8(board)});
    }
    if (m_place->currentData(kTrashRole).toBool()) {
        query.place = core::GalleryPlace::Trash;
    }
    return query;
}

bool GallerySearchBar::isNarrowed() const {
    return m_place->currentIndex() > 0 || !m_search->text().trimmed().isEmpty();
}

void GallerySearchBar::clear() {
    m_place->setCurrentIndex(0);
    m_search->clear();
}

void GallerySearchBar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void GallerySearchBar::setTerm(const QString& key, const QString& value) {
    m_search->setText(toQString(core::withSearchTerm(toUtf8(m_search->text()), toUtf8(key), toUtf8(value))));
}

void GallerySearchBar::addFilter(QMenu& menu, const QString& text, const QString& key, const QString& value) {
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(toQString(core::searchTerm(toUtf8(m_search->text()), toUtf8(key))) == value);
    connect(action, &QAction::triggered, this, [this, key, value] { setTerm(key, value); });
}

// A filter is a term of the search: one sees what it does, and can go on from there by hand.
void GallerySearchBar::buildFilters() {
    m_filters->clear();
    const auto rating = QStringLiteral("rating");
    QMenu* ratings = m_filters->addMenu(tr("&Rating"));
    addFilter(*ratings, tr("Any"), rating, {});
    for (int stars = 1; stars <= core::kMostStars; ++stars) {
        addFilter(*ratings, tr("%1 ★ or more").arg(stars), rating, QStringLiteral(">=%1").arg(stars));
    }
    addFilter(*ratings, tr("Not rated"), rating, QStringLiteral("0"));
    const auto label = QStringLiteral("label");
    QMenu* labels = m_filters->addMenu(tr("&Label"));
    addFilter(*labels, tr("Any"), label, {});
    for (const auto colour : core::kColourLabels) {
        const bool isNone = colour == core::ColourLabel::None;
        addFilter(
            *labels, labelName(colour), label, isNone ? QStringLiteral("none") : toQString(core::name(colour)).toLower()
        );
    }
    fillModels();
    addFilter(*m_filters, tr("&Cannot be read"), QStringLiteral("is"), QStringLiteral("unreadable"));
    m_filters->addSeparator();
    connect(m_filters->addAction(tr("Clear &All")), &QAction::triggered, this, &GallerySearchBar::clear);
}

void GallerySearchBar::fillModels() {
    const auto key = QStringLiteral("model");
    QMenu* models = m_filters->addMenu(tr("&Model"));
    addFilter(*models, tr("Any"), key, {});
    for (const auto& name : m_facets.models) {
        const QString text = toQString(name);
        addFilter(*models, QString(text).replace(u'&', QStringLiteral("&&")), key, text);
    }
}

void GallerySearchBar::buildSorts() {
    m_sorts->clear();
    const std::pair<core::GallerySort, QString> orders[] = {
        {core::GallerySort::Newest, tr("&Newest First")},
        {core::GallerySort::Oldest, tr("&Oldest First")},
        {core::GallerySort::BestRated, tr("&Best Rated First")},
        {core::GallerySort::Prompt, tr("By &Prompt")},
        {core::GallerySort::FileName, tr("By &File Name")}};
    for (const auto& [order, text] : orders) {
        QAction* action = m_sorts->addAction(text);
        action->setCheckable(true);
        action->setChecked(order == m_order);
        connect(action, &QAction::triggered, this, [this, chosen = order] {
            m_order = chosen;
            Q_EMIT changed();
        });
    }
}

bool GallerySearchBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT viewAsked();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace lightgen::ui
