// One page of the settings dialog.
#pragma once

#include <QWidget>

#include "ui/settings/settings.h"

namespace lightgen::ui {

class SettingsPage : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPage)

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    virtual void showPreferences(const Preferences& preferences) = 0;
    virtual void writeTo(Preferences& preferences) const = 0;
    virtual void reset() { showPreferences({}); }  // to what a new user has
    // Why the page cannot be accepted; empty: it can.
    virtual QString problem() const { return {}; }

Q_SIGNALS:
    void changed();
};

}  // namespace lightgen::ui
