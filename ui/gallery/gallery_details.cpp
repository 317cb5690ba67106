#include "ui/gallery/gallery_details.h"

#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "core/utf8.h"
#include "ui/language.h"
#include "ui/phrase_text.h"
#include "ui/qt_convert.h"
#include "ui/tone_label.h"

namespace lightgen::ui {
namespace {

void keepLines(QPlainTextEdit& edit, int lines) {
    edit.setTabChangesFocus(true);
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * lines + 14);
}

QString factsOf(const core::PictureRecord& picture) {
    QStringList facts;
    if (picture.size.width > 0) {
        facts.append(GalleryDetails::tr("%1 × %2").arg(picture.size.width).arg(picture.size.height));
    }
    if (picture.seed) {
        facts.append(GalleryDetails::tr("seed %1").arg(*picture.seed));
    }
    if (!picture.model.empty()) {
        facts.append(toQString(picture.model));
    }
    if (picture.variant && *picture.variant > 0) {
        facts.append(GalleryDetails::tr("%1 % DPO").arg(QLocale().toString(*picture.variant * 100, 'g', 3)));
    }
    if (!picture.program.empty()) {
        facts.append(toQString(picture.program));
    }
    facts.append(QLocale().toString(QDateTime::fromSecsSinceEpoch(picture.date), QLocale::ShortFormat));
    if (!picture.marks.boards.empty()) {
        QStringList boards;
        for (const auto& board : picture.marks.boards) {
            boards.append(toQString(board));
        }
        facts.append(GalleryDetails::tr("on %1").arg(boards.join(QStringLiteral(", "))));
    }
    return facts.join(QStringLiteral(" · "));
}

}  // namespace

GalleryDetails::GalleryDetails(QWidget* parent)
    : QWidget(parent)
    , m_prompt(new QPlainTextEdit(this))
    , m_facts(new QLabel(this))
    , m_file(new ToneLabel(Tone::Muted, this))
    , m_notesLabel(new QLabel(this))
    , m_notes(new QPlainTextEdit(this)) {
    setObjectName(QStringLiteral("galleryDetails"));
    m_prompt->setObjectName(QStringLiteral("galleryPrompt"));
    m_prompt->setReadOnly(true);
    keepLines(*m_prompt, 3);
    m_facts->setObjectName(QStringLiteral("galleryFacts"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_file->setObjectName(QStringLiteral("galleryFile"));
    m_file->setTextFormat(Qt::PlainText);
    m_file->setWordWrap(true);
    m_notes->setObjectName(QStringLiteral("galleryNotes"));
    m_notes->installEventFilter(this);
    keepLines(*m_notes, 2);
    m_notesLabel->setBuddy(m_notes);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 10);
    column->setSpacing(6);
    column->addWidget(m_prompt);
    column->addWidget(m_facts);
    column->addWidget(m_file);
    column->addWidget(m_notesLabel);
    column->addWidget(m_notes);
    inEveryLanguage(this, [this] { retranslate(); });
}

void GalleryDetails::retranslate() {
    m_prompt->setAccessibleName(tr("Prompt of the picture"));
    m_notesLabel->setText(tr("Note&s"));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setPlaceholderText(tr("Kept inside the picture"));
    fill();
}

void GalleryDetails::showRow(const core::GalleryRow& row) {
    const bool isSame = m_row && m_row->id == row.id;
    if (!isSame) {
        keepNotes();
    }
    const bool isWriting = isSame && m_notes->hasFocus();
    m_row = row;
    m_number = 1;
    fill();
    if (!isWriting) {
        m_notes->setPlainText(toQString(row.picture.marks.notes));
    }
}

void GalleryDetails::showNumber(int chosen) {
    keepNotes();
    m_row.reset();
    m_number = chosen;
    m_notes->clear();
    fill();
}

void GalleryDetails::fill() {
    m_notes->setEnabled(m_row && m_row->place == core::GalleryPlace::Folder && m_row->picture.problem.empty());
    if (!m_row) {
        m_prompt->setPlainText(QString());
        m_facts->setText(m_number == 0 ? tr("No picture is selected.") : tr("Selected: %1").arg(m_number));
        m_file->clear();
        return;
    }
    const auto& picture = m_row->picture;
    m_prompt->setPlainText(picture.problem.empty() ? toQString(picture.prompt) : translated(picture.problem));
    m_facts->setText(factsOf(picture));
    const auto& named = m_row->origin.empty() ? picture.file : m_row->origin;
    m_file->setText(toQString(core::printable(named.filename())));
    m_file->setToolTip(toQString(core::printable(named)));
}

void GalleryDetails::keepNotes() {
    if (m_row && m_notes->isEnabled() && m_notes->toPlainText() != toQString(m_row->picture.marks.notes)) {
        m_row->picture.marks.notes = toUtf8(m_notes->toPlainText());
        Q_EMIT notesWritten(m_row->id, m_notes->toPlainText());
    }
}

bool GalleryDetails::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_notes && event->type() == QEvent::FocusOut) {
        keepNotes();
    }
    return QWidget::eventFilter(watched, event);
}

void GalleryDetails::hideEvent(QHideEvent* event) {
    keepNotes();
    QWidget::hideEvent(event);
}

}  // namespace lightgen::ui
