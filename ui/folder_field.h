// A folder: its path to type, and a button to look for it.
#pragma once

#include <QWidget>

#include "core/phrase.h"
#include "ui/file_chooser.h"

class QLineEdit;
class QPushButton;

namespace lightgen::ui {

class FolderField final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FolderField)

public:
    // `name`: of the line; the button is called the same with "Choose".
    FolderField(const QString& name, QWidget* parent = nullptr);

    QString folder() const;
    void setFolder(const QString& folder);
    // Why it can be none; empty: it may be one. Nothing is looked up on the disk.
    core::Phrase problem() const;
    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }

Q_SIGNALS:
    void changed();

private:
    QLineEdit* m_line;
    QPushButton* m_choose;
    FileChooser m_chooseFile;
};

}  // namespace lightgen::ui
