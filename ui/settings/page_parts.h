// What the pages of the settings dialog are put together from.
#pragma once

#include <QPushButton>
#include <QVBoxLayout>

namespace lightgen::ui {

template <class Input>
Input* named(Input* input, const char* name) {
    input->setObjectName(QLatin1String(name));
    return input;
}

inline QVBoxLayout* column(QWidget& page) {
    auto* layout = new QVBoxLayout(&page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    return layout;
}

inline QPushButton* button(const char* name, QWidget* parent) {
    auto* made = named(new QPushButton(parent), name);
    made->setAutoDefault(false);
    return made;
}

inline void say(QPushButton& button, const QString& text) {
    button.setText(text);
    button.setAccessibleName(QString(text).remove(u'…'));
}

}  // namespace lightgen::ui
