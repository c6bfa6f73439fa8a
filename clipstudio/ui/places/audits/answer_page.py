"""The page of an answer, of a run and of a probe alike: question, choices, figure, notes, images, provenance."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)

from clipstudio.domain.images import SortKey
from clipstudio.domain.language import tr
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.run_list import RunKey, ShownKey
from clipstudio.results.answers import FORM, THRESHOLD, Answer, ChoiceForm, small_print
from clipstudio.results.basis import Basis
from clipstudio.results.figures import RowFigure, TableFigure
from clipstudio.results.file_names import file_stem
from clipstudio.results.steps import REPORT_STEP, NextStep, StepKind, possible_steps
from clipstudio.results.targets import Target
from clipstudio.results.visible_figures import visible_answer
from clipstudio.results.words import images as images_words
from clipstudio.services.answers import AnswerSource, ImagesBehind
from clipstudio.services.auditing.provenance import warnings_of
from clipstudio.services.reviewing.sources import MarkImages
from clipstudio.ui.figures.figure_files import FigureFiles
from clipstudio.ui.figures.figure_view import FigureView
from clipstudio.ui.file_dialogs import Purpose, ask_target
from clipstudio.ui.image_commands import ImageCommands
from clipstudio.ui.latest import Latest
from clipstudio.ui.measure import Measure
from clipstudio.ui.place import surface
from clipstudio.ui.places.audits.answer_foot import AnswerFoot
from clipstudio.ui.places.audits.answer_frame import NONE_YET, WAITING, AnswerFrame
from clipstudio.ui.places.audits.answer_head import AnswerHead
from clipstudio.ui.places.audits.choice_bar import ChoiceBar
from clipstudio.ui.places.audits.reading_line import ReadingLine
from clipstudio.ui.places.audits.threshold_bar import ThresholdBar
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from clipstudio.ui.steady_label import SteadyLabel
from clipstudio.ui.style import SPACE_AROUND, SPACE_INSIDE

MOST_LABELS = 12
"""So many labels of an image are listed beside it."""

MOST_LIT = 300
"""A selection is looked up in so many rows at most: more are not in view."""

LOW_LINES = 45
"""A page of fewer lines of text is low: what stands above the figure folds."""
FIGURE_SHARE = 0.55
"""Of the page's height that the figure has at least."""
NARROWEST = 360
"""Pixels that the answer has at least beside its images, so that no number is cut."""

TIGHT = 400
"""An answer of fewer pixels does without most of the space at its sides."""

FILE_KINDS = (
    tr("Picture (*.png)"),
    tr("Drawing (*.svg)"),
    tr("Page (*.pdf)"),
    tr("Numbers of this figure (*.csv)"),
)

Told = tuple[str, list[tuple[str, float, bool]]]
"""What a result made of an image: a sentence, and (label, probability, whether it was given)."""

Read = Callable[[], AnswerSource]

State = tuple[tuple[tuple[str, str], ...], Target | None]
"""What is chosen on the page, by name and value, and whose images are shown."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """What was read: the source, its first answer, what it rests on, and its provenance."""

    source: AnswerSource
    first: Answer
    basis: Basis
    provenance: dict[str, Any]


class AnswerPage(QWidget):
    """Shows what an `AnswerSource` answers; figure and grid select in each other.

    Signals:
        loaded: What was opened is on the screen (its key).
        refused: What was to be opened could not be read; what was shown before stays (`RunKey` or `PairKey`).
        changed: Something else is chosen or clicked; whether it is another figure.
        run_asked: Open the run of this `RunLink`.
        probe_asked: Set up this probe (ProbeName).
        model_asked: Lead to where models are added.
        threshold_asked: The run is wanted once more, with this threshold (a probability).
        review_asked: Make a review of images behind a mark (`MarkImages`).
        report_asked: Begin a report of what is shown (`RunKey`).
    """

    loaded = Signal(object)
    refused = Signal(object)
    changed = Signal(bool)
    run_asked = Signal(object)
    probe_asked = Signal(object)
    model_asked = Signal()
    threshold_asked = Signal(float)
    review_asked = Signal(object)
    report_asked = Signal(object)

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self._session = session
        self.requested: ShownKey | None = None
        self._shown: ShownKey | None = None
        self._wanted: State | None = None
        self._asked_before = 0
        self._name = ""
        self.source: AnswerSource | None = None
        self._is_postponed = self._is_dark = False
        self._basis: Basis | None = None
        self.answer: Answer | None = None
        self.target: Target | None = None
        self._chosen: dict[str, str] = {}
        self._is_only_moved = True
        self._descending = True
        self._models = 2
        self._opening = Latest(session.background, self, self._refuse_to_open)
        self._answering = Latest(session.background, self, session.warn_of_answer)
        self._finding = Latest(session.background, self, self._refuse)
        self._lighting = Latest(session.background, self, session.warn_of_answer)
        self._selecting = Latest(session.background, self, session.warn_of_answer)
        self._telling = Latest(session.background, self, session.warn_of_answer)
        self.head, self.title, self.reading = AnswerHead(), SteadyLabel("title"), ReadingLine()
        self.by_size = QToolButton()
        self.by_size.setText(tr("Sort by size"))
        self.by_size.setToolTip(tr("Largest first, instead of the order of the attribute"))
        self.by_size.setCheckable(True)
        self.by_size.hide()
        self.choices, self.figure, self.threshold = ChoiceBar(), FigureView(), ThresholdBar()
        self.files = FigureFiles(self.figure, session)
        self.threshold.hide()
        self.foot = AnswerFoot()
        self.frame = AnswerFrame(session.project, tr("No image is behind this number."))
        self.grid, self.caption = self.frame.grid, self.frame.caption
        self.grid.follow(session.preferences)
        self.grid.share(session.selection)
        self.commands = ImageCommands(session, self.grid, is_elsewhere=True)
        self.save_button = QPushButton(tr("Save figure or data…"))
        self.save_button.setProperty("role", "quiet")
        self.save_button.setToolTip(tr("The figure as a picture, or its numbers as a table"))
        self.review_button = QPushButton(tr("Review these…"))
        self.review_button.setProperty("role", "quiet")
        self.review_button.setToolTip(tr("Let people judge the images that are shown by hand"))
        self._lay_out(settings)
        self._connect()
        self._offer_review()

    def read_again(self, read: Read) -> None:
        """Read what is shown anew, since something that it says of itself has changed."""
        if self._shown is not None and self.is_read:
            shown, self._shown = self._shown, None
            self.open(shown, read, self.state)

    def open(self, key: ShownKey, read: Read, state: State = ((), None)) -> None:
        """Read a run or a probe and show it.

        Args:
            key: Which one.
            read: Reads it, on a reading thread.
            state: What is chosen on the page at first, and whose images are shown.
        """
        # What is shown already is not read again.
        held = self.source if key == self._shown else None
        self.requested, self._wanted = key, state
        self._asked_before = self._session.history.asked

        def answer() -> _Opened:
            source = held or read()
            first = visible_answer(source.answer(dict(state[0])))
            # Here, not when they are shown: a review counts its answers for them.
            return _Opened(source, first, source.basis, dict(source.provenance))

        if held is None:
            shown = self.source.title if self.source is not None else ""
            self.reading.wait(
                tr("Reading what you chose… Until it is there, “{shown}” stays below.", shown=shown)
                if shown
                else tr("Reading what you chose…")
            )
        self._opening.ask(key, answer, self._take)

    @property
    def state(self) -> State:
        """What is chosen now, or will be once it is read."""
        return self._wanted or (tuple(sorted(self._chosen.items())), self.target)

    @property
    def is_read(self) -> bool:
        """Whether what was asked for last is on the screen."""
        return self.source is not None and self._wanted is None

    @property
    def name(self) -> str:
        """What is shown is called so."""
        return self._name or (self.source.title if self.source is not None else "")

    def set_name(self, name: str) -> None:
        """Call what is shown as the user does; "" goes back to what it was run as."""
        self._name = name
        if self._basis is not None and self.is_read:
            self.head.tell(f"{self.name} · {self._basis.facts}")

    def set_models(self, models: int) -> None:
        """Offer to compare models where there are so many models and predictions."""
        self._models = models
        if self.answer is not None:
            self._show_foot(self.answer)

    def clear(self) -> None:
        """Show nothing: what was shown is gone."""
        for question in (self._opening, self._answering, self._finding, self._lighting, self._telling):
            question.withdraw()
        self.requested = self._shown = self.source = self.answer = self.target = self._wanted = None
        self._basis = None
        self.reading.end()
        self.frame.clear()

    def choose(self, **chosen: str) -> None:
        """Take options by the names of their choices, as if the user had."""
        self._chosen |= chosen
        self._ask()

    def save_figure(self) -> None:
        """Write the figure as PNG, SVG or PDF, or its numbers as CSV, by the ending of the file's name."""
        if self.answer is None or (path := self.ask_file()) is None:
            return
        if not path.suffix:
            is_table = isinstance(self.answer.figure, TableFigure)
            path = path.with_name(f"{path.name}{'.csv' if is_table else '.png'}")
        self.files.save(path)

    def ask_file(self) -> Path | None:
        """Where to save and as what; a method of its own so that a test can answer."""
        assert self.answer is not None
        stem = file_stem(self.name, self.answer.figure.text.title)
        is_table = isinstance(self.answer.figure, TableFigure)
        kinds, name = (FILE_KINDS[-1:], f"{stem}.csv") if is_table else (FILE_KINDS, f"{stem}.png")
        return ask_target(self, tr("Save figure or data"), Purpose.RESULT, name, ";;".join(kinds))

    def shut_down(self) -> None:
        """End the timer and the grid's threads."""
        self.reading.end()
        self.frame.shut_down()

    def _take(self, key: ShownKey, opened: _Opened) -> None:
        self.reading.end()
        if key != self._shown:
            # It is read from its beginning, wherever the page of another was scrolled to.
            self._scroll.verticalScrollBar().setValue(0)
        # What was asked of the result before may still come.
        for question in (self._answering, self._finding, self._lighting, self._telling):
            question.withdraw()
        self.frame.clear()
        self.source, self._basis, first = opened.source, opened.basis, opened.first
        chosen, target = self._wanted or ((), None)
        self._chosen, self._is_only_moved, self.target = dict(chosen), True, None
        self._shown, self._wanted = key, None
        self.title.settle()
        self.head.standing.settle()
        warnings = (*warnings_of(opened.provenance), *opened.basis.remarks)
        self.head.warn(" ".join(warnings))
        self.set_name(self._name)
        self.frame.show_provenance(f"{opened.basis.sentence}.", opened.provenance)
        self.grid.set_blurred(self.source.is_harmful)
        self._show(first)
        self._show_images(target or first.first)
        self.loaded.emit(key)

    def _refuse_to_open(self, reason: str) -> None:
        """What could not be read is said, and what was shown before stays.

        A run that was there when it was asked for, and was deleted since, is not said to be gone.
        """
        self.reading.end()
        refused, self.requested, self._wanted = self.requested, self._shown, None
        is_since = self._session.history.asked > self._asked_before
        (self._session.warn_of_answer if is_since else self._session.warn)(reason)
        self.refused.emit(refused)

    def _ask(self, is_moved: bool = False) -> None:
        """Ask for the answer to what is chosen; ``is_moved`` where only the threshold is another one."""
        source = self.source
        if source is not None:
            # A choice that is not answered yet is answered together with what moved since.
            self._is_only_moved &= is_moved
            chosen = dict(self._chosen)
            key = (self.requested, tuple(sorted(chosen.items())))
            self._answering.ask(key, lambda: visible_answer(source.answer(chosen)), self._take_answer)

    def _take_answer(self, _key: Hashable, answer: Answer) -> None:
        before, is_only_moved = self.answer, self._is_only_moved
        self._is_only_moved = True
        self._show(answer, keeps_room=is_only_moved)
        if is_only_moved:
            self._show_at_threshold()
        elif before is None or _asks(before) != _asks(answer) or not self._has_mark(self.target):
            self._show_images(answer.first)
        else:
            self.figure.set_selected(self._as_drawn(self.target))
            self._light_up()
        self.changed.emit(False)

    def _show(self, answer: Answer, *, keeps_room: bool = False) -> None:
        self.answer = answer
        if self._basis is not None:
            self.figure.small_print = small_print(self._basis.lines, answer)
        # Where only one thing could be chosen nobody chose it: once there is more, the page begins as it would.
        self._chosen |= {choice.name: choice.chosen for choice in answer.choices if len(choice.options) > 1}
        question = answer.figure.text.title
        # Views have titles of one line or two: the buttons below may not move under the pointer.
        has_views = any(choice.name == FORM and len(choice.options) > 1 for choice in answer.choices)
        self.title.least_lines = 2 if has_views else 1
        self.head.stand(answer.standing)
        self.title.say(question[:1].upper() + question[1:])
        self.choices.set_choices(answer.choices)
        can_sort = isinstance(answer.figure, RowFigure) and answer.figure.can_sort
        self.by_size.setVisible(can_sort)
        self.figure.set_figure(answer.figure, keeps_room=keeps_room)
        self._give_room()
        self.figure.set_sorted(can_sort and self.by_size.isChecked())
        self._show_foot(answer)
        self.threshold.setVisible(answer.threshold is not None)
        if answer.threshold is not None and not self.threshold.is_moving:
            self.threshold.set_choice(answer.threshold)

    def _show_foot(self, answer: Answer) -> None:
        steps = possible_steps(answer.steps, self._models)
        # A report holds runs; what a pair or a review says is said in it beside them.
        if isinstance(self._shown, RunKey) and not self._session.project.read_only:
            steps = (*steps, REPORT_STEP)
        self.foot.set_answer(replace(answer, steps=steps))

    def _give_room(self) -> None:
        """All the room to a figure that can grow; below any other the words follow at once."""
        grows = bool(QWidgetItem(self.figure.widget).expandingDirections() & Qt.Orientation.Vertical)
        self._column.setStretchFactor(self.figure, int(grows))
        self._column.setStretch(self._column.count() - 1, int(not grows))

    def _show_at_threshold(self) -> None:
        """The images of the same mark where the threshold is now; while it moves only the mark."""
        answer = self.answer
        if answer is None or answer.threshold is None or self.target is None:
            return
        target = self._as_drawn(self.target.at_threshold(answer.threshold.value))
        if self.threshold.is_moving:
            self.figure.set_selected(target)
        else:
            # Of a bar that moved out of the figure no image may stay.
            self._show_images(target if self._has_mark(target) else answer.first)

    def _has_mark(self, target: Target | None) -> bool:
        """Whether a row or a button of the answer stands for a target; other figures stand for any."""
        if target is None or self.answer is None or not isinstance(self.answer.figure, RowFigure):
            return True
        marks = (part.target for row in self.answer.figure.rows for part in row.parts)
        return target in marks or any(target == shortcut.target for shortcut in self.answer.shortcuts)

    def _has_images(self) -> bool:
        """Whether some number of the figure has images; of a table each row says so, of other figures it is so."""
        figure = self.answer.figure if self.answer is not None else None
        return not isinstance(figure, TableFigure) or any(row.target is not None for row in figure.rows)

    def _as_drawn(self, target: Target | None) -> Target | None:
        """The same target as the figure has it now: its sentence is of the counts that are shown."""
        return next((each for each in self._row_targets() if each == target), target)

    def _show_images(self, target: Target | None) -> None:
        """Put exactly the images that a mark counts into the grid; they are looked for while the page is seen."""
        self.target, self._is_postponed = target, False
        self._offer_review()
        self.changed.emit(False)
        self.figure.set_selected(target)
        source, is_descending = self.source, self._descending
        if target is None or source is None:
            self._finding.withdraw()
            self.frame.clear(WAITING if self._has_images() else NONE_YET)
            return
        self.frame.wait()
        if not self.isVisible():
            self._is_postponed = True  # of a million images they take seconds
            return
        find = partial(source.images, target, is_descending)
        self._finding.ask((self.requested, target, is_descending), find, partial(self._fill, target))

    def _fill(self, target: Target, _key: Hashable, behind: ImagesBehind) -> None:
        caption = target.caption if len(behind.ids) else tr("No images: {caption}", caption=target.caption)
        with QSignalBlocker(self.grid):
            self.grid.set_sort_keys([SortKey.PROBABILITY] if behind.probability is not None else [])
            self.grid.set_sort(SortKey.PROBABILITY, self._descending)
        self.frame.show_images(caption, behind.ids, behind.probability, behind.measure, target.meaning)
        self._light_up()

    def _select_images(self, target: Target) -> None:
        """Select the images that a mark counts, in all views."""
        source = self.source
        if source is not None:
            self._selecting.ask(
                target,
                lambda: source.images(target, False).ids,
                lambda _target, ids: self._session.select(ids),
            )

    def _offer_review(self) -> None:
        self.review_button.setEnabled(self.target is not None and not self._session.project.read_only)

    def _ask_review(self) -> None:
        """A review of all the images behind the mark, each by the labels for which the mark counts it."""
        if self.target is not None and self._shown is not None:
            self.review_asked.emit(MarkImages(self.target, self._shown, self.target.caption))

    def _ask_review_of(self, ids: NDArray[np.int64]) -> None:
        """A review of some of the images that are shown."""
        if self.target is not None and self._shown is not None and len(ids):
            words = tr("{ids} of {caption}", ids=images_words(len(ids)), caption=self.target.caption)
            chosen = tuple(ids.tolist())
            self.review_asked.emit(MarkImages(self.target, self._shown, words, chosen=chosen))

    def _refuse(self, reason: str) -> None:
        """Images that cannot be found are said; those of another number may not stand in for them."""
        self.frame.clear()
        self._session.warn_of_answer(reason)

    def _light_up(self) -> None:
        """Show what the images that are selected, here or elsewhere, take of every mark in view."""
        self._is_dark = not self.isVisible()
        if self._is_dark:
            return
        source, selected = self.source, self._session.selection.ids
        targets = self._row_targets()
        if source is None or not len(selected) or not targets:
            self._lighting.withdraw()
            self.figure.set_shares({})
            return
        self._lighting.ask(targets, lambda: source.shares(selected, targets), self._light)

    def _light(self, targets: tuple[Target, ...], shares: Mapping[Target, tuple[int, int]]) -> None:
        if targets == self._row_targets():
            self.figure.set_shares(shares)

    def _row_targets(self) -> tuple[Target, ...]:
        """The targets of the figure's rows, the first ones where they are very many."""
        figure = self.answer.figure if self.answer is not None else None
        if not isinstance(figure, RowFigure):
            return ()
        parts = (part for row in figure.rows[:MOST_LIT] for part in row.parts)
        return tuple(part.target for part in parts if part.target is not None)

    def _tell_labels(self, image: int) -> None:
        """List what the result made of an image."""
        source, chosen = self.source, dict(self._chosen)
        if source is not None:
            tell = partial(self._list_labels, image)
            self._telling.ask(
                (self.requested, image),
                lambda: (source.words_of(image), source.labels_of(image, chosen)[:MOST_LABELS]),
                tell,
            )

    def _list_labels(self, image: int, _key: Hashable, told: Told) -> None:
        words, rows = told
        if self.source is not None and self.grid.preview.image == image and (words or rows):
            self.grid.preview.set_words(words)
            self.grid.preview.set_labels(rows, folded=self.source.is_harmful)

    def _choose(self, name: str, value: str) -> None:
        self._chosen[name] = value
        self.changed.emit(name == FORM)
        self._ask()

    def _move_threshold(self, threshold: float) -> None:
        self._chosen[THRESHOLD] = repr(threshold)
        self._ask(is_moved=True)

    def _take_step(self, step: NextStep) -> None:
        """Do what a reader chose to do next."""
        if step.kind is StepKind.CHOOSE:
            self._choose(step.name, step.value)
        elif step.kind is StepKind.PROBE:
            self.probe_asked.emit(ProbeName(step.name))
        elif step.kind is StepKind.ADD_MODEL:
            self.model_asked.emit()
        elif step.kind is StepKind.SAVE:
            self.save_figure()
        elif step.kind is StepKind.REPORT and isinstance(self._shown, RunKey):
            self.report_asked.emit(self._shown)

    def _sort_images(self, _key: SortKey, descending: bool) -> None:
        self._descending = descending
        self._show_images(self.target)

    def _connect(self) -> None:
        self.choices.chosen.connect(self._choose)
        self.figure.target_clicked.connect(self._show_images)
        self.figure.target_selected.connect(self._select_images)
        self.by_size.toggled.connect(self.figure.set_sorted)
        self.foot.target_clicked.connect(self._show_images)
        self.foot.run_asked.connect(self.run_asked)
        self.foot.step_asked.connect(self._take_step)
        self.threshold.moved.connect(self._move_threshold)
        self.threshold.settled.connect(self._move_threshold)
        self.threshold.run_asked.connect(self.threshold_asked)
        self._session.selection.changed.connect(self._light_up)
        self.grid.preview_opened.connect(self._tell_labels)
        self.grid.sort_changed.connect(self._sort_images)
        self.save_button.clicked.connect(lambda: self.save_figure())
        self.figure.save_asked.connect(lambda: self.save_figure())
        self.review_button.clicked.connect(lambda _checked=False: self._ask_review())
        self.commands.review_asked.connect(self._ask_review_of)

    def _lay_out(self, settings: Settings) -> None:
        left, layout = surface()
        self._column = layout
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.head)
        # Above the title: that of another choice may have more lines, and what was pressed stays where it is.
        self.choices.set_last(self.by_size)
        layout.addWidget(self.choices)
        layout.addWidget(self.title)
        layout.addWidget(self.figure, 1)
        layout.addWidget(self.threshold)
        layout.addLayout(Measure(self.foot).at_left())
        layout.addStretch(0)
        self._scroll = scroll = _Scroll(layout)
        scroll.setObjectName("answer")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setMinimumWidth(NARROWEST)
        scroll.setWidget(left)
        self.frame.lay_out(scroll, settings, "answer", self.save_button, self.review_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.reading)
        outer.addWidget(self.frame, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Look for the images that were not looked for while nobody saw them."""
        super().showEvent(event)
        if self._is_postponed:
            self._show_images(self.target)
        if self._is_dark:
            self._light_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the figure its room where the window is low."""
        super().resizeEvent(event)
        room = self._scroll.viewport().height()
        self.head.set_low(room < LOW_LINES * self.fontMetrics().height())
        self.figure.set_least_height(round(FIGURE_SHARE * room))


class _Scroll(QScrollArea):
    """Scrolls the answer up and down; where it is narrow, the space at its sides goes before a number does."""

    def __init__(self, column: QVBoxLayout) -> None:
        super().__init__()
        self._column = column

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margins = self._column.contentsMargins()
        sides = SPACE_INSIDE if self.width() < TIGHT else SPACE_AROUND
        margins.setLeft(sides)
        margins.setRight(sides)
        self._column.setContentsMargins(margins)


def _asks(answer: Answer) -> tuple[object, ...]:
    """What an answer is to: a tick alone that leaves the first images as they are asks nothing else."""
    chosen = ((choice.name, choice.chosen) for choice in answer.choices if choice.form is not ChoiceForm.TICK)
    return answer.first, *chosen
