"""What the tests of figures share: a view on the screen, a hand with a mouse, and eyes for files."""

from __future__ import annotations

from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.results.figures import Figure
from clipstudio.ui.figures.figure_view import FigureView
from clipstudio.ui.figures.histogram import HistogramWidget
from clipstudio.ui.figures.lines import LinesWidget
from clipstudio.ui.figures.matrix import MatrixWidget

W = TypeVar("W", FigureView, HistogramWidget, LinesWidget, MatrixWidget)


def put_up(qtbot: QtBot, widget: W, figure: Any, width: int = 680, height: int = 420) -> W:
    """A widget on the screen with a figure of its kind."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.set_figure(figure)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def shown(qtbot: QtBot, figure: Figure, width: int = 900, height: int = 400) -> FigureView:
    """A view of a figure on the screen."""
    return put_up(qtbot, FigureView(), figure, width, height)


def hover(viewport: QWidget, at: QPointF) -> str:
    """Move the mouse over a widget and return the tooltip that appears."""
    QToolTip.hideText()
    buttons, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    everywhere = QPointF(viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, QMouseEvent(QEvent.Type.MouseMove, at, everywhere, buttons, buttons, none))
    return QToolTip.text()


def has_color(image: QImage, color: str) -> bool:
    """Whether any pixel of a picture has exactly a colour."""
    wanted = QColor(color).rgb()
    return any(image.pixel(x, y) == wanted for y in range(0, image.height(), 2) for x in range(image.width()))


def spans(image: QImage, color: str, y: int) -> list[tuple[int, int]]:
    """The first and the last pixel of every run of exactly a colour in a line of a picture."""
    wanted, runs, start = QColor(color).rgb(), [], None
    for x in range(image.width() + 1):
        is_wanted = x < image.width() and image.pixel(x, y) == wanted
        if is_wanted and start is None:
            start = x
        elif not is_wanted and start is not None:
            runs.append((start, x - 1))
            start = None
    return runs
