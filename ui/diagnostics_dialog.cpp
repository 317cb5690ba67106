#include "ui/diagnostics_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

#include "core/atomic_file.h"
#include "ui/engine_client.h"
#include "ui/language.h"
#include "ui/phrase_text.h"
#include "ui/qt_convert.h"
#include "ui/tone_label.h"

namespace lightgen::ui {
namespace {

constexpr QSize kSize(640, 480);

QString variable(const char* name) {
    return qEnvironmentVariable(name, QStringLiteral("not set"));
}

// Like the service's part in English, whatever the language: it is read by those who mend the program.
QString windowReport(double scale) {
    return QStringLiteral("lightgen-studio %1\nQt: %2, %3\nlanguage: %4\nscale: %5\ndesktop: %6\nsession: %7\n")
        .arg(
            QApplication::applicationVersion(),
            QLatin1String(qVersion()),
            QGuiApplication::platformName(),
            Language::instance().current()
        )
        .arg(scale)
        .arg(variable("XDG_CURRENT_DESKTOP"), variable("XDG_SESSION_TYPE"));
}

QPushButton* actionButton(QDialogButtonBox& box, QDialogButtonBox::ButtonRole role, const char* name) {
    QPushButton* button = box.addButton(QString(), role);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

}  // namespace

DiagnosticsDialog::DiagnosticsDialog(EngineClient& client, QWidget* parent)
    : QDialog(parent)
    , m_client(client)
    , m_report(new QPlainTextEdit(windowReport(devicePixelRatioF()), this))
    , m_state(new ToneLabel(Tone::Muted, this))
    , m_chooseFile(fileDialogChooser(this)) {
    setObjectName(QStringLiteral("diagnosticsDialog"));
    buildLayout();
    connect(m_copy, &QPushButton::clicked, this, &DiagnosticsDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &DiagnosticsDialog::saveAs);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_client, &EngineClient::diagnosed, this, &DiagnosticsDialog::showAnswer);
    connect(&m_client, &EngineClient::serviceLost, this, &DiagnosticsDialog::ask);
    inEveryLanguage(this, [this] { retranslate(); });
    resize(kSize);
    ask();
}

void DiagnosticsDialog::buildLayout() {
    m_report->setObjectName(QStringLiteral("diagnosticsReport"));
    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);
    m_report->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_report->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_state->setObjectName(QStringLiteral("diagnosticsState"));
    m_state->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(this);
    m_copy = actionButton(*buttons, QDialogButtonBox::ActionRole, "diagnosticsCopy");
    m_save = actionButton(*buttons, QDialogButtonBox::ActionRole, "diagnosticsSave");
    m_close = actionButton(*buttons, QDialogButtonBox::RejectRole, "diagnosticsClose");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 18);
    column->setSpacing(14);
    column->addWidget(m_state);
    column->addWidget(m_report, 1);
    column->addWidget(buttons);
}

void DiagnosticsDialog::ask() {
    if (m_service != Service::Answered) {
        m_client.askForDiagnostics();
        showState(m_client.servicePid() != 0 ? Service::Asked : Service::Absent);
    }
}

void DiagnosticsDialog::showAnswer(const QString& report) {
    m_report->setPlainText(windowReport(devicePixelRatioF()) + u'\n' + report);
    showState(Service::Answered);
}

void DiagnosticsDialog::showState(Service state) {
    m_service = state;
    m_state->setTone(Tone::Muted);
    switch (state) {
        case Service::Asked: m_state->setText(tr("The engine is asked…")); break;
        case Service::Absent:
            m_state->setText(tr("The engine is not running: its part and the log are missing here. They are added as "
                                "soon as it runs."));
            break;
        case Service::Answered:
            m_state->setText(tr("For a bug report. Your name, your folders and your prompts have been taken out; read "
                                "it before you pass it on."));
            break;
    }
}

void DiagnosticsDialog::copy() {
    QApplication::clipboard()->setText(m_report->toPlainText());
    m_state->setTone(Tone::Muted);
    m_state->setText(tr("The report has been copied."));
}

void DiagnosticsDialog::saveAs() {
    const FileQuestion question{
        .forSaving = true,
        .suggestion = QDir::home().filePath(QStringLiteral("lightgen-diagnostics.txt")),
        .kind = FileKind::Report};
    m_chooseFile(question, [this](const QString& file) {
        const auto write = [path = toPath(file), text = toUtf8(m_report->toPlainText())] {
            return core::writeFileAtomically(path, text);
        };
        QtConcurrent::run(write).then(this, [this, file](const core::Status& status) { tellSaved(file, status); });
    });
}

void DiagnosticsDialog::tellSaved(const QString& file, const core::Status& status) {
    m_state->setTone(status ? Tone::Muted : Tone::Error);
    m_state->setText(
        status ? tr("Saved as %1").arg(QDir::toNativeSeparators(file)) : translated(status.error().message)
    );
    if (status) {
        Q_EMIT saved(file);
    }
}

void DiagnosticsDialog::retranslate() {
    setWindowTitle(tr("Diagnostics Report"));
    m_report->setAccessibleName(tr("Diagnostics Report"));
    m_copy->setText(tr("&Copy"));
    m_save->setText(tr("&Save As…"));
    m_close->setText(tr("C&lose"));
    showState(m_service);
}

}  // namespace lightgen::ui
