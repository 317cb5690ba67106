#include "ui/about_box.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/icons.h"
#include "ui/tone_label.h"

namespace lightgen::ui {
namespace {

struct AboutBox {
    Q_DECLARE_TR_FUNCTIONS(AboutBox)
};

constexpr int kIconSize = 64;
constexpr int kTextWidth = 420;

struct Library {
    const char* name;
    const char* licence;  // SPDX
};

// Everything that is linked or carried along.
constexpr Library kLibraries[] = {
    {"Qt", "LGPL-3.0-only"},
    {"LibTorch", "BSD-3-Clause"},
    {"SentencePiece", "Apache-2.0"},
    {"SQLite", "blessing"},
    {"fmt", "MIT"},
    {"nlohmann-json", "MIT"},
    {"CLI11", "BSD-3-Clause"},
    {"tl::expected", "CC0-1.0"},
    {"OpenImageIO", "BSD-3-Clause"},
    {"Little CMS", "MIT"},
    {"libheif", "LGPL-3.0-or-later"},
    {"libwebp", "BSD-3-Clause"},
    {"Exiv2", "GPL-2.0-or-later"},
    {"zimg", "WTFPL"},
    {"libpng", "libpng-2.0"},
    {"zlib", "Zlib"},
};

QString libraryLines() {
    QStringList lines;
    for (const Library& library : kLibraries) {
        lines.append(QStringLiteral("%1 – %2").arg(QLatin1String(library.name), QLatin1String(library.licence)));
    }
    return lines.join(u'\n');
}

void addFact(QFormLayout& form, const QString& name, const QString& value) {
    if (value.isEmpty()) {
        return;
    }
    auto* text = new QLabel(value);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFocusPolicy(Qt::NoFocus);
    text->setWordWrap(true);
    form.addRow(new QLabel(name), text);
}

QLayout* heading() {
    auto* icon = new QLabel;
    icon->setPixmap(applicationIcon().pixmap(kIconSize, kIconSize));
    auto* title =
        new QLabel(QStringLiteral("<b>%1</b>")
                       .arg(AboutBox::tr("LightGen Studio %1").arg(QApplication::applicationVersion()).toHtmlEscaped())
        );
    auto* text = new QLabel(AboutBox::tr("Type a prompt and watch the picture appear, token by token. Everything is "
                                         "computed on this machine; nothing is sent anywhere."));
    text->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->addWidget(title);
    words->addWidget(text);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return row;
}

QPlainTextEdit* libraryList() {
    auto* list = new QPlainTextEdit(libraryLines());
    list->setObjectName(QStringLiteral("libraries"));
    list->setAccessibleName(AboutBox::tr("Libraries and their licences"));
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setMinimumWidth(kTextWidth);
    return list;
}

}  // namespace

void showAbout(QWidget& parent, const AboutFacts& facts) {
    auto* box = new QDialog(&parent);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(AboutBox::tr("About LightGen Studio"));
    auto* form = new QFormLayout;
    addFact(*form, AboutBox::tr("Engine"), facts.engine);
    addFact(*form, AboutBox::tr("Device"), facts.device);
    addFact(*form, AboutBox::tr("Model"), facts.model);
    addFact(*form, AboutBox::tr("Qt"), QLatin1String(qVersion()));
    addFact(*form, AboutBox::tr("Licence"), QStringLiteral("MIT"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(AboutBox::tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("aboutClose"));
    QObject::connect(buttons, &QDialogButtonBox::rejected, box, &QDialog::reject);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(18, 18, 18, 18);
    column->setSpacing(14);
    column->addLayout(heading());
    column->addLayout(form);
    auto* librariesTitle = new ToneLabel(Tone::Muted, box);
    librariesTitle->setText(AboutBox::tr("Libraries and their licences"));
    column->addWidget(librariesTitle);
    column->addWidget(libraryList(), 1);
    column->addWidget(buttons);
    box->open();
}

}  // namespace lightgen::ui
