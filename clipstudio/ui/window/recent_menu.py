"""The menu of projects that were opened recently."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.actions import make_action
from clipstudio.ui.menu import Menu
from clipstudio.ui.user_words import button_text


class RecentMenu(Menu):
    """Offers projects, the latest first.

    Signals:
        chosen: Open this project (`Path`).
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Open recent"), parent)

    def show_paths(self, paths: Sequence[Path]) -> None:
        """Offer these projects in place of those before."""
        self.clear()
        self.setEnabled(bool(paths))
        self.addActions(
            [make_action(self, button_text(str(path)), partial(self.chosen.emit, path)) for path in paths]
        )
