"""Lays out, scrolls and paints tiles; what the user does with them is in `view`."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyleOptionViewItem, QWidget

from clipstudio.ui.choices import LARGEST_TILE, SMALLEST_TILE, USUAL_TILE
from clipstudio.ui.grid.delegate import TileDelegate
from clipstudio.ui.grid.layout import GAP, MARGIN, TileLayout
from clipstudio.ui.grid.model import ImageGridModel, Index
from clipstudio.ui.grid.visible_range import VisibleRange
from clipstudio.ui.style import small_font, theme, tokens

_Hint = QAbstractItemView.ScrollHint
SPOKEN = frozenset({ImageGridModel.AccessibleRole, Qt.ItemDataRole.ToolTipRole})
"""What of a tile is not painted."""


class TileView(QAbstractItemView):
    """Tiles of one size in lines that fill the width, scrolled by pixels.

    A `QListView` keeps a rectangle for each item and takes seconds at 1,000,000; here `TileLayout` computes the
    few that are asked for.

    Signals:
        tile_size_changed: The wanted tile size, in pixels.
    """

    tile_size_changed = Signal(int)

    def __init__(self, model: ImageGridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.images = model
        self._wanted = USUAL_TILE
        self._anchor = 0
        self._laying_out = False
        self._tiles = TileLayout.fit(0, 0, self._wanted, 0)
        self._ratio = self.devicePixelRatioF()
        self._visible_range = VisibleRange(self, model, self.in_sight)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setItemDelegate(TileDelegate(model, self))
        self.setModel(model)
        model.captions.changed.connect(self._repaint)
        model.captions.shown_changed.connect(self.updateGeometries)
        theme.changed.connect(self._repaint)

    # --- tile size

    @property
    def tile_size(self) -> int:
        """The smallest edge a tile may have, in pixels; tiles grow to fill the width."""
        return self._wanted

    @Slot(int)
    def set_tile_size(self, size: int) -> None:
        """Make tiles at least ``size`` pixels wide, within `SMALLEST_TILE` and `LARGEST_TILE`."""
        size = max(SMALLEST_TILE, min(LARGEST_TILE, size))
        if size == self._wanted:
            return
        current = self.currentIndex()
        seen = current.row() in self.in_sight()
        self._wanted = size
        self.updateGeometries()
        if seen:
            self.scrollTo(current)
        self._repaint()
        self.tile_size_changed.emit(size)

    @property
    def tiles(self) -> TileLayout:
        """The layout in force."""
        return self._tiles

    @property
    def anchor(self) -> int:
        """The tile at the top when the user scrolled last; it stays there when tiles change their size."""
        return self._anchor

    def move_current(self, position: int) -> None:
        """Put the keyboard at the tile at ``position`` without selecting it or bringing it into sight."""
        self.setAutoScroll(False)
        flag = QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(self.images.index(position), flag)
        self.setAutoScroll(True)

    def is_selected(self, position: int) -> bool:
        """Whether a tile is selected."""
        return self.selectionModel().isSelected(self.images.index(position))

    def selected_spans(self) -> list[tuple[int, int]]:
        """The runs of tiles that are selected, both ends in them."""
        return sorted((part.top(), part.bottom()) for part in self.selectionModel().selection().toList())

    def in_sight(self) -> range:
        """The tiles seen now, wholly or in part."""
        top = self.verticalOffset()
        return self._tiles.between(top, top + self.viewport().height())

    # --- inside

    def layout_width(self) -> int:
        """The width that tiles share, the scroll bar's left free even while there is none.

        Otherwise tiles that grow when the bar goes could make it come again, and so on without end.
        """
        return self.width() - 2 * self.frameWidth() - self.verticalScrollBar().sizeHint().width()

    def _lay_out(self) -> None:
        caption = 0
        if self.images.captions.shown:
            caption = TileDelegate.caption_height(QFontMetrics(small_font(self.font())))
        tiles = TileLayout.fit(self.images.rowCount(), self.layout_width(), self._wanted, caption)
        resized = tiles.tile != self._tiles.tile
        moved = resized or tiles.columns != self._tiles.columns or tiles.caption != self._tiles.caption
        self._tiles = tiles
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        self._laying_out = True
        bar.setRange(0, max(0, tiles.height - height))
        bar.setPageStep(height)
        bar.setSingleStep(max(16, tiles.line_height // 4))
        if moved and self._anchor < tiles.count:
            bar.setValue(tiles.place(self._anchor)[1] - MARGIN)
        self._laying_out = False
        if resized:
            self._visible_range.resized(tiles.tile)

    @Slot()
    def _repaint(self) -> None:
        self.viewport().update()

    def _rect(self, position: int) -> QRect:
        """The tile at ``position``, in coordinates of the viewport."""
        x, y, width, height = self._tiles.place(position)
        return QRect(x, y - self.verticalOffset(), width, height)

    def _paint_tiles(self, painter: QPainter, region: QRegion) -> None:
        option = QStyleOptionViewItem()
        plain = QStyle.StateFlag.State_Enabled
        selected = plain | QStyle.StateFlag.State_Selected
        focus = QStyle.StateFlag.State_HasFocus
        current = self.currentIndex().row() if self.hasFocus() else -1
        delegate = self.itemDelegate()
        top = self.verticalOffset() + region.boundingRect().top() - GAP
        half = GAP // 2
        for position in self._tiles.between(top, top + region.boundingRect().height() + 2 * GAP):
            rect = self._rect(position)
            if not region.intersects(rect.adjusted(-half, -half, half, half)):
                continue
            index = self.images.index(position)
            option.rect = rect
            state = selected if self.is_selected(position) else plain
            option.state = state | focus if position == current else state
            delegate.paint(painter, option, index)

    # --- Qt's names

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tiles that the event touches, and fetch what they lack a little later."""
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.fillRect(event.rect(), QColor(tokens().surface))
        self._paint_tiles(painter, event.region())
        painter.end()
        if self.devicePixelRatioF() != self._ratio:
            self._ratio = self.devicePixelRatioF()
            self._visible_range.resized(self._tiles.tile)
        self._visible_range.painted()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint what changed, but where only what is spoken did."""
        if not roles or not SPOKEN.issuperset(roles):
            super().dataChanged(first, last, roles)

    def updateGeometries(self) -> None:
        """Lay the tiles out anew and set the scroll bar's range."""
        self._lay_out()
        super().updateGeometries()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted and paint only what comes into sight."""
        if not self._laying_out:
            top = self.verticalOffset() + MARGIN
            self._anchor = self._tiles.between(top, top + 1).start
        whole_pixels = self.devicePixelRatioF().is_integer()
        if whole_pixels and abs(dy) < self.viewport().height():
            self.viewport().scroll(0, dy)
        else:
            self._repaint()

    def visualRect(self, index: Index) -> QRect:
        """The tile in coordinates of the viewport, its rings included."""
        if not index.isValid():
            return QRect()
        half = GAP // 2
        return self._rect(index.row()).adjusted(-half, -half, half, half)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The tile at a point of the viewport."""
        position = self._tiles.at(point.x(), point.y() + self.verticalOffset())
        return QModelIndex() if position is None else self.images.index(position)

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        """Bring the tile into sight, moving as little as ``hint`` allows."""
        if not index.isValid():
            return
        _, top, _, height = self._tiles.place(index.row())
        top, bottom = top - MARGIN, top + height + MARGIN
        view, offset = self.viewport().height(), self.verticalOffset()
        if hint == _Hint.PositionAtCenter:
            offset = (top + bottom - view) // 2
        elif hint == _Hint.PositionAtTop or (hint == _Hint.EnsureVisible and top < offset):
            offset = top
        elif hint == _Hint.PositionAtBottom or bottom > offset + view:
            offset = bottom - view
        self.verticalScrollBar().setValue(offset)

    def horizontalOffset(self) -> int:
        """Tiles never scroll sideways."""
        return 0

    def verticalOffset(self) -> int:
        """Pixels of content above the viewport."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        """No tile is ever hidden."""
        return False

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """The part of the viewport that a change of ``selection`` touches: the lines of those in sight."""
        region = QRegion()
        seen = self.in_sight()
        for part in selection.toList():
            first, last = max(part.top(), seen.start), min(part.bottom(), seen.stop - 1)
            if first <= last:
                rect = self.visualRect(self.images.index(first)) | self.visualRect(self.images.index(last))
                region += QRect(0, rect.top(), self.viewport().width(), rect.height())
        return region
