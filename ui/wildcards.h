// The wildcard files of the user (core/prompt_template.h), read in the background and again when the folder changes.
#pragma once

#include <QFileSystemWatcher>
#include <QObject>

#include "core/prompt_template.h"

namespace lightgen::ui {

class Wildcards final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Wildcards)

public:
    explicit Wildcards(std::filesystem::path folder, QObject* parent = nullptr);

    const core::WildcardLibrary& library() const { return m_library; }
    void readAgain();

Q_SIGNALS:
    void changed();

private:
    void onRead(core::WildcardLibrary library);

    core::WildcardLibrary m_library;
    QFileSystemWatcher m_watcher;
};

}  // namespace lightgen::ui
