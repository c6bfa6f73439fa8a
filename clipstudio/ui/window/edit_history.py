"""The history of edits, in a window beside the one it is about: who changed what, when, and what became of it."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QVBoxLayout, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.edits import Area, RecordedEdit
from clipstudio.domain.language import beginning, tr
from clipstudio.results.edit_history import TITLES, EditFilter, cells, told, who
from clipstudio.results.words import counted
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.latest import Latest
from clipstudio.ui.place import muted
from clipstudio.ui.row_model import RowModel
from clipstudio.ui.session import Session
from clipstudio.ui.single_click import SingleClickButton
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.table import Table
from clipstudio.ui.user_words import plain_label
from clipstudio.ui.window.edit_actions import REDO_KEYS, UNDO_KEYS

WHEN, WHO, WHAT, SINCE = range(4)
LETTERS_WIDE, LETTERS_HIGH = 140, 70
NOTHING = tr("Nothing was edited in this project yet.")
NOT_FOUND = tr("No edit matches.")


class EditHistoryWindow(QDialog):
    """Lists the edits of the open project, narrows them, and undoes down to one of them.

    Not modal, closed by Esc. It follows whatever is edited, undone and redone meanwhile.

    Attributes:
        search: Words that are looked for.
        area: What was changed.
        auditor: Who changed it.
        table: The edits.
        whole: All that is said of the chosen edit, which a column may cut.
        undo: Undoes all edits down to the chosen one.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._reading = Latest(session.background, self, session.warn)
        self._edits: tuple[RecordedEdit, ...] = ()
        self.setWindowTitle(tr("History of edits"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find an edit"))
        self.search.setAccessibleName(tr("Find an edit"))
        self.search.setClearButtonEnabled(True)
        self.area = ComboBox()
        self.area.setAccessibleName(tr("What was changed"))
        self.area.addItem(tr("Whatever was changed"), "")
        for area in Area:
            self.area.addItem(beginning(tr(area.value)), area.value)
        self.auditor = ComboBox()
        self.auditor.setAccessibleName(tr("Who changed it"))
        self.auditor.addItem(tr("Whoever changed it"), None)
        self.model = RowModel(tuple(map(tr, TITLES)), cells, self)
        self.table = Table(self.model, tr("Edits"))
        self.words = muted()
        self.whole = plain_label()
        self.whole.setWordWrap(True)
        self.undo = SingleClickButton(tr("Undo down to this edit"), self._undo)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        for column in (WHEN, WHO):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for column in (WHAT, SINCE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        line = FlowLayout(gap=SPACE_INSIDE)
        for widget in (self.search, self.area, self.auditor):
            line.addWidget(widget)
        foot = FlowLayout(gap=SPACE_INSIDE)
        foot.addWidget(self.undo)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE_INSIDE)
        layout.addLayout(line)
        layout.addWidget(self.words)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.whole)
        layout.addLayout(foot)
        letter, room = self.fontMetrics().averageCharWidth(), self.screen().availableGeometry()
        self.resize(min(LETTERS_WIDE * letter, room.width() - 80), min(LETTERS_HIGH * letter, room.height() - 80))

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._show())
        self.area.currentIndexChanged.connect(lambda _index: self._show())
        self.auditor.currentIndexChanged.connect(lambda _index: self._show())
        self.table.selectionModel().selectionChanged.connect(self._follow)
        self._session.history.changed.connect(self._read)
        self._session.changed.connect(self._take_changes)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)
        history = self._session.history
        for do, every in ((history.undo, UNDO_KEYS), (history.redo, REDO_KEYS)):
            for keys in every:
                QShortcut(QKeySequence(keys), self).activated.connect(do)

    def open_window(self) -> None:
        """Show it, with what was done until now."""
        self.show()
        self._read()
        self.raise_()
        self.activateWindow()
        self.table.setFocus()

    @property
    def chosen(self) -> RecordedEdit | None:
        """The edit that is chosen."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.rows[rows[0].row()] if rows else None

    def _take_changes(self, changes: Changes) -> None:
        if changes:
            self._read()

    def _read(self) -> None:
        if not self.isVisible():
            return  # it is read when it is shown
        project = self._session.project
        self._reading.ask("edits", project.edits.all, self._take)

    def _take(self, _what: str, edits: tuple[RecordedEdit, ...]) -> None:
        self._edits = edits
        wanted = self.auditor.currentData()
        self.auditor.blockSignals(True)
        self.auditor.clear()
        self.auditor.addItem(tr("Whoever changed it"), None)
        for name in sorted({each.made.auditor for each in edits}):
            self.auditor.addItem(who(name), name)
        self.auditor.setCurrentIndex(max(self.auditor.findData(wanted) if wanted is not None else 0, 0))
        self.auditor.blockSignals(False)
        self._show()

    def _show(self) -> None:
        wanted = EditFilter(self.search.text(), self.area.currentData(), self.auditor.currentData())
        found = tuple(each for each in self._edits if wanted.keeps(each))
        chosen = self.chosen
        if found != self.model.rows:
            self.model.show(found)
        ids = [each.made.id for each in found]
        if chosen is not None and chosen.made.id in ids:
            self.table.selectRow(ids.index(chosen.made.id))
        how_many = tr("{found}, the latest first.", found=counted(len(found), "edit")) if found else NOT_FOUND
        self.words.setText(how_many if self._edits else NOTHING)
        self._follow()

    def _follow(self) -> None:
        self.whole.setText("" if self.chosen is None else told(self.chosen))
        steps = 0 if self.chosen is None else self._session.history.steps_down_to(self.chosen.made.id)
        self.undo.setText(
            tr("Undo {steps}, down to this one", steps=counted(steps, "edit"))
            if steps
            else tr("Undo down to this edit")
        )
        self.undo.setEnabled(bool(steps))

    def _undo(self) -> None:
        if self.chosen is not None:
            self._session.history.undo_down_to(self.chosen.made.id)
