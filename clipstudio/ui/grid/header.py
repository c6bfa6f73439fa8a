"""The line above the grid: how many images, sorted how, how large, blurred or not."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QToolButton, QWidget

from clipstudio.domain.images import AttributeOrder, SortedBy, SortKey
from clipstudio.domain.language import number, tr, tr_count
from clipstudio.ui.choices import LARGEST_TILE, SMALLEST_TILE
from clipstudio.ui.fields import ComboBox, Slider
from clipstudio.ui.flow_layout import FlowLayout, FlowLine
from clipstudio.ui.steady_label import SteadyLabel
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import tooltip

_SORTED_BY = {
    SortKey.ADDED: tr("Date added"),
    SortKey.NAME: tr("Name"),
    SortKey.FOLDER: tr("Folder"),
    SortKey.MODIFIED: tr("Date modified"),
    SortKey.SIZE: tr("Size"),
    SortKey.CLUSTER: tr("Cluster"),
    SortKey.PROBABILITY: tr("Probability"),
    SortKey.SIMILARITY: tr("Similarity"),
}

CAPTION_LETTERS = 15
"""Wide ones in the choice of captions, or as many as the first one takes."""

MOST_LETTERS = 24
"""Of an attribute's name in the choice of what to sort by; the whole of it is in its tooltip."""


class GridHeader(FlowLine):
    """Counts and controls of the grid, in as many lines as the width asks for: none is left out.

    Signals:
        sort_changed: The user sorts by this (`SortedBy`); True for descending.
        size_changed: The user wants tiles of this many pixels.
        names_toggled: The user wants file names under the tiles, or not.
        caption_chosen: The user wants this under the images: one of what is offered, None for what they are sorted
            by.
        reveal_toggled: The user wants all pictures revealed, or covered again.
    """

    sort_changed = Signal(object, bool)
    size_changed = Signal(int)
    names_toggled = Signal(bool)
    caption_chosen = Signal(object)
    reveal_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blurred = self._revealed = False
        self._longest = ""
        self._count = SteadyLabel()
        self._count.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._keys: tuple[SortedBy, ...] = ()
        self._sort = ComboBox()
        self._sort.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self._sort.setToolTip(tr("Sort images by"))
        self._sort.setAccessibleName(tr("Sort images by"))
        self._sort.currentIndexChanged.connect(self._sorted)
        self._descending = False
        self._direction = QToolButton()
        self._direction.setProperty("role", "quiet")
        self._direction.clicked.connect(self._turn)
        self._size = Slider(Qt.Orientation.Horizontal)
        self._size.setRange(SMALLEST_TILE, LARGEST_TILE)
        self._size.setFixedWidth(96)
        self._size.setToolTip(tr("Tile size (+ and − in the grid)"))
        self._size.setAccessibleName(tr("Tile size"))
        self._size.valueChanged.connect(self.size_changed)
        self._names = QPushButton(tr("File names"))
        self._names.setCheckable(True)
        self._names.setToolTip(tr("Show file names under the images"))
        self._names.toggled.connect(self.names_toggled)
        self.captions = ComboBox(tr("Caption under the images"))
        self.captions.setToolTip(tr("What is written under the images"))
        self.captions.keep_width(CAPTION_LETTERS)
        self.captions.hide()
        self._wishes: tuple[object, ...] = (None,)
        self.captions.currentIndexChanged.connect(lambda at: self.caption_chosen.emit(self._wishes[at]))
        self._blur = QPushButton()
        self._blur.clicked.connect(self._blur_clicked)
        self._controls = (self._blur, self._names, self.captions, self._size, self._sort, self._direction)
        line = FlowLayout(gap=SPACE_INSIDE)
        for widget in self._controls:
            line.addWidget(widget)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE)
        self._lines.setSpacing(SPACE_INSIDE)
        self._lines.addWidget(self._count, 1)
        self._lines.addLayout(line)
        self.set_sort_keys((SortKey.ADDED, SortKey.NAME, SortKey.SIZE))
        self.set_blur(False, False)
        self.set_counts(0, 0)

    def set_counts(self, images: int, selected: int) -> None:
        """Say how many images there are, and how many of them are selected."""
        words = tr_count("{count} image", "{count} images", images)
        # Selecting may not make two lines out of one: what is below would move under the pointer.
        self._longest = tr("{words} · {images} selected", words=words, images=number(images))
        self._count.settle()
        self._count.reserve([self._longest])
        self._count.say(
            tr("{words} · {selected} selected", words=words, selected=number(selected)) if selected else words
        )
        self._arrange()

    @property
    def words(self) -> str:
        """What the line says of the counts."""
        return self._count.text()

    def set_sort_keys(self, keys: Sequence[SortedBy]) -> None:
        """Offer ``keys`` to sort by; what was chosen stays if it is among them."""
        if tuple(keys) != self._keys:
            chosen = self._keys[self._sort.currentIndex()] if self._keys else None
            self._keys = tuple(keys)
            with QSignalBlocker(self._sort):
                self._sort.clear()
                for key in keys:
                    name = _name(key)
                    self._sort.addItem(name if len(name) <= MOST_LETTERS else f"{name[: MOST_LETTERS - 1]}…")
                    self._sort.setItemData(self._sort.count() - 1, tooltip(name), Qt.ItemDataRole.ToolTipRole)
                self._sort.setCurrentIndex(self._place(chosen))
        self._show_direction()
        for widget in (self._sort, self._direction):
            widget.setVisible(bool(keys))
        self._arrange()

    def offer_captions(self, wishes: Sequence[tuple[str, object]]) -> None:
        """Offer what can be written under the images; what was chosen stays if it is among it."""
        chosen = self._wishes[max(0, self.captions.currentIndex())]
        with QSignalBlocker(self.captions):
            self._wishes = (None, *(wish for _, wish in wishes))
            self.captions.clear()
            self.captions.addItem(tr("Caption: as sorted"))
            self._keep_caption_whole()
            for words, _ in wishes:
                self.captions.addItem(words)
            self.captions.setCurrentIndex(self._wishes.index(chosen) if chosen in self._wishes else 0)
        self.captions.setVisible(bool(wishes))
        self._arrange()

    def _keep_caption_whole(self) -> None:
        """What stands in the choice of captions at first is not cut."""
        metrics = self.captions.fontMetrics()
        letters = metrics.horizontalAdvance(self.captions.itemText(0)) / metrics.horizontalAdvance("X")
        self.captions.keep_width(max(CAPTION_LETTERS, ceil(letters)))

    def set_sort(self, key: SortedBy, descending: bool) -> None:
        """Show what the images are sorted by, without asking for it."""
        with QSignalBlocker(self._sort):
            self._sort.setCurrentIndex(self._place(key))
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
        self._blur.setText(tr("Blur all") if revealed else tr("Reveal all"))
        self._arrange()

    @Slot()
    def _sorted(self) -> None:
        self.sort_changed.emit(self._keys[self._sort.currentIndex()], self._descending)

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
        words = tr("Descending: the largest or last comes first") if self._descending else tr("Ascending")
        self._direction.setToolTip(words)
        self._direction.setAccessibleName(words)

    def _place(self, key: SortedBy | None) -> int:
        return self._keys.index(key) if key in self._keys else 0

    def _arrange(self) -> None:
        """The counts beside the controls, or above them."""
        count = self._count.fontMetrics().horizontalAdvance(self._longest) + SPACE_INSIDE
        needed = 2 * SPACE_BETWEEN + sum(_width(each) for each in self._controls if not each.isHidden())
        ways = QBoxLayout.Direction
        self._lines.setDirection(ways.LeftToRight if count + needed <= self.width() else ways.TopToBottom)

    # --- Qt's names

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest control: the others have lines of their own."""
        widest = max(_width(each) for each in self._controls if not each.isHidden() or each is self._sort)
        return QSize(2 * SPACE_BETWEEN + widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the controls for the width."""
        super().resizeEvent(event)
        self._arrange()


def _name(key: SortedBy) -> str:
    """What images are sorted by, as it is called."""
    return key.attribute if isinstance(key, AttributeOrder) else _SORTED_BY[key]


def _width(widget: QWidget) -> int:
    return widget.sizeHint().width() + SPACE_INSIDE
