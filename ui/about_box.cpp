#include "ui/about_box.h"

#include <QApplication>
#include <QMessageBox>

#include "ui/icons.h"

namespace lightgen::ui {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("AboutBox", text);
}

}  // namespace

void showAbout(QWidget& parent) {
    auto* box = new QMessageBox(&parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About LightGen Studio"));
    box->setIconPixmap(applicationIcon().pixmap(64, 64));
    box->setText(tr("LightGen Studio %1").arg(QApplication::applicationVersion()));
    box->setInformativeText(
        tr("Type a prompt and watch the picture appear, token by token. Everything is computed on this machine; "
           "nothing is "
           "sent anywhere.\n\nMIT licence. Built on Qt, LibTorch, fmt, nlohmann-json, SentencePiece, libpng and zlib.")
    );
    box->open();
}

}  // namespace lightgen::ui
