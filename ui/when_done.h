// What follows work in the background, on the GUI thread.
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace lightgen::ui {

// Calls `then` on the thread of the receiver with the value of a future; never if it was cancelled or the receiver is
// gone by then.
template <class T, class Then>
void whenDone(const QFuture<T>& future, QObject* receiver, Then then) {
    auto* watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, receiver, [watcher, then = std::move(then)] {
        if (!watcher->isCanceled()) {
            then(watcher->result());
        }
        watcher->deleteLater();
    });
    watcher->setFuture(future);
}

}  // namespace lightgen::ui
