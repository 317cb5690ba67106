// One window per user and data folder: a second start hands its files to the first and ends.
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QStringList>

#include <filesystem>
#include <memory>

#include "core/result.h"

namespace lightgen::studio {

class SingleInstance final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleInstance)

public:
    enum class Role { First, Second };

    // dataFolder tells the instances of one user apart; lock and socket lie in core::runtimeFolder().
    explicit SingleInstance(const std::filesystem::path& dataFolder, QObject* parent = nullptr);

    // Second: another window has this data folder. Errors: Unwritable, where there is no place for the lock.
    core::Result<Role> begin();

    // To the first instance: opens these files and comes to the front. False: it does not answer.
    bool handOver(const QStringList& files, const QString& activationToken) const;

Q_SIGNALS:
    void startedAgain(const QStringList& files, const QString& activationToken);

private:
    core::Status listen();
    void onConnection();

    QString m_name;  // path without ending
    std::filesystem::path m_dataFolder;
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
};

}  // namespace lightgen::studio
