#include "core/system_reason.h"

#include <cerrno>
#include <system_error>

namespace lightgen::core {

Phrase systemReason(int error) {
    switch (error) {
        case EACCES: return phrase("Permission denied");
        case EPERM: return phrase("Operation not permitted");
        case ENOENT: return phrase("No such file or directory");
        case ENOTDIR: return phrase("Not a directory");
        case EISDIR: return phrase("Is a directory");
        case EEXIST: return phrase("File exists");
        case ENOTEMPTY: return phrase("Directory not empty");
        case EROFS: return phrase("Read-only file system");
        case ENOSPC: return phrase("No space left on device");
        case EDQUOT: return phrase("Disk quota exceeded");
        case EIO: return phrase("Input/output error");
        case ENAMETOOLONG: return phrase("File name too long");
        case EFBIG: return phrase("File too large");
        case ELOOP: return phrase("Too many levels of symbolic links");
        case EMFILE: return phrase("Too many open files");
        case ENFILE: return phrase("Too many open files in system");
        case ENOMEM: return phrase("Cannot allocate memory");
        case EBUSY: return phrase("Device or resource busy");
        case ETXTBSY: return phrase("Text file busy");
        case EXDEV: return phrase("Invalid cross-device link");
        case ENOEXEC: return phrase("Exec format error");
        case EADDRINUSE: return phrase("Address already in use");
        case ECONNREFUSED: return phrase("Connection refused");
        default: return Phrase::verbatim(std::generic_category().message(error));
    }
}

}  // namespace lightgen::core
