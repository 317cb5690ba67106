#include "ui/export/name_field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

#include "ui/labelled_field.h"
#include "ui/language.h"
#include "ui/qt_convert.h"
#include "ui/settings/page_parts.h"
#include "ui/tone_label.h"

namespace lightgen::ui {
namespace {

struct Explained {
    const char* field;
    const char* text;
};

constexpr std::array kExplained{
    Explained{"name", QT_TRANSLATE_NOOP("lightgen::ui::NameField", "name of the file now")},
    Explained{"prompt", QT_TRANSLATE_NOOP("lightgen::ui::NameField", "prompt")},
    Explained{"seed", QT_TRANSLATE_NOOP("lightgen::ui::NameField", "seed")},
    Explained{"counter", QT_TRANSLATE_NOOP("lightgen::ui::NameField", "number in this export")},
    Explained{"date", QT_TRANSLATE_NOOP("lightgen::ui::NameField", "date")},
    Explained{"time", QT_TRANSLATE_NOOP("lightgen::ui::NameField", "time of day")},
    Explained{"model", QT_TRANSLATE_NOOP("lightgen::ui::NameField", "model")},
    Explained{"variant", QT_TRANSLATE_NOOP("lightgen::ui::NameField", "variant: base or dpo")},
    Explained{"width", QT_TRANSLATE_NOOP("lightgen::ui::NameField", "width")},
    Explained{"height", QT_TRANSLATE_NOOP("lightgen::ui::NameField", "height")},
    Explained{"steps", QT_TRANSLATE_NOOP("lightgen::ui::NameField", "steps")},
    Explained{"guidance", QT_TRANSLATE_NOOP("lightgen::ui::NameField", "guidance")},
    Explained{"id", QT_TRANSLATE_NOOP("lightgen::ui::NameField", "id of the picture")},
    Explained{"program", QT_TRANSLATE_NOOP("lightgen::ui::NameField", "program that made it")},
};

}  // namespace

NameField::NameField(QWidget* parent)
    : QWidget(parent)
    , m_template(named(new QLineEdit(this), "exportName"))
    , m_insert(named(new QToolButton(this), "exportInsert"))
    , m_fields(new QMenu(this))
    , m_preview(named(new ToneLabel(Tone::Muted, this), "exportPreview")) {
    m_insert->setPopupMode(QToolButton::InstantPopup);
    m_insert->setFocusPolicy(Qt::TabFocus);
    m_insert->setMinimumHeight(30);
    m_insert->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    m_insert->setMenu(m_fields);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setWordWrap(true);
    auto* input = new QWidget(this);
    auto* row = new QHBoxLayout(input);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_template, 1);
    row->addWidget(m_insert);
    input->setFocusProxy(m_template);
    m_field = new LabelledField(input, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_preview);
    buildMenu();
    connect(m_template, &QLineEdit::textChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    inEveryLanguage(this, [this] { retranslate(); });
}

void NameField::buildMenu() {
    for (const auto& explained : kExplained) {
        const QString field = u'{' + QLatin1String(explained.field) + u'}';
        QAction* action = m_fields->addAction(QString());
        action->setData(field);
        connect(action, &QAction::triggered, m_template, [this, field] {
            m_template->insert(field);
            m_template->setFocus();
        });
    }
}

QString NameField::text() const {
    return m_template->text();
}

void NameField::setText(const QString& text) {
    m_template->setText(text);
    refresh();
}

void NameField::setSamples(std::vector<core::NameValues> samples) {
    m_samples = std::move(samples);
    refresh();
}

void NameField::setEnding(const QString& ending) {
    m_ending = ending;
    refresh();
}

void NameField::refresh() {
    const auto parsed = core::NameTemplate::parse(toUtf8(m_template->text()));
    m_isSound = parsed.has_value();
    m_names.clear();
    if (!parsed) {
        m_field->showError(parsed.error().message);
        m_preview->hide();
        return;
    }
    m_field->clearError();
    core::FreeNames free([](const std::filesystem::path&) { return false; });
    const std::string ending = toUtf8(m_ending);
    for (const auto& sample : m_samples) {
        m_names.append(toQString(free.take(parsed->nameFor(sample), {ending}) + ending));
    }
    m_preview->setText(m_names.join(u'\n'));
    m_preview->setVisible(!m_names.isEmpty());
}

void NameField::retranslate() {
    m_field->setLabel(tr("File &names"));
    m_field->showHint(tr("/ makes folders. A name that is taken gets a number."));
    m_insert->setText(tr("Insert…"));
    m_insert->setAccessibleName(tr("Insert a field into the file names"));
    m_preview->setAccessibleName(tr("The first names"));
    for (std::size_t i = 0; i < kExplained.size(); ++i) {
        QAction* action = m_fields->actions().at(static_cast<qsizetype>(i));
        action->setText(QStringLiteral("%1\t%2").arg(action->data().toString(), tr(kExplained.at(i).text)));
    }
    refresh();
}

}  // namespace lightgen::ui
