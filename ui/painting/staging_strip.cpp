#include "ui/painting/staging_strip.h"

#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>

#include "ui/action_button.h"
#include "ui/actions.h"
#include "ui/language.h"
#include "ui/painting/inpainter.h"
#include "ui/theme.h"

namespace lightgen::ui {
namespace {

constexpr int kTile = 56;

QImage thumbnail(const core::RgbImage& image) {
    const QImage view(image.pixels.data(), image.width, image.height, image.width * 3, QImage::Format_RGB888);
    return view.scaled(2 * kTile, 2 * kTile, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

}  // namespace

StagingStrip::StagingStrip(const Actions& actions, QWidget* parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_tiles(new QHBoxLayout)
    , m_group(new QButtonGroup(this))
    , m_switchLabel(new QLabel(this))
    , m_switch(new QComboBox(this)) {
    setObjectName(QStringLiteral("stagingStrip"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(scrolledTiles(), 1);
    row->addLayout(controls(actions));
    connect(m_switch, &QComboBox::activated, this, &StagingStrip::autoSwitchChanged);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        m_chosen = id - 1;
        Q_EMIT chosenByUser(m_chosen);
    });
    inEveryLanguage(this, [this] { retranslate(); });
    hide();
}

// There may be any number of them.
QWidget* StagingStrip::scrolledTiles() {
    auto* tiles = new QWidget;
    tiles->setLayout(m_tiles);
    m_tiles->setSpacing(4);
    m_tiles->setContentsMargins(0, 0, 0, 0);
    m_tiles->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("stagingTiles"));
    scroll->setWidget(tiles);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedHeight(kTile + 36);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

QLayout* StagingStrip::controls(const Actions& actions) {
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    for (const auto id :
         {ActionId::AlternativePrevious,
          ActionId::AlternativeNext,
          ActionId::AlternativeAccept,
          ActionId::AlternativeDiscard,
          ActionId::AlternativeKeepAll}) {
        buttons->addWidget(actionButton(actions[id], this));
    }
    m_heading->setObjectName(QStringLiteral("stagingHeading"));
    m_switch->setObjectName(QStringLiteral("autoSwitch"));
    m_switch->setFocusPolicy(Qt::StrongFocus);
    m_switch->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_switch->addItems({QString(), QString(), QString()});
    m_switch->setCurrentIndex(static_cast<int>(AutoSwitch::WhenItIsDone));
    m_switchLabel->setBuddy(m_switch);
    auto* switching = new QHBoxLayout;
    switching->addWidget(m_switchLabel);
    switching->addWidget(m_switch, 1);
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(m_heading);
    column->addLayout(buttons);
    column->addLayout(switching);
    return column;
}

AutoSwitch StagingStrip::autoSwitch() const {
    return static_cast<AutoSwitch>(m_switch->currentIndex());
}

void StagingStrip::setAutoSwitch(AutoSwitch when) {
    m_switch->setCurrentIndex(static_cast<int>(when));
}

QToolButton* StagingStrip::addTile(int index) {
    auto* tile = new QToolButton(this);
    tile->setObjectName(QStringLiteral("alternative%1").arg(index + 1));
    tile->setCheckable(true);
    tile->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    tile->setIconSize({kTile, kTile});
    tile->setFocusPolicy(Qt::StrongFocus);
    m_group->addButton(tile, index + 1);
    m_tiles->insertWidget(index + 1, tile);
    m_buttons.push_back(tile);
    return tile;
}

void StagingStrip::say(QToolButton& tile, int index, const Alternative* alternative) {
    if (!alternative) {
        tile.setText(tr("Before"));
        tile.setAccessibleName(tr("The picture as it is"));
        tile.setToolTip(tile.accessibleName());
        return;
    }
    QString state;
    switch (alternative->phase) {
        case Alternative::Phase::Waiting: state = tr("waits"); break;
        case Alternative::Phase::Running:
            state = tr("%1 of %2").arg(alternative->live.step).arg(alternative->live.of);
            break;
        case Alternative::Phase::Ready: state = QString::number(index + 1); break;
        case Alternative::Phase::Failed: state = tr("failed"); break;
    }
    tile.setText(state);
    tile.setToolTip(tr("Alternative %1, seed %2").arg(index + 1).arg(alternative->seed));
    tile.setAccessibleName(tr("Alternative %1, seed %2: %3").arg(index + 1).arg(alternative->seed).arg(state));
}

void StagingStrip::showAlternatives(const std::vector<Alternative>& alternatives, const QImage& before) {
    while (m_buttons.size() > alternatives.size() + 1) {
        m_group->removeButton(m_buttons.back());
        delete m_buttons.back();
        m_buttons.pop_back();
    }
    while (m_buttons.size() < alternatives.size() + 1) {
        addTile(static_cast<int>(m_buttons.size()) - 1);
    }
    m_buttons.front()->setIcon(QPixmap::fromImage(before));
    say(*m_buttons.front(), -1, nullptr);
    for (std::size_t i = 0; i < alternatives.size(); ++i) {
        showState(i, alternatives[i]);
    }
    choose(std::min(m_chosen, static_cast<int>(alternatives.size()) - 1));
    setVisible(!alternatives.empty());
}

void StagingStrip::showState(std::size_t index, const Alternative& alternative) {
    if (index + 1 >= m_buttons.size()) {
        return;
    }
    QToolButton& tile = *m_buttons[index + 1];
    say(tile, static_cast<int>(index), &alternative);
    const auto& image =
        alternative.phase == Alternative::Phase::Ready ? alternative.picture.image : alternative.live.preview;
    QPixmap pixmap(2 * kTile, 2 * kTile);
    pixmap.fill(Qt::transparent);
    tile.setIcon(image.empty() ? pixmap : QPixmap::fromImage(thumbnail(image)));
}

void StagingStrip::choose(int index) {
    m_chosen = index;
    if (index + 1 >= 0 && index + 1 < static_cast<int>(m_buttons.size())) {
        m_buttons[std::size_t(index + 1)]->setChecked(true);
    }
}

void StagingStrip::paintEvent(QPaintEvent*) {
    const ThemeColours& c = coloursOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), c.window);
    painter.fillRect(QRect(0, 0, width(), 1), c.border);
}

void StagingStrip::retranslate() {
    m_heading->setText(tr("Alternatives"));
    setAccessibleName(tr("Alternatives"));
    m_switchLabel->setText(tr("Show a new one"));
    m_switch->setAccessibleName(tr("Show a new alternative by itself"));
    m_switch->setItemText(static_cast<int>(AutoSwitch::Never), tr("never"));
    m_switch->setItemText(static_cast<int>(AutoSwitch::WhenItStarts), tr("when it starts"));
    m_switch->setItemText(static_cast<int>(AutoSwitch::WhenItIsDone), tr("when it is done"));
    if (!m_buttons.empty()) {
        say(*m_buttons.front(), -1, nullptr);
    }
}

}  // namespace lightgen::ui
