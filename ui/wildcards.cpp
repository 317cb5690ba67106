#include "ui/wildcards.h"

#include <QFutureWatcher>
#include <QtConcurrent/QtConcurrentRun>

#include <memory>

#include "ui/qt_convert.h"

namespace lightgen::ui {

Wildcards::Wildcards(std::filesystem::path folder, QObject* parent)
    : QObject(parent)
    , m_library{std::move(folder), {}} {
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Wildcards::readAgain);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Wildcards::readAgain);
    readAgain();
}

void Wildcards::readAgain() {
    using Read = std::shared_ptr<core::WildcardLibrary>;
    auto* watcher = new QFutureWatcher<Read>(this);
    connect(watcher, &QFutureWatcher<Read>::finished, this, [this, watcher] {
        watcher->deleteLater();
        onRead(std::move(*watcher->result()));
    });
    watcher->setFuture(QtConcurrent::run([folder = m_library.folder] {
        return std::make_shared<core::WildcardLibrary>(core::readWildcards(folder));
    }));
}

// A folder that is not there yet cannot be watched: its parent is, so that it is found once it is made.
void Wildcards::onRead(core::WildcardLibrary library) {
    m_library = std::move(library);
    QStringList paths{pathText(m_library.folder), pathText(m_library.folder.parent_path())};
    for (const auto& [name, lines] : m_library.files) {
        paths.append(pathText(m_library.folder / (name + ".txt")));
    }
    m_watcher.addPaths(paths);
    Q_EMIT changed();
}

}  // namespace lightgen::ui
