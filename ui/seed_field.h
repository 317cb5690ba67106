// The seed: shows the seed of the picture in view; a seed that is typed or rolled is used for the next picture;
// after that every picture gets a new one, unless the lock keeps it.
#pragma once

#include <QWidget>

#include <cstdint>
#include <functional>
#include <optional>

class QLineEdit;
class QToolButton;

namespace lightgen::ui {

using RandomSeed = std::function<std::uint64_t()>;

class SeedField final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeedField)

public:
    explicit SeedField(QWidget* parent = nullptr);

    void setRandomSource(RandomSeed source) { m_random = std::move(source); }
    QLineEdit* edit() const { return m_edit; }
    QList<QWidget*> tabOrder() const;

    // The seed for the next picture; nothing if what stands there is no seed.
    std::optional<std::uint64_t> next();
    void showSeed(std::uint64_t seed);
    void use(std::uint64_t seed);  // the next picture has it
    // The picture in view has this seed; what was chosen for the next one or is kept stays.
    void followSeed(std::uint64_t seed);
    std::optional<std::uint64_t> shown() const;
    bool isLocked() const;
    void lock(bool locked);

Q_SIGNALS:
    void changedByHand();
    void shownChanged();

private:
    void retranslate();
    void roll();
    void setLocked(bool locked);

    QLineEdit* m_edit;
    QToolButton* m_lock;
    QToolButton* m_dice;
    RandomSeed m_random;
    bool m_chosen = false;  // typed or rolled since the last picture
};

}  // namespace lightgen::ui
