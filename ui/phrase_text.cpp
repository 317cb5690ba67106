#include "ui/phrase_text.h"

#include <fmt/args.h>

#include <QCoreApplication>

#include <string_view>

#include "ui/qt_convert.h"

namespace lightgen::ui {

namespace {

// Fields without a format: what another process sends cannot ask for a gigabyte of blanks.
bool isPlain(std::string_view pattern) {
    while (true) {
        const auto brace = pattern.find_first_of("{}");
        if (brace == std::string_view::npos) {
            return true;
        }
        const auto pair = pattern.substr(brace, 2);
        if (pair != "{}" && pair != "{{" && pair != "}}") {
            return false;
        }
        pattern.remove_prefix(brace + pair.size());
    }
}

}  // namespace

QString translated(const core::Phrase& phrase) {
    if (phrase.pattern().empty() || !isPlain(phrase.pattern())) {
        return toQString(phrase.english());
    }
    const QString pattern = QCoreApplication::translate("Phrase", phrase.pattern().c_str());
    fmt::dynamic_format_arg_store<fmt::format_context> arguments;
    for (const core::Phrase& argument : phrase.arguments()) {
        arguments.push_back(toUtf8(translated(argument)));
    }
    try {
        return toQString(fmt::vformat(toUtf8(pattern), arguments));
    } catch (const fmt::format_error&) {  // fewer arguments than the pattern has
        return toQString(phrase.english());
    }
}

QStringList translated(const std::vector<core::Phrase>& phrases) {
    QStringList texts;
    for (const core::Phrase& phrase : phrases) {
        texts.append(translated(phrase));
    }
    return texts;
}

}  // namespace lightgen::ui
