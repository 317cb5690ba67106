#include "ui/file_uri.h"

#include <QDesktopServices>
#include <QUrl>

#include <string_view>

#ifdef LIGHTGEN_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#endif

namespace lightgen::ui {
namespace {

void openFolderOf(const QByteArray& uri) {
    QDesktopServices::openUrl(QUrl::fromEncoded(uri.left(uri.lastIndexOf('/') + 1)));
}

}  // namespace

QByteArray fileUri(const std::filesystem::path& file) {
    constexpr std::string_view kPlain = "-_.!~*'()/&=+$,:@";
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    QByteArray uri("file://");
    for (const char letter : file.native()) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool isPlain = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
                             (byte >= 'A' && byte <= 'Z') || kPlain.find(letter) != std::string_view::npos;
        if (isPlain) {
            uri += letter;
        } else {
            uri += '%';
            uri += kDigits[byte >> 4];
            uri += kDigits[byte & 0xF];
        }
    }
    return uri;
}

void showInFolder(const std::filesystem::path& file) {
    const QByteArray uri = fileUri(file);
#ifdef LIGHTGEN_DBUS
    auto call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"),
        QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"),
        QStringLiteral("ShowItems")
    );
    call.setArguments({QStringList{QString::fromLatin1(uri)}, QString()});
    auto* answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call));
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, answer, [answer, uri] {
        if (answer->isError()) {
            openFolderOf(uri);
        }
        answer->deleteLater();
    });
#else
    openFolderOf(uri);
#endif
}

}  // namespace lightgen::ui
