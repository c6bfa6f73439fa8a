"""Where caches are made: the folder, another one, and moving there what lies at the former place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr, tr_count
from clipstudio.services.caches import caches_elsewhere, moving_caches
from clipstudio.services.jobs import Lane
from clipstudio.ui.background import Background
from clipstudio.ui.choices import CACHE_FOLDER, Choice
from clipstudio.ui.elided import ElidedLabel
from clipstudio.ui.file_dialogs import Purpose, ask_folder
from clipstudio.ui.place import muted, row
from clipstudio.ui.preferences import Preferences
from clipstudio.ui.style import SPACE_INSIDE


class CachePlaceRow(QWidget):
    """The folder with its buttons; after another was chosen, what lies at the former place can be moved.

    Args:
        preferences: Keeps the folder.
        background: Looks for caches and moves them.
        projects: Whose caches are moved.
        open_project: The one of this window, whose cache is in use.

    Signals:
        moved: Caches lie elsewhere now.
        warned: Something could not be done; a sentence (str).
    """

    moved = Signal()
    warned = Signal(str)

    def __init__(
        self,
        preferences: Preferences,
        background: Background,
        projects: Sequence[Path],
        open_project: Path | None,
    ) -> None:
        super().__init__()
        self._preferences, self._background = preferences, background
        self._projects, self._open = projects, open_project
        self._former = self.folder
        self._movable: tuple[Path, ...] = ()
        self.place = ElidedLabel("", middle=True)
        self.choose, self.beside = QPushButton(tr("Choose a folder…")), QPushButton(tr("Beside each project"))
        self.words, self.move_button = muted(), QPushButton(tr("Move them"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.place)
        layout.addLayout(row(self.choose, self.beside))
        layout.addWidget(self.words)
        layout.addLayout(row(self.move_button))
        self.words.hide()
        self.move_button.hide()
        self.choose.clicked.connect(lambda _checked=False: self._ask())
        self.beside.clicked.connect(lambda _checked=False: self.use(""))
        self.move_button.clicked.connect(lambda _checked=False: self._move())
        preferences.chosen.connect(self._follow)
        self._show()

    @property
    def folder(self) -> str:
        """Where caches are made; "" for beside each project."""
        return str(self._preferences.get(CACHE_FOLDER))

    def use(self, folder: str) -> None:
        """Make caches in a folder from now on."""
        self._preferences.keep(CACHE_FOLDER, folder)

    def ask_folder(self) -> Path | None:
        """Which folder; a method of its own so that a test can answer."""
        return ask_folder(self, tr("Where should caches be kept?"), Purpose.PROJECT, may_be_new=True)

    def _ask(self) -> None:
        if (folder := self.ask_folder()) is not None:
            self.use(str(folder))

    def _follow(self, choice: Choice) -> None:
        if choice is CACHE_FOLDER:
            self._show()
            find = partial(caches_elsewhere, self._projects, self._former)
            self._background.query(find, self, self._offer, self.warned.emit)

    def _show(self) -> None:
        self.place.setText(self.folder or tr("beside each project"))
        self.beside.setEnabled(bool(self.folder))

    def _offer(self, projects: Sequence[Path]) -> None:
        """Say what lies at the former place, which goes on being used there or is left behind."""
        self._movable = movable = tuple(each for each in projects if each != self._open)
        words = tr_count(
            "{count} cache lies at the former place. It is left there unless you move it.",
            "{count} caches lie at the former place. They are left there unless you move them.",
            len(projects),
        )
        if len(movable) < len(projects):
            words += " " + tr("That of the open project is in use: close the project to move it.")
        self.words.setText(words)
        self.words.setVisible(bool(projects))
        self.move_button.setVisible(bool(movable))

    def _move(self) -> None:
        self.move_button.setEnabled(False)
        work = partial(moving_caches, self._movable, self._former)
        self._background.run_job(tr("Moving caches"), Lane.PROJECT, work, self, self._tell, self._refuse)

    def _tell(self, count: int) -> None:
        self.move_button.setEnabled(True)
        self.move_button.hide()
        self.words.setText(tr_count("{count} cache was moved.", "{count} caches were moved.", count))
        self.moved.emit()

    def _refuse(self, reason: str) -> None:
        self.move_button.setEnabled(True)
        if reason:
            self.warned.emit(reason)
