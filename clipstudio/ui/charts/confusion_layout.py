"""Where the parts of a confusion matrix lie: names, angled or level headers, cells and the column of n."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from clipstudio.results.words import group_size
from clipstudio.ui.charts.confusion_model import ConfusionData
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, small_font

ANGLE = 45
NAME_SHARE = 0.24
"""The most of the width that names of rows take before they are elided."""
WIDEST_CELL = 12
"""In letters; wider ones would only be empty."""
LONGEST_HEADER = 18
"""In letters; a longer header is elided, and its tooltip has it."""


class ConfusionLayout:
    """The geometry of a matrix in ``width`` pixels, or more where its numbers need it.

    Attributes:
        names: Width of the rows' names.
        cell_width: Pixels of a cell, all alike.
        cell_height: Pixels of a cell, two lines.
        angled: Whether the headers are too long to be level.
        header: Height above the cells.
        size_column: Width of the column of n.
        signed: Whether a cell has room for the sign of percent.
    """

    def __init__(self, data: ConfusionData, font: QFont, width: float) -> None:
        self.data, self.font, self.small = data, font, small_font(font)
        metrics, small = QFontMetricsF(font), QFontMetricsF(self.small)
        count = max(len(data.classes), 1)
        natural = max((metrics.horizontalAdvance(name) for name in data.classes), default=0.0)
        caption = small.horizontalAdvance("true class") + 2 * SPACE_INSIDE
        self.names = max(min(natural + 2 * SPACE_INSIDE, NAME_SHARE * width), caption)
        sizes = [group_size(data.row_n(place)) for place in range(len(data.classes))]
        self.size_column = SPACE_BETWEEN + max((small.horizontalAdvance(size) for size in sizes), default=0.0)
        least = small.horizontalAdvance("100.0") + 6
        room = (width - self.names - self.size_column - 2) / count
        self.cell_width = min(max(room, least), WIDEST_CELL * metrics.averageCharWidth())
        self.signed = self.cell_width >= metrics.horizontalAdvance("100.0 %") + 8
        # Digits have nothing below the line, so that their lines may stand closer where room is scarce.
        lines = (metrics if self.signed else small).height() + small.height()
        self.cell_height = (0.9 if self.signed else 0.8) * lines + 6
        headers = [small.horizontalAdvance(name) for name in data.classes]
        self.angled = max(headers, default=0.0) > self.cell_width - 6
        self.longest = LONGEST_HEADER * small.averageCharWidth()
        height = min(max(headers, default=0.0), self.longest) + small.height()
        tall = height * math.sin(math.radians(ANGLE)) if self.angled else small.height()
        self.caption = small.height() + 2
        # Angled headers leave the corner above the names free for both captions.
        self.header = (
            max(tall, 2 * self.caption) + SPACE_INSIDE if self.angled else self.caption + tall + SPACE_INSIDE
        )

    @property
    def width(self) -> float:
        """Pixels of the whole matrix; the last angled header may hang over the column of n."""
        over = self.longest * math.cos(math.radians(ANGLE)) - self.cell_width / 2 if self.angled else 0.0
        cells = self.names + self.cell_width * len(self.data.classes)
        return cells + max(self.size_column, over) + 2

    @property
    def height(self) -> float:
        """Pixels of the whole matrix."""
        return self.header + self.cell_height * len(self.data.classes) + 2

    def cell(self, true: int, given: int) -> QRectF:
        """Where a cell lies."""
        left = self.names + given * self.cell_width
        return QRectF(left, self.header + true * self.cell_height, self.cell_width, self.cell_height)

    def name(self, true: int) -> QRectF:
        """Where the name of a row lies."""
        return QRectF(0, self.header + true * self.cell_height, self.names - SPACE_INSIDE, self.cell_height)

    def size(self, true: int) -> QRectF:
        """Where the n of a row lies."""
        left = self.names + self.cell_width * len(self.data.classes)
        return QRectF(left, self.header + true * self.cell_height, self.size_column, self.cell_height)

    def foot_of_header(self, given: int) -> QPointF:
        """Where the header of a column starts when it is angled."""
        return QPointF(self.names + (given + 0.5) * self.cell_width, self.header - SPACE_INSIDE / 2)

    def level_header(self, given: int) -> QRectF:
        """Where the header of a column lies when it is level."""
        left = self.names + given * self.cell_width
        return QRectF(left, self.caption, self.cell_width, self.header - self.caption)

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """The cell at a point: (true, given); None beside the cells."""
        given = math.floor((x - self.names) / self.cell_width)
        true = math.floor((y - self.header) / self.cell_height)
        count = len(self.data.classes)
        return (true, given) if 0 <= true < count and 0 <= given < count else None

    def header_at(self, x: float, y: float) -> int | None:
        """The column whose header starts below a point; None beside the headers."""
        given = math.floor((x - self.names) / self.cell_width)
        return given if 0 <= y < self.header and 0 <= given < len(self.data.classes) else None
