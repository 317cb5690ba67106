#include "ui/gallery/gallery_actions.h"

#include <QCoreApplication>

namespace lightgen::ui {

QList<ActionSpec> galleryActionSpecs() {
    using Id = ActionId;
    constexpr auto kGallery = ActionContext::Gallery;
    const auto key = [](int keys) { return QList{QKeySequence(keys)}; };
    return {
        {Id::GalleryFind,
         "galleryFind",
         QT_TRANSLATE_NOOP("Actions", "&Find Pictures"),
         "search",
         ActionContext::Window,
         {QKeySequence(Qt::CTRL | Qt::Key_F)}},
        {Id::GalleryRescan,
         "galleryRescan",
         QT_TRANSLATE_NOOP("Actions", "&Look for New Pictures"),
         "",
         ActionContext::Window,
         key(Qt::Key_F5)},
        {Id::GalleryEmptyTrash,
         "galleryEmptyTrash",
         QT_TRANSLATE_NOOP("Actions", "&Empty the Gallery's Trash…"),
         "",
         ActionContext::Window,
         {}},
        {Id::GalleryShow,
         "galleryShow",
         QT_TRANSLATE_NOOP("Actions", "Show on the &Canvas"),
         "",
         kGallery,
         {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}},
        {Id::GalleryUseAll,
         "galleryUseAll",
         QT_TRANSLATE_NOOP("Actions", "Use &All of Its Recipe"),
         "",
         kGallery,
         key(Qt::Key_A)},
        {Id::GalleryUsePrompt,
         "galleryUsePrompt",
         QT_TRANSLATE_NOOP("Actions", "Use Its &Prompt"),
         "",
         kGallery,
         key(Qt::Key_P)},
        {Id::GalleryUseSeed,
         "galleryUseSeed",
         QT_TRANSLATE_NOOP("Actions", "Use Its &Seed"),
         "",
         kGallery,
         key(Qt::Key_S)},
        {Id::GalleryUseSettings,
         "galleryUseSettings",
         QT_TRANSLATE_NOOP("Actions", "Use Its Se&ttings"),
         "",
         kGallery,
         key(Qt::Key_T)},
        {Id::GalleryCompare,
         "galleryCompare",
         QT_TRANSLATE_NOOP("Actions", "Co&mpare the Two"),
         "compare",
         kGallery,
         key(Qt::Key_K)},
        {Id::GalleryBoards,
         "galleryBoards",
         QT_TRANSLATE_NOOP("Actions", "&Boards…"),
         "board",
         kGallery,
         key(Qt::Key_B)},
        {Id::GalleryCopy,
         "galleryCopy",
         QT_TRANSLATE_NOOP("Actions", "Copy F&iles"),
         "copy",
         kGallery,
         {QKeySequence(Qt::CTRL | Qt::Key_C)}},
        {Id::GalleryShowInFolder,
         "galleryShowInFolder",
         QT_TRANSLATE_NOOP("Actions", "Show in Its Fol&der"),
         "open",
         kGallery,
         key(Qt::Key_F)},
        {Id::GalleryDetails,
         "galleryDetails",
         QT_TRANSLATE_NOOP("Actions", "Detai&ls"),
         "details",
         kGallery,
         key(Qt::Key_D),
         true},
        {Id::GalleryTrash,
         "galleryTrash",
         QT_TRANSLATE_NOOP("Actions", "Move to T&rash"),
         "trash",
         kGallery,
         key(Qt::Key_Delete)},
        {Id::GalleryPutBack,
         "galleryPutBack",
         QT_TRANSLATE_NOOP("Actions", "Put Bac&k"),
         "",
         kGallery,
         key(Qt::Key_Backspace)},
        {Id::GalleryUndo, "galleryUndo", QT_TRANSLATE_NOOP("Actions", "&Undo in the Gallery"), "", kGallery, {}},
        {Id::GalleryRedo, "galleryRedo", QT_TRANSLATE_NOOP("Actions", "Redo in the Gallery"), "", kGallery, {}},
        {Id::GalleryStars0, "galleryStars0", QT_TRANSLATE_NOOP("Actions", "No Stars"), "", kGallery, key(Qt::Key_0)},
        {Id::GalleryStars1, "galleryStars1", QT_TRANSLATE_NOOP("Actions", "1 Star"), "", kGallery, key(Qt::Key_1)},
        {Id::GalleryStars2, "galleryStars2", QT_TRANSLATE_NOOP("Actions", "2 Stars"), "", kGallery, key(Qt::Key_2)},
        {Id::GalleryStars3, "galleryStars3", QT_TRANSLATE_NOOP("Actions", "3 Stars"), "", kGallery, key(Qt::Key_3)},
        {Id::GalleryStars4, "galleryStars4", QT_TRANSLATE_NOOP("Actions", "4 Stars"), "", kGallery, key(Qt::Key_4)},
        {Id::GalleryStars5, "galleryStars5", QT_TRANSLATE_NOOP("Actions", "5 Stars"), "", kGallery, key(Qt::Key_5)},
        {Id::GalleryRed, "galleryRed", QT_TRANSLATE_NOOP("Actions", "Red Label"), "", kGallery, key(Qt::Key_6)},
        {Id::GalleryYellow,
         "galleryYellow",
         QT_TRANSLATE_NOOP("Actions", "Yellow Label"),
         "",
         kGallery,
         key(Qt::Key_7)},
        {Id::GalleryGreen, "galleryGreen", QT_TRANSLATE_NOOP("Actions", "Green Label"), "", kGallery, key(Qt::Key_8)},
        {Id::GalleryBlue, "galleryBlue", QT_TRANSLATE_NOOP("Actions", "Blue Label"), "", kGallery, key(Qt::Key_9)},
        {Id::GalleryPurple,
         "galleryPurple",
         QT_TRANSLATE_NOOP("Actions", "Purple Label"),
         "",
         kGallery,
         {QKeySequence(Qt::ALT | Qt::Key_9)}},
    };
}

const QList<ActionId>& galleryMenu() {
    using Id = ActionId;
    static const QList<ActionId> menu{
        Id::GalleryShow,
        Id::GalleryCompare,
        Id::Count,
        Id::GalleryUseAll,
        Id::GalleryUsePrompt,
        Id::GalleryUseSeed,
        Id::GalleryUseSettings,
        Id::Count,
        Id::GalleryBoards,
        Id::GalleryDetails,
        Id::GalleryCopy,
        Id::GalleryShowInFolder,
        Id::Export,
        Id::Count,
        Id::GalleryTrash,
        Id::GalleryPutBack,
        Id::GalleryUndo,
        Id::GalleryRedo};
    return menu;
}

const QList<ActionId>& ratingMenu() {
    using Id = ActionId;
    static const QList<ActionId> menu{
        Id::GalleryStars0,
        Id::GalleryStars1,
        Id::GalleryStars2,
        Id::GalleryStars3,
        Id::GalleryStars4,
        Id::GalleryStars5};
    return menu;
}

const QList<ActionId>& labelMenu() {
    using Id = ActionId;
    static const QList<ActionId> menu{
        Id::GalleryRed, Id::GalleryYellow, Id::GalleryGreen, Id::GalleryBlue, Id::GalleryPurple};
    return menu;
}

}  // namespace lightgen::ui
