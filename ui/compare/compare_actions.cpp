#include "ui/compare/compare_actions.h"

#include <QCoreApplication>

namespace lightgen::ui {

QList<ActionSpec> compareActionSpecs() {
    using Id = ActionId;
    constexpr auto kWindow = ActionContext::Window;
    constexpr auto kCompare = ActionContext::Compare;
    const auto key = [](int keys) { return QList{QKeySequence(keys)}; };
    return {
        {Id::CompareVariants,
         "compareVariants",
         QT_TRANSLATE_NOOP("Actions", "Compare &Base with DPO"),
         "compare",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::Key_B)}},
        {Id::CompareWithFields,
         "compareWithFields",
         QT_TRANSLATE_NOOP("Actions", "Compare with These &Settings"),
         "",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)}},
        {Id::CompareMode,
         "compareNextMode",
         QT_TRANSLATE_NOOP("Actions", "Next Way to Compare"),
         "",
         kCompare,
         key(Qt::Key_M)},
        {Id::CompareSwap,
         "compareSwap",
         QT_TRANSLATE_NOOP("Actions", "Swap A and B"),
         "swap",
         kCompare,
         key(Qt::Key_C)},
        {Id::CompareVoteA, "compareVoteA", QT_TRANSLATE_NOOP("Actions", "A Is Better"), "", kCompare, key(Qt::Key_1)},
        {Id::CompareVoteB, "compareVoteB", QT_TRANSLATE_NOOP("Actions", "B Is Better"), "", kCompare, key(Qt::Key_2)},
    };
}

}  // namespace lightgen::ui
