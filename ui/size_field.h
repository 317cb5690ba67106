// Width and height: the sizes the model was trained for, swapped or, unlocked, any multiple of its token size.
#pragma once

#include <QWidget>

#include <optional>

#include "core/model_bundle.h"

class QComboBox;
class QSpinBox;
class QToolButton;

namespace lightgen::ui {

class SizeField final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SizeField)

public:
    explicit SizeField(QWidget* parent = nullptr);

    // Offers the model's sizes; its default is chosen, and locked.
    void setModel(const core::ModelInfo* model);
    core::PixelSize size() const;
    // Unlocks where the model was not trained for this size.
    void setSize(core::PixelSize size);
    bool isUnlocked() const;
    QList<QWidget*> tabOrder() const;

Q_SIGNALS:
    void changed();

private:
    void buildLayout();
    void connectSignals();
    void retranslate();
    void fillSizes();
    void fillAspects();
    void setUnlocked(bool unlocked);
    void swap();
    void onAspect(int index);
    void refresh();

    std::optional<core::ModelInfo> m_model;
    QComboBox* m_sizes;
    QToolButton* m_swap;
    QToolButton* m_unlock;
    QWidget* m_free;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QComboBox* m_aspect;
};

}  // namespace lightgen::ui
