"""Two pictures side by side, each to be enlarged by itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.images import ImageDetails
from clipstudio.domain.language import tr
from clipstudio.ui.grid.facts_panel import breakable
from clipstudio.ui.grid.picture import PictureView
from clipstudio.ui.grid.picture_loader import PictureLoader
from clipstudio.ui.grid.source import ImageSource
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

_RESIZED_MS = 150
_COVERED = tr("Blurred. Press Space to show it.")


class PairView(QWidget):
    """Shows two images; Esc goes back, Space reveals what is blurred, Tab leads from one to the other.

    A frame stays around the one that commands are meant for, also while the keyboard is elsewhere.

    Attributes:
        sides: The two halves, from the left.
        framed: The half that has the frame.

    Signals:
        closed: The user goes back to the grid.
        reveal_requested: The user asks to see a blurred picture; its id.
        menu_asked: The context menu is wanted at this point of the screen (QPoint).
    """

    closed = Signal()
    reveal_requested = Signal(int)
    menu_asked = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sides = (PairSide(tr("Left picture")), PairSide(tr("Right picture")))
        self.framed = self.sides[0]
        back = QPushButton(tr("Back to the grid"))
        back.setToolTip(tr("Back to the grid (Esc)"))
        back.setProperty("role", "quiet")
        back.clicked.connect(self.closed)
        line = QHBoxLayout()
        line.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE)
        line.addWidget(back)
        line.addStretch(1)
        halves = QHBoxLayout()
        halves.setSpacing(SPACE_INSIDE)
        for side in self.sides:
            halves.addWidget(side, 1)
            side.picture.menu_asked.connect(self.menu_asked)
            side.picture.entered.connect(partial(self._frame, side))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addLayout(halves, 1)
        leave = QShortcut(QKeySequence("Esc"), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.closed)
        leave.activatedAmbiguously.connect(self.closed)  # where a message is shown, which Esc closes too
        self.setFocusProxy(self.sides[0].picture)

    def take_escape(self) -> bool:
        """Go back to the grid before a message is closed; True."""
        self.closed.emit()
        return True

    def set_source(self, source: ImageSource | None) -> None:
        """Show images of ``source``."""
        for side in self.sides:
            side.loader.set_source(source)

    def show_pair(self, images: tuple[int, int], covers: Callable[[int], bool]) -> None:
        """Show two images, each blurred where ``covers`` says so."""
        for side, image in zip(self.sides, images, strict=True):
            side.show_image(image, covers(image))
        self._frame(self.sides[0])

    def frame_next(self) -> None:
        """Put the frame, and the keyboard where one of the two has it, on the right picture."""
        before, right = self.framed, self.sides[1]
        self._frame(right)
        if before.picture.hasFocus():
            right.picture.setFocus(Qt.FocusReason.TabFocusReason)

    def set_covered(self, covers: Callable[[int], bool]) -> None:
        """Blur the pictures, or show them clearly."""
        for side in self.sides:
            if side.image is not None:
                side.set_covered(covers(side.image))

    def clear(self) -> None:
        """Show nothing."""
        for side in self.sides:
            side.clear()

    def shutdown(self) -> None:
        """Join the threads."""
        for side in self.sides:
            side.shutdown()

    def _frame(self, framed: PairSide) -> None:
        self.framed = framed
        for side in self.sides:
            side.picture.set_framed(side is framed)

    # --- Qt's names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space reveals what is blurred."""
        covered = [side.image for side in self.sides if side.is_covered and side.image is not None]
        if event.key() == Qt.Key.Key_Space and covered:
            for image in covered:
                self.reveal_requested.emit(image)
        else:
            super().keyPressEvent(event)


class PairSide(QWidget):
    """One of two pictures with its file name.

    Attributes:
        picture: The picture.
        name: The file name.
        image: The id of the image; None for none.
        is_covered: Whether it is blurred.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.image: int | None = None
        self.is_covered = False
        self._details: ImageDetails | None = None
        self.picture = PictureView()
        self.picture.setAccessibleName(name)
        self.name: QLabel = plain_label()
        self.name.setWordWrap(True)
        self.name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.loader = PictureLoader(self)
        self.loader.details_arrived.connect(self._take_details)
        self.loader.picture_arrived.connect(self._take_picture)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_RESIZED_MS)
        self._resting.timeout.connect(self._load)
        self.picture.resized.connect(self._resting.start)
        self.picture.zoomed.connect(self._resting.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_INSIDE, 0, SPACE_INSIDE, SPACE_INSIDE)
        layout.addWidget(self.picture, 1)
        layout.addWidget(self.name)

    def show_image(self, image: int, covered: bool) -> None:
        """Show an image, blurred if ``covered``."""
        self.image, self.is_covered, self._details = image, covered, None
        self.name.clear()
        self.picture.set_edge(0)
        self.picture.fit()
        self.picture.show_picture(None, _COVERED if covered else "")
        self.loader.want_details(image)

    def set_covered(self, covered: bool) -> None:
        """Blur the picture, or show it clearly."""
        if covered != self.is_covered:
            self.is_covered = covered
            self.picture.show_picture(None, _COVERED if covered else "")
            self._load()

    def clear(self) -> None:
        """Show nothing."""
        self.image = self._details = None
        self.loader.drop()
        self.picture.show_picture(None)

    def shutdown(self) -> None:
        """Join the thread."""
        self._resting.stop()
        self.loader.shutdown()

    @Slot()
    def _load(self) -> None:
        if self._details is not None:
            self.loader.want_picture(self._details.row, self.picture.room(), self.is_covered)

    @Slot(object)
    def _take_details(self, answer: ImageDetails | str) -> None:
        if isinstance(answer, str):
            self.picture.show_picture(None, answer)
            return
        self._details = answer
        self.picture.set_edge(max(answer.facts.width, answer.facts.height))
        self.name.setText(breakable(answer.row.name))
        self._load()

    @Slot(object)
    def _take_picture(self, found: QPixmap | str | None) -> None:
        if isinstance(found, QPixmap):
            self.picture.show_picture(found, _COVERED if self.is_covered else "")
        elif isinstance(found, str):
            self.picture.show_picture(None, found)
        else:
            is_gone = self._details is not None and self._details.row.missing
            self.picture.show_picture(
                None, tr("The file is not where it was.") if is_gone else tr("This image cannot be read.")
            )
