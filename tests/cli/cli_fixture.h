// The vocabulary of the command-line tests: run the real program, look at what it says and leaves.
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace lightgen::tests {

struct Ended {
    int exitCode = -1;  // -1: it did not start, crashed or ran into the time limit
    QByteArray out;
    QByteArray err;
};

// One folder of its own per fixture, with the tiny model in it; the user's folders are out of reach.
class CliFixture {
public:
    CliFixture();

    // Empty when the fixture could be made.
    QString problem() const { return m_problem; }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QStringList files(const QString& folder = {}) const;  // names, hidden ones too, sorted

    Ended lightgen(const QStringList& arguments) const;
    Ended generate(const QStringList& arguments) const;  // tiny model, a prompt, out.png unless --out is given
    // A line of shell with "$lightgen" as the program: for what QProcess cannot pass on.
    Ended shell(const QString& line) const;

    void prepare(QProcess& process) const;

private:
    Ended run(QProcess& process) const;

    QTemporaryDir m_folder;
    QString m_problem;
};

// What every failure must be: nothing on stdout and one line on stderr that ends like a sentence or points to --help.
QString whyNotASentence(const Ended& ended);

}  // namespace lightgen::tests
