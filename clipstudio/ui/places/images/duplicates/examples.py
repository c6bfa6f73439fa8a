"""Pairs of pictures on either side of the distance: what it just takes in, and what it just leaves out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipstudio.domain.language import number, tr
from clipstudio.results.words import counted
from clipstudio.services.browsing import ImageBrowser
from clipstudio.services.duplicates.page import EXAMPLES, ExamplePair
from clipstudio.ui.grid.layout import GAP, MARGIN
from clipstudio.ui.grid.model import ImageGridModel
from clipstudio.ui.grid.view import ImageGridView
from clipstudio.ui.place import muted
from clipstudio.ui.style import SPACE_INSIDE

SMALL, LARGE = 72, 112
"""Pixels of an example, at least and at most."""
FIT = 2 * EXAMPLES
"""Pictures in the line."""


class ExamplePairs(QWidget):
    """A line of pairs under a few words.

    Args:
        title: What these pairs are.
        nothing: What is said where there is none.
    """

    def __init__(self, title: str, nothing: str) -> None:
        super().__init__()
        self._title, self._nothing = title, nothing
        self.words = muted(title)
        self.model = ImageGridModel(self)
        self.view = ImageGridView(self.model)
        self.view.setAccessibleName(title)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE // 2)
        layout.addWidget(self.words)
        layout.addWidget(self.view)

    def set_source(self, source: ImageBrowser | None) -> None:
        """Show pictures of a project."""
        self.model.set_source(source)

    def show_pairs(self, pairs: Sequence[ExamplePair]) -> None:
        """Show other pairs."""
        ids = [image for pair in pairs for image in (pair.first, pair.second)]
        captions = [
            tr("pair {place}, {bits}", place=number(place), bits=counted(pair.distance, "bit"))
            for place, pair in enumerate(pairs, 1)
            for _ in range(2)
        ]
        if self.model.ids.tolist() != ids:
            self.model.set_ids(ids, captions)
            if ids:  # their captions take room, which stays where there are none
                self._fit()
        self.words.setText(self._title if pairs else self._nothing)

    def _fit(self) -> None:
        """All pairs stand in one line; its room stays where there is none, so that nothing jumps."""
        room = (self.view.layout_width() - 2 * MARGIN - (FIT - 1) * GAP) // FIT
        self.view.set_tile_size(max(SMALL, min(LARGE, room)))
        self.view.setFixedHeight(self.view.tiles.line_height + 2 * MARGIN)

    def shut_down(self) -> None:
        """End the threads of the pictures."""
        self.model.shutdown()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters take more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
