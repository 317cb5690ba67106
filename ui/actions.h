// The one table of actions: what can be done, with which keys, where.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>

#include <array>
#include <cstddef>

class QAction;
class QWidget;

namespace lightgen::ui {

enum class ActionId {
    Generate,
    GenerateFront,
    Cancel,
    Open,
    Save,
    Export,
    Batch,
    Copy,
    CopyPrompt,
    Paste,
    Quit,
    ZoomIn,
    ZoomOut,
    ZoomFit,
    ZoomActual,
    Zoom200,
    Zoom400,
    Zoom800,
    CanvasFit,
    ShowGrid,
    ShowHud,
    CellCursor,
    FocusPrompt,
    Settings,
    Diagnostics,
    About,
    QueuePause,
    QueueFront,
    QueueUp,
    QueueDown,
    QueueCancel,
    QueueCancelOthers,
    QueueCancelWaiting,
    QueueCancelAll,
    QueueRetry,
    QueueClear,
    Undo,
    Redo,
    ToolBrush,
    ToolEraser,
    ToolRectangle,
    ToolEllipse,
    ToolLasso,
    ToolPolygon,
    ToolCells,
    ToolRestore,
    ToolFrame,
    BrushSmaller,
    BrushLarger,
    BrushSofter,
    BrushHarder,
    MaskInvert,
    MaskClear,
    MaskFillHoles,
    MaskGrow,
    MaskShrink,
    MaskFeather,
    MaskThreshold,
    MaskImport,
    MaskExport,
    MaskHide,
    AlternativePrevious,
    AlternativeNext,
    AlternativeAccept,
    AlternativeDiscard,
    AlternativeKeepAll,
    GalleryFind,
    GalleryRescan,
    GalleryEmptyTrash,
    GalleryShow,
    GalleryUseAll,
    GalleryUsePrompt,
    GalleryUseSeed,
    GalleryUseSettings,
    GalleryCompare,
    GalleryBoards,
    GalleryCopy,
    GalleryShowInFolder,
    GalleryDetails,
    GalleryTrash,
    GalleryPutBack,
    GalleryUndo,
    GalleryRedo,
    GalleryStars0,
    GalleryStars1,
    GalleryStars2,
    GalleryStars3,
    GalleryStars4,
    GalleryStars5,
    GalleryRed,
    GalleryYellow,
    GalleryGreen,
    GalleryBlue,
    GalleryPurple,
    CompareVariants,
    CompareWithFields,
    CompareMode,
    CompareSwap,
    CompareVoteA,
    CompareVoteB,
    Count
};

enum class ActionContext { Window, Canvas, Queue, Gallery, Compare };  // where its keys work

struct ActionSpec {
    ActionId id;
    const char* name;  // object name
    const char* text;  // translated in context "Actions"
    const char* icon;  // may be empty
    ActionContext context;
    QList<QKeySequence> keys;
    bool checkable = false;
};

const QList<ActionSpec>& actionTable();

// By the action's name; actions that are not named have the keys of the table.
using Shortcuts = QMap<QString, QList<QKeySequence>>;
QList<QKeySequence> keysOf(const ActionSpec& action, const Shortcuts& shortcuts);

class Actions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Actions)

public:
    // The window also gets the actions, so that their keys work; those of the queue go to its panel.
    explicit Actions(QWidget* window);

    // Actions of the context Canvas work where the canvas has the focus: their keys are letters.
    void addToCanvas(QWidget& canvas) const;

    void setShortcuts(const Shortcuts& shortcuts);
    QAction* operator[](ActionId id) const { return m_actions[static_cast<std::size_t>(id)]; }

private:
    void retranslate();

    std::array<QAction*, static_cast<std::size_t>(ActionId::Count)> m_actions{};
};

}  // namespace lightgen::ui
