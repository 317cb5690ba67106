// Texts with the key that is pressed with Alt: "&Steps" and, where the script has no such letter, "步数(&T)".
#pragma once

#include <QRegularExpression>
#include <QString>

namespace lightgen::ui {

inline QString withoutMnemonic(QString text) {
    static const QRegularExpression kAppended(QStringLiteral("\\(&.\\)"));
    return text.remove(kAppended).remove(u'&');
}

}  // namespace lightgen::ui
