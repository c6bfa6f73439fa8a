"""Asking for files and folders: every dialog of the program, with its icons and its memory of the last folder."""

from __future__ import annotations

from contextlib import suppress
from enum import StrEnum
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QMessageBox,
    QToolButton,
    QTreeView,
    QWidget,
)

from clipstudio.domain.on_disk import is_folder, written_path
from clipstudio.services.folders import documents_folder
from clipstudio.ui.icons import icon
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import tokens

_ICONS = {
    "backButton": "back",
    "forwardButton": "forward",
    "toParentButton": "up",
    "newFolderButton": "add",
    "listModeButton": "list",
    "detailModeButton": "details",
}
"""Qt's names of the dialog's buttons: its own pictures are dark on dark where the system has no icons."""


class Purpose(StrEnum):
    """What a dialog is opened for; each remembers a folder of its own."""

    PROJECT = "project"
    SAMPLE = "sample"
    IMAGES = "images"
    TABLE = "table"
    LABELS = "labels"
    MODEL = "model"
    RESULT = "result"


BESIDE = {Purpose.TABLE: (Purpose.IMAGES,)}
"""Where files of a purpose likely lie while none was chosen yet: a table lies beside its images."""


def ask_file(parent: QWidget, title: str, purpose: Purpose, kinds: str) -> Path | None:
    """Which file to open; ``kinds`` as Qt writes them ("Tables (*.csv);;All files (*)")."""
    chosen = _ask(_FileDialog(parent, title, purpose, QFileDialog.FileMode.ExistingFile, kinds), purpose)
    return chosen[0] if chosen else None


def ask_files(parent: QWidget, title: str, purpose: Purpose, kinds: str) -> list[Path]:
    """Which files to open, none when the dialog was cancelled."""
    return _ask(_FileDialog(parent, title, purpose, QFileDialog.FileMode.ExistingFiles, kinds), purpose)


def ask_folder(parent: QWidget, title: str, purpose: Purpose, *, may_be_new: bool = False) -> Path | None:
    """Which folder; one that does not exist yet is made where ``may_be_new``."""
    dialog = _FileDialog(parent, title, purpose, QFileDialog.FileMode.Directory)
    dialog.may_be_new = may_be_new
    chosen = _ask(dialog, purpose)
    return chosen[0] if chosen else None


def ask_target(parent: QWidget, title: str, purpose: Purpose, name: str, kinds: str) -> Path | None:
    """Where to save.

    Args:
        parent: The widget that asks.
        title: What is to be saved.
        purpose: Whose folder is remembered.
        name: The file name that is suggested; with a folder, that folder is suggested too.
        kinds: As Qt writes them; a name without an ending gets that of the kind that is chosen.
    """
    dialog = _FileDialog(parent, title, purpose, QFileDialog.FileMode.AnyFile, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    suggestion = Path(name)
    if suggestion.is_absolute():
        dialog.setDirectory(str(suggestion.parent))
    dialog.selectFile(suggestion.name)
    dialog.make_room(suggestion.name)
    dialog.follow_kind(dialog.selectedNameFilter())
    dialog.filterSelected.connect(dialog.follow_kind)
    chosen = _ask(dialog, purpose)
    return chosen[0] if chosen else None


def first_folder(purpose: Purpose) -> Path:
    """Where a dialog begins: the folder used last for this purpose, or a like one, or Documents, or home."""
    settings, documents = Settings(), documents_folder()
    used = (settings.folder(each) for each in (purpose, *BESIDE.get(purpose, ())))
    return next((each for each in (*used, documents) if each is not None and is_folder(each)), written_path("~"))


def _ask(dialog: _FileDialog, purpose: Purpose) -> list[Path]:
    """What was chosen; nothing where the dialog was cancelled or whoever asked is gone by then."""
    accepted = dialog.exec() == QDialog.DialogCode.Accepted and shiboken6.isValid(dialog.asker)
    chosen = [Path(path) for path in dialog.selectedFiles() if path] if accepted else []
    dialog.deleteLater()
    if chosen:
        is_folder = dialog.fileMode() == QFileDialog.FileMode.Directory
        Settings().keep_folder(purpose, chosen[0] if is_folder else chosen[0].parent)
    return chosen


class _FileDialog(QFileDialog):
    """The system's dialog where there is one; else Qt's, with icons in the colours of the theme.

    While it is open, a project that was being opened may take the place of the one that asks. The dialog therefore
    belongs to the window, which stays, and is cancelled when the asker goes.
    """

    def __init__(
        self, asker: QWidget, title: str, purpose: Purpose, mode: QFileDialog.FileMode, kinds: str = ""
    ) -> None:
        super().__init__(asker.window(), title, str(first_folder(purpose)), kinds)
        self.asker = asker
        # Queued: the asker goes in the midst of others, which are not to be touched meanwhile.
        asker.destroyed.connect(self.cancel, Qt.ConnectionType.QueuedConnection)
        self.may_be_new = False
        self.setFileMode(mode)
        if mode == QFileDialog.FileMode.Directory:
            self.setOption(QFileDialog.Option.ShowDirsOnly)
        for name, picture in _ICONS.items():
            button = self.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(icon(picture, tokens().text))
        details = self.findChild(QTreeView, "treeView")
        if isinstance(details, QTreeView):
            # Qt's own widths cut sizes and dates in the middle.
            details.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            details.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def make_room(self, name: str) -> None:
        """Be as wide as shows a name that is suggested whole, within the screen."""
        field = self.findChild(QLineEdit, "fileNameEdit")
        if isinstance(field, QLineEdit):
            beside = self.sizeHint().width() - field.sizeHint().width()
            wanted = field.fontMetrics().horizontalAdvance(name) + 2 * field.fontMetrics().height() + beside
            self.resize(min(max(self.width(), wanted), self.screen().availableGeometry().width()), self.height())

    def follow_kind(self, kind: str) -> None:
        """A name that is typed without an ending gets the first one of this kind of file."""
        _, _, patterns = kind.partition("(")
        first = patterns.rstrip(")").split()[:1]
        self.setDefaultSuffix(first[0].removeprefix("*.") if first and first[0].startswith("*.") else "")

    @Slot()
    def cancel(self) -> None:
        """Close the dialog, and before it its question whether to replace a file."""
        for question in self.findChildren(QMessageBox):
            question.reject()
        self.reject()

    def accept(self) -> None:
        field = self.findChild(QLineEdit, "fileNameEdit")
        if self.may_be_new and isinstance(field, QLineEdit) and field.text().strip():
            folder = written_path(field.text())
            if not folder.is_absolute():
                folder = Path(self.directory().absolutePath()) / folder
            # Where it cannot be made, Qt says that it is not there.
            with suppress(OSError):
                folder.mkdir(parents=True, exist_ok=True)
        super().accept()
