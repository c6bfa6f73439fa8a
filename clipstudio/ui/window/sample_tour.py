"""The tour of the sample: leads through its answer, does each step or notices that the user did it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import RunId
from clipstudio.domain.language import tr
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.results.figures import RowFigure
from clipstudio.results.targets import Target
from clipstudio.services.jobs import Job, JobReport, Lane
from clipstudio.services.sample_tour import (
    MORE_AUDIT,
    PLANTED,
    TourRun,
    TourStep,
    ask_with_one_more_label,
    last_step,
    steps_before,
    tour_run,
)
from clipstudio.ui.latest import Latest
from clipstudio.ui.places.audits.place import AuditsPlace
from clipstudio.ui.session import Session
from clipstudio.ui.window.tour_panel import TourPanel

STEPS = 4
BAR, PICTURE, LABEL, MEANING = range(STEPS)
AGAIN = tr("Help > Tour of the sample opens the tour again.")
ASKING = tr("Asking the model…")
NO_SAMPLE = tr("The tour goes through the sample: choose File > Try the sample.")


class SampleTour(QObject):
    """Four steps beside the answer of the sample.

    Attributes:
        panel: What is shown; hidden while there is no tour.
        step: The step that is shown, from 0.

    Signals:
        left: The tour is over, and the keyboard was in it; the answer it was about is not shown.
    """

    left = Signal()

    def __init__(self, session: Session, audits: AuditsPlace) -> None:
        super().__init__(audits)
        self.panel = TourPanel()
        self.step = BAR
        self._session, self._audits, self._page = session, audits, audits.answer
        self._first: TourRun | None = None
        self._more: TourRun | None = None
        self._planted: Target | None = None
        self._job: Job | None = None
        self._done: set[int] = set()
        self._goes_on = False
        self._reading = Latest(session.background, self, session.warn)
        self.panel.do_asked.connect(self.do_step)
        self.panel.next_asked.connect(self.go_on)
        self.panel.back_asked.connect(self.go_back)
        self.panel.closed.connect(self.close)
        self._page.figure.target_clicked.connect(self._note_click)
        self._page.loaded.connect(self._note_loaded)
        self._page.grid.preview.labels.unfolded.connect(self._note_labels)
        session.background.reported.connect(self._follow)

    def start(self) -> None:
        """Begin with the first step, if the project is the sample."""
        project = self._session.project
        self._reading.ask("tour", lambda: tour_run(project), self._begin)

    def close(self) -> None:
        """End the tour, and say where it begins again unless it was seen to its end."""
        if self._first is not None and self.step != MEANING:
            self._session.say(AGAIN)
        self._first, self._goes_on = None, False
        had_keyboard = self.panel.has_keyboard
        self.panel.hide()
        if had_keyboard and self._page.figure.isVisible():
            self._page.figure.setFocus()  # the keyboard goes on in what the tour was about
        elif had_keyboard:
            self.left.emit()

    def do_step(self) -> None:
        """Do what the step asks for."""
        if self.step == BAR:
            if (target := self._planted_target()) is not None:
                self._page.figure.target_clicked.emit(target)
            elif self._first is not None:
                self._open(self._first.run, None)
        elif self.step == PICTURE:
            images = self._page.grid.model
            if images.rowCount():
                image = images.id_at(0)
                images.blur.reveal(image)
                self._page.grid.open_preview(image)
                self._page.grid.preview.labels.unfold()
        elif self.step == LABEL:
            self._add_label()

    def go_on(self) -> None:
        """Show the next step; its bar is chosen on the way."""
        if self.step == BAR and BAR not in self._done:
            if not self._shows_first and self._first is not None:
                # Its bar is chosen once it is there.
                self._open(self._first.run, None)
                self._goes_on = True
                return
            self.do_step()
        if self.step != LABEL or self._more is not None:
            self._show(self.step + 1)

    @Slot(object)
    def _note_loaded(self, _key: object) -> None:
        if self._goes_on and self._shows_first:
            self.go_on()

    def go_back(self) -> None:
        """Show the step before."""
        self._show(max(BAR, self.step - 1))

    def _begin(self, _what: str, first: TourRun | None) -> None:
        if first is None:
            self._session.say(NO_SAMPLE)
            return
        self._first, self._more, self._done, self._planted = first, None, set(), None
        self._open(first.run, None)
        self._show(BAR)
        self.panel.take_keyboard()

    def _show(self, step: int) -> None:
        first, more = self._first, self._more
        if first is None:
            return
        self.step, self._goes_on = step, False
        had_keyboard = self.panel.has_keyboard
        if step == MEANING and more is not None:
            self._open(more.run, None)
            words: TourStep = last_step(first, more)
        else:
            words = steps_before(first)[step]
            # Whatever was opened or clicked meanwhile: what the step speaks of is what is seen.
            self._open(first.run, None if step == BAR else self._planted)
        self.panel.show_step(step + 1, STEPS, words)
        if step in self._done:
            self.panel.set_done()
        elif step == LABEL and self._job is not None:
            self.panel.set_busy(ASKING)
        self.panel.show()
        if had_keyboard and not self.panel.has_keyboard:
            self.panel.take_keyboard()

    def _open(self, run: RunId, target: Target | None) -> None:
        """Show a run with the images of a bar; at None, whatever images are shown already stay."""
        if not self._audits.isVisible():
            self._audits.show_requested.emit()
        is_shown = self._page.requested == _key(run) and self._page.isVisible()
        if not is_shown or (target is not None and self._page.target != target):
            self._audits.open(_key(run), ((), target))

    @property
    def _shows_first(self) -> bool:
        """Whether the page shows the run that the tour leads through."""
        first = self._first
        return first is not None and self._page.is_read and self._page.requested == _key(first.run)

    def _planted_target(self) -> Target | None:
        """The bar of the planted group, as the figure has it now; None where another result is shown.

        The bars of another result stand for other images, and two runs side by side have rows of these names too.
        """
        figure = self._page.answer.figure if self._page.answer is not None else None
        if not self._shows_first or not isinstance(figure, RowFigure):
            return None
        row = next((row for row in figure.rows if row.name == PLANTED), None)
        return None if row is None else next((part.target for part in row.parts if part.target is not None), None)

    @Slot(object)
    def _note_click(self, target: Target) -> None:
        if self._first is not None and self.step == BAR and target == self._planted_target():
            self._planted = target
            self._finish_step(BAR)

    @Slot()
    def _note_labels(self) -> None:
        if self._first is not None and self.step == PICTURE:
            self._finish_step(PICTURE)

    def _finish_step(self, step: int) -> None:
        self._done.add(step)
        self.panel.set_done()

    def _add_label(self) -> None:
        if self._job is not None:
            return
        shelf = self._session.shelf
        self.panel.set_busy(ASKING)
        self._job = self._session.run_job(
            MORE_AUDIT,
            Lane.MODEL,
            lambda project: ask_with_one_more_label(project, shelf),
            self,
            self._added,
            self._not_added,
        )

    @Slot(object)
    def _follow(self, report: JobReport) -> None:
        is_own = self._job is not None and report.job == self._job.number
        if is_own and self.step == LABEL and report.words:
            self.panel.set_busy(report.words)

    def _added(self, more: TourRun | None) -> None:
        self._job, self._more = None, more
        self._session.announce(Changes.AUDITS | Changes.LABEL_SETS)
        self._done.add(LABEL)
        if self._first is not None and self.step == LABEL:
            self._show(MEANING if more is not None else LABEL)

    def _not_added(self, reason: str) -> None:
        self._job = None
        self._session.warn(reason)
        if self._first is not None:
            self._show(self.step)


def _key(run: RunId) -> RunKey:
    return RunKey(RunKind.RUN, int(run))
