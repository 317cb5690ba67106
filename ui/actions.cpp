#include "ui/actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

#include "ui/compare/compare_actions.h"
#include "ui/gallery/gallery_actions.h"
#include "ui/icons.h"
#include "ui/language.h"
#include "ui/mnemonic.h"

namespace lightgen::ui {
namespace {

QString toolTipOf(const QAction& action) {
    const QString text = withoutMnemonic(action.text()).remove(u'…');
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys);
}

}  // namespace

const QList<ActionSpec>& actionTable() {
    using Id = ActionId;
    constexpr auto kWindow = ActionContext::Window;
    constexpr auto kCanvas = ActionContext::Canvas;
    constexpr auto kQueue = ActionContext::Queue;
    static const QList<ActionSpec> table{
        {Id::Generate,
         "generate",
         QT_TRANSLATE_NOOP("Actions", "&Generate"),
         "",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}},
        {Id::GenerateFront,
         "generateFront",
         QT_TRANSLATE_NOOP("Actions", "Generate &Next"),
         "",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Enter)}},
        {Id::Cancel, "cancel", QT_TRANSLATE_NOOP("Actions", "&Cancel"), "", kWindow, {QKeySequence(Qt::Key_Escape)}},
        {Id::Open,
         "open",
         QT_TRANSLATE_NOOP("Actions", "&Open…"),
         "open",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::Key_O)}},
        {Id::Save,
         "save",
         QT_TRANSLATE_NOOP("Actions", "&Save As…"),
         "save",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::Key_S)}},
        {Id::Copy,
         "copyPicture",
         QT_TRANSLATE_NOOP("Actions", "&Copy Picture"),
         "copy",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}},
        {Id::CopyPrompt,
         "copyPrompt",
         QT_TRANSLATE_NOOP("Actions", "Copy P&rompt"),
         "",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)}},
        {Id::Paste,
         "pastePicture",
         QT_TRANSLATE_NOOP("Actions", "&Paste Picture"),
         "",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::Key_V)}},
        {Id::Quit, "quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "", kWindow, {QKeySequence(Qt::CTRL | Qt::Key_Q)}},
        {Id::ZoomIn,
         "zoomIn",
         QT_TRANSLATE_NOOP("Actions", "Zoom &In"),
         "zoom-in",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)}},
        {Id::ZoomOut,
         "zoomOut",
         QT_TRANSLATE_NOOP("Actions", "Zoom &Out"),
         "zoom-out",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::Key_Minus)}},
        {Id::ZoomFit,
         "zoomFit",
         QT_TRANSLATE_NOOP("Actions", "&Fit"),
         "zoom-fit",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::Key_0)}},
        {Id::ZoomActual,
         "zoomActual",
         QT_TRANSLATE_NOOP("Actions", "&Actual Size"),
         "",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::Key_1)}},
        {Id::Zoom200,
         "zoom200",
         QT_TRANSLATE_NOOP("Actions", "&200 %"),
         "",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::Key_2)}},
        {Id::Zoom400,
         "zoom400",
         QT_TRANSLATE_NOOP("Actions", "&400 %"),
         "",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::Key_3)}},
        {Id::Zoom800,
         "zoom800",
         QT_TRANSLATE_NOOP("Actions", "&800 %"),
         "",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::Key_4)}},
        {Id::CanvasFit,
         "canvasFit",
         QT_TRANSLATE_NOOP("Actions", "Fit, on the Canvas"),
         "",
         kCanvas,
         {QKeySequence(Qt::Key_F)}},
        {Id::ShowGrid,
         "showGrid",
         QT_TRANSLATE_NOOP("Actions", "Token &Grid"),
         "",
         kCanvas,
         {QKeySequence(Qt::Key_G)},
         true},
        {Id::ShowHud,
         "showHud",
         QT_TRANSLATE_NOOP("Actions", "Picture &Details"),
         "",
         kCanvas,
         {QKeySequence(Qt::Key_H)},
         true},
        {Id::CellCursor,
         "cellCursor",
         QT_TRANSLATE_NOOP("Actions", "Cell C&ursor"),
         "",
         kCanvas,
         {QKeySequence(Qt::Key_K)},
         true},
        {Id::FocusPrompt,
         "focusPrompt",
         QT_TRANSLATE_NOOP("Actions", "Go to &Prompt"),
         "",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::Key_L)}},
        {Id::Settings,
         "settings",
         QT_TRANSLATE_NOOP("Actions", "S&ettings…"),
         "",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::Key_Comma)}},
        {Id::Diagnostics, "diagnostics", QT_TRANSLATE_NOOP("Actions", "&Diagnostics Report…"), "", kWindow, {}},
        {Id::About, "about", QT_TRANSLATE_NOOP("Actions", "&About LightGen Studio"), "", kWindow, {}},
        {Id::QueuePause,
         "queuePause",
         QT_TRANSLATE_NOOP("Actions", "&Pause Queue"),
         "pause",
         kQueue,
         {QKeySequence(Qt::CTRL | Qt::Key_P)}},
        {Id::QueueFront,
         "queueFront",
         QT_TRANSLATE_NOOP("Actions", "Make It &Next"),
         "to-front",
         kQueue,
         {QKeySequence(Qt::ALT | Qt::Key_Home)}},
        {Id::QueueUp,
         "queueUp",
         QT_TRANSLATE_NOOP("Actions", "Move &Up"),
         "up",
         kQueue,
         {QKeySequence(Qt::ALT | Qt::Key_Up)}},
        {Id::QueueDown,
         "queueDown",
         QT_TRANSLATE_NOOP("Actions", "Move &Down"),
         "down",
         kQueue,
         {QKeySequence(Qt::ALT | Qt::Key_Down)}},
        {Id::QueueCancel,
         "queueCancel",
         QT_TRANSLATE_NOOP("Actions", "&Cancel This Picture"),
         "close",
         kQueue,
         {QKeySequence(Qt::Key_Delete)}},
        {Id::QueueCancelOthers,
         "queueCancelOthers",
         QT_TRANSLATE_NOOP("Actions", "Cancel All but &This"),
         "",
         kQueue,
         {QKeySequence(Qt::CTRL | Qt::Key_Delete)}},
        {Id::QueueCancelWaiting,
         "queueCancelWaiting",
         QT_TRANSLATE_NOOP("Actions", "Cancel All That &Wait"),
         "",
         kQueue,
         {QKeySequence(Qt::SHIFT | Qt::Key_Delete)}},
        {Id::QueueCancelAll, "queueCancelAll", QT_TRANSLATE_NOOP("Actions", "Cancel &Everything"), "", kQueue, {}},
        {Id::QueueRetry,
         "queueRetry",
         QT_TRANSLATE_NOOP("Actions", "Try &Again"),
         "retry",
         kQueue,
         {QKeySequence(Qt::CTRL | Qt::Key_R)}},
        {Id::QueueClear, "queueClear", QT_TRANSLATE_NOOP("Actions", "Clear &Finished"), "", kQueue, {}},
        {Id::Undo,
         "undo",
         QT_TRANSLATE_NOOP("Actions", "&Undo"),
         "undo",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::Key_Z)}},
        {Id::Redo,
         "redo",
         QT_TRANSLATE_NOOP("Actions", "&Redo"),
         "redo",
         kWindow,
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)}},
        {Id::ToolBrush,
         "toolBrush",
         QT_TRANSLATE_NOOP("Actions", "&Brush"),
         "brush",
         kCanvas,
         {QKeySequence(Qt::Key_B)},
         true},
        {Id::ToolEraser,
         "toolEraser",
         QT_TRANSLATE_NOOP("Actions", "&Eraser"),
         "eraser",
         kCanvas,
         {QKeySequence(Qt::Key_E)},
         true},
        {Id::ToolRectangle,
         "toolRectangle",
         QT_TRANSLATE_NOOP("Actions", "Recta&ngle"),
         "rectangle",
         kCanvas,
         {QKeySequence(Qt::Key_R)},
         true},
        {Id::ToolEllipse,
         "toolEllipse",
         QT_TRANSLATE_NOOP("Actions", "E&llipse"),
         "ellipse",
         kCanvas,
         {QKeySequence(Qt::Key_O)},
         true},
        {Id::ToolLasso,
         "toolLasso",
         QT_TRANSLATE_NOOP("Actions", "L&asso"),
         "lasso",
         kCanvas,
         {QKeySequence(Qt::Key_L)},
         true},
        {Id::ToolPolygon,
         "toolPolygon",
         QT_TRANSLATE_NOOP("Actions", "&Polygon"),
         "polygon",
         kCanvas,
         {QKeySequence(Qt::Key_P)},
         true},
        {Id::ToolCells,
         "toolCells",
         QT_TRANSLATE_NOOP("Actions", "&Token Cells"),
         "cells",
         kCanvas,
         {QKeySequence(Qt::Key_T)},
         true},
        {Id::ToolRestore,
         "toolRestore",
         QT_TRANSLATE_NOOP("Actions", "Re&store Brush"),
         "restore",
         kCanvas,
         {QKeySequence(Qt::Key_Y)},
         true},
        {Id::ToolFrame,
         "toolFrame",
         QT_TRANSLATE_NOOP("Actions", "E&xtend Picture"),
         "frame",
         kCanvas,
         {QKeySequence(Qt::Key_X)},
         true},
        {Id::BrushSmaller,
         "brushSmaller",
         QT_TRANSLATE_NOOP("Actions", "S&maller Brush"),
         "",
         kCanvas,
         {QKeySequence(Qt::Key_BracketLeft)}},
        {Id::BrushLarger,
         "brushLarger",
         QT_TRANSLATE_NOOP("Actions", "Lar&ger Brush"),
         "",
         kCanvas,
         {QKeySequence(Qt::Key_BracketRight)}},
        {Id::BrushSofter,
         "brushSofter",
         QT_TRANSLATE_NOOP("Actions", "S&ofter Brush"),
         "",
         kCanvas,
         {QKeySequence(Qt::SHIFT | Qt::Key_BracketLeft), QKeySequence(Qt::SHIFT | Qt::Key_BraceLeft)}},
        {Id::BrushHarder,
         "brushHarder",
         QT_TRANSLATE_NOOP("Actions", "&Harder Brush"),
         "",
         kCanvas,
         {QKeySequence(Qt::SHIFT | Qt::Key_BracketRight), QKeySequence(Qt::SHIFT | Qt::Key_BraceRight)}},
        {Id::MaskInvert, "maskInvert", QT_TRANSLATE_NOOP("Actions", "&Invert"), "", kCanvas, {QKeySequence(Qt::Key_I)}},
        {Id::MaskClear,
         "maskClear",
         QT_TRANSLATE_NOOP("Actions", "&Clear"),
         "",
         kCanvas,
         {QKeySequence(Qt::Key_Delete)}},
        {Id::MaskFillHoles, "maskFillHoles", QT_TRANSLATE_NOOP("Actions", "Fill &Holes"), "", kCanvas, {}},
        {Id::MaskGrow, "maskGrow", QT_TRANSLATE_NOOP("Actions", "&Grow…"), "", kCanvas, {}},
        {Id::MaskShrink, "maskShrink", QT_TRANSLATE_NOOP("Actions", "&Shrink…"), "", kCanvas, {}},
        {Id::MaskFeather, "maskFeather", QT_TRANSLATE_NOOP("Actions", "&Feather…"), "", kCanvas, {}},
        {Id::MaskThreshold, "maskThreshold", QT_TRANSLATE_NOOP("Actions", "&Threshold"), "", kCanvas, {}},
        {Id::MaskImport, "maskImport", QT_TRANSLATE_NOOP("Actions", "I&mport…"), "", kCanvas, {}},
        {Id::MaskExport, "maskExport", QT_TRANSLATE_NOOP("Actions", "E&xport…"), "", kCanvas, {}},
        {Id::MaskHide, "maskHide", QT_TRANSLATE_NOOP("Actions", "Hi&de Mask"), "", kCanvas, {}, true},
        {Id::AlternativePrevious,
         "alternativePrevious",
         QT_TRANSLATE_NOOP("Actions", "Pre&vious Alternative"),
         "previous",
         kCanvas,
         {QKeySequence(Qt::Key_Comma)}},
        {Id::AlternativeNext,
         "alternativeNext",
         QT_TRANSLATE_NOOP("Actions", "Ne&xt Alternative"),
         "next",
         kCanvas,
         {QKeySequence(Qt::Key_Period)}},
        {Id::AlternativeAccept,
         "alternativeAccept",
         QT_TRANSLATE_NOOP("Actions", "&Accept Alternative"),
         "accept",
         kCanvas,
         {QKeySequence(Qt::Key_A)}},
        {Id::AlternativeDiscard,
         "alternativeDiscard",
         QT_TRANSLATE_NOOP("Actions", "&Discard Alternative"),
         "discard",
         kCanvas,
         {QKeySequence(Qt::Key_D)}},
        {Id::AlternativeKeepAll,
         "alternativeKeepAll",
         QT_TRANSLATE_NOOP("Actions", "&Keep All Alternatives"),
         "keep",
         kCanvas,
         {}},
    };
    static const QList<ActionSpec> all = table + galleryActionSpecs() + compareActionSpecs();
    return all;
}

QList<QKeySequence> keysOf(const ActionSpec& action, const Shortcuts& shortcuts) {
    return shortcuts.value(QLatin1String(action.name), action.keys);
}

Actions::Actions(QWidget* window)
    : QObject(window) {
    for (const ActionSpec& spec : actionTable()) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String(spec.name));
        action->setShortcuts(spec.keys);
        if (*spec.icon != '\0') {
            action->setIcon(symbolicIcon(QLatin1String(spec.icon)));
        }
        action->setCheckable(spec.checkable);
        if (spec.context == ActionContext::Window) {
            window->addAction(action);
        } else {
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        }
        m_actions[static_cast<std::size_t>(spec.id)] = action;
    }
    inEveryLanguage(this, [this] { retranslate(); });
}

void Actions::retranslate() {
    for (const ActionSpec& spec : actionTable()) {
        QAction* action = (*this)[spec.id];
        action->setText(QCoreApplication::translate("Actions", spec.text));
        action->setToolTip(toolTipOf(*action));
    }
}

void Actions::setShortcuts(const Shortcuts& shortcuts) {
    for (const ActionSpec& spec : actionTable()) {
        (*this)[spec.id]->setShortcuts(keysOf(spec, shortcuts));
    }
    retranslate();  // tool tips name the keys
}

void Actions::addToCanvas(QWidget& canvas) const {
    for (const ActionSpec& spec : actionTable()) {
        if (spec.context == ActionContext::Canvas) {
            canvas.addAction((*this)[spec.id]);
        }
    }
}

}  // namespace lightgen::ui
