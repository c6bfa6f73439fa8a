"""What the places of a window share: the open project, the models, and the way to the worker threads."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from clipstudio.domain.changes import Changes
from clipstudio.ui.background import Background, Refusal

if TYPE_CHECKING:
    from clipstudio.services.models.model_cache import ModelCache
    from clipstudio.storage.project_file import ProjectFile

T = TypeVar("T")


class Session(QObject):
    """An open project in a window.

    Attributes:
        project: The project; its stores are asked on worker threads.
        shelf: The registered models; models are loaded on the model's thread only.
        background: Jobs, short writes and questions.

    Signals:
        changed: A write touched these parts (`Changes`); views redraw what they show of them.
        told: A sentence for the user, shown in the header (text, whether it is a warning).
    """

    changed = Signal(object)
    told = Signal(str, bool)

    def __init__(
        self, project: ProjectFile, shelf: ModelCache, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.project = project
        self.shelf = shelf
        self.background = background

    def write(
        self,
        change: Callable[[], tuple[T, Changes]],
        owner: QObject,
        done: Callable[[T], object] | None = None,
        refusal: Refusal | None = None,
    ) -> None:
        """Make a short write off the main thread, then announce what it changed.

        Args:
            change: Called on the thread of short writes; returns a value and what of the project it changed.
            owner: Nothing is done once this is gone.
            done: Gets the value on the main thread, before the views hear of the changes.
            refusal: Gets the sentence of a write that failed; by default it is shown as a warning.
        """

        def written(answer: tuple[T, Changes]) -> None:
            value, changes = answer
            if done is not None:
                done(value)
            self.announce(changes)

        self.background.write(change, owner, written, refusal or self.warn)

    def announce(self, changes: Changes) -> None:
        """Let the views know of a write."""
        if changes:
            self.changed.emit(changes)

    def say(self, text: str) -> None:
        """Tell the user how something went."""
        self.told.emit(text, False)

    def warn(self, text: str) -> None:
        """Tell the user what went wrong and what to do."""
        if text:
            self.told.emit(text, True)
