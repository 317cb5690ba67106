#include "ui/settings/settings_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/language.h"
#include "ui/settings/folders_page.h"
#include "ui/settings/pages.h"
#include "ui/settings/shortcuts_page.h"
#include "ui/tone_label.h"

namespace lightgen::ui {

namespace {

constexpr int kRowHeight = 30;

}  // namespace

SettingsDialog::SettingsDialog(Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_problem(new ToneLabel(Tone::Error, this))
    , m_buttons(new QDialogButtonBox(
          QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this
      ))
    , m_pages{
          new GeneralPage(this),
          new EnginePage(this),
          new FoldersPage(this),
          new AppearancePage(this),
          new ShortcutsPage(this),
          new LanguagePage(this)} {
    setObjectName(QStringLiteral("settingsDialog"));
    m_list->setObjectName(QStringLiteral("settingsPages"));
    m_problem->setObjectName(QStringLiteral("settingsProblem"));
    for (SettingsPage* page : m_pages) {
        page->showPreferences(m_settings.preferences());
        m_list->addItem(QString());
        m_list->item(m_list->count() - 1)->setSizeHint({0, kRowHeight});
        m_stack->addWidget(page);
        connect(page, &SettingsPage::changed, this, &SettingsDialog::refresh);
    }
    buildLayout();
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    connect(m_buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
        m_pages[static_cast<std::size_t>(m_stack->currentIndex())]->reset();
        refresh();
    });
    m_list->setCurrentRow(0);
    inEveryLanguage(this, [this] { retranslate(); });
    resize(680, 460);
}

void SettingsDialog::buildLayout() {
    m_list->setFixedWidth(160);
    m_problem->setWordWrap(true);
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("settingsOk"));
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("settingsCancel"));
    m_buttons->button(QDialogButtonBox::RestoreDefaults)->setObjectName(QStringLiteral("settingsReset"));
    auto* row = new QHBoxLayout;
    row->setSpacing(18);
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(row, 1);
    column->addWidget(m_problem);
    column->addWidget(m_buttons);
}

void SettingsDialog::refresh() {
    QString problem;
    for (const SettingsPage* page : m_pages) {
        problem = problem.isEmpty() ? page->problem() : problem;
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

void SettingsDialog::retranslate() {
    setWindowTitle(tr("Settings"));
    m_list->setAccessibleName(tr("Pages"));
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        m_list->item(static_cast<int>(i))->setText(m_pages[i]->title());
    }
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_buttons->button(QDialogButtonBox::RestoreDefaults)->setText(tr("Reset this page"));
    refresh();
}

// A language that was tried is the chosen one again.
void SettingsDialog::reject() {
    Language::instance().choose(m_settings.preferences().language);
    QDialog::reject();
}

void SettingsDialog::accept() {
    Preferences preferences = m_settings.preferences();
    for (const SettingsPage* page : m_pages) {
        page->writeTo(preferences);
    }
    m_settings.setPreferences(preferences);
    QDialog::accept();
}

}  // namespace lightgen::ui
