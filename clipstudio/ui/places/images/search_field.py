"""The field for what is searched for: words, or a picture from the clipboard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from clipstudio.domain.language import tr
from clipstudio.ui.carried_pictures import carried_picture


class SearchField(QLineEdit):
    """Takes words as any field does; a picture that is pasted is what to search for itself.

    Signals:
        pasted: A picture (`Path` or `QImage`).
    """

    pasted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("two people shaking hands"))
        self.setAccessibleName(tr("What to search for, in words; a picture can be pasted"))
        self.setToolTip(
            tr(
                "What the model is to look for, in words; Enter searches. A picture that is pasted or dropped "
                "here is searched for itself."
            )
        )
        self.setClearButtonEnabled(True)

    def paste_picture(self) -> bool:
        """Search for the picture on the clipboard; whether there is one."""
        picture = carried_picture(QGuiApplication.clipboard().mimeData())
        if picture is not None:
            self.pasted.emit(picture)
        return picture is not None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a text field, and the picture on the clipboard."""
        menu = self.createStandardContextMenu()
        menu.addSeparator()
        action = menu.addAction(tr("Search for the copied picture"), self.paste_picture)
        action.setEnabled(carried_picture(QGuiApplication.clipboard().mimeData()) is not None)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pasting takes a picture too."""
        if not (event.matches(QKeySequence.StandardKey.Paste) and self.paste_picture()):
            super().keyPressEvent(event)
