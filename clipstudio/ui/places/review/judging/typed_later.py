"""Keys that are pressed while an answer is being written: they wait, and mean what they mean then."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from clipstudio.ui.places.review.judging.answering import Answering


class TypedLater(QObject):
    """Lets keys wait in their order, on the page and in its fields.

    Args:
        answering: Does one thing after the other.
        page: Where keys go that no field takes.
    """

    def __init__(self, answering: Answering, page: QWidget) -> None:
        super().__init__(page)
        self._answering, self._page = answering, page

    def watch(self, field: QObject) -> None:
        """Let what is typed into a field wait too."""
        field.installEventFilter(self)

    def take(self, event: QKeyEvent) -> bool:
        """Keep a key for later where it has to wait; only then is it known what it means, and where."""
        if not self._answering.must_wait:
            return False
        kept = QKeyEvent(
            QEvent.Type.KeyPress,
            event.key(),
            event.modifiers(),
            event.nativeScanCode(),
            event.nativeVirtualKey(),
            event.nativeModifiers(),
            event.text(),
            event.isAutoRepeat(),
        )
        self._answering.ask(partial(self._type, kept))
        return True

    def _type(self, event: QKeyEvent) -> None:
        target, page = QApplication.focusWidget(), self._page
        QApplication.sendEvent(target if target is not None and page.isAncestorOf(target) else page, event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of a field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.take(event):
            return True
        return super().eventFilter(watched, event)
