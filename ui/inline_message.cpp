#include "ui/inline_message.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/error_text.h"
#include "ui/icons.h"
#include "ui/phrase_text.h"
#include "ui/theme.h"
#include "ui/tone_label.h"

namespace lightgen::ui {

InlineMessage::InlineMessage(QWidget* parent)
    : QFrame(parent)
    , m_tone(Tone::Notice)
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
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_heading);
    texts->addWidget(m_text);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 6, 8);
    row->addLayout(texts, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &InlineMessage::dismiss);
    inEveryLanguage(this, [this] { retranslate(); });
    hide();
}

void InlineMessage::retranslate() {
    m_close->setAccessibleName(tr("Dismiss this message"));
    m_close->setToolTip(tr("Dismiss"));
    const QString heading = m_saysHeading ? m_saysHeading() : QString();
    const QString text = m_saysText ? m_saysText() : QString();
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(heading.isEmpty() ? text : heading);
    setAccessibleDescription(text);
}

void InlineMessage::say(const core::Error& error) {
    present(
        Tone::Error,
        [code = error.code] { return errorHeading(code); },
        [message = error.message] { return translated(message); }
    );
}

void InlineMessage::say(LiveText heading, LiveText text) {
    present(Tone::Notice, std::move(heading), std::move(text));
}

void InlineMessage::present(Tone tone, LiveText heading, LiveText text) {
    m_tone = tone;
    m_saysHeading = std::move(heading);
    m_saysText = std::move(text);
    m_heading->setTone(tone);
    retranslate();
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
    const bool isError = m_tone == Tone::Error;
    QColor line = isError ? c.error : c.notice;
    line.setAlphaF(0.35F);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line);
    painter.setBrush(isError ? c.errorGround : c.noticeGround);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}  // namespace lightgen::ui
