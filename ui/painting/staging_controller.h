// Shows the alternatives of the inpainter on the canvas and in the strip, and does what its buttons say.
#pragma once

#include <QObject>

namespace lightgen::ui {

class Actions;
class CanvasView;
class EditSession;
class Inpainter;
class StagingStrip;

class StagingController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StagingController)

public:
    struct Parts {
        Inpainter& inpainter;
        EditSession& session;
        CanvasView& canvas;
        StagingStrip& strip;
        const Actions& actions;
    };
    StagingController(const Parts& parts, QObject* parent);

    // An alternative is on the canvas and not the picture itself.
    bool showsAlternative() const;
    void showPicture();  // the picture as it is

Q_SIGNALS:
    void shownChanged();

private:
    void connectActions();
    void connectInpainter();
    void choose(int index);
    void showChosen();
    void turn(int by);
    void refresh();
    void onChanged(std::size_t index);
    void refreshActions();

    Parts m_parts;
};

}  // namespace lightgen::ui
