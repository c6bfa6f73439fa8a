"""A sheet of tiles for many small decisions: what is not taken out is answered at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isqrt

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clipstudio.domain.language import number, tr
from clipstudio.domain.visible_text import visible
from clipstudio.results.palette import Tokens
from clipstudio.services.reviewing.turns import Turn
from clipstudio.ui.icons import pixmap
from clipstudio.ui.places.review.judging.pictures import Picture
from clipstudio.ui.style import RADIUS, SPACE_BETWEEN, SPACE_INSIDE, small_font, theme, tokens

EDGE = 190
"""Pixels of a tile, about."""
SMALL_EDGE = 110
MOST = 60
_RING = 3.0
_TICK = 20


@dataclass(frozen=True, slots=True)
class SheetTile:
    """A tile.

    Attributes:
        turn: What it shows.
        caption: Its label; empty for none.
        picture: The picture; None while it loads.
    """

    turn: Turn
    caption: str = ""
    picture: Picture | None = None


class SheetView(QWidget):
    """Tiles that fill their room without scrolling; all are chosen at first.

    Signals:
        resized: Another number of tiles has room now, or they have another size.
        changed: Other tiles are chosen.
    """

    resized = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles: list[SheetTile] = []
        self._out: set[int] = set()
        self._current = 0
        self._edge = EDGE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 160)
        self.setAccessibleName(tr("Sheet of tiles"))
        theme.changed.connect(self.update)

    # --- what is shown

    def set_small(self, is_small: bool) -> None:
        """Show small tiles, or such of the usual size."""
        self._edge = SMALL_EDGE if is_small else EDGE
        self.resized.emit()
        self.update()

    @property
    def capacity(self) -> int:
        """How many tiles have room."""
        columns, rows = self._shape()
        return min(columns * rows, MOST)

    def room(self) -> QSize:
        """Device pixels that a picture may fill."""
        edge = round(self._tile_edge() * self.devicePixelRatioF())
        return QSize(edge, edge)

    def show_tiles(self, tiles: Sequence[SheetTile]) -> None:
        """Show tiles; those that were there before stay chosen or taken out."""
        there = {tile.turn.position for tile in tiles}
        self._tiles = list(tiles)
        self._out &= there
        self._current = min(self._current, max(len(tiles) - 1, 0))
        self._speak()
        self.update()

    def choose_all(self) -> None:
        """Choose every tile, as at first."""
        self._out = set()
        self._tell()

    @property
    def words(self) -> str:
        """How many tiles are chosen."""
        return tr("{chosen} of {tiles} chosen.", chosen=number(len(self.chosen)), tiles=number(len(self._tiles)))

    @property
    def chosen(self) -> list[int]:
        """The positions of the turns that are chosen, in order."""
        return [tile.turn.position for tile in self._tiles if tile.turn.position not in self._out]

    # --- choosing

    def toggle_current(self) -> None:
        """Take the tile that has the keyboard out, or put it back."""
        if self._tiles:
            self._toggle(self._current)

    def toggle_all(self) -> None:
        """Choose every tile, or none where all are chosen."""
        self._out = set() if self._out else {tile.turn.position for tile in self._tiles}
        self._tell()

    def step(self, x: int, y: int) -> None:
        """Move the keyboard to a neighbour."""
        to = self._current + x + y * self._shape()[0]
        if 0 <= to < len(self._tiles):
            self._current = to
            self._speak()
            self.update()

    def _toggle(self, index: int) -> None:
        self._out ^= {self._tiles[index].turn.position}
        self._tell()

    def _tell(self) -> None:
        self._speak()
        self.update()
        self.changed.emit()

    def _speak(self) -> None:
        if self._tiles:
            is_out = self._tiles[self._current].turn.position in self._out
            state = tr("taken out") if is_out else tr("chosen")
            words = tr(
                "Tile {current} of {tiles}, {state}",
                current=self._current + 1,
                tiles=len(self._tiles),
                state=state,
            )
            self.setAccessibleDescription(words)

    # --- where tiles lie

    def _shape(self) -> tuple[int, int]:
        """Columns and rows."""
        width, height = self.width() - 2 * SPACE_BETWEEN, self.height() - 2 * SPACE_BETWEEN
        # On a large screen tiles are larger, not more of them.
        least = max(self._edge, isqrt(max(width, 1) * max(height, 1) // MOST))
        columns = max(1, (width + SPACE_BETWEEN) // (least + SPACE_BETWEEN))
        edge = self._fitted_edge(columns)
        return columns, max(1, (height + SPACE_BETWEEN) // (edge + self._caption() + SPACE_BETWEEN))

    def _fitted_edge(self, columns: int) -> int:
        return max(48, (self.width() - SPACE_BETWEEN) // columns - SPACE_BETWEEN)

    def _tile_edge(self) -> int:
        columns, rows = self._shape()
        high = (self.height() - SPACE_BETWEEN) // rows - SPACE_BETWEEN - self._caption()
        return max(48, min(self._fitted_edge(columns), high))

    def _caption(self) -> int:
        return self.fontMetrics().height() + SPACE_INSIDE // 2

    def _rect(self, index: int) -> QRect:
        """The square of a tile."""
        columns, edge = self._shape()[0], self._tile_edge()
        row, column = divmod(index, columns)
        x = SPACE_BETWEEN + column * (edge + SPACE_BETWEEN)
        return QRect(x, SPACE_BETWEEN + row * (edge + self._caption() + SPACE_BETWEEN), edge, edge)

    def _at(self, point: QPoint) -> int | None:
        below = self._caption()
        places = range(len(self._tiles))
        return next((each for each in places if self._rect(each).adjusted(0, 0, 0, below).contains(point)), None)

    # --- Qt's names

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every tile, those that are taken out pale."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        colors = tokens()
        painter.fillRect(self.rect(), QColor(colors.surface))
        for index, tile in enumerate(self._tiles):
            self._draw(painter, colors, tile, self._rect(index), has_keys=index == self._current)
        painter.end()

    def _draw(self, painter: QPainter, colors: Tokens, tile: SheetTile, square: QRect, *, has_keys: bool) -> None:
        is_out = tile.turn.position in self._out
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.raised))
        painter.drawRoundedRect(square, RADIUS, RADIUS)
        painter.setOpacity(0.35 if is_out else 1.0)
        picture = tile.picture
        if picture is not None and picture.pixmap is not None:
            size = picture.pixmap.size().scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio)
            target = QRect(QPoint(0, 0), size)
            target.moveCenter(square.center())
            painter.drawPixmap(target, picture.pixmap)
        elif picture is not None:
            painter.setPen(QColor(colors.muted))
            inside = square.adjusted(SPACE_INSIDE, 0, -SPACE_INSIDE, 0)
            painter.drawText(
                inside, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), visible(picture.sentence)
            )
        painter.setOpacity(1.0)
        self._draw_caption(painter, colors, tile.caption, square)
        if not is_out:
            _draw_ring(painter, square, QPen(QColor(colors.accent), _RING))
            corner = QRect(square.right() - _TICK - 4, square.top() + 6, _TICK, _TICK)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.accent))
            painter.drawEllipse(corner)
            painter.drawPixmap(corner.adjusted(3, 3, -3, -3), pixmap("tick", colors.on_accent, 2 * _TICK))
        if has_keys:
            _draw_ring(painter, square.adjusted(-4, -4, 4, 4), QPen(QColor(colors.text), 2.0))

    def _draw_caption(self, painter: QPainter, colors: Tokens, caption: str, square: QRect) -> None:
        painter.save()
        painter.setFont(small_font(self.font()))
        painter.setPen(QColor(colors.text))
        line = QRect(square.left(), square.bottom() + 2, square.width(), self._caption())
        text = painter.fontMetrics().elidedText(visible(caption), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a tile out, or put it back."""
        index = self._at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self._current = index
            self._toggle(index)
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


def _draw_ring(painter: QPainter, square: QRect, pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(square), RADIUS, RADIUS)
