#include "ui/export/export_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <initializer_list>

#include "core/export/export_run.h"
#include "ui/export/export_page.h"
#include "ui/export/export_task.h"
#include "ui/export/format_fields.h"
#include "ui/export/name_field.h"
#include "ui/export/recipe_fields.h"
#include "ui/fold.h"
#include "ui/folder_field.h"
#include "ui/labelled_field.h"
#include "ui/language.h"
#include "ui/phrase_text.h"
#include "ui/qt_convert.h"
#include "ui/settings/page_parts.h"
#include "ui/settings/settings.h"
#include "ui/tone_label.h"
#include "ui/when_done.h"

namespace lightgen::ui {
namespace {

constexpr int kWidth = 480;
constexpr int kMargin = 18;
constexpr int kSpacing = 12;
constexpr std::size_t kSamples = 3;

std::vector<core::NameValues> readSamples(const std::vector<std::filesystem::path>& pictures) {
    std::vector<core::NameValues> samples;
    for (const auto& picture : pictures) {
        if (auto values = core::nameValuesOf(picture)) {
            values->counter = static_cast<int>(samples.size()) + 1;
            samples.push_back(*std::move(values));
        }
    }
    return samples;
}

}  // namespace

ExportDialog::ExportDialog(const Parts& parts, std::vector<ExportScope> scopes, QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_scopes(std::move(scopes))
    , m_stack(new QStackedWidget(this))
    , m_scroll(named(new QScrollArea(this), "exportForm"))
    , m_scope(named(new QComboBox(this), "exportScope"))
    , m_format(new FormatFields(this))
    , m_names(new NameField(this))
    , m_recipe(new RecipeFields(this))
    , m_folder(new FolderField(QStringLiteral("exportFolder"), this))
    , m_nameFold(new Fold(m_names, "exportNames", this))
    , m_recipeFold(new Fold(m_recipe, "exportRecipes", this))
    , m_problem(named(new ToneLabel(Tone::Error, this), "exportProblem"))
    , m_export(named(new QPushButton(this), "exportStart"))
    , m_cancel(button("exportCancel", this))
    , m_page(new ExportPage(this))
    , m_scopeField(new LabelledField(m_scope, this))
    , m_folderField(new LabelledField(m_folder, this)) {
    setObjectName(QStringLiteral("exportDialog"));
    for (const auto& scope : m_scopes) {
        m_scope->addItem(scope.text);
    }
    m_stack->addWidget(buildForm());
    m_stack->addWidget(m_page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->addWidget(m_stack);
    auto remembered = exportChoicesFrom(m_parts.settings.session().exporting);
    if (remembered.folder.isEmpty()) {
        remembered.folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    }
    m_format->showChoices(remembered);
    m_names->setText(toQString(remembered.settings.nameTemplate));
    m_recipe->showChoices(remembered);
    m_folder->setFolder(remembered.folder);
    connectParts();
    inEveryLanguage(this, [this] { retranslate(); });
    askForSamples();
    askWhatCanBeWritten();
    setMinimumWidth(kWidth);
}

ExportDialog::~ExportDialog() = default;

QWidget* ExportDialog::buildForm() {
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_export->setDefault(true);
    auto* fields = new QWidget(m_scroll);
    auto* rows = column(*fields);
    rows->setSpacing(kSpacing);
    for (QWidget* row :
         std::initializer_list<QWidget*>{m_scopeField, m_format, m_nameFold, m_recipeFold, m_folderField, m_problem}) {
        rows->addWidget(row);
    }
    rows->addStretch(1);
    m_scroll->setWidget(fields);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_export);
    auto* form = new QWidget(this);
    auto* layout = column(*form);
    layout->setSpacing(kSpacing);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(buttons);
    return form;
}

void ExportDialog::connectParts() {
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ExportDialog::askForSamples);
    connect(m_format, &FormatFields::changed, this, &ExportDialog::refresh);
    connect(m_names, &NameField::changed, this, &ExportDialog::refresh);
    connect(m_recipe, &RecipeFields::changed, this, &ExportDialog::refresh);
    connect(m_folder, &FolderField::changed, this, &ExportDialog::refresh);
    connect(m_nameFold, &Fold::folded, this, &ExportDialog::fit);
    connect(m_recipeFold, &Fold::folded, this, &ExportDialog::fit);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::begin);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_page, &ExportPage::closeAsked, this, &QDialog::accept);
    connect(m_page, &ExportPage::againAsked, this, [this] { m_stack->setCurrentIndex(0); });
    connect(m_page, &ExportPage::stateChanged, this, &ExportDialog::fit);
    connect(m_stack, &QStackedWidget::currentChanged, this, &ExportDialog::fit);
    connect(m_page, &ExportPage::stopAsked, this, [this] {
        m_page->showStopping();
        m_task->cancel();
    });
    connect(m_page, &ExportPage::goOnAsked, this, [this](const QString& folder) {
        m_folder->setFolder(folder);
        m_page->begin(static_cast<int>(m_task->pictures()), folder);
        m_task->goOnIn(toPath(folder));
    });
}

void ExportDialog::setFileChooser(const FileChooser& chooser) {
    m_folder->setFileChooser(chooser);
    m_page->setFileChooser(chooser);
}

void ExportDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    fit();
}

int ExportDialog::wantedHeight() const {
    for (auto* each : findChildren<QLayout*>()) {
        each->invalidate();  // what was shown or hidden just now is not known to all of them yet
    }
    const int width = std::max(this->width(), kWidth) - 2 * kMargin;
    const auto heightOf = [width](const QWidget& widget) {
        return std::max(
            widget.heightForWidth(width), widget.sizeHint().height()
        );  // the first is -1 without long texts
    };
    if (m_stack->currentWidget() == m_page) {
        return heightOf(*m_page) + 2 * kMargin;
    }
    return heightOf(*m_scroll->widget()) + kSpacing + m_export->sizeHint().height() + 2 * kMargin;
}

// As high as what it shows needs, and the screen allows; what the user has made larger stays so.
void ExportDialog::fit() {
    constexpr double kMostOfTheScreen = 0.9;
    const int most = static_cast<int>(screen()->availableGeometry().height() * kMostOfTheScreen);
    const int wanted = std::min(wantedHeight(), most);
    if (height() == m_fitted || height() < wanted || !isVisible()) {
        const int needed = m_scroll->widget()->minimumSizeHint().width() + 2 * kMargin;
        resize(std::max({width(), kWidth, needed}), wanted);
        m_fitted = height();
    }
}

void ExportDialog::askForSamples() {
    const auto index = static_cast<std::size_t>(m_scope->currentIndex());
    const int question = ++m_question;
    whenDone(m_scopes.at(index).pictures(kSamples), this, [this, question](const PicturePaths& pictures) {
        if (!pictures) {
            return;  // said once the export begins
        }
        whenDone(
            QtConcurrent::run([paths = *pictures] { return readSamples(paths); }),
            this,
            [this, question](const std::vector<core::NameValues>& samples) {
                if (question == m_question) {
                    m_names->setSamples(samples);
                    refresh();
                }
            }
        );
    });
}

void ExportDialog::askWhatCanBeWritten() {
    whenDone(QtConcurrent::run(core::writableFormats), this, [this](const std::vector<core::FileFormat>& formats) {
        m_format->setAvailable(formats);
    });
}

ExportChoices ExportDialog::choices() const {
    ExportChoices choices;
    m_format->writeTo(choices);
    m_recipe->writeTo(choices);
    choices.settings.nameTemplate = toUtf8(m_names->text());
    choices.folder = m_folder->folder();
    return choices;
}

// What is not said beside a field of its own.
QString ExportDialog::problemOf(const ExportChoices& choices) const {
    if (choices.kind != core::ExportKind::Pictures || !m_names->isSound()) {
        return {};
    }
    const auto checked = core::checkSettings(choices.settings);
    return checked ? QString() : translated(checked.error().message);
}

void ExportDialog::refresh() {
    const bool ofPictures = m_format->kind() == core::ExportKind::Pictures;
    m_recipe->setTarget(m_format->kind(), m_format->format());
    m_nameFold->setVisible(ofPictures);
    m_names->setEnding(toQString(core::ending(m_format->format())));
    m_nameFold->setSummary(m_names->isSound() ? m_names->firstName() : tr("cannot be used"));
    m_recipeFold->setSummary(m_recipe->summary());
    if (ofPictures && !m_names->isSound()) {
        m_nameFold->setUnfolded(true);  // the sentence stands there
    }
    const core::Phrase folderProblem = m_folder->problem();
    m_folderField->showError(folderProblem);
    const QString problem = problemOf(choices());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    const bool isSound = m_format->check() && (!ofPictures || m_names->isSound());
    m_export->setEnabled(isSound && problem.isEmpty() && folderProblem.empty());
    fit();
}

void ExportDialog::begin() {
    const auto chosen = choices();
    auto session = m_parts.settings.session();
    session.exporting = toMap(chosen);
    m_parts.settings.setSession(session);
    m_export->setEnabled(false);
    const auto index = static_cast<std::size_t>(m_scope->currentIndex());
    whenDone(m_scopes.at(index).pictures(kAllPictures), this, [this, chosen](const PicturePaths& pictures) {
        m_export->setEnabled(true);
        m_stack->setCurrentWidget(m_page);
        if (pictures) {
            run(chosen, *pictures);
        } else {
            m_page->showFailure(pictures.error());
        }
    });
}

void ExportDialog::run(const ExportChoices& chosen, std::vector<std::filesystem::path> pictures) {
    core::ExportOrder order;
    order.kind = chosen.kind;
    order.job.pictures = std::move(pictures);
    order.job.settings = chosen.settings;
    order.job.folder = toPath(chosen.folder);
    order.sheet.columns = chosen.columns;
    order.sheet.cell = chosen.cell;
    order.sheet.captions = chosen.captions;
    order.page.title = toUtf8(chosen.title.isEmpty() ? tr("Pictures") : chosen.title);
    order.page.quality = chosen.settings.encoding.quality;
    m_task = std::make_unique<ExportTask>(std::move(order), m_parts.client);
    connect(m_task.get(), &ExportTask::progressed, m_page, &ExportPage::showProgress);
    connect(m_task.get(), &ExportTask::stepped, m_page, &ExportPage::showSteps);
    connect(m_task.get(), &ExportTask::paused, m_page, &ExportPage::showPaused);
    connect(m_task.get(), &ExportTask::failed, m_page, &ExportPage::showFailure);
    connect(m_task.get(), &ExportTask::finished, this, [this](const core::ExportReport& report) {
        m_page->showReport(report);
        Q_EMIT ended(report);
        if (m_closes) {
            QDialog::reject();
        }
    });
    m_page->begin(static_cast<int>(m_task->pictures()), chosen.folder);
    m_task->start();
}

// Escape and the window's own button: an export that is at work is stopped, and what it has made stays.
void ExportDialog::reject() {
    const bool isWorking = m_stack->currentWidget() == m_page && (m_page->isWorking() || m_page->isPaused());
    if (!isWorking) {
        QDialog::reject();
        return;
    }
    m_closes = true;
    m_page->showStopping();
    m_task->cancel();
}

void ExportDialog::retranslate() {
    setWindowTitle(tr("Export"));
    m_scopeField->setLabel(tr("&Export"));
    m_nameFold->setTitle(tr("File names"));
    m_recipeFold->setTitle(tr("What goes out with them"));
    m_folderField->setLabel(tr("&Into the folder"));
    m_export->setText(tr("E&xport"));
    m_cancel->setText(tr("Cancel"));
    refresh();
}

}  // namespace lightgen::ui
