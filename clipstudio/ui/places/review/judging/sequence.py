"""What is asked for is done in order, one thing after the other, and a write is over before the next begins."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from clipstudio.domain.changes import Changes
from clipstudio.domain.reviewing.entries import Entry
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.ui.session import Session

if TYPE_CHECKING:
    from clipstudio.storage.project_file import ProjectFile

Do = Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Asked:
    """Something to do.

    Attributes:
        do: Does it; it may begin a write.
        needs_picture: Whether it waits until the picture it is about is on the screen.
    """

    do: Do
    needs_picture: bool


class StepSequence(QObject):
    """Keys and buttons in the order in which they came, and the steps that they lead to, each on disk in its turn.

    A key that is typed while a write is under way waits for it, and one that answers waits for the picture that it
    answers. When a write fails, all that waits is dropped: it was meant for what should have followed.

    Args:
        session: Makes the writes.
        recorder: Writes down steps.
        is_shown: Whether the picture that is to be judged is on the screen.
        owner: Nothing is done once this is gone.
    """

    def __init__(self, session: Session, recorder: Recorder, is_shown: Callable[[], bool], owner: QObject) -> None:
        super().__init__(owner)
        self._session, self._recorder, self._is_shown = session, recorder, is_shown
        self._waiting: deque[_Asked] = deque()
        self._following: list[_Asked] | None = None
        self._steps: deque[Step] = deque()
        self._took: Callable[[Entry], None] = lambda _entry: None
        self._over: Callable[[str], None] = lambda _reason: None
        self._journal_fault = ""

    @property
    def is_writing(self) -> bool:
        """Whether a step is being written."""
        return bool(self._steps)

    @property
    def waits(self) -> bool:
        """Whether something waits to be done."""
        return bool(self._waiting)

    @property
    def is_doing(self) -> bool:
        """Whether this is called from something that is being done."""
        return self._following is not None

    def ask(self, do: Do, *, needs_picture: bool = False) -> None:
        """Do something after all that was asked before; what is asked while something is done belongs to that."""
        asked = _Asked(do, needs_picture)
        if self._following is not None:
            self._following.append(asked)
            return
        self._waiting.append(asked)
        self.go_on()

    def go_on(self) -> None:
        """Do what waits, as far as it can be done now."""
        while self._waiting and not self._steps and self._following is None:
            if self._waiting[0].needs_picture and not self._is_shown():
                return
            self._following = []
            try:
                self._waiting.popleft().do()
            finally:
                self._waiting.extendleft(reversed(self._following))
                self._following = None

    def drop(self) -> None:
        """Forget what waits; what is being written is written."""
        self._waiting.clear()

    def write(self, steps: Sequence[Step], took: Callable[[Entry], None], over: Callable[[str], None]) -> None:
        """Write steps down, one after the other.

        Args:
            steps: At least one.
            took: Gets the entry of each once it is on disk.
            over: Called when all are written, with "", or when one was not, with a sentence; the rest is left.
        """
        self._steps.extend(steps)
        self._took, self._over = took, over
        self._write_next()

    def _write_next(self) -> None:
        self._session.write(partial(_written, self._recorder, self._steps[0]), self, self._take, self._refuse)

    def _take(self, entry: Entry) -> None:
        self._steps.popleft()
        self._tell_of_journal()
        self._took(entry)
        if self._steps:
            self._write_next()
        else:
            self._over("")
            self.go_on()

    def _tell_of_journal(self) -> None:
        """Say once that the second copy of the answers cannot be written; the project holds them."""
        before, self._journal_fault = self._journal_fault, self._recorder.journal_fault
        if self._journal_fault != before:
            self._session.warn(self._journal_fault)

    def _refuse(self, reason: str) -> None:
        self._steps.clear()
        self._waiting.clear()
        self._over(reason)


def _written(recorder: Recorder, step: Step, _project: ProjectFile) -> tuple[Entry, Changes]:
    # The views hear of it once, when the auditor stops: nothing of them is seen meanwhile.
    return recorder.write(step), Changes.NONE
