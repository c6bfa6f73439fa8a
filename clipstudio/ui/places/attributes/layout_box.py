"""How a file of attributes is read: the layout that was found out, and the others."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from clipstudio.domain.language import tr
from clipstudio.services.importing.layouts.layout import Layout
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.place import row
from clipstudio.ui.user_words import plain_label, set_tooltip

LETTERS = 22


class LayoutBox(QWidget):
    """Shows the layout in which a file was read, and asks for another.

    Signals:
        chosen: Read the file in this layout (`Layout`).
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.box = ComboBox(tr("Layout of the file"))
        self.box.keep_width(LETTERS)
        self.box.setPlaceholderText(tr("not recognised"))
        set_tooltip(self.box, tr("It is recognised by itself; choose another one to read the file so"))
        for layout in Layout:
            self.box.addItem(layout.words, layout)
        self.box.activated.connect(self._ask)
        name = plain_label(tr("Read as"))
        name.setBuddy(self.box)
        line = row(name, self.box)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self.show_layout(None)

    def show_layout(self, layout: Layout | None) -> None:
        """Show in which layout a file was read; None where it was in none. Emits no signal."""
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(-1 if layout is None else self.box.findData(layout))

    def _ask(self, place: int) -> None:
        self.chosen.emit(Layout(self.box.itemData(place)))
