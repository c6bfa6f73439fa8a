"""The cells of a confusion matrix under the hand: hovered, clicked and walked by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from clipstudio.ui.charts.confusion_layout import ConfusionLayout
from clipstudio.ui.charts.confusion_model import ConfusionData
from clipstudio.ui.charts.confusion_paint import CellState, paint_confusion
from clipstudio.ui.charts.interactive_row_plot import BY_KEYBOARD, PASSING
from clipstudio.ui.style import theme
from clipstudio.ui.user_words import tooltip

Key = Qt.Key


class ConfusionGrid(QWidget):
    """Paints a matrix and answers mouse and keyboard.

    Signals:
        cell_clicked: The true and the given class of the cell clicked or entered.
        cell_focused: Where the cell lies that the keyboard has come to.
    """

    cell_clicked = Signal(int, int)
    cell_focused = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data: ConfusionData | None = None
        self.by_share = False
        self.state = CellState()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Confusion matrix: true classes in rows, given classes in columns")
        theme.changed.connect(self.update)

    @property
    def layout_now(self) -> ConfusionLayout | None:
        """Where everything lies at the width at hand; None without data."""
        return ConfusionLayout(self.data, self.font(), self.width()) if self.data else None

    def set_data(self, data: ConfusionData) -> None:
        """Show another matrix, nothing selected."""
        self.data, self.state = data, CellState()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the matrix needs with its narrowest cells."""
        if self.data is None:
            return QSize(0, 0)
        layout = ConfusionLayout(self.data, self.font(), 0)
        return QSize(round(layout.width), round(ConfusionLayout(self.data, self.font(), self.width()).height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        layout = self.layout_now
        if layout is not None:
            painter = QPainter(self)
            paint_confusion(painter, layout, self.state, self.by_share)
            painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        layout, at = self.layout_now, event.position()
        if layout is None or self.data is None:
            return
        cell, header = layout.cell_at(at.x(), at.y()), layout.header_at(at.x(), at.y())
        text = self.data.sentence(*cell) if cell else ""
        if header is not None:
            text = self.data.classes[header]
        self._hover(cell)
        QToolTip.showText(event.globalPosition().toPoint(), tooltip(text) if text else "", self, QRect())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        layout, at = self.layout_now, event.position()
        cell = layout.cell_at(at.x(), at.y()) if layout else None
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.state.ring = False
            self._walk_to(*cell)
            self._click(*cell)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Key.Key_Up: (-1, 0), Key.Key_Down: (1, 0), Key.Key_Left: (0, -1), Key.Key_Right: (0, 1)}
        focused = self.state.focused
        if self.data is None or focused is None:
            event.ignore()
        elif event.key() in steps:
            down, right = steps[Key(event.key())]
            self.state.ring = True
            last = len(self.data.classes) - 1
            self._walk_to(min(max(focused[0] + down, 0), last), min(max(focused[1] + right, 0), last))
        elif event.key() in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            self._click(*focused)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in PASSING:
            self.state.ring = event.reason() in BY_KEYBOARD
        if self.data is not None and self.data.classes:
            self._walk_to(*(self.state.focused or self.state.selected or (0, 0)))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.state.ring = False
        self.update()

    def _hover(self, cell: tuple[int, int] | None) -> None:
        self.state.hovered = cell
        self.setCursor(Qt.CursorShape.ArrowCursor if cell is None else Qt.CursorShape.PointingHandCursor)
        self.update()

    def _walk_to(self, true: int, given: int) -> None:
        layout = self.layout_now
        if layout is None or self.data is None:
            return
        self.state.focused = (true, given)
        self.setAccessibleDescription(self.data.sentence(true, given))
        self.cell_focused.emit(layout.cell(true, given).toAlignedRect())
        self.update()

    def _click(self, true: int, given: int) -> None:
        self.state.selected = (true, given)
        self.update()
        self.cell_clicked.emit(true, given)
