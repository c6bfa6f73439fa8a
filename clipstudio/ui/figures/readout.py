"""What a figure of lines says at one place: a row per curve with its sign, its name and its value in words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from clipstudio.results.figures import KeyEntry
from clipstudio.ui.figures.key_line import SIGN_LETTERS
from clipstudio.ui.figures.mark_painter import LEFT, paint_sign
from clipstudio.ui.figures.row_layout import bold
from clipstudio.ui.style import RADIUS, SPACE_INSIDE, small_font, theme, tokens
from clipstudio.ui.tooltips import show_tooltip

LONGEST_NAME = 21
"""In letters; a longer name is elided."""
LONGEST_WORDS = 24
"""In letters, which is more than any value has; only a longer reason for having none is elided."""


@dataclass(frozen=True, slots=True)
class ReadoutRow:
    """A row of a readout.

    Attributes:
        entry: The sign and the name.
        words: The value.
        sentence: All that is known, for a tooltip.
        share: What of its images is selected in the grid, "47 of 412"; empty for nothing.
        is_button: Whether it has images to show.
    """

    entry: KeyEntry
    words: str
    sentence: str = ""
    share: str = ""
    is_button: bool = False


class Readout(QWidget):
    """Rows under a heading; a click on one asks for its images.

    Attributes:
        heading: Where the figure is read.
        rows: What is written, in order.
        current: The row that stands out; None for none.

    Signals:
        row_clicked: The place of a row.
        size_wanted: The rows need another size.
    """

    row_clicked = Signal(int)
    size_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = ""
        self.rows: Sequence[ReadoutRow] = ()
        self.current: int | None = None
        self._width = 0
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    def set_rows(
        self, heading: str, rows: Sequence[ReadoutRow], current: int | None, *, keep_width: bool = False
    ) -> None:
        """Write other rows.

        Args:
            heading: As the attribute, like ``rows`` and ``current``.
            rows: The same.
            current: The same.
            keep_width: Whether the readout may only become wider, so that the lines stay where they are while the
                handle is dragged.
        """
        before = self.sizeHint()
        self.heading, self.rows, self.current = heading, rows, current
        self._width = max(self._width if keep_width else 0, self._natural_width())
        if self.sizeHint() != before:
            self.updateGeometry()
            self.size_wanted.emit()
        self.update()

    def row_rect(self, place: int) -> QRectF:
        """Where a row lies."""
        height = self._line + self._small_line + SPACE_INSIDE
        return QRectF(0, self._line + SPACE_INSIDE + place * height, self.width(), height)

    @property
    def _line(self) -> float:
        return QFontMetricsF(self.font()).height()

    @property
    def _small_line(self) -> float:
        return QFontMetricsF(small_font(self.font())).height()

    @property
    def _sign(self) -> float:
        return SIGN_LETTERS * QFontMetricsF(self.font()).averageCharWidth()

    def _natural_width(self) -> int:
        plain, small = QFontMetricsF(self.font()), QFontMetricsF(small_font(self.font()))
        longest = LONGEST_NAME * plain.averageCharWidth()
        widths = [QFontMetricsF(bold(self.font())).horizontalAdvance(self.heading)]
        for row in self.rows:
            share = small.horizontalAdvance(row.share) + SPACE_INSIDE if row.share else 0.0
            words = min(plain.horizontalAdvance(row.words), LONGEST_WORDS * plain.averageCharWidth()) + share
            name = min(small.horizontalAdvance(row.entry.text), longest)
            widths.append(max(words, name) + self._sign + SPACE_INSIDE)
        return round(max(widths)) + 2 * SPACE_INSIDE

    def sizeHint(self) -> QSize:
        return QSize(self._width, math.ceil(self.row_rect(len(self.rows)).top()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.set_rows(self.heading, self.rows, self.current)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colors.surface))
        painter.setFont(bold(self.font()))
        painter.setPen(QColor(colors.text))
        painter.drawText(QRectF(SPACE_INSIDE, 0, self.width(), self._line), LEFT, self.heading)
        for place, row in enumerate(self.rows):
            self._paint_row(painter, row, self.row_rect(place), place == self.current)
        painter.end()

    def _paint_row(self, painter: QPainter, row: ReadoutRow, rect: QRectF, is_current: bool) -> None:
        colors, small = tokens(), small_font(self.font())
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.accent_soft))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), RADIUS, RADIUS)
        inner = rect.adjusted(SPACE_INSIDE, SPACE_INSIDE / 2, -SPACE_INSIDE / 2, -SPACE_INSIDE / 2)
        paint_sign(painter, QRectF(inner.left(), inner.top(), self._sign, self._small_line), row.entry)
        words = inner.adjusted(self._sign + SPACE_INSIDE, 0, 0, 0)
        painter.setFont(small)
        painter.setPen(QColor(colors.muted))
        name = QFontMetricsF(small).elidedText(row.entry.text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words.adjusted(0, 0, 0, -self._line), LEFT, name)
        below = words.adjusted(0, self._small_line, 0, 0)
        painter.setFont(self.font())
        painter.setPen(QColor(colors.text))
        value = QFontMetricsF(self.font()).elidedText(row.words, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, LEFT, value)
        if row.share:
            left = QFontMetricsF(self.font()).horizontalAdvance(row.words) + SPACE_INSIDE
            painter.setFont(small)
            painter.setPen(QColor(colors.accent))
            painter.drawText(below.adjusted(left, 0, 0, 0), LEFT, row.share)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self._row_at(QPointF(event.pos()))
            sentence = "" if row is None else self.rows[row].sentence
            show_tooltip(event.globalPos(), sentence, self)
            return True
        return super().event(event)

    def _row_at(self, at: QPointF) -> int | None:
        return next((place for place in range(len(self.rows)) if self.row_rect(place).contains(at)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        is_button = row is not None and self.rows[row].is_button
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_button else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and row is not None:
            self.row_clicked.emit(row)


class ReadoutArea(QScrollArea):
    """A readout that scrolls when its rows do not fit, and is always as wide as they are.

    Qt's own area asks its widget for a size only while it is shown, and would stay narrow after that.
    """

    def __init__(self, readout: Readout) -> None:
        super().__init__()
        self._readout = readout
        self._is_below = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("role", "surface")
        self.setWidget(readout)
        readout.size_wanted.connect(self.updateGeometry)

    def set_below(self, is_below: bool) -> None:
        """Stand below the curves, as high as the rows, or beside them, as wide as they are."""
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(*((free, fixed) if is_below else (fixed, free)))
        self._is_below = is_below
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As large as the rows, with room for the bar that scrolls them."""
        rows = self._readout.sizeHint()
        return QSize(rows.width() + self.verticalScrollBar().sizeHint().width(), rows.height())

    def minimumSizeHint(self) -> QSize:
        """As wide as the rows, however low; below the curves as high as they are."""
        rows, least = self._readout.sizeHint(), super().minimumSizeHint()
        if self._is_below:
            return QSize(least.width(), rows.height())
        return QSize(self.sizeHint().width(), least.height())
