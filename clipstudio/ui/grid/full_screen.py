"""The picture of the preview alone on the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.grid.picture import PictureView


class FullScreenPicture(QWidget):
    """A window of its own over the whole screen; Esc and F11 leave it, Left and Right step, Space reveals.

    Attributes:
        picture: The picture, which can be enlarged.

    Signals:
        key_pressed: A key that the preview answers (`Qt.Key`).
        left: It was closed.
    """

    key_pressed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("Picture"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.picture = PictureView()
        self.picture.setAccessibleName(tr("Picture"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.picture)
        self.setFocusProxy(self.picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
            self.close()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space):
            self.key_pressed.emit(key)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.left.emit()
        super().closeEvent(event)
