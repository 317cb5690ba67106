#include "ui/error_text.h"

#include <QCoreApplication>

#include "ui/qt_convert.h"

namespace lightgen::ui {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ErrorText", text);
}

}  // namespace

QString errorHeading(core::ErrorCode code) {
    using core::ErrorCode;
    switch (code) {
        case ErrorCode::InvalidArgument: return tr("This cannot be made as it is");
        case ErrorCode::NotFound: return tr("Something is missing");
        case ErrorCode::Unreadable: return tr("A file cannot be read");
        case ErrorCode::Unwritable: return tr("The picture cannot be written");
        case ErrorCode::DiskFull: return tr("The disk is full");
        case ErrorCode::Corrupt: return tr("A file is damaged");
        case ErrorCode::Incompatible: return tr("This does not fit this program");
        case ErrorCode::OutOfMemory: return tr("There is not enough memory");
        case ErrorCode::Device: return tr("The device cannot be used");
        case ErrorCode::Protocol: return tr("The engine was not understood");
        case ErrorCode::EngineLost: return tr("The engine stopped unexpectedly");
        case ErrorCode::Internal: break;
    }
    return tr("Something went wrong");
}

QString errorDetails(const core::Error& error) {
    return toQString(error.message);
}

}  // namespace lightgen::ui
