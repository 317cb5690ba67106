#include "ui/error_text.h"

#include <QCoreApplication>

namespace lightgen::ui {
namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

}  // namespace

QString errorHeading(core::ErrorCode code) {
    using core::ErrorCode;
    switch (code) {
        case ErrorCode::InvalidArgument: return ErrorText::tr("This cannot be made as it is");
        case ErrorCode::NotFound: return ErrorText::tr("Something is missing");
        case ErrorCode::Unreadable: return ErrorText::tr("A file cannot be read");
        case ErrorCode::Unwritable: return ErrorText::tr("The picture cannot be written");
        case ErrorCode::DiskFull: return ErrorText::tr("The disk is full");
        case ErrorCode::Corrupt: return ErrorText::tr("A file is damaged");
        case ErrorCode::Incompatible: return ErrorText::tr("This does not fit this program");
        case ErrorCode::OutOfMemory: return ErrorText::tr("There is not enough memory");
        case ErrorCode::Device: return ErrorText::tr("The device cannot be used");
        case ErrorCode::Protocol: return ErrorText::tr("The engine was not understood");
        case ErrorCode::EngineLost: return ErrorText::tr("The engine stopped unexpectedly");
        case ErrorCode::Internal: break;
    }
    return ErrorText::tr("Something went wrong");
}

}  // namespace lightgen::ui
