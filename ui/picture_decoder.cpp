#include "ui/picture_decoder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

#include "core/utf8.h"
#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

constexpr int kLookMs = 50;
constexpr qint64 kPatienceMs = 120'000;
constexpr qsizetype kMostBytes = core::kMaxPngPixels * 3 + core::kMaxPngTextBytes;

using core::ErrorCode;
using core::fail;

struct Descriptor {
    int value = -1;
    ~Descriptor() {
        if (value >= 0) {
            ::close(value);
        }
    }
};

// Waits for the end and collects what is said until then; nothing, or why it was given up.
core::Status
collect(QProcess& process, const std::string& name, const std::function<bool()>& isCancelled, QByteArray& answer) {
    QElapsedTimer timer;
    timer.start();
    while (process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(kLookMs);
        answer += process.readAllStandardOutput();
        if (isCancelled()) {
            return fail(ErrorCode::Internal, "Opening {} was given up.", name);
        }
        if (timer.elapsed() > kPatienceMs || answer.size() > kMostBytes) {
            return fail(ErrorCode::Incompatible, "{} takes too long to read and was given up.", name);
        }
    }
    answer += process.readAllStandardOutput();
    return {};
}

}  // namespace

core::Result<core::ForeignPicture>
decodeForeignPicture(const std::filesystem::path& path, const std::function<bool()>& isCancelled) {
    const std::string name = core::printable(path);
    // The reader gets the file opened, so that no name is too odd for it. Not blocking: a pipe would wait for a writer.
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)};
    if (file.value < 0) {
        const auto code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Unreadable;
        return fail(code, "{} cannot be opened: {}.", name, std::strerror(errno));
    }
    QProcess process;
    process.setChildProcessModifier([input = file.value] { ::dup2(input, STDIN_FILENO); });
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(
        QCoreApplication::applicationDirPath() + QStringLiteral("/lightgen-picture-reader"), {toQString(name)}
    );
    if (!process.waitForStarted()) {
        return fail(
            ErrorCode::Internal,
            "{} cannot be read: lightgen-picture-reader, which belongs beside this program, does not start ({}).",
            name,
            toUtf8(process.errorString())
        );
    }
    QByteArray answer;
    const auto collected = collect(process, name, isCancelled, answer);
    if (!collected) {
        process.kill();
        process.waitForFinished();
        return tl::unexpected(collected.error());
    }
    if (process.exitStatus() != QProcess::NormalExit) {
        return fail(ErrorCode::Corrupt, "{} is damaged: its decoder crashed on it.", name);
    }
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(answer.constData());
    return core::parsePictureStream({bytes, static_cast<std::size_t>(answer.size())});
}

}  // namespace lightgen::ui
