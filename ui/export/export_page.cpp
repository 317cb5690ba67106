#include "ui/export/export_page.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/utf8.h"
#include "ui/error_text.h"
#include "ui/file_uri.h"
#include "ui/folder_field.h"
#include "ui/labelled_field.h"
#include "ui/language.h"
#include "ui/phrase_text.h"
#include "ui/qt_convert.h"
#include "ui/settings/page_parts.h"
#include "ui/tone_label.h"

namespace lightgen::ui {
namespace {

constexpr int kPartsOfAPicture = 1000;  // of the bar, so that the steps of a timeline are seen
constexpr int kDetailLines = 6;

// What is said of single pictures: those that were left out, and what was lost on the way.
QStringList detailsOf(const core::ExportReport& report) {
    QStringList lines;
    for (const auto& problem : report.problems) {
        lines.append(translated(problem.error.message));
    }
    for (const auto& picture : report.written) {
        for (const auto& note : picture.notes) {
            lines.append(
                ExportPage::tr("%1: %2").arg(toQString(core::printable(picture.target.filename())), translated(note))
            );
        }
    }
    return lines;
}

}  // namespace

ExportPage::ExportPage(QWidget* parent)
    : QWidget(parent)
    , m_heading(named(new QLabel(this), "exportHeading"))
    , m_text(named(new ToneLabel(Tone::Muted, this), "exportText"))
    , m_progress(named(new QProgressBar(this), "exportProgress"))
    , m_details(named(new QPlainTextEdit(this), "exportDetails"))
    , m_folder(new FolderField(QStringLiteral("exportOtherFolder"), this))
    , m_folderField(new LabelledField(m_folder, this))
    , m_again(button("exportAgain", this))
    , m_showFolder(button("exportShowFolder", this))
    , m_goOn(button("exportGoOn", this))
    , m_stop(button("exportStop", this))
    , m_close(button("exportClose", this)) {
    buildLayout();
    connect(m_folder, &FolderField::changed, this, &ExportPage::refreshFolder);
    connect(m_again, &QPushButton::clicked, this, &ExportPage::againAsked);
    connect(m_showFolder, &QPushButton::clicked, this, &ExportPage::showFolder);
    connect(m_goOn, &QPushButton::clicked, this, [this] { Q_EMIT goOnAsked(folder()); });
    connect(m_stop, &QPushButton::clicked, this, &ExportPage::stopAsked);
    connect(m_close, &QPushButton::clicked, this, &ExportPage::closeAsked);
    inEveryLanguage(this, [this] { retranslate(); });
}

void ExportPage::buildLayout() {
    auto font = m_heading->font();
    font.setWeight(QFont::DemiBold);
    m_heading->setFont(font);
    m_heading->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFixedHeight(m_details->fontMetrics().lineSpacing() * kDetailLines + 14);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    for (auto* each : {m_showFolder, m_goOn, m_stop, m_close}) {
        buttons->addWidget(each);
    }
    auto* layout = column(*this);
    layout->addWidget(m_heading);
    layout->addWidget(m_progress);
    layout->addWidget(m_text);
    layout->addWidget(m_folderField);
    layout->addWidget(m_details);
    layout->addStretch(1);
    layout->addLayout(buttons);
}

void ExportPage::setState(State state) {
    m_state = state;
    const bool hasEnded = state == State::Ended || state == State::Failed;
    m_progress->setVisible(isWorking());
    m_folderField->setVisible(state == State::Paused);
    m_goOn->setVisible(state == State::Paused);
    m_stop->setVisible(!hasEnded);
    m_stop->setEnabled(state != State::Stopping);
    m_close->setVisible(hasEnded);
    m_again->setVisible(state == State::Failed);
    m_showFolder->setVisible(state == State::Ended && !m_report.written.empty());
    m_details->setVisible(state == State::Ended && !detailsOf(m_report).isEmpty());
    // The button that Enter presses is the one that goes on.
    m_goOn->setDefault(state == State::Paused);
    m_close->setDefault(hasEnded);
    say();
    Q_EMIT stateChanged();
}

void ExportPage::begin(int pictures, const QString& folder) {
    m_done = 0;
    m_steps = 0;
    m_pictures = pictures;
    m_report = {};
    m_folder->setFolder(folder);
    m_progress->setRange(0, pictures * kPartsOfAPicture);
    m_progress->setValue(0);
    setState(State::Working);
    m_stop->setFocus();
}

void ExportPage::showProgress(int done, int of) {
    m_done = done;
    m_steps = 0;
    m_pictures = of;
    m_progress->setValue(done * kPartsOfAPicture);
    say();
}

void ExportPage::showSteps(int done, int of) {
    m_step = done;
    m_steps = of;
    m_progress->setValue(m_done * kPartsOfAPicture + (of > 0 ? done * kPartsOfAPicture / of : 0));
    say();
}

void ExportPage::showStopping() {
    setState(State::Stopping);
}

void ExportPage::showPaused(const core::Error& error) {
    m_error = error;
    setState(State::Paused);
    refreshFolder();
    m_folderField->focusInput();
}

void ExportPage::showReport(const core::ExportReport& report) {
    m_report = report;
    setState(State::Ended);
    m_details->setPlainText(detailsOf(report).join(u'\n'));
    m_close->setFocus();
}

void ExportPage::showFailure(const core::Error& error) {
    m_error = error;
    setState(State::Failed);
    m_again->setFocus();
}

QString ExportPage::folder() const {
    return m_folder->folder();
}

void ExportPage::setFileChooser(FileChooser chooser) {
    m_folder->setFileChooser(std::move(chooser));
}

void ExportPage::refreshFolder() {
    const core::Phrase problem = m_folder->problem();
    m_goOn->setEnabled(problem.empty());
    m_folderField->showError(problem);
}

void ExportPage::showFolder() const {
    showInFolder(m_report.written.back().target);
}

void ExportPage::say() {
    m_text->setTone(m_state == State::Paused || m_state == State::Failed ? Tone::Error : Tone::Muted);
    switch (m_state) {
        case State::Working: sayProgress(); break;
        case State::Stopping:
            m_heading->setText(tr("Stopping…"));
            m_text->setText(tr("Files that are there already stay."));
            break;
        case State::Paused:
            m_heading->setText(tr("The export waits"));
            m_text->setText(translated(m_error.message));
            break;
        case State::Failed:
            m_heading->setText(errorHeading(m_error.code));
            m_text->setText(translated(m_error.message));
            break;
        case State::Ended: sayReport(); break;
    }
}

void ExportPage::sayProgress() {
    const QLocale locale;
    const int now = std::min(m_done + 1, m_pictures);
    m_heading->setText(tr("Exporting…"));
    m_text->setText(
        m_steps > 0 ? tr("Picture %1 of %2, step %3 of %4")
                          .arg(locale.toString(now), locale.toString(m_pictures))
                          .arg(m_step)
                          .arg(m_steps)
                    : tr("Picture %1 of %2").arg(locale.toString(now), locale.toString(m_pictures))
    );
}

void ExportPage::sayReport() {
    const auto written = static_cast<int>(m_report.written.size());
    const auto problems = static_cast<int>(m_report.problems.size());
    const QString last = m_report.written.empty() ? folder() : pathText(m_report.written.back().target.parent_path());
    m_heading->setText(m_report.cancelled ? tr("Stopped") : (written == 0 ? tr("Nothing was exported") : tr("Done")));
    QStringList sentences;
    if (written > 0) {
        sentences.append(tr("Files: %1, in %2.").arg(QLocale().toString(written), QDir::toNativeSeparators(last)));
    }
    if (problems > 0) {
        sentences.append(tr("Pictures that could not be exported: %1.").arg(QLocale().toString(problems)));
    }
    m_text->setText(sentences.join(u' '));
    m_text->setVisible(!sentences.isEmpty());
}

void ExportPage::retranslate() {
    m_folderField->setLabel(tr("Go on in another &folder"));
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_details->setAccessibleName(tr("What to know of single pictures"));
    lightgen::ui::say(*m_again, tr("&Back"));
    lightgen::ui::say(*m_showFolder, tr("Show &Folder"));
    lightgen::ui::say(*m_goOn, tr("&Go On"));
    lightgen::ui::say(*m_stop, tr("&Stop"));
    lightgen::ui::say(*m_close, tr("C&lose"));
    say();
}

}  // namespace lightgen::ui
