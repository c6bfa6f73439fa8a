"""The folders and files that are to be imported."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.services.importing.image_kinds import IMAGE_SUFFIXES
from clipstudio.ui.file_dialogs import Purpose, ask_files, ask_folder
from clipstudio.ui.place import row
from clipstudio.ui.style import RADIUS, SPACE_INSIDE, theme, tokens
from clipstudio.ui.user_words import VisibleDelegate

DROP_WORDS = tr("Drop folders or image files here. Folders are searched with their subfolders.")


class PlaceList(QWidget):
    """Takes folders and files; the chosen ones can be removed from the list again.

    Signals:
        changed: The list is another one.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []
        self.list = _DropList()
        self.list.setItemDelegate(VisibleDelegate(self.list))
        self.list.setAccessibleName(tr("Folders and files to import"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.removal_asked.connect(self.remove_chosen)
        self.list.itemSelectionChanged.connect(self._offer)
        self.folder_button = QPushButton(tr("Add folder…"))
        self.folder_button.clicked.connect(self._choose_folder)
        self.files_button = QPushButton(tr("Add files…"))
        self.files_button.clicked.connect(self._choose_files)
        self.remove_button = QPushButton(tr("Remove from list"))
        self.remove_button.setToolTip(tr("Remove the chosen lines from this list (Delete); no file is deleted"))
        self.remove_button.clicked.connect(self.remove_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addLayout(row(self.folder_button, self.files_button, self.remove_button))
        layout.addWidget(self.list, 1)
        self._offer()

    def set_paths(self, paths: Sequence[Path]) -> None:
        """List these and no other."""
        self.paths = []
        self.list.clear()
        self.add(paths)

    def add(self, paths: Sequence[Path]) -> None:
        """Put folders and files at the end of the list, each once."""
        new = [path for path in dict.fromkeys(paths) if path not in self.paths]
        self.paths += new
        self.list.addItems([str(path) for path in new])
        self.changed.emit()

    def remove_chosen(self) -> None:
        """Remove the chosen lines from the list."""
        for line in sorted((index.row() for index in self.list.selectedIndexes()), reverse=True):
            del self.paths[line]
            self.list.takeItem(line)
        self.changed.emit()

    def ask_folder(self) -> Path | None:
        """Which folder to add; a method of its own so that a test can answer."""
        return ask_folder(self, tr("Add a folder of images"), Purpose.IMAGES)

    def ask_files(self) -> list[Path]:
        """Which files to add; a method of its own so that a test can answer."""
        kinds = " ".join(f"*{suffix}" for suffix in IMAGE_SUFFIXES)
        return ask_files(
            self, tr("Add image files"), Purpose.IMAGES, tr("Images ({kinds});;All files (*)", kinds=kinds)
        )

    def _choose_folder(self) -> None:
        if folder := self.ask_folder():
            self.add([folder])

    def _choose_files(self) -> None:
        if files := self.ask_files():
            self.add(files)

    def _offer(self) -> None:
        self.remove_button.setEnabled(bool(self.list.selectedIndexes()))


class _DropList(QListWidget):
    """A list with words in it while it is empty; what is dropped on the window comes into it.

    Signals:
        removal_asked: The Delete key was pressed.
    """

    removal_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme.changed.connect(self._dress)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        """A dashed frame says that something can be dropped here."""
        self.setStyleSheet(
            f"QListWidget {{ border: 1px dashed {tokens().muted}; border-radius: {RADIUS}px; padding: 4px }}"
            f"QListWidget:focus {{ border: 2px solid {tokens().accent}; padding: 3px }}"
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """While the list is empty, say what belongs into it."""
        super().paintEvent(event)
        if not self.count():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(tokens().muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect(), int(flags), DROP_WORDS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes lines off the list."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)
