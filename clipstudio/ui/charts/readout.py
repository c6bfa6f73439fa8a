"""What a chart of lines reads at one place: a row per line with its sign, its name and its value in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolTip, QWidget

from clipstudio.ui.charts.key_line import SIGN_LETTERS
from clipstudio.ui.charts.mark_painter import paint_sign
from clipstudio.ui.charts.row_axes import LEFT, bold
from clipstudio.ui.charts.sheet import KeyEntry
from clipstudio.ui.style import RADIUS, SPACE_INSIDE, small_font, theme, tokens
from clipstudio.ui.user_words import tooltip


@dataclass(frozen=True, slots=True)
class ReadoutRow:
    """One line's sign and name, with its value where the chart is read."""

    entry: KeyEntry
    words: str
    hint: str = ""
    """All that is known, for a tooltip."""


class Readout(QWidget):
    """Rows under a heading; a click on one asks for its images.

    Signals:
        row_clicked: The place of a row.
        size_wanted: The rows need another size.
    """

    row_clicked = Signal(int)
    size_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = ""
        self._rows: Sequence[ReadoutRow] = ()
        self._current: int | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    @property
    def heading(self) -> str:
        """Where the chart is read."""
        return self._heading

    @property
    def rows(self) -> Sequence[ReadoutRow]:
        """What is written, in order."""
        return self._rows

    def set_rows(self, heading: str, rows: Sequence[ReadoutRow], current: int | None) -> None:
        """Write other rows, one of them the current one."""
        wider = max((len(row.words) for row in rows), default=0) > max(
            (len(r.words) for r in self._rows), default=0
        )
        changed = wider or len(rows) != len(self._rows)
        self._heading, self._rows, self._current = heading, rows, current
        if changed:
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

    def sizeHint(self) -> QSize:
        heavy, plain = QFontMetricsF(bold(self.font())), QFontMetricsF(self.font())
        texts = [heavy.horizontalAdvance(self._heading)]
        # A name longer than this is elided; the value below it is never.
        longest = 21 * plain.averageCharWidth()
        small = QFontMetricsF(small_font(self.font()))
        for row in self._rows:
            words = max(plain.horizontalAdvance(row.words), min(small.horizontalAdvance(row.entry.text), longest))
            texts.append(words + self._sign + SPACE_INSIDE)
        height = self.row_rect(len(self._rows)).top()
        return QSize(round(max(texts)) + 2 * SPACE_INSIDE, round(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(bold(self.font()))
        painter.setPen(QColor(colors.text))
        painter.drawText(QRectF(SPACE_INSIDE, 0, self.width(), self._line), int(LEFT), self._heading)
        for place, row in enumerate(self._rows):
            self._paint_row(painter, row, self.row_rect(place), place == self._current)
        painter.end()

    def _paint_row(self, painter: QPainter, row: ReadoutRow, rect: QRectF, current: bool) -> None:
        colors = tokens()
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.accent_soft))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), RADIUS, RADIUS)
        inner = rect.adjusted(SPACE_INSIDE, SPACE_INSIDE / 2, -SPACE_INSIDE / 2, -SPACE_INSIDE / 2)
        paint_sign(painter, QRectF(inner.left(), inner.top(), self._sign, self._small_line), row.entry)
        words = inner.adjusted(self._sign + SPACE_INSIDE, 0, 0, 0)
        painter.setFont(small_font(self.font()))
        painter.setPen(QColor(colors.muted))
        name = painter.fontMetrics().elidedText(row.entry.text, Qt.TextElideMode.ElideRight, round(words.width()))
        painter.drawText(
            QRectF(words.topLeft(), words.bottomRight()).adjusted(0, 0, 0, -self._line), int(LEFT), name
        )
        painter.setFont(self.font())
        painter.setPen(QColor(colors.text))
        painter.drawText(words.adjusted(0, self._small_line, 0, 0), int(LEFT), row.words)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place_at(QPointF(event.pos()))
            hint = "" if place is None else self._rows[place].hint
            QToolTip.showText(event.globalPos(), tooltip(hint) if hint else "", self)
            return True
        return super().event(event)

    def _place_at(self, position: QPointF) -> int | None:
        places = range(len(self._rows))
        return next((place for place in places if self.row_rect(place).contains(position)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place is not None:
            self.row_clicked.emit(place)


class ReadoutArea(QScrollArea):
    """A readout that scrolls when its rows do not fit, and is always as wide as they are.

    Qt's own area asks its widget for a size only while it is shown, and would stay narrow after that.
    """

    def __init__(self, readout: Readout) -> None:
        super().__init__()
        self._readout = readout
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(readout)
        for surface in (self, readout):
            surface.setProperty("role", "surface")
        readout.size_wanted.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As wide as the rows."""
        return self._readout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as the rows, however low."""
        return QSize(self._readout.sizeHint().width(), super().minimumSizeHint().height())
