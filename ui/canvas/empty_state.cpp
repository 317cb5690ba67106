#include "ui/canvas/empty_state.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/model_bundle.h"
#include "ui/flow_layout.h"
#include "ui/icons.h"
#include "ui/language.h"
#include "ui/model_list.h"
#include "ui/phrase_text.h"
#include "ui/qt_convert.h"
#include "ui/theme.h"
#include "ui/tone_label.h"

namespace lightgen::ui {
namespace {

constexpr int kColumnWidth = 600;
constexpr int kChipWidth = 420;
constexpr int kMarkSize = 72;

QString bulleted(const QStringList& lines) {
    QString text;
    for (const QString& line : lines) {
        text += QStringLiteral("\n•  ") + line;
    }
    return text;
}

QFont enlarged(QFont font, double factor) {
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(QFont::DemiBold);
    return font;
}

}  // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_mark(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_text(new ToneLabel(Tone::Muted, this))
    , m_chips(new QWidget(this))
    , m_chipLayout(new FlowLayout(m_chips))
    , m_footnote(new ToneLabel(Tone::Muted, this)) {
    setObjectName(QStringLiteral("emptyState"));
    m_heading->setObjectName(QStringLiteral("emptyHeading"));
    m_text->setObjectName(QStringLiteral("emptyText"));
    m_mark->setPixmap(applicationIcon().pixmap(QSize(kMarkSize, kMarkSize), devicePixelRatioF()));
    m_heading->setFont(enlarged(font(), 1.7));
    buildLayout();
    inEveryLanguage(this, [this] {
        const auto say = m_sayAgain;  // it is set anew while it runs
        say();
    });
}

void EmptyState::buildLayout() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 32, 32, 32);
    column->setSpacing(12);
    column->addStretch(2);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_mark),
          static_cast<QWidget*>(m_heading),
          static_cast<QWidget*>(m_text),
          m_chips,
          static_cast<QWidget*>(m_footnote)}) {
        widget->setMaximumWidth(kColumnWidth);
        auto* centred = new QHBoxLayout;
        centred->addStretch(1);
        centred->addWidget(widget, 1000);
        centred->addStretch(1);
        column->addLayout(centred);
    }
    column->addStretch(3);
    for (QLabel* label : {m_mark, m_heading, static_cast<QLabel*>(m_text), static_cast<QLabel*>(m_footnote)}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(label != m_mark);
        label->setTextFormat(Qt::PlainText);
    }
    m_footnote->setContentsMargins(0, 12, 0, 0);
}

void EmptyState::greet() {
    say(tr("What shall we draw?"), QString());
}

void EmptyState::say(const QString& heading, const QString& text) {
    m_heading->setText(heading);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_footnote->hide();
}

void EmptyState::setChips(const QStringList& prompts) {
    while (QLayoutItem* item = m_chipLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& prompt : prompts) {
        auto* chip = new QPushButton(m_chips);
        chip->setObjectName(QStringLiteral("examplePrompt"));
        chip->setText(
            chip->fontMetrics().elidedText(prompt, Qt::ElideRight, kChipWidth).replace(u'&', QStringLiteral("&&"))
        );
        chip->setAccessibleName(tr("Draw: %1").arg(prompt));
        chip->setToolTip(tr("Draw this"));
        chip->setCursor(Qt::PointingHandCursor);
        connect(chip, &QPushButton::clicked, this, [this, prompt] { Q_EMIT promptChosen(prompt); });
        m_chipLayout->addWidget(chip);
    }
    m_chips->setVisible(!prompts.isEmpty());
}

void EmptyState::showExamples(const core::ModelInfo& model) {
    m_sayAgain = [this, model] { showExamples(model); };
    QStringList prompts;
    for (const std::string& prompt : model.examplePrompts) {
        prompts.append(toQString(prompt));
    }
    const QString text =
        prompts.isEmpty() ? tr("Type a prompt and press Generate.") : tr("Type a prompt, or begin with one of these:");
    say(tr("What shall we draw?"), text);
    m_text->setAlignment(Qt::AlignHCenter);
    setChips(prompts);
    m_footnote->setText(toQString(model.description));
    m_footnote->setVisible(!model.description.empty());
}

void EmptyState::showNoModel(const ModelList& found) {
    m_sayAgain = [this, found] { showNoModel(found); };
    QStringList folders;
    for (const auto& folder : found.folders) {
        folders.append(pathText(folder));
    }
    QString text =
        tr("Put the folder of a model (it holds a model.json) into one of these folders, or name another with the "
           "environment variable LIGHTGEN_MODELS, and start the studio again:") +
        u'\n' + bulleted(folders);
    if (!found.problems.empty()) {
        text += QStringLiteral("\n\n") + tr("These were found, but cannot be used:") + u'\n' +
                bulleted(translated(found.problems));
    }
    say(tr("There is no model yet"), text);
    m_text->setAlignment(Qt::AlignLeft);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setChips({});
}

void EmptyState::paintEvent(QPaintEvent* event) {
    QPainter(this).fillRect(event->rect(), canvasSurround(palette()));
}

}  // namespace lightgen::ui
