"""A run: its charts and table beside exactly the images behind the number that was clicked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
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
from clipstudio.services.auditing.provenance import warnings_of
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.sample import NOTE, is_sample_model
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.charts.result_view import ResultView
from clipstudio.ui.charts.threshold_bar import ThresholdBar
from clipstudio.ui.charts.view_model import NOT_ANSWERED, Kind
from clipstudio.ui.latest import Latest
from clipstudio.ui.place import surface
from clipstudio.ui.places.audits.answer_frame import AnswerFrame
from clipstudio.ui.places.audits.moved_threshold import MovedThreshold
from clipstudio.ui.read_once import ReadOnce
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import SPACE_AROUND, SPACE_BETWEEN

MOST_LABELS = 12
WHOLE_TABLE = "All labels and groups (*.csv)"
FILE_KINDS = ("Picture (*.png)", "Drawing (*.svg)", "Numbers of this chart (*.csv)", WHOLE_TABLE)


@dataclass(frozen=True, slots=True)
class Shown:
    """The number whose images are in the grid; -1 stands for all images and for no comparison.

    Attributes:
        run: The run whose number it is.
        threshold: At which the chart counted it; None where the run's rule has none.
        kind: "label", "category" or "unanswered".
        index: Its place in the label set.
        comparison: Place of the comparison.
        group: Place of the group in it.
    """

    run: RunId
    threshold: float | None
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
        self._threshold: float | None = None
        self._behind: ReadOnce[RunImages] | None = None
        self._opening = Latest(session.background, self, session.warn)
        self._finding = Latest(session.background, self, self._refuse)
        self._lighting = Latest(session.background, self, session.warn)
        self._telling = Latest(session.background, self, session.warn)
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
        self._moved.counted.connect(self._recount)
        self._moved.rested.connect(self._show_again)
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
        self._opening.ask(run, partial(_read, project, run), self._take)

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
        if self._behind is None or self.result is None:
            return
        self.shown = Shown(self.result.record.id, self._threshold, kind, index, comparison, group)
        self._finding.ask(self.shown, partial(_numerator, self._behind, self.shown, self._descending), self._fill)

    def _take(self, _run: RunId, answer: tuple[RunResult, RunImages]) -> None:
        result, images = answer
        self._clear()
        self.result, self.images = result, images
        self._look_at(result.record.plan.threshold)
        provenance = dict(result.record.provenance)
        warnings = (*warnings_of(provenance), NOTE if is_sample_model(provenance) else "")
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

    def _clear(self) -> None:
        """What was asked of the run before is not wanted any more, nor what it filled."""
        self.shown = None
        self._finding.withdraw()
        self._lighting.withdraw()
        self._telling.withdraw()
        self.view.set_selection_share(None)
        self.frame.clear()

    def _look_at(self, threshold: float | None) -> None:
        """From here on, numbers and images are those at a threshold; None for a run that has none."""
        assert self.images is not None
        assert self.result is not None
        self._threshold = threshold
        images, is_own = self.images, threshold == self.result.record.plan.threshold
        self._behind = ReadOnce(lambda: images if is_own or threshold is None else images.at(threshold))

    def _recount(self, result: RunResult) -> None:
        """The chart counts at another threshold: a click on it opens the images of that count from now on."""
        self.view.replace_result(result)
        self._look_at(result.record.plan.threshold)

    def _show_again(self) -> None:
        """Show the images of the same number anew, and of the image that is seen large what it was given."""
        if self.grid.preview.image is not None:
            self._tell_labels(self.grid.preview.image)
        if self.shown is not None:
            self.show_numerator(self.shown.kind, self.shown.index, self.shown.comparison, self.shown.group)

    def _follow_chart(self, kind: str, index: int, comparison: int) -> None:
        """The chart went to another label: show the images that were given it, whatever their group."""
        self.show_numerator(kind, index, comparison, -1)

    def _fill(self, shown: Shown, answer: tuple[NDArray[np.int64], NDArray[np.float32]]) -> None:
        ids, probability = answer
        self.frame.show_images(self._in_words(shown, len(ids)), ids, probability)
        self._light_up()

    def _refuse(self, reason: str) -> None:
        """Images that cannot be found are said; those of another number may not stand in for them."""
        self.frame.clear()
        self._session.warn(reason)

    def _in_words(self, shown: Shown, count: int) -> str:
        assert self.result is not None
        labels = self.result.label_set
        names = {Kind.LABEL: labels.texts, Kind.CATEGORY: labels.categories, Kind.UNANSWERED: (NOT_ANSWERED,)}
        what = names[Kind(shown.kind)][shown.index]
        group = "all images"
        if shown.group >= 0:
            group = self.result.comparisons[shown.comparison].group_names[shown.group]
        return f"{what} · {group}" if count else f"no image: {what} · {group}"

    def _light_up(self) -> None:
        """Show the selection's share in every bar of the chart."""
        selected = self.grid.selected_ids()
        data = self.view.data
        behind = self._behind
        if behind is None or self.result is None or data is None or not len(selected):
            self._lighting.withdraw()
            self.view.set_selection_share(None)
            return
        comparison = self.view.comparison
        kind, index = data.numerator.kind.value, data.numerator.index
        groups = len(self.result.comparisons[comparison].groups) if comparison >= 0 else 0

        def share() -> list[tuple[int, int]]:
            return behind().share(selected, kind, index, comparison, groups)

        self._lighting.ask((kind, index, comparison), share, self._take_share)

    def _take_share(self, question: tuple[str, int, int], shares: list[tuple[int, int]]) -> None:
        self.view.set_selection_share(
            lambda kind, index, comparison: shares if (kind, index, comparison) == question else None
        )

    def _tell_labels(self, image: int) -> None:
        """List what the run made of an image, at the threshold that is looked at."""
        behind = self._behind
        if behind is not None:
            self._telling.ask(image, lambda: behind().of_image(image)[:MOST_LABELS], self._list_labels)

    def _list_labels(self, image: int, rows: list[tuple[str, float, bool]]) -> None:
        if self.result is not None and self.grid.preview.image == image:
            self.grid.preview.set_labels(rows, folded=self.result.label_set.is_harmful)

    def _sort_by(self, _key: SortKey, descending: bool) -> None:
        self._descending = descending
        with QSignalBlocker(self.grid):
            self.grid.set_sort(SortKey.PROBABILITY, descending)
        self._show_again()


def _read(project: ProjectFile, run: RunId) -> tuple[RunResult, RunImages]:
    result = read_run(project, run)
    return result, RunImages.of(project, result.record)


def _numerator(
    read: ReadOnce[RunImages], shown: Shown, descending: bool
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The images of a number with the probability of its label, in the order of that."""
    images = read()
    ids = images.numerator(shown.kind, shown.index, shown.comparison, shown.group)
    probability = images.probability(shown.kind, shown.index)[np.searchsorted(images.arrays.images, ids)]
    order = np.argsort(-probability if descending else probability, kind="stable")
    return ids[order], probability[order]
