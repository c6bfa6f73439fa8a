"""How the soak answers file dialogs: with a file, with nothing, or by leaving them to the random hand."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from clipstudio.ui import file_dialogs

PATIENCE_MS = 3_000
"""For how long a dialog is left to the hand, which may find no way out of it."""

_Dialog = file_dialogs._FileDialog


class Answers:
    """Opens the program's own dialogs, and soon answers each of them as its buttons would.

    Args:
        folder: Where files that are saved go, and where dialogs begin.
        files: What may be chosen where something is to be read.
        seed: The same seed on the same dialogs gives the same answers.
    """

    def __init__(self, folder: Path, files: Sequence[Path], seed: int) -> None:
        self._folder, self._files = folder, files
        self._choose = random.Random(seed)

    def take_over(self) -> None:
        """Let every file dialog of the program be answered from now on."""
        _Dialog.exec = lambda dialog: self._ask(dialog)  # type: ignore[method-assign]

    def _ask(self, dialog: _Dialog) -> int:
        # The hand may press Delete on what the dialog lists.
        dialog.setOption(QFileDialog.Option.ReadOnly)
        dialog.setDirectory(str(self._folder))
        if (chance := self._choose.random()) < 0.5:
            self._fill_in(dialog)
            QTimer.singleShot(0, dialog, dialog.accept)
        elif chance < 0.75:
            QTimer.singleShot(0, dialog, dialog.reject)
        QTimer.singleShot(PATIENCE_MS, dialog, dialog.cancel)
        return QFileDialog.exec(dialog)

    def _fill_in(self, dialog: _Dialog) -> None:
        """Name a file to save, which may be there already, or choose one to open."""
        if dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave:
            kind = self._choose.choice(dialog.nameFilters())
            dialog.selectNameFilter(kind)
            ending = kind.split("*")[-1].rstrip(")")
            dialog.selectFile(str(self._folder / f"saved{self._choose.randrange(3)}{ending}"))
        elif dialog.fileMode() == QFileDialog.FileMode.Directory:
            dialog.selectFile(str(self._choose.choice(self._files).parent))
        else:
            dialog.selectFile(str(self._choose.choice(self._files)))
