"""Whether the user has begun to do something in what has just been opened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

_TOUCHES = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.Drop)


class FirstTouch(QObject):
    """Hears the first key, click or turn of the wheel on a widget, wherever in it.

    Attributes:
        was_touched: Whether there was one.
    """

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self._widget = watched
        self.was_touched = False
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def end(self) -> None:
        """Hear no more."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a touch, and let it pass."""
        if event.type() in _TOUCHES and isinstance(watched, QWidget) and self._widget.isAncestorOf(watched):
            self.was_touched = True
            application = QApplication.instance()
            assert application is not None
            application.removeEventFilter(self)
        return super().eventFilter(watched, event)
