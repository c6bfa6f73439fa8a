"""The list of keys while one judges, where those of the page can be changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.schemes import AnswerScheme
from clipstudio.ui.place import heading, muted, row
from clipstudio.ui.places.review.judging.commands import FIXED, WORDS, Command, KeyMap, checked_key
from clipstudio.ui.style import SPACE_AROUND, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

EDGE = 80
"""Pixels of the screen that stay free around the sheet."""


class KeySheet(QDialog):
    """Answers with their keys and help, the page's commands with keys that can be changed, and the fixed keys.

    Args:
        scheme: The answers.
        own: The auditor's own keys of some commands.

    Signals:
        changed: The auditor's own keys are these (dict of `Command` and key).
    """

    changed = Signal(object)

    def __init__(self, scheme: AnswerScheme, own: Mapping[Command, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self._answers = frozenset(scheme.keys().values())
        self._own = dict(own)
        self.fields: dict[Command, QLineEdit] = {}
        self.problem = plain_label()
        self.problem.setProperty("role", "warning")
        self.problem.setWordWrap(True)
        self.problem.hide()
        page = QWidget()
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(SPACE_AROUND, SPACE_AROUND, SPACE_AROUND, SPACE_AROUND)
        self._grid.setHorizontalSpacing(SPACE_AROUND)
        self._grid.setVerticalSpacing(SPACE_INSIDE)
        self._grid.setColumnStretch(1, 1)
        self._add_answers(scheme)
        self._add_commands()
        self._add_lines(tr("Always"), FIXED)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        room, wanted = self.screen().availableGeometry(), page.sizeHint()
        wide = wanted.width() + scroll.verticalScrollBar().sizeHint().width() + SPACE_INSIDE
        self.resize(min(wide, room.width() - EDGE), min(wanted.height() + SPACE_INSIDE, room.height() - EDGE))

    def _add_answers(self, scheme: AnswerScheme) -> None:
        keys = scheme.keys()
        for question in scheme.questions:
            lines = [
                (keys.get((question.name, option.value), "").upper(), f"{option.text}. {option.help}".rstrip(" ."))
                for option in question.options
            ]
            self._add_lines(tr("Answers: {name}", name=question.name), lines, question.help)

    def _add_lines(self, title: str, lines: Iterable[tuple[str, str]], help: str = "") -> None:
        self._add_row(heading(title))
        if help:
            self._add_row(muted(help))
        for key, meaning in lines:
            at = self._grid.rowCount()
            self._grid.addWidget(plain_label(key), at, 0)
            self._grid.addWidget(muted(meaning), at, 1)

    def _add_commands(self) -> None:
        self._add_row(heading(tr("Here, and can be changed")))
        for command, said in WORDS.items():
            field = _KeyField()
            field.setMaxLength(1)
            field.setFixedWidth(field.fontMetrics().averageCharWidth() * 8)
            field.setAccessibleName(tr("Key of “{button}”", button=said.button))
            field.editingFinished.connect(lambda which=command: self._take(which))
            self.fields[command] = field
            at = self._grid.rowCount()
            self._grid.addWidget(field, at, 0)
            self._grid.addWidget(muted(said.meaning), at, 1)
        self._add_row(self.problem)
        defaults = QPushButton(tr("Default keys"))
        defaults.setAutoDefault(False)
        defaults.clicked.connect(lambda _checked=False: self._set({}))
        at = self._grid.rowCount()
        self._grid.addLayout(row(defaults), at, 0, 1, 2)
        self._show()

    def _add_row(self, widget: QWidget) -> None:
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)

    def _show(self) -> None:
        for command, key in KeyMap(self._answers, self._own).keys.items():
            self.fields[command].setText(key.upper())

    def _take(self, command: Command) -> None:
        keys = KeyMap(self._answers, self._own).keys
        text = self.fields[command].text()
        if text.casefold() == keys[command]:
            return
        try:
            key = checked_key(text, command, keys, self._answers)
        except ReviewError as error:
            self.problem.setText(str(error))
            self.problem.show()
            self._show()
        else:
            self._set({**self._own, command: key})

    def _set(self, own: dict[Command, str]) -> None:
        self._own = own
        self.problem.hide()
        self._show()
        self.changed.emit(dict(own))


class _KeyField(QLineEdit):
    """A field of one letter: whatever is typed takes the place of what stands there."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text():
            self.selectAll()
        super().keyPressEvent(event)
