"""The key of a map: a mark, a value and its count each; a click hides a value, a double click shows it alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QVBoxLayout, QWidget

from clipstudio.domain.language import number, tr
from clipstudio.domain.visible_text import visible
from clipstudio.results.words import images
from clipstudio.services.mapping.coloring import Coloring
from clipstudio.ui.flow_layout import FlowLayout, FlowLine
from clipstudio.ui.letting_go import let_go
from clipstudio.ui.places.images.map.inks import color_of, symbol_of
from clipstudio.ui.style import SPACE_INSIDE, theme, tokens
from clipstudio.ui.user_words import set_tooltip

MARK_ROOM = 18
MOST_LETTERS = 28
MOST_LINES = 3


class LegendEntry(QAbstractButton):
    """One value; checked while its images are shown.

    Signals:
        alone_asked: Show this value alone, or all again.
        select_asked: Select the images of this value.
    """

    alone_asked = Signal()
    select_asked = Signal()

    def __init__(self, coloring: Coloring, code: int) -> None:
        super().__init__()
        self._coloring, self._code, self._count = coloring, code, 0
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_count(0)

    @property
    def is_value(self) -> bool:
        """Whether it is not for images without a value."""
        return self._code < len(self._coloring.values) - 1

    @property
    def value(self) -> str:
        """What it stands for."""
        return self._coloring.values[self._code]

    def set_count(self, count: int) -> None:
        """Say how many images of the filter have the value."""
        self._count = count
        name = visible(self.value)
        short = name if len(name) <= MOST_LETTERS else f"{name[: MOST_LETTERS - 1]}…"
        self.setText(f"{short}  {number(count)}")
        self.setAccessibleName(f"{name}, {images(count)}")
        keys = tr("Space or the mouse: hide or show. Enter, or the mouse twice: show alone. S: select these.")
        set_tooltip(self, f"{name}: {images(count)}\n{keys}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(MARK_ROOM + metrics.horizontalAdvance(self.text()) + 10, metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        """All of it is to be read."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the value alone, S selects its images."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.alone_asked.emit()
        elif event.key() == Qt.Key.Key_S and not event.modifiers():
            self.select_asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the value alone: the first of the two clicks has hidden it."""
        self.alone_asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark, filled while its images are shown, and the words, struck out while they are not."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, is_on = color_of(self._coloring, self._code), self.isChecked()
        path, pixels = symbol_of(self._coloring, self._code)
        middle = QPointF(MARK_ROOM / 2 + 1, self.height() / 2)
        painter.setPen(QPen(ink, 1.4) if not is_on else Qt.PenStyle.NoPen)
        painter.setBrush(ink if is_on else Qt.BrushStyle.NoBrush)
        painter.drawPath(QTransform.fromTranslate(middle.x(), middle.y()).scale(pixels, pixels).map(path))
        font = self.font()
        font.setStrikeOut(not is_on)
        painter.setFont(font)
        painter.setPen(QColor(tokens().text if is_on else tokens().muted))
        room = QRectF(MARK_ROOM + 4, 0, self.width() - MARK_ROOM - 4, self.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)


class Legend(QWidget):
    """The values of a coloring.

    Signals:
        changed: Other values are shown now.
        select_asked: The images of a value (code) are to be selected.
    """

    changed = Signal()
    select_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[LegendEntry] = []
        self._line = FlowLine()
        self._flow = FlowLayout(self._line, gap=SPACE_INSIDE)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        theme.changed.connect(self._repaint)

    def show_coloring(self, coloring: Coloring) -> None:
        """List the values of a coloring, all of them shown; nothing where all images are alike."""
        for entry in self.entries:
            self._flow.removeWidget(entry)
            let_go(entry)
        codes = range(len(coloring.values)) if len(coloring.values) > 2 or coloring.codes.any() else ()
        self.entries = [self._entry(coloring, code) for code in codes]
        self.setVisible(bool(self.entries))

    def shown(self, count: int) -> NDArray[np.bool_]:
        """Which of ``count`` values are shown."""
        if not self.entries:
            return np.ones(count, np.bool_)
        return np.array([entry.isChecked() for entry in self.entries], np.bool_)

    def set_counts(self, counts: Sequence[int]) -> None:
        """Say how many images of the filter have each value; images without one are listed if there are any."""
        for entry, count in zip(self.entries, counts, strict=False):
            entry.setVisible(entry.is_value or count > 0)
            entry.set_count(count)
        self._keep_height()

    def _keep_height(self) -> None:
        """As high as its lines are, up to a few; of more it scrolls."""
        wanted = self._flow.heightForWidth(max(1, self.width()))
        line = self.entries[0].sizeHint().height() + SPACE_INSIDE if self.entries else 0
        is_whole = wanted <= MOST_LINES * line
        # A bar that comes takes width, so that more lines are needed, so that it stays.
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if is_whole else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._area.setVerticalScrollBarPolicy(policy)
        self._area.setFixedHeight(wanted + 4 if is_whole else MOST_LINES * line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer lines are needed."""
        super().resizeEvent(event)
        self._keep_height()

    def _entry(self, coloring: Coloring, code: int) -> LegendEntry:
        entry = LegendEntry(coloring, code)
        entry.toggled.connect(lambda _on: self.changed.emit())
        entry.alone_asked.connect(lambda: self._show_alone(code))
        entry.select_asked.connect(lambda: self.select_asked.emit(code))
        self._flow.addWidget(entry)
        entry.show()
        return entry

    def _show_alone(self, code: int) -> None:
        is_alone = all(
            entry.isChecked() == (place == code) for place, entry in enumerate(self.entries) if place != code
        )
        for place, entry in enumerate(self.entries):
            entry.blockSignals(True)
            entry.setChecked(is_alone or place == code)
            entry.blockSignals(False)
            entry.update()
        self.changed.emit()

    def _repaint(self) -> None:
        for entry in self.entries:
            entry.update()
