"""The frame around every answer: what was found at the left, the images behind a number at the right."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.services.browsing import ImageBrowser
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.ui.flow_layout import FlowLayout, FlowLine
from clipstudio.ui.grid.panel import GridPanel
from clipstudio.ui.pane_sizes import SidePane
from clipstudio.ui.panes import VERTICAL, Panes
from clipstudio.ui.place import muted, row
from clipstudio.ui.settings import Settings
from clipstudio.ui.steady_label import SteadyLabel
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE

TILE_SIZE = 128
"""Pixels; beside a chart there is room for three columns of these."""

ANSWER_LETTERS, PICTURES_LETTERS, PROVENANCE_LETTERS = 52, 34, 20
"""What an answer, its pictures and the provenance need."""
LOADING = tr("Loading…")
PATIENCE_MS = 200
"""After which images of another number are taken away while the right ones are looked for."""

WAITING = tr("Choose a number on the left to see its images.")
NONE_YET = tr("There are no images to show yet.")
"""Of a figure in which no number has any."""


class AnswerFrame(QWidget):
    """An answer, the grid with its caption, and the provenance below, which is folded at first.

    Args:
        project: Where the images are.
        empty: What is said of a number that no image is behind.

    Attributes:
        grid: The images.
        caption: Says which they are.
    """

    def __init__(self, project: ProjectReader, empty: str) -> None:
        super().__init__()
        self.caption = SteadyLabel()
        self.caption.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_BETWEEN, 0)
        self.grid = GridPanel()
        self.grid.set_source(ImageBrowser(project))
        self.measure = muted()
        self.measure.setContentsMargins(SPACE_BETWEEN, 0, SPACE_BETWEEN, 0)
        self.measure.hide()
        # A grid that is filled at once is not emptied before: it would flicker at every click.
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._say_loading)
        self._empty = empty
        self.grid.set_empty_state(WAITING)
        self.grid.view.set_tile_size(TILE_SIZE)
        self.provenance = QPlainTextEdit()
        self.provenance.setReadOnly(True)
        self.provenance.setAccessibleName(tr("Provenance of this result"))
        self.provenance_button = QPushButton(tr("Provenance: what this result rests on"))
        self.provenance_button.setProperty("role", "quiet")
        self.provenance_button.setCheckable(True)
        self.basis = SteadyLabel()
        self.basis.setAccessibleName(tr("What this result rests on"))
        self.details = QPushButton(tr("All details as JSON"))
        self.details.setProperty("role", "quiet")
        self.details.setCheckable(True)
        self.rests_on = QWidget()
        self.rests_on.hide()
        column = QVBoxLayout(self.rests_on)
        column.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE)
        column.setSpacing(SPACE_INSIDE)
        column.addWidget(self.basis)
        column.addLayout(row(self.details))
        for button in (self.provenance_button, self.details):
            button.toggled.connect(self._show_provenance)

    def lay_out(self, answer: QWidget, settings: Settings, name: str, *buttons: QPushButton) -> None:
        """Put the answer beside the images; ``name`` is under what the width of these is kept."""
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.caption)
        column.addWidget(self.measure)
        column.addWidget(self.grid, 1)
        pictures = SidePane(name, 0.36, PICTURES_LETTERS, words=tr("the images"), keys="Shift+F9")
        self.panes = Panes(answer, ANSWER_LETTERS, right, pictures, settings, side_first=False)
        below = SidePane(f"{name} provenance", 0.4, PROVENANCE_LETTERS)
        self._whole = Panes(
            self.panes, PROVENANCE_LETTERS, self.provenance, below, side_first=False, orientation=VERTICAL
        )
        self._whole.set_side_present(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._whole, 1)
        layout.addWidget(self.rests_on)
        foot = FlowLine()
        flow = FlowLayout(foot, SPACE_INSIDE)
        for button in (self.provenance_button, *buttons):
            flow.addWidget(button)
        layout.addWidget(foot)

    @Slot()
    def _show_provenance(self) -> None:
        """The sentences take no more room than they need; all the details have a pane of their own above."""
        is_shown = self.provenance_button.isChecked()
        self.rests_on.setVisible(is_shown)
        self._whole.set_side_present(is_shown and self.details.isChecked())

    def show_images(
        self,
        caption: str,
        ids: NDArray[np.int64],
        probability: NDArray[np.floating] | None = None,
        measure: str = "",
        meaning: str = "",
    ) -> None:
        """Show the images of a number under what they are, with what is written below each.

        Args:
            caption: Which images these are.
            ids: (m,) int64.
            probability: (m,) of each image.
            measure: What the probability is.
            meaning: What the number says, where there is no image to show.
        """
        self._patience.stop()
        self.caption.say(caption)
        self.measure.setText(tr("Below each picture: {measure}", measure=measure))
        self.measure.setVisible(bool(measure) and probability is not None and len(ids) > 0)
        self.grid.set_empty_state(f"{self._empty} {meaning}".rstrip())
        self.grid.set_ids(ids, probability, measure)

    def wait(self) -> None:
        """Images are being looked for: those of another number may not stand in for them for long."""
        if self.grid.model.rowCount():
            self._patience.start()
        else:
            self._say_loading()

    def shut_down(self) -> None:
        """End the timer and the grid's threads."""
        self._patience.stop()
        self.grid.shutdown()

    def _say_loading(self) -> None:
        self._empty_grid(LOADING)

    def clear(self, words: str = WAITING) -> None:
        """Show no image, and say nothing of any number, until there is one to show."""
        self._patience.stop()
        self._empty_grid(words)

    def _empty_grid(self, words: str) -> None:
        self.caption.say("")
        self.measure.hide()
        self.grid.set_empty_state(words)
        self.grid.set_ids(np.empty(0, dtype=np.int64))

    def show_provenance(self, words: str, provenance: Mapping[str, Any]) -> None:
        """Write what the result rests on: in words, and all of it as JSON behind a fold."""
        self.basis.settle()
        self.basis.say(words)
        self.provenance.setPlainText(json.dumps(dict(provenance), indent=2, ensure_ascii=False))
