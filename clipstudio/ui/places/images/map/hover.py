"""The image under the pointer of a map, small beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from clipstudio.domain.images import ImageRow
from clipstudio.services.browsing import ImageBrowser
from clipstudio.ui.grid.blur import Blur
from clipstudio.ui.grid.thumbnails import ThumbnailLoader
from clipstudio.ui.latest import Latest
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

EDGE, AWAY = 144, 18
"""Pixels of the picture, and between the pointer and it."""


class HoverCard(QFrame):
    """A picture with its file name and value; blurred where the grid blurs it.

    Args:
        session: The open project.
        blur: What the grid blurs.
        parent: The map.
    """

    def __init__(self, session: Session, blur: Blur, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAutoFillBackground(True)
        self._session, self._blur = session, blur
        self.image: int | None = None
        self._about = ""
        self._reading = Latest(session.background, self, lambda _reason: self.hide())
        self._loader = ThumbnailLoader(self, threads=1, capacity=16 * 2**20)
        self._loader.set_source(ImageBrowser(session.project))
        self._loader.arrived.connect(self._show_picture)
        self.picture = plain_label()
        self.picture.setFixedSize(EDGE, EDGE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words = plain_label()
        self.words.setWordWrap(True)
        self.words.setFixedWidth(EDGE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_INSIDE, SPACE_INSIDE, SPACE_INSIDE, SPACE_INSIDE)
        layout.setSpacing(4)
        layout.addWidget(self.picture)
        layout.addWidget(self.words)
        self.hide()

    def show_image(self, image: int, at: QPoint, about: str) -> None:
        """Show an image beside a point of the map; ``about`` is what is said below its name."""
        if image != self.image:
            self.image, self._about = image, about
            self._loader.set_edge(EDGE, self.devicePixelRatioF())
            self.picture.clear()
            self.words.setText(about)
            project = self._session.project
            self._reading.ask(image, lambda: project.images.rows([image]), self._take_rows)
        self._place(at)
        self.show()
        self.raise_()

    def forget(self) -> None:
        """Take it away."""
        self.image = None
        self._reading.withdraw()
        self.hide()

    def shut_down(self) -> None:
        """End the thread of the pictures."""
        self._loader.shutdown()

    def _take_rows(self, image: int, rows: Sequence[ImageRow]) -> None:
        if image == self.image and rows:
            name = rows[0].name
            short = name if len(name) <= 40 else f"{name[:39]}…"
            self.words.setText(f"{short}\n{self._about}".strip())
            self.adjustSize()
            self._loader.want([(rows[0], self._blur.covers(image))])
            self._show_picture(image)

    @Slot(int)
    def _show_picture(self, image: int) -> None:
        if image == self.image:
            covered = self._blur.covers(image)
            pixmap = self._loader.picture(image, covered)
            if pixmap is not None:
                self.picture.setPixmap(pixmap)
            elif trouble := self._loader.trouble(image, covered):
                self.picture.setText(trouble)

    def _place(self, at: QPoint) -> None:
        """Beside the pointer, where there is room for all of it."""
        self.adjustSize()
        parent = self.parentWidget()
        assert parent is not None
        room, size = parent.rect(), self.size()
        self.move(_beside(at, size, room).topLeft())


def _beside(at: QPoint, size: QSize, room: QRect) -> QRect:
    left = at.x() + AWAY if at.x() + AWAY + size.width() <= room.right() else at.x() - AWAY - size.width()
    top = min(max(at.y() - size.height() // 2, room.top()), max(room.top(), room.bottom() - size.height()))
    return QRect(QPoint(max(left, room.left()), top), size)
