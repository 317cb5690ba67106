#include "ui/inline_message.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/icons.h"
#include "ui/language.h"
#include "ui/theme.h"
#include "ui/tone_label.h"

namespace lightgen::ui {

InlineMessage::InlineMessage(QWidget* parent)
    : QFrame(parent)
    , m_heading(new ToneLabel(Tone::Error, this))
    , m_text(new QLabel(this))
    , m_close(new QToolButton(this)) {
    QFont bold = m_heading->font();
    bold.setWeight(QFont::DemiBold);
    m_heading->setFont(bold);
    m_heading->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_close->setIcon(symbolicIcon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setObjectName(QStringLiteral("dismissMessage"));
    inEveryLanguage(this, [this] {
        m_close->setAccessibleName(tr("Dismiss this message"));
        m_close->setToolTip(tr("Dismiss"));
    });

    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_heading);
    texts->addWidget(m_text);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 6, 8);
    row->addLayout(texts, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &InlineMessage::dismiss);
    hide();
}

void InlineMessage::say(Kind kind, const QString& heading, const QString& text) {
    m_kind = kind;
    m_heading->setTone(kind == Kind::Error ? Tone::Error : Tone::Notice);
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(heading.isEmpty() ? text : heading);
    setAccessibleDescription(text);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString InlineMessage::text() const {
    return isHidden() ? QString() : m_text->text();
}

void InlineMessage::dismiss() {
    hide();
}

void InlineMessage::paintEvent(QPaintEvent*) {
    const ThemeColours& c = coloursOf(palette());
    const bool isError = m_kind == Kind::Error;
    QColor line = isError ? c.error : c.notice;
    line.setAlphaF(0.35F);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line);
    painter.setBrush(isError ? c.errorGround : c.noticeGround);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}  // namespace lightgen::ui
