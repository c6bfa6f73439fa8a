"""Where every tile lies, by arithmetic: no tile is ever laid out on its own."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE

GAP = SPACE_INSIDE
MARGIN = SPACE_BETWEEN


@dataclass(frozen=True, slots=True)
class TileLayout:
    """Square tiles in lines of equal length, in pixels of the content (its top left corner is 0, 0).

    The content of 1,000,000 tiles in one column at the largest size is about 1e9 pixels high, inside the 2^31 of
    Qt's scroll bars and rectangles.

    Attributes:
        count: Number of tiles.
        columns: Tiles in a full line, at least 1.
        tile: Edge of a tile's square.
        caption: Height of the line of text under the square; 0 for none.
        left: Distance of the first column from the left edge.
    """

    count: int
    columns: int
    tile: int
    caption: int
    left: int

    @classmethod
    def fit(cls, count: int, width: int, wanted: int, caption: int) -> TileLayout:
        """As many columns of at least ``wanted`` pixels as ``width`` holds, grown to fill it evenly."""
        columns = max(1, (width - 2 * MARGIN + GAP) // (wanted + GAP))
        tile = max(16, edge_for(columns, width))
        used = columns * (tile + GAP) - GAP
        return cls(count, columns, tile, caption, max(0, (width - used) // 2))

    @property
    def line_height(self) -> int:
        """Distance from one line of tiles to the next."""
        return self.tile + self.caption + GAP

    @property
    def lines(self) -> int:
        """Number of lines."""
        return -(-self.count // self.columns)

    @property
    def height(self) -> int:
        """Height of the whole content."""
        return 2 * MARGIN + max(0, self.lines * self.line_height - GAP)

    def place(self, index: int) -> tuple[int, int, int, int]:
        """``(x, y, width, height)`` of the tile at ``index``, its caption included."""
        line, column = divmod(index, self.columns)
        x = self.left + column * (self.tile + GAP)
        return x, MARGIN + line * self.line_height, self.tile, self.tile + self.caption

    def at(self, x: int, y: int) -> int | None:
        """The tile at a point, or None between and beside the tiles."""
        column, dx = divmod(x - self.left, self.tile + GAP)
        line, dy = divmod(y - MARGIN, self.line_height)
        if not 0 <= column < self.columns or line < 0 or dx >= self.tile or dy >= self.tile + self.caption:
            return None
        index = line * self.columns + column
        return index if index < self.count else None

    def between(self, top: int, bottom: int) -> range:
        """The tiles of all lines that touch ``[top, bottom)``."""
        first = max(0, (top - MARGIN + GAP) // self.line_height)
        last = max(0, -(-(bottom - MARGIN) // self.line_height))
        return range(min(self.count, first * self.columns), min(self.count, last * self.columns))

    def spans(self, left: int, top: int, right: int, bottom: int) -> list[tuple[int, int]]:
        """The tiles touched by a rectangle, as runs ``(first, last)``; whole lines make one run."""
        pitch = self.tile + GAP
        first = max(0, (left - self.left + GAP) // pitch)
        last = min(self.columns - 1, (right - self.left) // pitch)
        tiles = self.between(top, bottom + 1)
        if first > last or not tiles:
            return []
        if first == 0 and last == self.columns - 1:
            return [(tiles.start, tiles.stop - 1)]
        starts = range(tiles.start + first, tiles.stop, self.columns)
        return [(start, min(start + last - first, self.count - 1)) for start in starts]


def edge_for(columns: int, width: int) -> int:
    """The edge of a tile when ``columns`` of them fill ``width`` pixels."""
    return (width - 2 * MARGIN - (columns - 1) * GAP) // columns
