// The slider between a model's base weights and its DPO weights.
#pragma once

#include <QWidget>

class QLabel;
class QSlider;

namespace lightgen::ui {

class VariantField final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VariantField)

public:
    explicit VariantField(QWidget* parent = nullptr);

    double variant() const;  // 0 base, 1 DPO
    void setVariant(double variant);
    QSlider* slider() const { return m_slider; }

Q_SIGNALS:
    void changed();

private:
    QSlider* m_slider;
    QLabel* m_base;
    QLabel* m_dpo;
};

// "Base", "DPO" or "40 % DPO"
QString variantText(double variant);

}  // namespace lightgen::ui
