#include "ui/gallery/gallery_panel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/actions.h"
#include "ui/gallery/gallery_details.h"
#include "ui/gallery/gallery_model.h"
#include "ui/gallery/gallery_search_bar.h"
#include "ui/gallery/gallery_store.h"
#include "ui/gallery/gallery_view.h"
#include "ui/inline_message.h"
#include "ui/language.h"
#include "ui/mnemonic.h"
#include "ui/phrase_text.h"
#include "ui/qt_convert.h"
#include "ui/tone_label.h"

namespace lightgen::ui {

GalleryPanel::GalleryPanel(GalleryStore& store, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(new GalleryModel(store, this))
    , m_bar(new GallerySearchBar(this))
    , m_view(new GalleryView(*m_model, this))
    , m_details(new GalleryDetails(this))
    , m_message(new InlineMessage(this))
    , m_searchError(new ToneLabel(Tone::Error, this))
    , m_stack(new QStackedWidget(this))
    , m_emptyHeading(new QLabel(this))
    , m_emptyText(new ToneLabel(Tone::Muted, this))
    , m_clear(new QPushButton(this))
    , m_count(new ToneLabel(Tone::Muted, this)) {
    setObjectName(QStringLiteral("galleryPanel"));
    m_message->setObjectName(QStringLiteral("galleryMessage"));
    m_searchError->setObjectName(QStringLiteral("gallerySearchError"));
    m_searchError->setWordWrap(true);
    m_searchError->setContentsMargins(10, 0, 10, 6);
    m_searchError->hide();
    m_details->hide();
    buildLayout();
    layout()->addWidget(buildFoot(actions));
    connectParts();
    inEveryLanguage(this, [this] { retranslate(); });
    search();
}

void GalleryPanel::buildLayout() {
    m_stack->addWidget(m_view);
    m_stack->addWidget(buildEmpty());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_searchError);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    column->addWidget(m_details);
}

QWidget* GalleryPanel::buildEmpty() {
    auto* empty = new QWidget(this);
    empty->setObjectName(QStringLiteral("galleryEmpty"));
    auto font = m_emptyHeading->font();
    font.setWeight(QFont::DemiBold);
    m_emptyHeading->setFont(font);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignHCenter);
    m_clear->setObjectName(QStringLiteral("galleryClear"));
    auto* column = new QVBoxLayout(empty);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(8);
    column->addStretch(1);
    column->addWidget(m_emptyHeading, 0, Qt::AlignHCenter);
    column->addWidget(m_emptyText);
    column->addWidget(m_clear, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return empty;
}

QWidget* GalleryPanel::buildFoot(const Actions& actions) {
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(10, 4, 6, 4);
    row->setSpacing(2);
    row->addWidget(m_count, 1);
    for (const auto id :
         {ActionId::GalleryCompare, ActionId::GalleryBoards, ActionId::GalleryTrash, ActionId::GalleryDetails}) {
        QAction* action = actions[id];
        auto* button = new QToolButton(foot);
        button->setDefaultAction(action);
        button->setIconSize({18, 18});
        button->setFocusPolicy(Qt::TabFocus);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        const auto name = [button, action] { button->setAccessibleName(withoutMnemonic(action->text()).remove(u'…')); };
        connect(action, &QAction::changed, button, name);
        name();
        row->addWidget(button);
    }
    return foot;
}

void GalleryPanel::connectParts() {
    connect(m_bar, &GallerySearchBar::changed, this, &GalleryPanel::search);
    connect(m_bar, &GallerySearchBar::viewAsked, m_view, [this] {
        m_view->setFocus(Qt::OtherFocusReason);
        if (!m_view->currentIndex().isValid()) {
            m_view->setCurrentIndex(m_model->index(0));
        }
    });
    connect(m_clear, &QPushButton::clicked, m_bar, &GallerySearchBar::clear);
    connect(m_model, &GalleryModel::answered, this, &GalleryPanel::showAnswer);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &GalleryPanel::showChosen);
    connect(m_view, &GalleryView::chosenChanged, this, &GalleryPanel::showChosen);
    connect(&m_store, &GalleryStore::changed, this, &GalleryPanel::refreshFacets);
    connect(&m_store, &GalleryStore::scanning, this, &GalleryPanel::showScan);
    connect(&m_store, &GalleryStore::scanned, this, [this] {
        m_isScanning = false;
        showAnswer();
    });
    connect(&m_store, &GalleryStore::failed, this, [this](const core::Error& error) { m_message->say(error); });
}

void GalleryPanel::retranslate() {
    m_view->setAccessibleName(tr("Pictures"));
    m_clear->setText(tr("Sho&w All Pictures"));
    saySearchError();
    showAnswer();
    showChosen();
}

void GalleryPanel::search() {
    saySearchError();
    if (const auto query = m_bar->query()) {
        m_model->setQuery(*query);
    }
}

void GalleryPanel::saySearchError() {
    const auto query = m_bar->query();
    m_searchError->setVisible(!query);
    m_searchError->setText(query ? QString() : translated(query.error().message));
    m_bar->search()->setAccessibleDescription(m_searchError->text());
}

void GalleryPanel::showAnswer() {
    const int found = m_model->rowCount();
    const bool isTrash = m_model->query().place == core::GalleryPlace::Trash;
    const bool isSearch = !m_model->query().conditions.empty();
    m_stack->setCurrentIndex(found > 0 ? 0 : 1);
    m_clear->setVisible(isTrash || isSearch);
    m_emptyHeading->setText(
        isSearch  ? tr("Nothing found")
        : isTrash ? tr("The trash is empty")
                  : tr("No pictures yet")
    );
    m_emptyText->setText(
        isSearch  ? tr("No picture matches the search.")
        : isTrash ? tr("What you remove from the gallery stays here until you empty the trash.")
                  : tr("Pictures that you make appear here. They are ordinary files in %1.")
                        .arg(pathText(m_store.places().pictures))
    );
    if (!m_isScanning) {
        m_count->setText(tr("Pictures: %1").arg(QLocale().toString(found)));
    }
}

void GalleryPanel::showScan(std::size_t done, std::size_t of) {
    m_isScanning = true;
    const QLocale locale;
    m_count->setText(tr("Reading %1 of %2…").arg(locale.toString(qulonglong(done)), locale.toString(qulonglong(of))));
}

void GalleryPanel::showChosen() {
    const auto chosen = m_view->chosen();
    if (chosen.size() != 1) {
        m_details->showNumber(static_cast<int>(chosen.size()));
    } else if (const auto* row = m_model->row(chosen.front())) {
        m_details->showRow(*row);
    }
}

void GalleryPanel::refreshFacets() {
    m_store.facets().then(this, [this](const core::Result<GalleryStore::Facets>& facets) {
        if (facets) {
            m_bar->setFacets(*facets);
        }
    });
}

}  // namespace lightgen::ui
