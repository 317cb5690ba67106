// What is known of one picture, to look at without touching the settings, and its notes to write.
#pragma once

#include <QWidget>

#include <optional>

#include "core/gallery/gallery_index.h"

class QLabel;
class QPlainTextEdit;

namespace lightgen::ui {

class ToneLabel;

class GalleryDetails final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GalleryDetails)

public:
    explicit GalleryDetails(QWidget* parent = nullptr);

    void showRow(const core::GalleryRow& row);
    void showNumber(int chosen);  // none or several

Q_SIGNALS:
    void notesWritten(qint64 id, const QString& notes);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void retranslate();
    void fill();
    void keepNotes();  // what was written, when one goes elsewhere

    QPlainTextEdit* m_prompt;
    QLabel* m_facts;
    ToneLabel* m_file;
    QLabel* m_notesLabel;
    QPlainTextEdit* m_notes;
    std::optional<core::GalleryRow> m_row;
    int m_number = 0;
};

}  // namespace lightgen::ui
