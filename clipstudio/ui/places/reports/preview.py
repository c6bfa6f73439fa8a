"""How a section of the report will look on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.results.words import counted
from clipstudio.ui.letting_go import let_go
from clipstudio.ui.place import muted
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

DOTS_PER_INCH = 110.0
WAITING = tr("The section is being made…")


class ReportPreview(QWidget):
    """Pages one below the other, as wide as there is room, or a sentence why there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.status = muted(WAITING)
        self._pages: list[tuple[QLabel, QPixmap]] = []
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(SPACE_INSIDE, SPACE_INSIDE, SPACE_INSIDE, SPACE_INSIDE)
        self._column.setSpacing(SPACE_BETWEEN)
        self._column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidget(self._inside)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(tr("Preview of the section"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_INSIDE, SPACE_INSIDE, 0, 0)
        layout.addWidget(self.status)
        layout.addWidget(self.area, 1)

    @property
    def count(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    def show_pages(self, title: str, pages: Sequence[QPixmap], alt: Sequence[str] = ()) -> None:
        """Show the pages of a section.

        Args:
            title: The section.
            pages: Pictures of its pages.
            alt: What a screen reader says of each.
        """
        self.status.setText(
            tr("“{title}” as the PDF has it, {pages}", title=title, pages=counted(len(pages), "page"))
        )
        while len(self._pages) > len(pages):
            let_go(self._pages.pop()[0])
        for place, picture in enumerate(pages):
            if place == len(self._pages):
                label = plain_label()
                self._column.insertWidget(place, label, alignment=Qt.AlignmentFlag.AlignHCenter)
                self._pages.append((label, picture))
            label = self._pages[place][0]
            label.setAccessibleName(
                alt[place] if place < len(alt) else tr("Page {place} of {title}", place=place + 1, title=title)
            )
            self._pages[place] = (label, picture)
        self._fit()

    def say(self, words: str) -> None:
        """Say that pages are being made; those that are shown stay meanwhile."""
        self.status.setText(words)

    def refuse(self, reason: str) -> None:
        """Say why there are no pages, and show none."""
        self.say(reason)
        while self._pages:
            let_go(self._pages.pop()[0])

    def _fit(self) -> None:
        # The bar may come after the pages, when they are seen to be too many.
        bar = self.area.verticalScrollBar().sizeHint().width()
        room = self.area.maximumViewportSize().width() - bar - 2 * SPACE_INSIDE - 4
        for label, picture in self._pages:
            ratio = self.devicePixelRatioF()
            width = max(1, min(room, picture.width()))
            shown = picture.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
            shown.setDevicePixelRatio(ratio)
            label.setPixmap(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
