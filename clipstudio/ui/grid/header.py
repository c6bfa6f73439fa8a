"""The line above the grid: how many images, sorted how, how large, blurred or not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from clipstudio.domain.images import SortKey
from clipstudio.ui.fields import ComboBox, Slider
from clipstudio.ui.grid.tile_view import LARGEST, SMALLEST
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

_SORTED_BY = {
    SortKey.ADDED: "Date added",
    SortKey.NAME: "Name",
    SortKey.SIZE: "Size",
    SortKey.PROBABILITY: "Probability",
}


class GridHeader(QWidget):
    """Counts and controls of the grid; what does not fit is left out (the keys for it remain).

    Signals:
        sort_changed: The user sorts by this `SortKey`; True for descending.
        size_changed: The user wants tiles of this many pixels.
        names_toggled: The user wants file names under the tiles, or not.
        reveal_toggled: The user wants all pictures revealed, or covered again.
    """

    sort_changed = Signal(SortKey, bool)
    size_changed = Signal(int)
    names_toggled = Signal(bool)
    reveal_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blurred = self._revealed = False
        self._count = plain_label()
        self._sort = ComboBox()
        self._sort.setToolTip("Sort images by")
        self._sort.setAccessibleName("Sort images by")
        self._sort.currentIndexChanged.connect(self._sorted)
        self._descending = False
        self._direction = QToolButton()
        self._direction.setProperty("role", "quiet")
        self._direction.clicked.connect(self._turn)
        self._size = Slider(Qt.Orientation.Horizontal)
        self._size.setRange(SMALLEST, LARGEST)
        self._size.setFixedWidth(96)
        self._size.setToolTip("Tile size (+ and - in the grid)")
        self._size.setAccessibleName("Tile size")
        self._size.valueChanged.connect(self.size_changed)
        self._names = QPushButton("Names")
        self._names.setCheckable(True)
        self._names.setProperty("role", "quiet")
        self._names.setToolTip("Write file names under the images")
        self._names.toggled.connect(self.names_toggled)
        self._blur = QPushButton()
        self._blur.clicked.connect(self._blur_clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE)
        line.setSpacing(SPACE_INSIDE)
        line.addWidget(self._count, 1)
        for widget in (self._blur, self._names, self._size, self._sort, self._direction):
            line.addWidget(widget)
        self.set_sort_keys((SortKey.ADDED, SortKey.NAME, SortKey.SIZE))
        self.set_blur(False, False)
        self.set_counts(0, 0)

    def set_counts(self, images: int, selected: int) -> None:
        """Say how many images there are, and how many of them are selected."""
        words = f"{images:,} image" + ("" if images == 1 else "s")
        self._count.setText(f"{words} · {selected:,} selected" if selected else words)
        self._leave_out()

    @property
    def words(self) -> str:
        """What the line says of the counts."""
        return self._count.text()

    def set_sort_keys(self, keys: Sequence[SortKey]) -> None:
        """Offer ``keys`` to sort by; what was chosen stays if it is among them."""
        chosen = self._sort.currentData()
        with QSignalBlocker(self._sort):
            self._sort.clear()
            for key in keys:
                self._sort.addItem(_SORTED_BY[key], key)
            self._sort.setCurrentIndex(max(0, self._sort.findData(chosen)))
        self._show_direction()
        for widget in (self._sort, self._direction):
            widget.setVisible(bool(keys))

    def set_sort(self, key: SortKey, descending: bool) -> None:
        """Show what the images are sorted by, without asking for it."""
        with QSignalBlocker(self._sort):
            self._sort.setCurrentIndex(self._sort.findData(key))
        self._descending = descending
        self._show_direction()

    @Slot(int)
    def set_size(self, size: int) -> None:
        """Show the tile size in force."""
        with QSignalBlocker(self._size):
            self._size.setValue(size)

    def set_blur(self, blurred: bool, revealed: bool) -> None:
        """Offer to reveal all pictures when they are blurred, and to cover them when they are revealed."""
        self._blurred, self._revealed = blurred, revealed
        self._blur.setVisible(blurred)
        self._blur.setText("Blur all" if revealed else "Reveal all")
        self._leave_out()

    @Slot()
    def _sorted(self) -> None:
        self.sort_changed.emit(SortKey(self._sort.currentData()), self._descending)

    @Slot()
    def _turn(self) -> None:
        self._descending = not self._descending
        self._show_direction()
        self._sorted()

    @Slot()
    def _blur_clicked(self) -> None:
        self.reveal_toggled.emit(not self._revealed)

    def _show_direction(self) -> None:
        self._direction.setText("↓" if self._descending else "↑")
        words = "Descending: the largest or last comes first" if self._descending else "Ascending"
        self._direction.setToolTip(words)
        self._direction.setAccessibleName(words)

    def _needed(self) -> int:
        kept = [self._count, self._sort, self._direction]
        if self._blurred:
            kept.append(self._blur)
        return 2 * SPACE_BETWEEN + sum(_width(widget) for widget in kept)

    def _leave_out(self) -> None:
        """Hide the size slider, then the names button, where the width is short of them."""
        room = self.width() - self._needed()
        for widget in (self._names, self._size):
            room -= _width(widget)
            widget.setVisible(room >= 0)

    # --- Qt's names

    def minimumSizeHint(self) -> QSize:
        """The controls that can be left out do not count."""
        return QSize(self._needed(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what does not fit."""
        super().resizeEvent(event)
        self._leave_out()


def _width(widget: QWidget) -> int:
    return widget.sizeHint().width() + SPACE_INSIDE
