#include "ui/fold.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/mnemonic.h"
#include "ui/tone_label.h"

namespace lightgen::ui {
namespace {

constexpr int kButtonHeight = 28;
constexpr int kInset = 20;  // of the content, so that it is seen to belong to the title

}  // namespace

Fold::Fold(QWidget* content, const char* name, QWidget* parent)
    : QWidget(parent)
    , m_button(new QToolButton(this))
    , m_summary(new ToneLabel(Tone::Muted, this))
    , m_content(content) {
    m_button->setObjectName(QLatin1String(name));
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setMinimumHeight(kButtonHeight);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusProxy(m_button);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_button);
    line->addWidget(m_summary, 1);
    line->addStretch(0);  // keeps the button at the left while the summary is away
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(kInset, 0, 0, 0);
    inset->addWidget(m_content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(line);
    column->addLayout(inset);
    connect(m_button, &QToolButton::toggled, this, &Fold::onToggled);
    onToggled(false);
}

void Fold::setTitle(const QString& title) {
    m_button->setText(title);
    m_button->setAccessibleName(withoutMnemonic(title));
}

void Fold::setSummary(const QString& summary) {
    m_summary->setElided(summary);
    m_button->setAccessibleDescription(summary);
}

bool Fold::isUnfolded() const {
    return m_button->isChecked();
}

void Fold::setUnfolded(bool unfolded) {
    m_button->setChecked(unfolded);
}

void Fold::onToggled(bool unfolded) {
    m_button->setArrowType(unfolded ? Qt::DownArrow : Qt::RightArrow);
    m_content->setVisible(unfolded);
    m_summary->setVisible(!unfolded);
    Q_EMIT folded(unfolded);
}

}  // namespace lightgen::ui
