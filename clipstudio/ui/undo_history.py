"""What was done in a project and can be undone: one row of steps, in whatever place and session they were made."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Hashable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal

from clipstudio.domain.changes import Changes
from clipstudio.domain.edit_words import retold
from clipstudio.domain.errors import NothingLeftError
from clipstudio.domain.language import tr
from clipstudio.domain.removals import Thing

if TYPE_CHECKING:
    from clipstudio.services.reversible import Reversible
    from clipstudio.storage.project_file import ProjectFile
    from clipstudio.storage.project_reader import ProjectReader
    from clipstudio.ui.background import Background, Refusal

T = TypeVar("T")

THROUGH_SESSION = "undoThroughSession"
"""Property of a text field whose typing goes to the history as it comes, so that it keeps none of its own."""
MOST_STEPS = 500
"""Steps that are kept; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of something that is not saved yet, such as a label set that is being written.

    Attributes:
        words: What was done, as a menu says it after "Undo:".
        undo: Takes it back, on the main thread.
        redo: Makes it again.
        owner: What was edited; its steps are forgotten together.
        merging: Edits one after the other with the same mark, such as typed characters, are undone as one.
    """

    words: str
    undo: Callable[[], object]
    redo: Callable[[], object]
    owner: object
    merging: Hashable | None = None


class WritingSession(Protocol):
    """What a history asks of the `Session` that it belongs to."""

    project: ProjectReader
    background: Background

    def write(
        self,
        change: Callable[[ProjectFile], tuple[T, Changes]],
        owner: QObject,
        done: Callable[[T], object] | None = None,
        refusal: Refusal | None = None,
    ) -> None: ...

    def say(self, text: str) -> None: ...

    def warn(self, text: str) -> None: ...


class UndoHistory(QObject):
    """The steps of a session, to be undone from the last and redone in turn.

    Attributes:
        asked: How many changes were asked for, made by now or not: tells whether one came between two moments.

    Signals:
        changed: Another step is the next to be undone or redone.
    """

    changed = Signal()

    def __init__(self, session: WritingSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.asked = 0
        self._done: list[Edit | Reversible] = []
        self._undone: list[Edit | Reversible] = []
        self._asked: deque[bool] = deque()
        self._is_writing = False
        self._under_way = 0

    @property
    def undo_words(self) -> str:
        """What would be undone; "" for nothing."""
        return retold(self._done[-1].words) if self._done else ""

    @property
    def redo_words(self) -> str:
        """What would be redone; "" for nothing."""
        return retold(self._undone[-1].words) if self._undone else ""

    def do(
        self,
        change: Callable[[ProjectFile], Reversible | None],
        owner: QObject,
        done: Callable[[], object] | None = None,
        *,
        is_kept: bool = True,
    ) -> None:
        """Make a change of the project off the main thread, announce it, and keep the step for undo.

        Args:
            change: Called where short writes are made; returns None where there was nothing to do.
            owner: Whose change it is; ``done`` is not called once this is gone.
            done: Called on the main thread, before the views hear of the change.
            is_kept: Whether the project file keeps the step; off for what is not of this file, or has a log of its
                own.
        """

        def write(project: ProjectFile) -> tuple[Reversible | None, Changes]:
            from clipstudio.services.edits.recording import make

            step = make(project, change) if is_kept else change(project)
            return step, Changes.NONE if step is None else step.changes

        def written(step: Reversible | None) -> None:
            self._under_way -= 1
            if step is not None:
                self.add(step)
                if step.said:
                    self._session.say(step.said)
                if done is not None and shiboken6.isValid(owner):
                    done()
            self._go_on()

        def refused(reason: str) -> None:
            self._under_way -= 1
            self._session.warn(reason)
            self._go_on()

        self.asked += 1
        self._under_way += 1
        # Whoever asked may be gone by then: what was done is to be undone all the same.
        self._session.write(write, self, written, refused)

    def recall(self) -> None:
        """Let undo and redo go on where the project was left."""

        def read() -> tuple[list[Reversible], list[Reversible]]:
            from clipstudio.services.edits.recording import steps

            return steps(project, MOST_STEPS)

        def take(found: tuple[list[Reversible], list[Reversible]]) -> None:
            # Steps of this session were made after them; what was made while they were read may be among them.
            own = {step.id for step in (*self._done, *self._undone) if not isinstance(step, Edit)}
            self._done = [*(step for step in found[0] if step.id not in own), *self._done][-MOST_STEPS:]
            if not self.asked:
                self._undone = [*found[1]]
            self.changed.emit()

        project = self._session.project
        if not project.read_only:
            self._session.background.query(read, self, take)

    def add(self, step: Edit | Reversible) -> None:
        """Keep a step that was made; what was undone before it cannot be redone any more."""
        last = self._done[-1] if self._done and not self._undone else None
        if isinstance(last, Edit) and isinstance(step, Edit) and _is_continued(last, step):
            self._done[-1] = replace(step, undo=last.undo)
        else:
            self._done = [*self._done, step][-MOST_STEPS:]
        self._undone.clear()
        self.changed.emit()

    def undo(self) -> None:
        """Take back the last step; further ones wait for it."""
        self._ask(redo=False)

    def redo(self) -> None:
        """Make the step again that was undone last."""
        self._ask(redo=True)

    def steps_down_to(self, edit: int) -> int:
        """How many steps are undone to undo this edit of the file too; 0 where it cannot be undone."""
        ids = [0 if isinstance(step, Edit) else step.id for step in self._done]
        return len(ids) - ids.index(edit) if edit in ids else 0

    def undo_down_to(self, edit: int) -> None:
        """Take back all steps down to this edit of the file, and with it."""
        for _ in range(self.steps_down_to(edit)):
            self.undo()

    def forget_edits(self, owner: object) -> None:
        """Drop the edits of something that is another one now."""
        self._keep(lambda step: not isinstance(step, Edit) or step.owner is not owner)

    def forget_things(self, gone: Collection[Thing]) -> None:
        """Drop the steps that rest on what was deleted permanently."""
        self._keep(lambda step: isinstance(step, Edit) or not step.about.intersection(gone))

    def _keep(self, is_kept: Callable[[Edit | Reversible], bool]) -> None:
        self._done = [step for step in self._done if is_kept(step)]
        self._undone = [step for step in self._undone if is_kept(step)]
        self.changed.emit()

    def _ask(self, *, redo: bool) -> None:
        if not self._done and not self._undone and self._session.project.read_only:
            self._session.say(tr("This project is open read-only: nothing was changed, so nothing can be undone."))
        self.asked += 1
        self._asked.append(redo)
        self._go_on()

    def _go_on(self) -> None:
        # What is under way was asked for before: it is what is undone.
        while self._asked and not self._is_writing and not self._under_way:
            redo = self._asked.popleft()
            steps = self._undone if redo else self._done
            if not steps:
                continue
            step = steps[-1]
            if isinstance(step, Edit):
                (step.redo if redo else step.undo)()
                self._move(step, redo)
            else:
                self._write(step, redo)

    def _write(self, step: Reversible, redo: bool) -> None:
        self._is_writing = True
        make = step.redo if redo else step.undo

        def write(project: ProjectFile) -> tuple[_Remade, Changes]:
            try:
                remark, changes = make(project)
            except NothingLeftError as error:
                # Views may not know yet what made it so.
                return _Remade(error.words, is_spent=True), step.changes
            return _Remade(remark), changes

        def written(remade: _Remade) -> None:
            self._is_writing = False
            if remade.is_spent:
                self._keep(lambda each: each is not step)
                words, remark = retold(step.words), remade.remark
                self._session.say(
                    tr("Nothing left to redo of “{words}”: {remark}", words=words, remark=remark)
                    if redo
                    else tr("Nothing left to undo of “{words}”: {remark}", words=words, remark=remark)
                )
            else:
                self._move(step, redo, remade.remark)
            self._go_on()

        def refused(reason: str) -> None:
            # It stays where it was: what stands in its way can be cleared away.
            self._is_writing = False
            self._asked.clear()
            self._session.warn(
                tr("Could not redo “{words}”: {reason}", words=retold(step.words), reason=reason)
                if redo
                else tr("Could not undo “{words}”: {reason}", words=retold(step.words), reason=reason)
            )

        self._session.write(write, self, written, refused)

    def _move(self, step: Edit | Reversible, redo: bool, remark: str = "") -> None:
        """Note that a step was undone or redone, unless another one was made meanwhile."""
        source, target = (self._undone, self._done) if redo else (self._done, self._undone)
        if source and source[-1] is step:
            target.append(source.pop())
        else:
            self._keep(lambda each: each is not step)
        if not isinstance(step, Edit):  # an edit shows itself
            done = tr("Redone") if redo else tr("Undone")
            self._session.say(f"{done}: {retold(step.words)}.{remark}")
        self.changed.emit()


@dataclass(frozen=True, slots=True)
class _Remade:
    """What came of undoing or redoing a step.

    Attributes:
        remark: What else is to be said, or why nothing came of it.
        is_spent: Whether nothing is left of the step.
    """

    remark: str
    is_spent: bool = False


def _is_continued(last: Edit, step: Edit) -> bool:
    """Whether a step goes on with the last one."""
    return step.merging is not None and last.owner is step.owner and last.merging == step.merging
