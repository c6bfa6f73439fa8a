"""What the places of a window share: the open project, the models, and the way to the worker threads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from clipstudio.domain.changes import Changes
from clipstudio.ui.background import Background

if TYPE_CHECKING:
    from clipstudio.services.models.model_cache import ModelCache
    from clipstudio.storage.project_file import ProjectFile


class Session(QObject):
    """An open project in a window.

    Attributes:
        project: The project; its stores are asked on worker threads.
        shelf: The registered models; models are loaded on the model's thread only.
        background: Jobs and questions.

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
