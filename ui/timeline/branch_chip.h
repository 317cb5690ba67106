// Says above the prompt that the next picture goes on from a step of another one, until it is taken away.
#pragma once

#include <QFrame>
#include <QString>

#include <optional>

#include "core/request.h"

class QLabel;
class QToolButton;

namespace lightgen::ui {

class BranchChip final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BranchChip)

public:
    explicit BranchChip(QWidget* parent = nullptr);

    // prompt: of the picture that is branched from.
    void show(core::Branch branch, const QString& prompt);
    void clear();
    const std::optional<core::Branch>& branch() const { return m_branch; }

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    QLabel* m_icon;
    QLabel* m_text;
    QToolButton* m_close;
    std::optional<core::Branch> m_branch;
    QString m_prompt;
};

}  // namespace lightgen::ui
