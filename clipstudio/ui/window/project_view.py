"""An open project with its rail, its header and its places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clipstudio.domain.ids import ImageId, RunId
from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.domain.language import number, quoted, tr
from clipstudio.domain.run_list import RunKey
from clipstudio.results.words import images
from clipstudio.services.importing.dropped import TAKEN, Dropped
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.reviewing.sources import ChosenImages, MarkImages
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.ui.actions import make_action
from clipstudio.ui.background import Background
from clipstudio.ui.exporting.exporter import Exporter
from clipstudio.ui.place import Place
from clipstudio.ui.places.attributes.place import AttributesPlace
from clipstudio.ui.places.audits.answer_page import AnswerPage
from clipstudio.ui.places.audits.place import AuditsPlace
from clipstudio.ui.places.images.place import ImagesPlace
from clipstudio.ui.places.images.search_drops import SearchDrops
from clipstudio.ui.places.labels.place import LabelsPlace
from clipstudio.ui.places.models.place import ModelsPlace
from clipstudio.ui.places.reports.place import ReportsPlace
from clipstudio.ui.places.review.place import ReviewPlace
from clipstudio.ui.preferences import Preferences
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from clipstudio.ui.window.answer_check import check_answers
from clipstudio.ui.window.edit_actions import EditActions
from clipstudio.ui.window.edit_history import EditHistoryWindow
from clipstudio.ui.window.first_audit import GROUPS, IMPORT, LABELS, READ, RUN, FirstAudit
from clipstudio.ui.window.header import Header
from clipstudio.ui.window.history import History, Step
from clipstudio.ui.window.place_builder import BETWEEN_MS, Making, PlaceBuilder
from clipstudio.ui.window.rail import Rail
from clipstudio.ui.window.sample_tour import SampleTour
from clipstudio.ui.window.side_buttons import SideButtons
from clipstudio.ui.window.tab_order import controls

MOST_NAMED = 3
"""Files that are named when several were not used."""

P = TypeVar("P", bound=Place)

PLACES: tuple[type[Place], ...] = (
    ImagesPlace,
    AttributesPlace,
    LabelsPlace,
    AuditsPlace,
    ReviewPlace,
    ReportsPlace,
    ModelsPlace,
)
"""In the order of the rail."""


class ProjectView(QWidget):
    """The places of one project; what one place asks of another goes through here.

    The place where the project was left is built first, and then shown. The others are built one at a time between
    the events of the window, so that no event takes long; whoever asks for one of them before has it built.

    Attributes:
        project: The open project, for reading.
        session: What the places share.
        place_actions: For each place, what shows it.
        undoing: Undo and redo.
        edits_action: Shows the history of edits.
        exporter: Exports what its dialog is told; ``export_action`` opens it.
        filter_action: Puts the cursor where the place that is shown is searched.
        back_action, forward_action: Lead through what was shown.

    Signals:
        place_shown: Another place is shown now (its name).
        completed: All places are built.
        picture_shown: What is said may float over this (`QWidget`) and covers no button there; None for anywhere.
    """

    place_shown = Signal(str)
    completed = Signal()
    picture_shown = Signal(object)

    def __init__(
        self,
        project: ProjectFile,
        shelf: ModelCache,
        background: Background,
        settings: Settings,
        preferences: Preferences | None = None,
    ) -> None:
        super().__init__()
        self._file = project
        self.project: ProjectReader = project
        self.session = Session(project, shelf, background, self, preferences)
        self._settings = settings
        self._answer: AnswerPage | None = None
        self._first = 0
        self._asked: int | None = None
        self.rail = Rail()
        self.header = Header()
        self._stack = QStackedWidget()
        for index, kind in enumerate(PLACES):
            self.rail.add(kind, index)
        self.place_actions = tuple(
            make_action(self, kind.name, partial(self.ask_for, index), f"Ctrl+{index + 1}")
            for index, kind in enumerate(PLACES)
        )
        self._check_action = make_action(
            self, tr("Look for changes on disk"), lambda: self.images.disk.look_at_disk()
        )
        self._check_action.setEnabled(not project.read_only)
        self.exporter = Exporter(self.session, self)
        self.export_action = make_action(self, tr("Export…"), self._export, "Ctrl+E")
        find = QKeySequence.StandardKey.Find
        self.filter_action = make_action(self, tr("Find"), lambda: self.place.focus_filter(), find)
        # Not only in a menu, which is filled when somebody looks: its keys are for always.
        self.addAction(self.filter_action)
        self.undoing = EditActions(self.session.history, self, read_only=project.read_only)
        self.session.history.recall()
        self.edits_action = make_action(self, tr("History of edits…"), self.show_edits)
        self._edit_history: EditHistoryWindow | None = None
        self._history, self._is_turning = History(), False
        self.back_action = make_action(self, tr("Back"), partial(self.turn, -1), ("Alt+Left", "Back"))
        self.forward_action = make_action(self, tr("Forward"), partial(self.turn, 1), ("Alt+Right", "Forward"))
        self.addActions([self.back_action, self.forward_action])
        self.header.lead(self.back_action, self.forward_action)
        self._side_buttons = SideButtons(self)
        self._side_buttons.pressed.connect(self.turn)
        self._tour: SampleTour | None = None
        self._guide: FirstAudit | None = None
        self._column = QVBoxLayout()
        self._lay_out()
        self.rail.chosen.connect(self.ask_for)
        makers: tuple[Callable[[], Making], ...] = (
            self._make_images,
            self._make_attributes,
            self._make_labels,
            self._make_audits,
            self._make_review,
            self._make_reports,
            self._make_models,
        )
        self._builder = PlaceBuilder(dict(zip(PLACES, makers, strict=True)), self)
        self._builder.built.connect(self._add)
        self._builder.completed.connect(self.completed)

    @property
    def images(self) -> ImagesPlace:
        """The place of images."""
        return self._place(ImagesPlace)

    @property
    def search_drops(self) -> SearchDrops | None:
        """Takes pictures that are dropped to be searched for; None as long as there are no images to see."""
        images = self._builder.find(ImagesPlace)
        return images.search_drops if isinstance(images, ImagesPlace) else None

    @property
    def attributes(self) -> AttributesPlace:
        """The place of attributes."""
        return self._place(AttributesPlace)

    @property
    def labels(self) -> LabelsPlace:
        """The place of label sets."""
        return self._place(LabelsPlace)

    @property
    def audits(self) -> AuditsPlace:
        """The place of audits and probes."""
        return self._place(AuditsPlace)

    @property
    def review(self) -> ReviewPlace:
        """The place of reviews."""
        return self._place(ReviewPlace)

    @property
    def reports(self) -> ReportsPlace:
        """The place of reports."""
        return self._place(ReportsPlace)

    @property
    def models(self) -> ModelsPlace:
        """The place of models."""
        return self._place(ModelsPlace)

    @property
    def tour(self) -> SampleTour:
        """The tour of the sample, in a band below the places."""
        audits = self.audits  # first: when it is built, a tour may begin that waited for it
        if self._tour is None:
            self._tour = SampleTour(self.session, audits)
            self._column.addWidget(self._tour.panel)
            self._tour.left.connect(self.take_keyboard)
        return self._tour

    @property
    def guide(self) -> FirstAudit:
        """The steps of a first audit, in a band below the places."""
        if self._guide is None:
            guide = self._guide = FirstAudit(self.session, self._lead_to_step, self)
            self._column.addWidget(guide.panel)
            guide.left.connect(self.take_keyboard)
            self._builder.when_built(AuditsPlace, self._watch_marks)
            self._builder.when_built(LabelsPlace, self._watch_labels)
        return self._guide

    def _watch_marks(self) -> None:
        self.audits.answer.figure.target_clicked.connect(lambda _target: self.guide.note_seen(READ))
        self.audits.runs.changed.connect(lambda: self.guide.note_running(self.audits.runs.are_under_way))

    def _watch_labels(self) -> None:
        self.labels.bench.chosen.connect(self._note_labels)

    @Slot()
    def _note_labels(self) -> None:
        """Whoever turned to a label set chose one; the one that is there at first was chosen by nobody."""
        if self.labels.isVisible() and self.guide.panel.isVisible():
            self.guide.note_seen(LABELS)

    def start_guide(self) -> None:
        """Show the steps of a first audit on one's own images."""
        if self._tour is not None and self._tour.panel.isVisible():
            self._tour.close()
        self.guide.open()

    def _lead_to_step(self, step: int) -> None:
        """Show where a step of the first audit is done."""
        if step == IMPORT:
            self.go_to(PLACES.index(ImagesPlace))
            self.images.open_import()
        elif step == GROUPS:
            self._say_who_is_in_them()
        elif step == LABELS:
            self.go_to(PLACES.index(LabelsPlace))
        elif step == RUN and (chosen := self._chosen_labels()):
            self._audit_label_set(chosen)
        elif step == RUN:
            self._plan_audit()
        else:
            self.go_to(PLACES.index(AuditsPlace))

    def _say_who_is_in_them(self) -> None:
        """Show the table that was found with the images, once, as what is chosen there stays; else the place."""
        table = self.images.disk.table_beside
        if table is not None and GROUPS not in self.guide.done:
            self._import_table(table)
        else:
            self.go_to(PLACES.index(AttributesPlace))

    def _chosen_labels(self) -> str:
        """The label set that was chosen as a step of the first audit; "" for none, or one that is not saved."""
        document = self.labels.bench.current
        return (document.saved_name or "") if document is not None and self.guide.was_seen(LABELS) else ""

    @property
    def places(self) -> tuple[Place, ...]:
        """All places, in the order of the rail."""
        self.complete()
        return self._builder.places

    def complete(self) -> None:
        """Build the places that are not there yet."""
        self._builder.complete()

    def _place(self, kind: type[P]) -> P:
        place = self._builder.get(kind)
        assert isinstance(place, kind)
        return place

    def _filtered(self) -> ImageQuery:
        """What the place of images shows."""
        return self.images.query()

    def _make_images(self) -> Making:
        images = ImagesPlace(self.session, self._settings)
        images.audit_asked.connect(self._audit_filter)
        images.review_asked.connect(self._review_images)
        images.table_asked.connect(self._import_table)
        images.names_asked.connect(self._take_names)
        images.picture_shown.connect(self._float_over)
        yield from ()
        return images

    def _make_attributes(self) -> Making:
        attributes = AttributesPlace(self.session, self._settings)
        attributes.images_requested.connect(self._show_value)
        attributes.query_requested.connect(self._show_query)
        attributes.audit_asked.connect(self._plan_audit)
        attributes.audit_by_asked.connect(self._audit_by)
        yield from ()
        return attributes

    def _make_labels(self) -> Making:
        labels = LabelsPlace(self.session, self._settings)
        labels.audit_requested.connect(self._audit_label_set)
        yield from ()
        return labels

    def _make_audits(self) -> Making:
        self._answer = answer = AnswerPage(self.session, self._settings)
        yield
        audits = AuditsPlace(self.session, self._settings, self._filtered, answer)
        answer.commands.images_asked.connect(self._show_images)
        answer.review_asked.connect(self._review)
        answer.report_asked.connect(self._report)
        answer.model_asked.connect(partial(self.ask_for, PLACES.index(ModelsPlace)))
        return audits

    def _make_review(self) -> Making:
        review = ReviewPlace(self.session, self._settings, self._filtered)
        review.images_asked.connect(self._show_images)
        review.calmed.connect(self._step_back)
        review.picture_shown.connect(self._float_over)
        review.again_asked.connect(self._review)
        yield from ()
        return review

    def _make_reports(self) -> Making:
        yield from ()
        return ReportsPlace(self.session, self._settings)

    def _make_models(self) -> Making:
        yield from ()
        return ModelsPlace(self.session)

    @Slot(object)
    def _add(self, place: Place) -> None:
        self._stack.addWidget(place)
        place.show_requested.connect(partial(self._show, place))
        place.moved.connect(partial(self._note_move, place))

    def _lay_out(self) -> None:
        right = self._column
        right.setSpacing(0)
        right.addWidget(self.header)
        right.addWidget(_hairline(QFrame.Shape.HLine))
        right.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addWidget(_hairline(QFrame.Shape.VLine))
        layout.addLayout(right, 1)

    @Slot(object)
    def _float_over(self, picture: QWidget | None) -> None:
        self.picture_shown.emit(picture or self._stack)

    @Slot(bool)
    def _step_back(self, is_calm: bool) -> None:
        """Leave the whole window to what is judged, or come back around it."""
        self.rail.setVisible(not is_calm)
        self.header.setVisible(not is_calm)

    def _export(self) -> None:
        """Export what is shown, or whatever is chosen then."""
        place = self.place
        if isinstance(place, AuditsPlace):
            self.exporter.open(run=place.run_actions.run_shown)
        elif isinstance(place, ReviewPlace) and (shown := place.shown) is not None:
            self.exporter.open(review=shown.record.id)
        else:
            self.exporter.open()

    @property
    def place(self) -> Place:
        """The place that is shown."""
        place = self._stack.currentWidget()
        assert isinstance(place, Place)
        return place

    @Slot(int)
    def ask_for(self, index: int) -> None:
        """Show a place as soon as it is built, unless another is shown before, by its index in the rail."""
        self._asked = index
        self._builder.when_built(PLACES[index], partial(self._go_if_asked, index))

    def _go_if_asked(self, index: int) -> None:
        if self._asked == index:
            self.go_to(index)

    @Slot(int)
    def go_to(self, index: int) -> None:
        """Show a place, by its index in the rail."""
        self._asked = None
        self._stack.setCurrentWidget(self._builder.get(PLACES[index]))
        self.rail.show_chosen(index)
        self.header.show_place(self._project_words(), self.place.name, self.place.header_actions())
        self._note_move(self.place, is_step=True)
        self._settings.keep_number(self._place_key, index)
        self.place_shown.emit(self.place.name)
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Put the keyboard into the list or grid of the place that is shown, or else at its first control."""
        wanted = self.place.main_list()
        if not wanted.isVisible() or not wanted.isEnabled():
            wanted = next(iter(controls(self.place)), self.place)
        wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def _place_key(self) -> str:
        return f"place/{self.project.uuid}"

    def begin(
        self,
        ready: Callable[[], object],
        first: type[Place] | None = None,
        usual: type[Place] | None = None,
    ) -> None:
        """Build the places; ``ready`` is called when there is one to show.

        Args:
            ready: Is to lead to `show_first`.
            first: What is shown first; None for the place where this project was left.
            usual: What is shown where it was never left; None for the first place of all.
        """
        left = self._settings.number(self._place_key, 0 if usual is None else PLACES.index(usual))
        self._first = PLACES.index(first) if first is not None else left if 0 <= left < len(PLACES) else 0
        # In an event of its own: putting the place into the window takes one.
        self._builder.when_built(PLACES[self._first], partial(QTimer.singleShot, BETWEEN_MS, self, ready))

    def show_first(self) -> None:
        """Show the place that `begin` built first; what is said covers neither header nor the steps below."""
        self._float_over(None)
        self.go_to(self._first)
        self.completed.connect(partial(check_answers, self.session, self), Qt.ConnectionType.SingleShotConnection)

    @Slot(int)
    def turn(self, by: int) -> None:
        """Go back (-1) or forward (1) through what was shown."""
        step = self._history.turn(by, self._is_there)
        if step is None:
            return
        # What is shown on the way is no step of its own.
        self._is_turning = True
        if PLACES.index(type(self.place)) != step.place:
            self.go_to(step.place)
        self.place.go_back_to(step.where)
        self._is_turning = False
        self._note_move(self.place, is_step=False)

    def _is_there(self, step: Step) -> bool:
        place = self._builder.find(PLACES[step.place])
        return place is not None and place.can_go_to(step.where)

    def _note_move(self, place: Place, is_step: bool) -> None:
        """Remember where one is, and say it."""
        if place is not self.place:
            return
        if not self._is_turning:
            step = Step(PLACES.index(type(place)), place.where())
            (self._history.visit if is_step else self._history.update)(step)
        self.header.show_subtitle(place.subtitle())
        self.back_action.setEnabled(self._history.can_turn(-1, self._is_there))
        self.forward_action.setEnabled(self._history.can_turn(1, self._is_there))

    def show_edits(self) -> None:
        """Show who edited what, in a window of its own."""
        if self._edit_history is None:
            self._edit_history = EditHistoryWindow(self.session, self)
        self._edit_history.open_window()

    def file_actions(self) -> tuple[QAction, ...]:
        """What the File menu offers for this project, as far as its places are built."""
        of_places = (action for place in self._builder.places for action in place.file_actions())
        return (*of_places, self._check_action, self.export_action)

    def show_run(self, run: RunId) -> None:
        """Go to a run, as soon as its place is built."""
        self._builder.when_built(AuditsPlace, partial(self._show_run, run))

    def _show_run(self, run: RunId) -> None:
        self.go_to(PLACES.index(AuditsPlace))
        self.audits.open_run(run)

    def take_dropped(self, dropped: Dropped) -> None:
        """Take files that were dropped to the place that can use them, and say which ones cannot be used."""
        if self.project.read_only:
            self.session.warn(tr("This project is open read-only: nothing can be imported."))
            return
        is_at_labels = isinstance(self.place, LabelsPlace)
        # One opens what is looked at: a table that could be either is of predictions where models are.
        if isinstance(self.place, ModelsPlace) and dropped.tables:
            dropped = replace(dropped, predictions=dropped.predictions + dropped.tables, tables=())
        if dropped.reviews:
            self.go_to(PLACES.index(ReviewPlace))
            self.review.bring_in(dropped.reviews[0])
            return
        left = dropped.unknown
        if dropped.images:
            self.go_to(PLACES.index(ImagesPlace))
            self.images.open_import(dropped.images)
            left += dropped.tables + dropped.predictions + dropped.labels + dropped.model
        elif dropped.labels or (dropped.tables and is_at_labels):
            self.go_to(PLACES.index(LabelsPlace))
            self.labels.import_files(dropped.labels + (dropped.tables if is_at_labels else ()))
            left += dropped.predictions + dropped.model + (() if is_at_labels else dropped.tables)
        elif dropped.tables:
            self.go_to(PLACES.index(AttributesPlace))
            self.attributes.import_table(dropped.tables[0])
            left += dropped.tables[1:] + dropped.predictions + dropped.model
        elif dropped.predictions:
            self.go_to(PLACES.index(ModelsPlace))
            self.models.import_predictions(dropped.predictions[0])
            left += dropped.predictions[1:] + dropped.model
        elif dropped.model:
            self.go_to(PLACES.index(ModelsPlace))
            self.models.take_files(dropped.model)
        if left:
            self.session.warn(_left_aside(left, dropped))

    def start_tour(self) -> None:
        """Lead through the answer of the sample, as soon as its place is built."""
        self._builder.when_built(AuditsPlace, self._start_tour)

    def _start_tour(self) -> None:
        if self._guide is not None:
            self._guide.panel.hide()
        self.go_to(PLACES.index(AuditsPlace))
        self.tour.start()

    def escape(self) -> bool:
        """End the tour, for an Esc that nothing else has a use for; False where there is none.

        The steps of a first audit stay: they stand beside work that takes days, in which Esc is pressed often.
        """
        if self._tour is not None and self._tour.panel.isVisible():
            self._tour.close()
            return True
        return False

    def unsaved(self) -> Sequence[str]:
        """The label sets with edits that are not saved."""
        return self.labels.unsaved() if self._builder.find(LabelsPlace) is not None else ()

    def save_unsaved(self, done: Callable[[], object]) -> None:
        """Save what `unsaved` names, then call ``done``; a label set that cannot be saved is shown instead."""
        self.labels.save_unsaved(done)

    def discard_unsaved(self) -> None:
        """The user was asked: what `unsaved` names is dropped when the project is closed."""
        self.labels.drafts.discard_on_closing()

    def shut_down(self) -> ProjectFile:
        """End what runs in the places; returns the project, to be closed."""
        self.session.end()
        for place in self._builder.stop():
            place.shut_down()
        if self._answer is not None:
            self._answer.shut_down()  # its place may not be there yet; a second time it does nothing
        return self._file

    def _show(self, place: Place) -> None:
        if self.place is not place:
            self.go_to(PLACES.index(type(place)))

    def _project_words(self) -> str:
        name = self.project.path.name
        return tr("{name}, read-only", name=name) if self.project.read_only else name

    @Slot(object)
    def _audit_filter(self, _query: object) -> None:
        self.go_to(PLACES.index(AuditsPlace))
        self.audits.plan_for_filter()

    @Slot(object)
    def _review_images(self, ids: NDArray[np.int64] | None) -> None:
        """Make a review of some images, or of those that the filter finds."""
        words = "" if ids is None else tr("{ids} selected in Images", ids=images(len(ids)))
        self._review(None if ids is None else ChosenImages(tuple(ids.tolist()), words))

    @Slot(object)
    def _review(self, source: ChosenImages | MarkImages | None) -> None:
        self.go_to(PLACES.index(ReviewPlace))
        self.review.open_form(source)

    @Slot(object)
    def _report(self, run: RunKey) -> None:
        self.go_to(PLACES.index(ReportsPlace))
        self.reports.begin_with(run)

    @Slot(object)
    def _import_table(self, path: Path | None) -> None:
        self.images.disk.table_beside = None
        self.go_to(PLACES.index(AttributesPlace))
        if path is None:
            self.attributes.open_import()
        else:
            self.attributes.import_table(path)

    @Slot()
    def _take_names(self) -> None:
        self.go_to(PLACES.index(AttributesPlace))
        self.attributes.open_names()

    @Slot()
    def _plan_audit(self) -> None:
        self.go_to(PLACES.index(AuditsPlace))
        self.audits.open_plan()

    @Slot(str)
    def _audit_by(self, attribute: str) -> None:
        self.go_to(PLACES.index(AuditsPlace))
        self.audits.plan_by(attribute)

    @Slot(str)
    def _audit_label_set(self, name: str) -> None:
        self.go_to(PLACES.index(AuditsPlace))
        self.audits.plan_for_label_set(name)

    @Slot(object)
    def _show_images(self, ids: NDArray[np.int64]) -> None:
        page = self.place.answer if isinstance(self.place, AuditsPlace | ReviewPlace) else None
        is_harmful = page is not None and page.source is not None and page.source.is_harmful
        self.go_to(PLACES.index(ImagesPlace))
        self.images.show_query(ImageQuery(ids=tuple(map(ImageId, ids.tolist()))), is_harmful=is_harmful)

    @Slot(str, object)
    def _show_value(self, attribute: str, value: str | None) -> None:
        self.go_to(PLACES.index(ImagesPlace))
        self.images.show_query(ImageQuery(attributes=(AttributeFilter(attribute, frozenset({value})),)))

    def _show_query(self, query: ImageQuery) -> None:
        self.go_to(PLACES.index(ImagesPlace))
        self.images.show_query(query)

    def showEvent(self, event: QShowEvent) -> None:
        """Hear the buttons at the side of the mouse, wherever it is."""
        super().showEvent(event)
        self._side_buttons.watch(self.window().windowHandle())


def _left_aside(left: Sequence[Path], dropped: Dropped) -> str:
    """Which of several files were not used, and why."""
    names = ", ".join(quoted(path.name) for path in left[:MOST_NAMED])
    more = tr(" and {left} more", left=number(len(left) - MOST_NAMED)) if len(left) > MOST_NAMED else ""
    why = (
        tr("clipstudio takes {taken}.", taken=tr(TAKEN))
        if len(left) == len(dropped.unknown)
        else tr("Drop one kind of file at a time.")
    )
    return tr("Not used: {names}{more}. {why}", names=names, more=more, why=why)


def _hairline(shape: QFrame.Shape) -> QFrame:
    line = QFrame()
    line.setFrameShape(shape)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setProperty("role", "line")
    return line
