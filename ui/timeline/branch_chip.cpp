#include "ui/timeline/branch_chip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <utility>

#include "ui/icons.h"
#include "ui/language.h"
#include "ui/theme.h"

namespace lightgen::ui {

namespace {

constexpr int kPromptLetters = 40;

QString shortened(const QString& prompt) {
    const QString line = prompt.simplified();
    return line.size() <= kPromptLetters ? line : line.left(kPromptLetters - 1).trimmed() + QChar(0x2026);
}

}  // namespace

BranchChip::BranchChip(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_close(new QToolButton(this)) {
    setObjectName(QStringLiteral("branchChip"));
    m_icon->setPixmap(symbolicIcon(QStringLiteral("branch")).pixmap(18, 18));
    m_text->setObjectName(QStringLiteral("branchText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_close->setObjectName(QStringLiteral("branchClose"));
    m_close->setIcon(symbolicIcon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 6, 6);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &BranchChip::clear);
    hide();
    inEveryLanguage(this, [this] { retranslate(); });
}

void BranchChip::retranslate() {
    m_close->setToolTip(tr("Start from the beginning again"));
    m_close->setAccessibleName(m_close->toolTip());
    if (!m_branch) {
        return;
    }
    const int pins = static_cast<int>(m_branch->pinned.size());
    QString text = tr("From step %1 of \u201C%2\u201D").arg(m_branch->step).arg(shortened(m_prompt));
    if (pins > 0) {
        text += QStringLiteral("\n") + tr("Cells kept besides: %n", nullptr, pins);
    }
    m_text->setText(text);
    setAccessibleName(text);
}

void BranchChip::show(core::Branch branch, const QString& prompt) {
    m_branch = std::move(branch);
    m_prompt = prompt;
    retranslate();
    setVisible(true);
    Q_EMIT changed();
}

void BranchChip::clear() {
    m_branch.reset();
    hide();
    Q_EMIT changed();
}

void BranchChip::paintEvent(QPaintEvent*) {
    const ThemeColours& c = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(c.accentLine);
    painter.setBrush(c.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}  // namespace lightgen::ui
