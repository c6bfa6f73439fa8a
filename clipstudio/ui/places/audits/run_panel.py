"""A run: its charts and table beside exactly the images behind the number that was clicked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.audits import RunResult
from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.ids import RunId
from clipstudio.domain.images import SortKey
from clipstudio.domain.labels import HARMFUL_CATEGORIES
from clipstudio.services.auditing import read_run
from clipstudio.services.provenance import canary_warning
from clipstudio.services.run_images import RunImages
from clipstudio.services.sample import NOTE, is_sample_model
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.charts.result_view import ResultView
from clipstudio.ui.charts.threshold_bar import ThresholdBar
from clipstudio.ui.place import surface
from clipstudio.ui.places.audits.answer_frame import AnswerFrame
from clipstudio.ui.places.audits.moved_threshold import MovedThreshold
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import SPACE_AROUND, SPACE_BETWEEN

MOST_LABELS = 12
WHOLE_TABLE = "All labels and groups (*.csv)"
FILE_KINDS = ("Picture (*.png)", "Drawing (*.svg)", "Numbers of this chart (*.csv)", WHOLE_TABLE)


@dataclass(frozen=True, slots=True)
class Shown:
    """The number whose images are in the grid; -1 stands for all images and for no comparison."""

    kind: str
    index: int
    comparison: int
    group: int


class RunPanel(QWidget):
    """Chart and grid side by side; each selects in the other.

    Signals:
        loaded: The run is on the screen (RunId).
        run_asked: The run is wanted once more, with this threshold (a probability).
    """

    loaded = Signal(int)
    run_asked = Signal(float)

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self._session = session
        self.result: RunResult | None = None
        self.images: RunImages | None = None
        self.shown: Shown | None = None
        self.requested: RunId | None = None
        self._asked = 0
        self._descending = True
        self.view = ResultView()
        self.threshold = ThresholdBar()
        self._moved = MovedThreshold(session, self.threshold)
        self.frame = AnswerFrame(session.project, "No image was given this label in this group.")
        self.grid, self.caption = self.frame.grid, self.frame.caption
        self.grid.set_sort_keys([SortKey.PROBABILITY])
        self.grid.set_sort(SortKey.PROBABILITY, True)
        self.save_button = QPushButton("Save chart or data…")
        self.save_button.setProperty("role", "quiet")
        self.save_button.setToolTip("The chart as a picture, or its numbers as a table")
        self.save_button.clicked.connect(self.save_chart)
        self._lay_out(settings)
        self.view.numerator_requested.connect(self.show_numerator)
        self.view.numerator_shown.connect(self._follow_chart)
        self.grid.selection_changed.connect(self._light_up)
        self.grid.preview_opened.connect(self._tell_labels)
        self.grid.sort_changed.connect(self._sort_by)
        self._moved.counted.connect(self.view.replace_result)
        self._moved.found.connect(self._take_images)
        self.threshold.run_asked.connect(self.run_asked)

    def _lay_out(self, settings: Settings) -> None:
        left, left_layout = surface()
        left_layout.setContentsMargins(0, 0, 0, 0)
        self.threshold.setContentsMargins(SPACE_AROUND, 0, SPACE_AROUND, SPACE_BETWEEN)
        left_layout.addWidget(self.view, 1)
        left_layout.addWidget(self.threshold)
        self.frame.lay_out(left, settings, "run", self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)

    def open(self, run: RunId) -> None:
        """Read a run and show it."""
        self.requested = run
        project = self._session.project
        self._session.background.ask(lambda: _read(project, run), self, self._take, self._session.warn)

    def save_chart(self) -> None:
        """Write the chart as PNG or SVG, or its numbers or the whole table as CSV, by the file type chosen."""
        if (chosen := self.ask_file()) is None:
            return
        path, kind = chosen
        try:
            if kind == WHOLE_TABLE and path.suffix.lower() == ".csv":
                self.view.table.export_csv(path)
            else:
                self.view.chart.export(path)
        except ClipstudioError as error:
            self._session.warn(str(error))
        else:
            self._session.say(f"Saved {path}.")

    def ask_file(self) -> tuple[Path, str] | None:
        """Where to save and as what; a method of its own so that a test can answer."""
        chosen, kind = QFileDialog.getSaveFileName(self, "Save chart or data", "chart.png", ";;".join(FILE_KINDS))
        return (Path(chosen), kind) if chosen else None

    def shut_down(self) -> None:
        """End the grid's threads."""
        self.grid.shutdown()

    def show_numerator(self, kind: str, index: int, comparison: int, group: int) -> None:
        """Put exactly the images that a number counts into the grid."""
        if self.images is None or self.result is None:
            return
        self.shown = Shown(kind, index, comparison, group)
        images, shown, descending = self.images, self.shown, self._descending
        self._asked += 1
        asked = self._asked
        self._session.background.ask(
            lambda: (asked, *_numerator(images, shown, descending)), self, self._fill, self._session.warn
        )

    def _take(self, answer: tuple[RunResult, RunImages]) -> None:
        result, images = answer
        if result.record.id != self.requested:
            return  # another run was chosen meanwhile
        self.result, self.images = result, images
        provenance = dict(result.record.provenance)
        warnings = (canary_warning(provenance), NOTE if is_sample_model(provenance) else "")
        self.view.show_warning(" ".join(filter(None, warnings)))
        self.frame.show_provenance(provenance)
        self.grid.set_blurred(result.label_set.is_harmful)
        self.view.set_result(result)
        self._moved.set_run(result, images)
        harmful = [k for k, name in enumerate(result.label_set.categories) if name in HARMFUL_CATEGORIES]
        if harmful:
            # What the audit was most likely made for.
            self.view.show_numerator("category", harmful[0])
        self.loaded.emit(int(result.record.id))

    def _take_images(self, images: RunImages) -> None:
        """The same run's images at another threshold: show again what is shown."""
        self.images = images
        if self.shown is not None:
            self.show_numerator(self.shown.kind, self.shown.index, self.shown.comparison, self.shown.group)

    def _follow_chart(self, kind: str, index: int, comparison: int) -> None:
        """The chart went to another label: show the images that were given it, whatever their group."""
        self.show_numerator(kind, index, comparison, -1)

    def _fill(self, answer: tuple[int, NDArray[np.int64], NDArray[np.float32]]) -> None:
        asked, ids, probability = answer
        if asked == self._asked:
            self.caption.setText(self._in_words(len(ids)))
            self.grid.set_ids(ids, probability)
            self._light_up()

    def _in_words(self, count: int) -> str:
        if self.result is None or self.shown is None:
            return ""
        labels, shown = self.result.label_set, self.shown
        what = labels.texts[shown.index] if shown.kind == "label" else labels.categories[shown.index]
        group = "all images"
        if shown.group >= 0:
            group = self.result.comparisons[shown.comparison].groups[shown.group].title
        return f"{what} · {group}" if count else f"no image: {what} · {group}"

    def _light_up(self) -> None:
        """Show the selection's share in every bar of the chart."""
        selected = self.grid.selected_ids()
        data = self.view.data
        if self.images is None or self.result is None or data is None or not len(selected):
            self.view.set_selection_share(None)
            return
        images, comparison = self.images, self.view.comparison
        kind, index = data.numerator.kind.value, data.numerator.index
        groups = len(self.result.comparisons[comparison].groups) if comparison >= 0 else 0

        def share() -> tuple[tuple[str, int, int], list[tuple[int, int]]]:
            return (kind, index, comparison), images.share(selected, kind, index, comparison, groups)

        self._session.background.ask(share, self, self._take_share, self._session.warn)

    def _take_share(self, answer: tuple[tuple[str, int, int], list[tuple[int, int]]]) -> None:
        question, shares = answer
        self.view.set_selection_share(
            lambda kind, index, comparison: shares if (kind, index, comparison) == question else None
        )

    def _tell_labels(self, image: int) -> None:
        if self.images is not None and self.result is not None:
            rows = self.images.of_image(image)[:MOST_LABELS]
            self.grid.preview.set_labels(rows, folded=self.result.label_set.is_harmful)

    def _sort_by(self, _key: SortKey, descending: bool) -> None:
        self._descending = descending
        with QSignalBlocker(self.grid):
            self.grid.set_sort(SortKey.PROBABILITY, descending)
        if self.shown is not None:
            self.show_numerator(self.shown.kind, self.shown.index, self.shown.comparison, self.shown.group)


def _read(project: ProjectFile, run: RunId) -> tuple[RunResult, RunImages]:
    result = read_run(project, run)
    return result, RunImages.of(project, result.record)


def _numerator(images: RunImages, shown: Shown, descending: bool) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The images of a number with the probability of its label, in the order of that."""
    ids = images.numerator(shown.kind, shown.index, shown.comparison, shown.group)
    probability = images.probability(shown.kind, shown.index)[np.searchsorted(images.arrays.images, ids)]
    order = np.argsort(-probability if descending else probability, kind="stable")
    return ids[order], probability[order]
