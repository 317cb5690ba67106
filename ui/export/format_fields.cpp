#include "ui/export/format_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <initializer_list>

#include "ui/labelled_field.h"
#include "ui/language.h"
#include "ui/qt_convert.h"
#include "ui/settings/page_parts.h"

namespace lightgen::ui {
namespace {

using core::ExportKind;
using core::FileFormat;

struct Entry {
    ExportKind kind;
    FileFormat format;
    const char* text;
};

constexpr std::array kEntries{
    Entry{
        ExportKind::Pictures,
        FileFormat::Png,
        QT_TRANSLATE_NOOP("lightgen::ui::FormatFields", "PNG: every pixel as it is")},
    Entry{ExportKind::Pictures, FileFormat::Jpeg, QT_TRANSLATE_NOOP("lightgen::ui::FormatFields", "JPEG: small files")},
    Entry{
        ExportKind::Pictures, FileFormat::WebP, QT_TRANSLATE_NOOP("lightgen::ui::FormatFields", "WebP: smaller files")},
    Entry{
        ExportKind::Pictures,
        FileFormat::Avif,
        QT_TRANSLATE_NOOP("lightgen::ui::FormatFields", "AVIF: the smallest files")},
    Entry{ExportKind::Pictures, FileFormat::Tiff, QT_TRANSLATE_NOOP("lightgen::ui::FormatFields", "TIFF: for print")},
    Entry{
        ExportKind::Pictures,
        FileFormat::OpenExr,
        QT_TRANSLATE_NOOP("lightgen::ui::FormatFields", "OpenEXR: linear colours")},
    Entry{
        ExportKind::Sheet,
        FileFormat::Png,
        QT_TRANSLATE_NOOP("lightgen::ui::FormatFields", "Contact sheet: all in one picture")},
    Entry{
        ExportKind::Page,
        FileFormat::Jpeg,
        QT_TRANSLATE_NOOP("lightgen::ui::FormatFields", "Web page: all in one HTML file")},
    Entry{
        ExportKind::Film,
        FileFormat::Gif,
        QT_TRANSLATE_NOOP("lightgen::ui::FormatFields", "Timeline as an animated GIF")},
    Entry{
        ExportKind::Frames,
        FileFormat::Png,
        QT_TRANSLATE_NOOP("lightgen::ui::FormatFields", "Timeline as PNG files, one a step")},
};
constexpr int kSpacing = 12;
constexpr int kFirstOfOthers = 6;  // below the line that parts them from the formats

bool hasQuality(ExportKind kind, FileFormat format) {
    const bool isLossy = format == FileFormat::Jpeg || format == FileFormat::WebP || format == FileFormat::Avif;
    return isLossy && (kind == ExportKind::Pictures || kind == ExportKind::Page);
}
bool hasBits(ExportKind kind, FileFormat format) {
    return kind == ExportKind::Pictures && format == FileFormat::Tiff;
}
bool hasSize(ExportKind kind, FileFormat) {
    return kind == ExportKind::Pictures || kind == ExportKind::Page || kind == ExportKind::Film;
}
bool isSheet(ExportKind kind, FileFormat) {
    return kind == ExportKind::Sheet;
}
bool isPage(ExportKind kind, FileFormat) {
    return kind == ExportKind::Page;
}
bool isFilm(ExportKind kind, FileFormat) {
    return kind == ExportKind::Film;
}
bool hasLossless(ExportKind kind, FileFormat format) {
    return kind == ExportKind::Pictures && format == FileFormat::WebP;
}
bool hasProfile(ExportKind kind, FileFormat format) {
    return hasLossless(kind, format) || hasBits(kind, format) ||
           (kind == ExportKind::Pictures && format == FileFormat::Jpeg);
}

QString boxText(core::PixelSize box) {
    if (box == core::PixelSize{}) {
        return {};
    }
    if (box.width == box.height) {
        return QString::number(box.width);
    }
    const auto side = [](int pixels) { return pixels > 0 ? QString::number(pixels) : QString(); };
    return side(box.width) + u'x' + side(box.height);
}

// As people write it, too: "1024 × 768".
core::Result<core::PixelSize> boxFrom(QString text) {
    text.remove(u' ').replace(u'×', u'x').replace(u'X', u'x');
    return text.isEmpty() ? core::PixelSize{} : core::parseBox(toUtf8(text));
}

QSpinBox* number(const char* name, int low, int high, QWidget* parent) {
    auto* box = named(new QSpinBox(parent), name);
    box->setRange(low, high);
    return box;
}

}  // namespace

FormatFields::FormatFields(QWidget* parent)
    : QWidget(parent)
    , m_what(named(new QComboBox(this), "exportFormat"))
    , m_quality(number("exportQuality", 1, 100, this))
    , m_bits(named(new QComboBox(this), "exportBits"))
    , m_size(named(new QLineEdit(this), "exportSize"))
    , m_columns(number("exportColumns", 0, kMostSheetColumns, this))
    , m_cell(number("exportCell", kSmallestSheetCell, kLargestSheetCell, this))
    , m_title(named(new QLineEdit(this), "exportTitle"))
    , m_frameMs(number("exportFrameMs", 10, 60'000, this))
    , m_lossless(named(new QCheckBox(this), "exportLossless"))
    , m_profile(named(new QCheckBox(this), "exportProfile"))
    , m_captions(named(new QCheckBox(this), "exportCaptions"))
    , m_whatField(new LabelledField(m_what, this)) {
    for (const auto& entry : kEntries) {
        m_what->addItem(QString(), static_cast<int>(&entry - kEntries.data()));
    }
    m_what->insertSeparator(kFirstOfOthers);
    m_bits->addItem(QString(), 8);
    m_bits->addItem(QString(), 16);
    m_cell->setSingleStep(32);
    m_frameMs->setSingleStep(10);
    buildLayout();
    connectSignals();
    inEveryLanguage(this, [this] { retranslate(); });
    refresh();
}

LabelledField* FormatFields::add(QWidget* input, bool (*isWanted)(ExportKind, FileFormat)) {
    auto* field = new LabelledField(input, this);
    m_rows.push_back({field, isWanted});
    return field;
}

void FormatFields::buildLayout() {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(kSpacing);
    const auto addRow = [rows](std::initializer_list<QWidget*> widgets) {
        auto* row = new QHBoxLayout;
        row->setSpacing(kSpacing);
        for (QWidget* widget : widgets) {
            row->addWidget(widget, 1, Qt::AlignTop);  // whatever stands below the one beside it
        }
        rows->addLayout(row);
    };
    rows->addWidget(m_whatField);
    rows->addWidget(add(m_title, isPage));
    addRow({add(m_size, hasSize), add(m_quality, hasQuality), add(m_bits, hasBits), add(m_frameMs, isFilm)});
    addRow({add(m_columns, isSheet), add(m_cell, isSheet)});
    addRow({m_profile, m_lossless});
    rows->addWidget(m_captions);
}

void FormatFields::connectSignals() {
    connect(m_what, &QComboBox::currentIndexChanged, this, &FormatFields::refresh);
    connect(m_lossless, &QCheckBox::toggled, this, &FormatFields::refresh);
    for (auto* box : {m_quality, m_columns, m_cell, m_frameMs}) {
        connect(box, &QSpinBox::valueChanged, this, &FormatFields::changed);
    }
    connect(m_size, &QLineEdit::textChanged, this, [this] {
        check();
        Q_EMIT changed();
    });
}

void FormatFields::setAvailable(const std::vector<FileFormat>& formats) {
    auto* items = qobject_cast<QStandardItemModel*>(m_what->model());
    for (int row = 0; row < m_what->count(); ++row) {
        const QVariant index = m_what->itemData(row);
        if (!index.isValid()) {
            continue;  // the line
        }
        const bool isThere = std::ranges::find(formats, kEntries.at(index.toUInt()).format) != formats.end();
        items->item(row)->setEnabled(isThere);
        items->item(row)->setToolTip(isThere ? QString() : tr("This cannot be written on this machine."));
        if (!isThere && row == m_what->currentIndex()) {
            m_what->setCurrentIndex(0);
        }
    }
}

ExportKind FormatFields::kind() const {
    return kEntries.at(m_what->currentData().toUInt()).kind;
}

FileFormat FormatFields::format() const {
    return kEntries.at(m_what->currentData().toUInt()).format;
}

void FormatFields::showChoices(const ExportChoices& choices) {
    const auto& encoding = choices.settings.encoding;
    const auto found = std::ranges::find_if(kEntries, [&](const Entry& entry) {
        return entry.kind == choices.kind && (entry.kind != ExportKind::Pictures || entry.format == encoding.format);
    });
    const auto index = found == kEntries.end() ? 0 : static_cast<int>(found - kEntries.begin());
    m_what->setCurrentIndex(m_what->findData(index));
    m_quality->setValue(encoding.quality);
    m_bits->setCurrentIndex(m_bits->findData(encoding.bits));
    m_size->setText(boxText(choices.settings.box));
    m_columns->setValue(choices.columns);
    m_cell->setValue(choices.cell);
    m_title->setText(choices.title);
    m_frameMs->setValue(encoding.frameMilliseconds);
    m_lossless->setChecked(encoding.lossless);
    m_profile->setChecked(encoding.profile);
    m_captions->setChecked(choices.captions);
    refresh();
}

void FormatFields::writeTo(ExportChoices& choices) const {
    auto& encoding = choices.settings.encoding;
    choices.kind = kind();
    if (choices.kind == ExportKind::Pictures) {
        encoding.format = format();
    }
    encoding.quality = m_quality->value();
    encoding.bits = m_bits->currentData().toInt();
    encoding.lossless = m_lossless->isChecked();
    encoding.profile = m_profile->isChecked();
    encoding.frameMilliseconds = m_frameMs->value();
    choices.settings.box = boxFrom(m_size->text()).value_or(core::PixelSize{});
    choices.columns = m_columns->value();
    choices.cell = m_cell->value();
    choices.title = m_title->text().trimmed();
    choices.captions = m_captions->isChecked();
}

bool FormatFields::check() {
    const auto field = std::ranges::find(m_rows, &hasSize, &Row::isWanted)->field;
    const auto box = boxFrom(m_size->text());
    if (!box && hasSize(kind(), format())) {
        field->showError(
            core::phrase("Write 1024, 1024x768, 1024x or x768; at most {} pixels a side.", core::kMaxPngSide)
        );
        return false;
    }
    field->clearError();
    return true;
}

void FormatFields::refresh() {
    for (const auto& row : m_rows) {
        row.field->setVisible(row.isWanted(kind(), format()));
    }
    m_lossless->setVisible(hasLossless(kind(), format()));
    m_profile->setVisible(hasProfile(kind(), format()));
    m_captions->setVisible(isSheet(kind(), format()));
    m_quality->setEnabled(!hasLossless(kind(), format()) || !m_lossless->isChecked());
    check();
    Q_EMIT changed();
}

void FormatFields::retranslate() {
    for (int row = 0; row < m_what->count(); ++row) {
        if (const QVariant index = m_what->itemData(row); index.isValid()) {
            m_what->setItemText(row, tr(kEntries.at(index.toUInt()).text));
        }
    }
    m_whatField->setLabel(tr("&Format"));
    const auto labelled = [this](const QWidget* input, const QString& text) {
        for (const auto& row : m_rows) {
            if (row.field->isAncestorOf(input)) {
                row.field->setLabel(text);
            }
        }
    };
    labelled(m_title, tr("&Title"));
    labelled(m_size, tr("&Size"));
    labelled(m_quality, tr("&Quality"));
    labelled(m_bits, tr("&Depth"));
    labelled(m_frameMs, tr("S&how each step for"));
    labelled(m_columns, tr("Col&umns"));
    labelled(m_cell, tr("&Size of each"));
    m_size->setPlaceholderText(tr("as they are"));
    m_size->setToolTip(tr("1024: the longer side. 1024x768: fit into. 1024x: the width. x768: the height."));
    m_title->setPlaceholderText(tr("Pictures"));
    m_bits->setItemText(0, tr("8 bit"));
    m_bits->setItemText(1, tr("16 bit"));
    m_frameMs->setSuffix(tr(" ms"));
    m_cell->setSuffix(tr(" pixels"));
    m_columns->setSpecialValueText(tr("Automatic"));
    m_lossless->setText(tr("&Lossless"));
    m_profile->setText(tr("With colour profile (sR&GB)"));
    m_captions->setText(tr("With &captions: prompt or file name"));
}

}  // namespace lightgen::ui
