"""Where the picture is shown that is judged, alone or with another one beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.grid.picture import PictureView
from clipstudio.ui.place import muted
from clipstudio.ui.places.review.judging.pictures import Picture

SMALL = 260
"""Pixels that a picture takes at most when it is shown small."""
_NO_LIMIT = 16_777_215
PAN = 80
JUDGED, BESIDE, BEFORE = tr("To be judged"), tr("Beside it"), tr("The one before")


class StagePicture(PictureView):
    """A picture that leaves the keyboard to the page.

    Signals:
        clicked: It was clicked and not dragged.
    """

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pressed_at = QPointF()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        moved = (event.position() - self._pressed_at).manhattanLength()
        if event.button() == Qt.MouseButton.LeftButton and moved < QApplication.startDragDistance():
            self.clicked.emit()


class Stage(QWidget):
    """One or two pictures.

    Attributes:
        main: The picture that is judged.
        other: The one beside it.

    Signals:
        resized: There is another amount of room now.
        zoomed: The picture is shown larger or smaller.
        clicked: The picture was clicked.
    """

    resized = Signal()
    zoomed = Signal()
    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.main, self.other = StagePicture(), StagePicture()
        self._titles = (muted(JUDGED), muted(BESIDE))
        self._is_pair = False
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for column, (title, view) in enumerate(zip(self._titles, (self.main, self.other), strict=True)):
            title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(title, 0, column)
            grid.addWidget(view, 1, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(1, 1)
        self.main.resized.connect(self.resized)
        self.main.zoomed.connect(self.zoomed)
        self.main.clicked.connect(self.clicked)
        self.show_pair(False)

    def show_pair(self, is_pair: bool, title: str = BESIDE) -> None:
        """Show another picture beside the one that is judged, or only that one."""
        self._is_pair = is_pair
        self._titles[1].setText(title)
        for widget in (*self._titles, self.other):
            widget.setVisible(is_pair)
        layout = self.layout()
        assert isinstance(layout, QGridLayout)
        layout.setColumnStretch(1, 1 if is_pair else 0)

    def set_small(self, is_small: bool) -> None:
        """Show pictures in a small size, or as large as there is room."""
        for view in (self.main, self.other):
            most = SMALL if is_small else _NO_LIMIT
            view.setMaximumSize(QSize(most, most))

    def fitted_room(self) -> QSize:
        """Device pixels that a picture may fill which is shown whole."""
        return self.main.fitted_room()

    @property
    def is_pair(self) -> bool:
        """Whether two pictures are shown."""
        return self._is_pair

    def show_picture(self, picture: Picture | None, sentence: str, name: str) -> None:
        """Show what is judged, or nothing while it loads; ``sentence`` stands under it."""
        _fill(self.main, picture, sentence)
        self.main.setAccessibleName(name)

    def show_other(self, picture: Picture | None, sentence: str) -> None:
        """Show what stands beside it, or nothing while it loads."""
        _fill(self.other, picture, sentence)
        self.other.setAccessibleName(self._titles[1].text())

    def pan(self, x: int, y: int) -> None:
        """Move an enlarged picture by some steps."""
        self.main.pan(QPointF(PAN * x, PAN * y))


def _fill(view: StagePicture, picture: Picture | None, sentence: str) -> None:
    view.set_edge(picture.edge if picture is not None else 0)
    if picture is None:
        view.show_picture(None)
    elif picture.pixmap is None:
        view.show_picture(None, picture.sentence)
    else:
        view.show_picture(picture.pixmap, sentence)
