"""What an auditor does on the page, made into steps that are written before anything follows from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ReviewError
from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.entries import Entry, Seen
from clipstudio.domain.reviewing.schemes import QuestionKind
from clipstudio.services.reviewing.judging import Judging
from clipstudio.services.reviewing.opening import OpenReview
from clipstudio.services.reviewing.recording import Step
from clipstudio.ui.places.review.judging.display import Display, Mode
from clipstudio.ui.places.review.judging.sequence import StepSequence
from clipstudio.ui.places.review.judging.sheet import SheetView
from clipstudio.ui.session import Session

Do = Callable[[], None]
READ_ONLY = tr("This project is open read-only: answers cannot be saved. You can look through its items.")
STILL_HIDDEN = tr("This is still hidden: press Space to see it, then answer.")
NO_PICTURE = tr("There is no picture to judge here. Skip it, or go on with the arrows.")
NOT_SAVED = tr("Not saved, and the item stays as it was: {}")


class Answering(QObject):
    """Does one thing after the other, in the order in which they were asked for.

    Args:
        session: The open project.
        opened: The review.
        judging: Where the auditor is, and what stands.
        display: What is on the screen.
        sheet: The tiles.
        parent: The page.

    Attributes:
        is_over: Whether the auditor has left, so that nothing is done any more.

    Signals:
        stepped: Something else stands, or is to be shown.
        left: The auditor leaves, and everything is saved.
    """

    stepped = Signal()
    left = Signal()

    def __init__(
        self,
        session: Session,
        opened: OpenReview,
        judging: Judging,
        display: Display,
        sheet: SheetView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._judging = session, judging
        self._display, self._sheet = display, sheet
        self._plan, self._scheme = opened.record.plan, opened.record.scheme
        self._recorder = opened.recorder
        self._sequence = StepSequence(session, opened.recorder, lambda: display.is_shown, self)
        self._is_stopping = self.is_over = False

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be answered."""
        return self._session.project.read_only

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being written, and nothing waits."""
        return not self._sequence.is_writing and not self._sequence.waits

    @property
    def must_wait(self) -> bool:
        """Whether what is asked for now has to wait for what was asked for before."""
        return not self.is_idle and not self._sequence.is_doing

    def ask(self, do: Do, *, needs_picture: bool = False) -> None:
        """Do something after all that was asked before; where it answers, once its picture is on the screen."""
        if not self.is_over:
            self._judging.touch()
            self._sequence.ask(do, needs_picture=needs_picture)

    def go_on(self) -> None:
        """Do what waits, as far as it can be done now."""
        self._sequence.go_on()

    # --- answers

    def choose(self, question: str, value: str, stay: bool) -> None:
        """Answer a question with an option, of what is shown."""
        self.ask(partial(self._choose, question, value, stay), needs_picture=True)

    def write(self, question: str, text: str) -> None:
        """Take note of what is being written; it is kept when the auditor goes on."""
        self._judging.touch()
        is_tags = self._scheme.question(question).kind is QuestionKind.TAGS
        draft = self._judging.draft
        (draft.tag if is_tags else draft.write)(question, text)

    def finish(self) -> None:
        """Keep what was chosen and written, and go on."""
        self.ask(self._finish, needs_picture=True)

    def skip(self) -> None:
        """Leave the item, or the chosen tiles, for the end."""
        if self.is_read_only:
            return
        if self._is_sheet:
            chosen = self._sheet.chosen
            if chosen:
                self._write(self._judging.skip_all(chosen, self._seen(chosen[0])), then=self._sheet.choose_all)
        elif self._judging.turn is not None:
            self._write([self._judging.skip(self._seen(self._judging.position))])

    def flag(self) -> None:
        """Flag the item that is shown, or take its flag away."""
        if self._can_write:
            self._write([self._judging.flag()])

    def note(self, text: str) -> None:
        """Write a note on the item that is shown."""
        self.ask(lambda: self._write([self._judging.note(text)]) if self._can_write else None)

    def undo(self) -> None:
        """Take back what was chosen and is not kept yet, else the last step."""
        self.ask(self._undo)

    def redo(self) -> None:
        """Bring back what was taken back last."""
        self.ask(self._redo)

    # --- moving

    def show_neighbour(self, *, forward: bool) -> None:
        """Show the next item, or the one before."""
        self.ask(partial(self.kept, partial(self._go, forward=forward)))

    def kept(self, then: Do) -> None:
        """Keep what was chosen or written here, then do something."""
        step = self._unkept()
        if step is not None:
            self._write([step], stay=True, then=then)
        else:
            then()

    def stop(self) -> None:
        """Leave as soon as what is being written is written; what waits for a picture is not answered."""
        self._is_stopping = True
        self._sequence.drop()
        if not self._sequence.is_writing:
            self.kept(self._leave)

    def abandon(self) -> None:
        """The page goes without being asked: what was chosen or written is kept, and nothing is shown any more."""
        step = None if self.is_over or self._sequence.is_writing else self._unkept()
        self.is_over = True
        self._sequence.drop()
        if step is not None:
            recorder = self._recorder
            self._session.write(lambda _project: (recorder.write(step), Changes.REVIEWS), self)

    # --- inside

    @property
    def _is_sheet(self) -> bool:
        return self._display.mode is Mode.SHEET

    @property
    def _can_write(self) -> bool:
        return self._judging.turn is not None and not self._is_sheet and not self.is_read_only

    def _seen(self, position: int | None) -> Seen:
        return self._display.seen(position, is_blind=self._plan.is_blind)

    def _unkept(self) -> Step | None:
        if self.is_read_only or self._judging.turn is None:
            return None
        return self._judging.keep(self._seen(self._judging.position))

    def _choose(self, question: str, value: str, stay: bool) -> None:
        if self.is_read_only:
            self._session.say(READ_ONLY)
        elif self._is_sheet:
            self._choose_on_sheet(question, value)
        elif self._judging.turn is None:
            return
        elif not self._display.can_be_judged:
            self._session.say(NO_PICTURE)
        elif self._display.hides_something:
            self._session.say(STILL_HIDDEN)
        elif self._scheme.question(question).kind is QuestionKind.SEVERAL:
            self._judging.draft.toggle(question, value)
            self.stepped.emit()
        else:
            step = self._judging.answer(question, value, self._seen(self._judging.position))
            self._write([step], stay=stay)

    def _choose_on_sheet(self, question: str, value: str) -> None:
        chosen = [each for each in self._sheet.chosen if each not in self._display.without_picture]
        if self._display.hides_something:
            self._session.say(STILL_HIDDEN)
        elif chosen and self._scheme.question(question).takes_one:
            steps = self._judging.answer_all(chosen, question, value, self._seen(chosen[0]))
            self._write(steps, then=self._sheet.choose_all)

    def _finish(self) -> None:
        if not self._can_write:
            return
        if not self._display.can_be_judged:
            self._session.say(NO_PICTURE)
            return
        if self._display.hides_something:
            self._session.say(STILL_HIDDEN)
            return
        try:
            step = self._judging.finish(self._seen(self._judging.position))
        except ReviewError as error:
            self._session.say(str(error))
            return
        if step is not None:
            self._write([step])
        else:
            self._go(forward=True)

    def _undo(self) -> None:
        if self.is_read_only:
            return
        if self._judging.draft.is_changed:
            self._judging.forget_draft()
            self.stepped.emit()
        elif (step := self._judging.undo()) is not None:
            self._write([step])

    def _redo(self) -> None:
        step = None if self.is_read_only else self._judging.redo()
        if step is not None:
            self._write([step])

    def _go(self, *, forward: bool) -> None:
        self._judging.next() if forward else self._judging.previous()
        self.stepped.emit()

    def _write(self, steps: Sequence[Step], *, stay: bool = False, then: Do | None = None) -> None:
        self._sequence.write(steps, partial(self._take, stay=stay), partial(self._over, then))

    def _take(self, entry: Entry, *, stay: bool) -> None:
        self._judging.take(entry, stay=stay)
        if self._is_sheet:
            self._display.keep_on_sheet(entry)

    def _over(self, then: Do | None, reason: str) -> None:
        if reason:
            self._session.warn(NOT_SAVED.format(reason))
        if self.is_over:
            return
        if self._is_stopping:
            self._leave()
            return
        self.stepped.emit()
        if then is not None and not reason:
            then()

    def _leave(self) -> None:
        if self._is_stopping and not self.is_over:
            self.is_over = True
            self._session.announce(Changes.REVIEWS)
            self.left.emit()
