// Failures as values: every function that can fail for a reason the user may mend returns Result<T>.
#pragma once

#include <tl/expected.hpp>
#include <utility>

#include "core/phrase.h"

namespace lightgen::core {

enum class ErrorCode {
    InvalidArgument,  // a request, an option or a prompt that cannot be used
    NotFound,         // a file, a folder or a model that is not there
    Unreadable,       // there, but the system refuses to read it
    Unwritable,       // the system refuses to write it
    DiskFull,
    Corrupt,       // read, but its content contradicts itself
    Incompatible,  // sound, but not what this program or model can use
    OutOfMemory,
    Device,      // an accelerator that is missing or failed
    Protocol,    // a message that breaks the rules of core/protocol.h
    EngineLost,  // the service ended while it had work
    Internal
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    Phrase message;  // one sentence: what, where, expected, found, how to mend it
};

template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
};

using Status = Result<void>;

template <class... Args>
tl::unexpected<Error> fail(ErrorCode code, fmt::format_string<Args...> format, Args&&... args) {
    return tl::unexpected<Error>(Error{code, phrase(format, std::forward<Args>(args)...)});
}

}  // namespace lightgen::core

#define LIGHTGEN_CONCAT_INNER(a, b) a##b
#define LIGHTGEN_CONCAT(a, b) LIGHTGEN_CONCAT_INNER(a, b)
#define LIGHTGEN_TRY_AS(declaration, expression, name)                                                                 \
    auto name = (expression);                                                                                          \
    if (!name) {                                                                                                       \
        return tl::unexpected(std::move(name).error());                                                                \
    }                                                                                                                  \
    declaration = *std::move(name)

// LIGHTGEN_TRY(auto header, parse(bytes)); passes an error on, or declares the value.
#define LIGHTGEN_TRY(declaration, expression)                                                                          \
    LIGHTGEN_TRY_AS(declaration, expression, LIGHTGEN_CONCAT(lightgenTry, __LINE__))

// LIGHTGEN_CHECK(writeAll(file)); passes an error on and ignores the value.
#define LIGHTGEN_CHECK(expression)                                                                                     \
    do {                                                                                                               \
        if (auto lightgenCheck = (expression); !lightgenCheck) {                                                       \
            return tl::unexpected(std::move(lightgenCheck).error());                                                   \
        }                                                                                                              \
    } while (false)
