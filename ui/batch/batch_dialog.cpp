#include "ui/batch/batch_dialog.h"

#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/labelled_field.h"
#include "ui/language.h"
#include "ui/phrase_text.h"
#include "ui/qt_convert.h"
#include "ui/settings/page_parts.h"
#include "ui/step_times.h"
#include "ui/tone_label.h"
#include "ui/when_done.h"

namespace lightgen::ui {
namespace {

constexpr QSize kSize(680, 520);
constexpr int kMostRows = 50;
constexpr int kMatrixLines = 2;
constexpr int kShownProblems = 6;
constexpr int kTableHeight = 120;
enum Column { kNumber, kPrompt, kSeed, kPictureSize, kSteps, kGuidance, kVariant, kColumns };

QString variantText(double variant) {
    return variant == 0   ? QStringLiteral("base")
           : variant == 1 ? QStringLiteral("dpo")
                          : QLocale().toString(variant, 'g', 3);
}

QStringList cellsOf(const core::BatchJob& job) {
    const QLocale locale;
    const auto& request = job.request;
    return {
        locale.toString(qulonglong(job.index)),
        toQString(request.prompt).simplified(),
        QString::number(request.seed),
        QStringLiteral("%1 × %2").arg(request.size.width).arg(request.size.height),
        QString::number(request.steps),
        locale.toString(request.guidance, 'g', 4),
        variantText(request.variant)};
}

}  // namespace

BatchDialog::BatchDialog(Parts parts, QWidget* parent)
    : QDialog(parent)
    , m_parts(std::move(parts))
    , m_file(named(new QLineEdit(this), "batchFile"))
    , m_choose(button("batchChoose", this))
    , m_matrix(named(new QPlainTextEdit(this), "batchMatrix"))
    , m_summary(named(new ToneLabel(Tone::Plain, this), "batchSummary"))
    , m_table(named(new QTableWidget(0, kColumns, this), "batchTable"))
    , m_problems(named(new ToneLabel(Tone::Error, this), "batchProblems"))
    , m_queue(named(new QPushButton(this), "batchQueue"))
    , m_cancel(button("batchCancel", this))
    , m_chooseFile(fileDialogChooser(this)) {
    setObjectName(QStringLiteral("batchDialog"));
    buildLayout();
    connectParts();
    inEveryLanguage(this, [this] { retranslate(); });
    resize(kSize);
}

void BatchDialog::buildLayout() {
    auto* file = new QWidget(this);
    auto* row = new QHBoxLayout(file);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_file, 1);
    row->addWidget(m_choose);
    file->setFocusProxy(m_file);
    m_fileField = new LabelledField(file, this);
    m_matrixField = new LabelledField(m_matrix, this);
    for (auto* field : {m_fileField, m_matrixField}) {
        field->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    }
    m_matrix->setTabChangesFocus(true);
    m_matrix->setFixedHeight(m_matrix->fontMetrics().lineSpacing() * kMatrixLines + 14);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setMinimumHeight(kTableHeight);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(kPrompt, QHeaderView::Stretch);
    for (auto* label : {m_summary, m_problems}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_queue->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_queue);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 18);
    layout->setSpacing(12);
    layout->addWidget(m_fileField);
    layout->addWidget(m_matrixField);
    layout->addWidget(m_summary);
    layout->addWidget(m_problems);
    layout->addWidget(m_table, 1);
    layout->addStretch(0);  // takes the room of the table while there is none
    layout->addLayout(buttons);
}

void BatchDialog::connectParts() {
    connect(m_file, &QLineEdit::textChanged, this, &BatchDialog::read);
    connect(m_matrix, &QPlainTextEdit::textChanged, this, &BatchDialog::read);
    connect(m_choose, &QPushButton::clicked, this, &BatchDialog::chooseFile);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_queue, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_answer.jobs);
        accept();
    });
}

void BatchDialog::open(const QString& file) {
    m_file->setText(QDir::toNativeSeparators(file));
    QDialog::open();
}

void BatchDialog::chooseFile() {
    const QString before = m_file->text().isEmpty() ? QDir::home().filePath(QString()) : m_file->text();
    m_chooseFile({.forSaving = false, .suggestion = before, .kind = FileKind::Prompts}, [this](const QString& file) {
        m_file->setText(QDir::toNativeSeparators(file));
    });
}

void BatchDialog::read() {
    BatchQuestion question{
        .file = toPath(m_file->text().trimmed()), .matrix = {}, .defaults = m_parts.defaults, .models = m_parts.models};
    for (const QString& line : m_matrix->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty()) {
            question.matrix.push_back(toUtf8(line.trimmed()));
        }
    }
    const int asked = ++m_question;
    if (question.file.empty()) {
        take({});
        return;
    }
    m_isReading = true;
    m_queue->setEnabled(false);
    whenDone(readBatch(std::move(question)), this, [this, asked](const BatchAnswer& answer) {
        if (asked == m_question) {
            take(answer);
        }
    });
}

void BatchDialog::take(const BatchAnswer& answer) {
    m_isReading = false;
    m_answer = answer;
    fillTable();
    say();
}

QString BatchDialog::summary() const {
    const QLocale locale;
    const auto count = m_answer.jobs.size();
    if (count == 0) {
        return {};
    }
    QString text = tr("Pictures: %1, from lines: %2.")
                       .arg(locale.toString(qulonglong(count)), locale.toString(qulonglong(m_answer.lines)));
    std::optional<double> seconds = count <= m_parts.room() ? std::optional(0.0) : std::nullopt;
    for (const auto& job : m_answer.jobs) {
        if (!seconds) {
            break;
        }
        const auto one = m_parts.secondsFor(job.request);
        seconds = one ? std::optional(*seconds + *one) : std::nullopt;
    }
    if (seconds) {
        text += u' ' + estimateText(*seconds) + u'.';
    }
    if (count > kMostRows) {
        text += u' ' + tr("The first %1:").arg(locale.toString(kMostRows));
    }
    return text;
}

void BatchDialog::fillTable() {
    const int rows = std::min(static_cast<int>(m_answer.jobs.size()), kMostRows);
    m_table->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const QStringList cells = cellsOf(m_answer.jobs[static_cast<std::size_t>(row)]);
        for (int at = 0; at < kColumns; ++at) {
            auto* item = new QTableWidgetItem(cells.at(at));
            if (at != kPrompt) {
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            } else {
                item->setToolTip(cells.at(at));
            }
            m_table->setItem(row, at, item);
        }
    }
}

void BatchDialog::sayProblems() {
    QStringList lines;
    for (const auto& problem : m_answer.problems) {
        if (lines.size() < kShownProblems) {
            lines.append(translated(problem));
        }
    }
    if (m_answer.problems.size() > kShownProblems) {
        lines.append(tr("More lines have such errors."));
    }
    const auto room = m_parts.room();
    if (m_answer.jobs.size() > room) {
        lines.append(
            tr("The queue takes %1 more pictures now. “lightgen batch” on the command line makes as many as you "
               "like.")
                .arg(QLocale().toString(qulonglong(room)))
        );
    }
    m_problems->setText(lines.join(u'\n'));
    m_problems->setVisible(!lines.isEmpty());
    m_queue->setEnabled(!m_isReading && lines.isEmpty() && !m_answer.jobs.empty());
}

void BatchDialog::say() {
    const QString text = summary();
    m_summary->setText(text);
    m_summary->setVisible(!text.isEmpty());
    m_table->setVisible(m_table->rowCount() > 0);
    m_matrixField->showError(m_answer.matrixProblem);
    sayProblems();
}

void BatchDialog::retranslate() {
    setWindowTitle(tr("Batch from File"));
    m_fileField->setLabel(tr("&File with prompts"));
    m_fileField->showHint(tr("A prompt a line (.txt), a table with the settings' names in its first line (.csv), or an "
                             "object a line (.jsonl). What a line leaves open is as in the fields of the window."));
    lightgen::ui::say(*m_choose, tr("&Choose…"));
    m_matrixField->setLabel(tr("Every line with each of the&se"));
    m_matrixField->showHint(tr("One setting a line: guidance=2|4 or seed=1..8"));
    m_matrix->setPlaceholderText(tr("as the lines are"));
    m_table->setAccessibleName(tr("The first pictures"));
    m_table->setHorizontalHeaderLabels(
        {tr("No."), tr("Prompt"), tr("Seed"), tr("Size"), tr("Steps"), tr("Guidance"), tr("Variant")}
    );
    m_queue->setText(tr("Put into the &Queue"));
    m_cancel->setText(tr("Cancel"));
    say();
}

}  // namespace lightgen::ui
