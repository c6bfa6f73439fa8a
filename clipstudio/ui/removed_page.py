"""The page of things that were deleted or archived: to restore them, or to delete them permanently."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import minute, tr
from clipstudio.domain.removals import Removed
from clipstudio.ui.place import heading, muted, row, surface
from clipstudio.ui.question import GuardedButton
from clipstudio.ui.row_model import RowModel
from clipstudio.ui.single_click import SingleClickButton
from clipstudio.ui.table import Table

NAME, WHAT, WHEN = range(3)


def _cells(removed: Removed) -> tuple[str, ...]:
    at = "" if removed.removed_at is None else minute(removed.removed_at.astimezone())
    return (str(removed.name), tr(removed.thing.kind.value), at)


class RemovedPage(QWidget):
    """Lists removed things; restoring can be undone, deleting permanently asks first.

    Signals:
        restore_asked: Bring this back (`Thing`).
        deletion_asked: Delete this permanently; the question was answered (`Removed`).
        closed: Go back.
        shown: Whether it is looked at, when what else can be deleted is not.
    """

    restore_asked = Signal(object)
    deletion_asked = Signal(object)
    closed = Signal()
    shown = Signal(bool)

    def __init__(self, title: str, words: str, when: str, *, editable: bool) -> None:
        super().__init__()
        self.model = RowModel((tr("Name"), tr("Type"), when), _cells, self)
        self._title, self._words, self._editable = title, words, editable
        self._is_filled = False

    def _fill(self) -> None:
        """Make what stands on the page, once there is something to show: mostly there never is."""
        if self._is_filled:
            return
        self._is_filled = True
        self.table = Table(self.model, self._title)
        self.table.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (WHAT, WHEN):
            self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.restore = SingleClickButton(tr("Restore"), self._ask_restore)
        self.restore.setProperty("role", "primary")
        self.back = QPushButton(tr("Back"))
        self.back.clicked.connect(self.closed)
        self.delete = GuardedButton(tr("Delete permanently…"))
        self.delete.confirmed.connect(self._ask_deletion)
        pane, layout = surface()
        layout.addWidget(heading(self._title))
        layout.addWidget(muted(self._words))
        # Above the list: at the lower edge, a message may lie over the answers to the question.
        layout.addLayout(row(self.restore, self.back))
        layout.addWidget(self.delete)
        layout.addWidget(self.table, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)
        for widget in (self.restore, self.delete):  # only now: without a parent they would be windows
            widget.setVisible(self._editable)
        self.table.selectionModel().selectionChanged.connect(self._follow)
        self.table.opened.connect(self._ask_restore)

    def show_things(self, things: Sequence[Removed]) -> None:
        """List other things, or go back with none left; the chosen one stays chosen, or what took its row is."""
        if not (things or self._is_filled):
            return
        self._fill()
        before = self.chosen
        at = self.model.rows.index(before) if before is not None else 0
        was_filled = bool(self.model.rows)
        self.model.show(things)
        if things:
            kept = things.index(before) if before in things else min(at, len(things) - 1)
            self.table.selectRow(kept)
        elif was_filled and self.isVisible():
            self.closed.emit()
        self._follow()

    @property
    def chosen(self) -> Removed | None:
        """The thing that is chosen."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()] if rows else None

    def take_focus(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus()

    def _follow(self) -> None:
        chosen = self.chosen
        self.restore.setEnabled(chosen is not None)
        self.delete.setEnabled(chosen is not None)
        if chosen is not None:
            question = tr(
                "Delete {kind} “{name}” permanently? This cannot be undone.",
                kind=tr(chosen.thing.kind.value),
                name=chosen.name,
            )
            self.delete.set_question(question, tr("Delete permanently"))

    def _ask_restore(self) -> None:
        if self.chosen is not None and self._editable:
            self.restore_asked.emit(self.chosen.thing)

    def _ask_deletion(self) -> None:
        if self.chosen is not None:
            self.deletion_asked.emit(self.chosen)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it is looked at."""
        super().showEvent(event)
        self.shown.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that something else is."""
        super().hideEvent(event)
        self.shown.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
