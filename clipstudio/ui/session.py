"""What the places of a window share: the open project, the models, and the way to the worker threads."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import DELETED
from clipstudio.domain.language import tr
from clipstudio.domain.progress import Work
from clipstudio.services.jobs import Job, JobReport, Lane
from clipstudio.ui.background import Background, Refusal
from clipstudio.ui.preferences import Preferences
from clipstudio.ui.settings import Settings
from clipstudio.ui.undo_history import UndoHistory

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QAction

    from clipstudio.services.models.model_cache import ModelCache
    from clipstudio.storage.project_file import ProjectFile
    from clipstudio.storage.project_reader import ProjectReader

T = TypeVar("T")


class Session(QObject):
    """An open project in a window.

    Attributes:
        project: The project for reading, on the reading threads; whatever writes is handed the whole `ProjectFile`
            by `write` and `run_job`.
        shelf: The registered models; models are loaded on the model's thread only.
        background: Jobs, short writes and questions.
        preferences: What the user prefers in every project.
        history: What was done and can be undone.
        selection: The images that are selected, in whichever view.
        purge_is_due: Whether something was deleted so long ago that it is to be deleted permanently.

    Signals:
        changed: A write touched these parts (`Changes`); views redraw what they show of them.
        taken_back: A warning or an offer no longer holds (its text), wherever it was told.
        saved: A file was written (`Path`).
        saved_noting: A file was written of which more is to be known (`Path`, sentences), which stays until it is
            closed.
        told: A sentence for the user, shown in the header (text, whether it is a warning).
        offered: A sentence with something to do about it (text, `QAction`), which stays until it is closed.
    """

    changed = Signal(object)
    told = Signal(str, bool)
    offered = Signal(str, object)
    taken_back = Signal(str)
    saved = Signal(object)
    saved_noting = Signal(object, str)

    def __init__(
        self,
        project: ProjectFile,
        shelf: ModelCache,
        background: Background,
        parent: QObject | None = None,
        preferences: Preferences | None = None,
    ) -> None:
        from clipstudio.ui.image_selection import ImageSelection  # with numpy, which the first window does without

        super().__init__(parent)
        self._file = project
        self.project: ProjectReader = project
        self.shelf = shelf
        self.background = background
        self.preferences = preferences or Preferences(Settings(), self)
        self.history = UndoHistory(self, self)
        self.selection = ImageSelection(self)
        self.purge_is_due = False
        self._is_over = False
        background.reported.connect(self._show_progress)

    def write(
        self,
        change: Callable[[ProjectFile], tuple[T, Changes]],
        owner: QObject,
        done: Callable[[T], object] | None = None,
        refusal: Refusal | None = None,
    ) -> None:
        """Make a short write off the main thread, then announce what it changed.

        Args:
            change: Called with the project on the thread of short writes; returns a value and what it changed.
            owner: Nothing is done once this is gone.
            done: Gets the value on the main thread, before the views hear of the changes.
            refusal: Gets the sentence of a write that failed; by default it is shown as a warning.
        """

        self._file.auditor = self.preferences.auditor

        def written(answer: tuple[T, Changes]) -> None:
            value, changes = answer
            if done is not None:
                done(value)
            self.announce(changes)

        self.background.write(partial(change, self._file), owner, written, refusal or self.warn)

    def save_file(self, write: Callable[[], object], path: Path, owner: QObject) -> None:
        """Let ``write`` write a file off the main thread, then tell so and offer to show it in its folder."""

        def written(_project: ProjectFile) -> tuple[Path, Changes]:
            write()
            return path, Changes.NONE

        self.write(written, owner, self.tell_saved)

    def run_job(
        self,
        title: str,
        lane: Lane,
        work: Callable[[ProjectFile], Work[T]],
        owner: QObject,
        done: Callable[[T], object],
        over: Refusal,
        *,
        keeps_part: bool = True,
    ) -> Job:
        """Start long work on the project, as `Background.run_job` does; ``work`` is called in its lane."""
        self._file.auditor = self.preferences.auditor
        start = partial(work, self._file)
        return self.background.run_job(title, lane, start, owner, done, over, keeps_part=keeps_part)

    def end(self) -> None:
        """The project is about to be closed: no view reads it again."""
        self._is_over = True

    def select(self, ids: NDArray[np.int64]) -> None:
        """Select images in all views, (n,) int64, and tell how many: where it was asked they may not be seen."""
        self.selection.replace(ids)
        from clipstudio.results.words import images  # with numpy, which the first window does without

        self.say(tr("{ids} selected.", ids=images(len(ids))))

    def announce(self, changes: Changes) -> None:
        """Let the views know of a write, unless what it led to has closed the project."""
        if changes and not self._is_over:
            self.changed.emit(changes)

    def say(self, text: str) -> None:
        """Show the user a message."""
        self.told.emit(str(text), False)

    def offer(self, text: str, action: QAction) -> None:
        """Tell the user something, and offer what can be done about it."""
        self.offered.emit(str(text), action)

    def take_back(self, text: str) -> None:
        """Show a warning or an offer of this text no longer, in whichever place it was told."""
        self.taken_back.emit(text)

    def tell_saved(self, path: Path, *notes: str) -> None:
        """Tell that a file was written, and what is to be known of it; offer to show it in its folder."""
        if more := " ".join(map(str, filter(None, notes))):
            self.saved_noting.emit(path, more)
        else:
            self.saved.emit(path)

    def warn(self, text: str) -> None:
        """Show the user a warning: what went wrong and what to do."""
        if text:
            self.told.emit(str(text), True)

    def warn_of_answer(self, text: str) -> None:
        """Warn that something of what is shown cannot be told.

        Nothing is said where its run was deleted while it was asked about: whoever deleted it knows.
        """
        if text not in (DELETED, tr(DELETED)):
            self.warn(text)

    @Slot(object)
    def _show_progress(self, report: JobReport) -> None:
        """Let the views show what work under way has written so far."""
        self.announce(report.changes)
