#include "ui/seed_field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QRegularExpressionValidator>
#include <QToolButton>

#include "ui/icons.h"
#include "ui/language.h"

namespace lightgen::ui {
namespace {

// Rolled seeds stay short enough to be read aloud; typed ones may use all 64 bits.
constexpr quint32 kRolledSeeds = 1'000'000'000;
constexpr int kLongestSeed = 20;  // digits of 2^64 - 1

std::uint64_t randomSeed() {
    return QRandomGenerator::global()->bounded(kRolledSeeds);
}

QToolButton* makeButton(QWidget* parent, const QString& name, const QString& icon) {
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(symbolicIcon(icon));
    button->setIconSize({18, 18});
    button->setFixedSize(32, 32);
    return button;
}

}  // namespace

SeedField::SeedField(QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_lock(makeButton(this, QStringLiteral("seedLock"), QStringLiteral("lock-open")))
    , m_dice(makeButton(this, QStringLiteral("seedDice"), QStringLiteral("dice")))
    , m_random(randomSeed) {
    m_edit->setObjectName(QStringLiteral("seed"));
    m_edit->setMaxLength(kLongestSeed);
    m_edit->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]*")), m_edit));
    m_lock->setCheckable(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_edit, 1);
    row->addWidget(m_lock);
    row->addWidget(m_dice);
    setFocusProxy(m_edit);
    inEveryLanguage(this, [this] { retranslate(); });
    connect(m_lock, &QToolButton::toggled, this, &SeedField::setLocked);
    connect(m_dice, &QToolButton::clicked, this, &SeedField::roll);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_chosen = true;
        Q_EMIT changedByHand();
        Q_EMIT shownChanged();
    });
}

std::optional<std::uint64_t> SeedField::next() {
    const bool keeps = (m_chosen || isLocked()) && !m_edit->text().isEmpty();
    if (!keeps) {
        showSeed(m_random());
    }
    const auto seed = shown();
    m_chosen = m_chosen && !seed;
    return seed;
}

void SeedField::showSeed(std::uint64_t seed) {
    m_chosen = false;
    m_edit->setText(QString::number(seed));
    Q_EMIT shownChanged();
}

void SeedField::use(std::uint64_t seed) {
    showSeed(seed);
    m_chosen = true;
    Q_EMIT changedByHand();
}

void SeedField::followSeed(std::uint64_t seed) {
    if (!m_chosen && !isLocked() && shown() != seed) {
        showSeed(seed);
    }
}

QList<QWidget*> SeedField::tabOrder() const {
    return {m_edit, m_lock, m_dice};
}

bool SeedField::isLocked() const {
    return m_lock->isChecked();
}

void SeedField::lock(bool locked) {
    m_lock->setChecked(locked);
}

std::optional<std::uint64_t> SeedField::shown() const {
    bool ok = false;
    const std::uint64_t seed = m_edit->text().toULongLong(&ok);
    return ok ? std::optional(seed) : std::nullopt;
}

void SeedField::roll() {
    use(m_random());
}

void SeedField::retranslate() {
    m_edit->setAccessibleName(tr("Seed"));
    m_edit->setPlaceholderText(tr("random"));
    m_edit->setToolTip(
        tr("The seed of the picture in view. The same seed with the same settings gives the same picture.")
    );
    m_dice->setAccessibleName(tr("Roll a new seed"));
    m_dice->setToolTip(tr("Roll a new seed"));
    setLocked(isLocked());
}

void SeedField::setLocked(bool locked) {
    m_lock->setIcon(symbolicIcon(locked ? QStringLiteral("lock") : QStringLiteral("lock-open")));
    m_lock->setAccessibleName(tr("Keep this seed"));
    m_lock->setToolTip(
        locked ? tr("This seed is kept for every picture. Click for a new seed each time.")
               : tr("Every picture gets a new seed. Click to keep this one.")
    );
}

}  // namespace lightgen::ui
