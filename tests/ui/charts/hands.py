"""What the tests of charts share: a hand with a mouse, and eyes for pictures and files."""

from __future__ import annotations

import csv
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget


def hover(viewport: QWidget, at: QPointF) -> str:
    """Move the mouse over a widget and return the tooltip that appears."""
    QToolTip.hideText()
    buttons, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    everywhere = QPointF(viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, QMouseEvent(QEvent.Type.MouseMove, at, everywhere, buttons, buttons, none))
    return QToolTip.text()


def read(path: Path) -> list[dict[str, str]]:
    """The lines of a CSV file by the names of its columns."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def is_in_svg(words: str, path: Path) -> bool:
    """Whether a drawing has words in it, however its fonts part them."""
    text = "".join(ElementTree.parse(path).getroot().itertext())
    return "".join(words.split()) in "".join(text.split())


def has_color(image: QImage, color: str) -> bool:
    """Whether any pixel of a picture has exactly a colour."""
    wanted = QColor(color).rgb()
    return any(image.pixel(x, y) == wanted for y in range(0, image.height(), 2) for x in range(image.width()))
