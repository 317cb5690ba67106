#include "ui/painting/mask_question.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <utility>

#include "ui/icons.h"
#include "ui/language.h"
#include "ui/theme.h"

namespace lightgen::ui {

MaskQuestion::MaskQuestion(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_picture(new QPushButton(this))
    , m_mask(new QPushButton(this))
    , m_close(new QToolButton(this)) {
    setObjectName(QStringLiteral("maskQuestion"));
    m_text->setWordWrap(true);
    m_picture->setObjectName(QStringLiteral("dropAsPicture"));
    m_mask->setObjectName(QStringLiteral("dropAsMask"));
    m_close->setObjectName(QStringLiteral("dropClose"));
    m_close->setIcon(symbolicIcon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 8, 8);
    row->addWidget(m_text, 1);
    row->addWidget(m_mask);
    row->addWidget(m_picture);
    row->addWidget(m_close);
    connect(m_picture, &QPushButton::clicked, this, [this] { answer(m_asPicture); });
    connect(m_mask, &QPushButton::clicked, this, [this] { answer(m_asMask); });
    connect(m_close, &QToolButton::clicked, this, [this] { answer({}); });
    inEveryLanguage(this, [this] {
        m_text->setText(tr("This picture has no colours. Is it a picture to work on, or a mask for the one in view?"));
        m_picture->setText(tr("Open as Picture"));
        m_mask->setText(tr("Use as Mask"));
        m_close->setToolTip(tr("Neither"));
        m_close->setAccessibleName(m_close->toolTip());
        setAccessibleName(m_text->text());
    });
    hide();
}

void MaskQuestion::ask(std::function<void()> asPicture, std::function<void()> asMask) {
    m_asPicture = std::move(asPicture);
    m_asMask = std::move(asMask);
    show();
    m_mask->setFocus(Qt::OtherFocusReason);
}

void MaskQuestion::answer(const std::function<void()>& chosen) {
    const auto call = chosen;
    m_asPicture = {};
    m_asMask = {};
    hide();
    if (call) {
        call();
    }
}

void MaskQuestion::paintEvent(QPaintEvent*) {
    const ThemeColours& c = coloursOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), c.noticeGround);
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.border);
}

}  // namespace lightgen::ui
