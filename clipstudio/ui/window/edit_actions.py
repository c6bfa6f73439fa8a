"""Undo and redo, named by what they undo, and their keys in every place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from clipstudio.domain.language import tr
from clipstudio.ui.actions import make_action
from clipstudio.ui.undo_history import THROUGH_SESSION, UndoHistory
from clipstudio.ui.user_words import button_text

MOST_LETTERS = 70
"""Of what is undone, in a menu."""
UNDO_KEYS = ("Ctrl+Z",)
REDO_KEYS = ("Ctrl+Shift+Z", "Ctrl+Y")
Field = QLineEdit | QPlainTextEdit | QTextEdit


class EditActions(QObject):
    """The two actions of the Edit menu.

    Attributes:
        undo: Undoes the last step of the session.
        redo: Makes it again.
    """

    def __init__(self, history: UndoHistory, view: QWidget, *, read_only: bool) -> None:
        super().__init__(view)
        self._history = history
        self._read_only = read_only
        self.undo = make_action(self, tr("Undo"), history.undo)
        self.redo = make_action(self, tr("Redo"), history.redo)
        for action, keys in ((self.undo, UNDO_KEYS), (self.redo, REDO_KEYS)):
            action.setShortcuts([QKeySequence(each) for each in keys])
            view.addAction(action)
        self._fields = UndoOfFields(self)
        history.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        undo, redo = self._history.undo_words, self._history.redo_words
        self.undo.setText(_named(tr("Undo"), undo))
        self.redo.setText(_named(tr("Redo"), redo))
        # Where nothing can be changed, undo says why there is nothing to undo.
        self.undo.setEnabled(bool(undo) or self._read_only)
        self.redo.setEnabled(bool(redo))


def _named(verb: str, words: str) -> str:
    if not words:
        return verb
    return button_text(f"{verb}: {words if len(words) <= MOST_LETTERS else words[: MOST_LETTERS - 1] + '…'}")


class UndoOfFields(QObject):
    """Lets a text field undo what is typed in it, and the session whatever else there is to undo.

    A field keeps the keys of undo and redo while it has typing of its own to undo or redo; Qt alone would let it
    keep them always.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch)

    @Slot(QWidget, QWidget)
    def _watch(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if now is not None and _field_of(now) is not None:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo in the field, or leave the key to the session."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        field = _field_of(watched)
        if field is None or not isinstance(event, QKeyEvent) or event.type() not in kinds:
            return super().eventFilter(watched, event)
        pressed = QKeySequence(event.keyCombination()).toString()
        redo = pressed in REDO_KEYS
        if not redo and pressed not in UNDO_KEYS:
            return super().eventFilter(watched, event)
        is_own = _has_own(field, redo)
        event.setAccepted(is_own)
        if is_own and event.type() == QEvent.Type.KeyPress:
            field.redo() if redo else field.undo()
        return True


def _field_of(widget: QObject) -> Field | None:
    """The text field that a widget is, or has."""
    if isinstance(widget, QComboBox | QAbstractSpinBox):
        return widget.lineEdit()
    return widget if isinstance(widget, Field) else None


def _has_own(field: Field, redo: bool) -> bool:
    """Whether a field has typing of its own to redo or to undo."""
    if field.isReadOnly() or field.property(THROUGH_SESSION):
        return False
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable() if redo else field.isUndoAvailable()
    return field.document().isRedoAvailable() if redo else field.document().isUndoAvailable()
