// A part of a form that is folded away until it is asked for; what it holds is said beside its title meanwhile.
#pragma once

#include <QWidget>

class QToolButton;

namespace lightgen::ui {

class ToneLabel;

class Fold final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Fold)

public:
    // Takes the content into its layout; its button is called `name`.
    Fold(QWidget* content, const char* name, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSummary(const QString& summary);
    bool isUnfolded() const;
    void setUnfolded(bool unfolded);

Q_SIGNALS:
    void folded(bool unfolded);

private:
    void onToggled(bool unfolded);

    QToolButton* m_button;
    ToneLabel* m_summary;
    QWidget* m_content;
};

}  // namespace lightgen::ui
