"""What a user's hands do in the Labels place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.places.labels.document import LabelSetDocument
from clipstudio.ui.places.labels.place import LabelsPlace
from clipstudio.ui.places.labels.table_view import LabelTable

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Hands:
    """Clicks and types in the place, and keeps what the place told the user.

    Attributes:
        told: Sentences with whether each was a warning.
    """

    def __init__(self, qtbot: QtBot, place: LabelsPlace) -> None:
        self.qtbot = qtbot
        self.place = place
        self.told: list[tuple[str, bool]] = []
        place.session.told.connect(self._hear)

    def _hear(self, text: str, warning: bool) -> None:
        self.told.append((text, warning))

    @property
    def table(self) -> LabelTable:
        return self.place.editor.rows.table

    @property
    def document(self) -> LabelSetDocument:
        assert self.place.bench.current is not None
        return self.place.bench.current

    @property
    def texts(self) -> list[str]:
        return [label.text for label in self.document.draft.labels]

    @property
    def listed(self) -> list[str]:
        listing = self.place.list.list
        return [listing.item(row).text() for row in range(listing.count())]

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def click_cell(self, row: int, column: int = 0, modifier: Qt.KeyboardModifier | None = None) -> None:
        index = self.table.model().index(row, column)
        self.table.scrollTo(index)
        self.qtbot.mouseClick(
            self.table.viewport(),
            Qt.MouseButton.LeftButton,
            modifier or Qt.KeyboardModifier.NoModifier,
            self.table.visualRect(index).center(),
        )

    def click_set(self, name: str) -> None:
        listing = self.place.list.list
        item = listing.item(self.listed.index(name))
        self.qtbot.mouseClick(
            listing.viewport(), Qt.MouseButton.LeftButton, pos=listing.visualItemRect(item).center()
        )

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the cursor is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key, modifier)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type where the cursor is."""
        for character in text:
            focus = QApplication.focusWidget()
            assert focus is not None
            self.qtbot.keyClicks(focus, character)

    def write_in_name(self, text: str) -> None:
        self.click(self.place.editor.name)
        self.place.editor.name.selectAll()
        self.type(text)

    def cell_editor(self) -> QLineEdit:
        editor = self.table.indexWidget(self.table.currentIndex())
        assert isinstance(editor, QLineEdit)
        return editor

    def save(self) -> None:
        self.press(Qt.Key.Key_S, CTRL)

    def wait_for_versions(self, count: int) -> None:
        self.qtbot.waitUntil(lambda: self.place.editor.versions.count() == count, timeout=15000)

    def wait_told(self, part: str) -> None:
        self.qtbot.waitUntil(lambda: any(part in text for text, _ in self.told), timeout=15000)
