// A report for a bug tracker: what runs where, and the end of the log, without the user's name, folders and prompts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/phrase.h"

namespace lightgen::service {

struct DiagnosticFacts {
    core::Phrase device;
    int threads = 0;
    int niceness = 0;
    bool keepsJournal = false;
    std::vector<std::string> logLines;
    std::vector<std::string> prompts;  // of the jobs that are known: taken out wherever they occur
};

std::string diagnosticReport(const DiagnosticFacts& facts);

// The home folder becomes "~", the user's name "[user]", prompts and file names made of them "[prompt]".
std::string anonymised(std::string text, const std::vector<std::string>& prompts);

}  // namespace lightgen::service
