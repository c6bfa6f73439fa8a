"""Every pixel of the place of a picture is painted: by the picture, or by the ground around it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from pytestqt.qtbot import QtBot

from clipstudio.ui.grid.picture import PictureView
from clipstudio.ui.style import tokens

RED = QColor("#ff0000")


@pytest.mark.parametrize("size", [(352, 201), (351, 200), (40, 300), (7, 5), (1000, 800)])
@pytest.mark.parametrize("zoom", [1.0, 0.4, 3.0])
def test_picture_and_ground_share_the_place(qtbot: QtBot, size: tuple[int, int], zoom: float) -> None:
    view = PictureView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    pixmap = QPixmap(*size)
    pixmap.fill(RED)
    view.set_edge(2 * max(size))
    view.show_picture(pixmap)
    if zoom != 1.0:
        view.enlarge(zoom)
    view.show()
    # What is not painted keeps this.
    screen = QPixmap(400, 300)
    screen.fill(QColor("#00ff00"))

    view.render(screen)

    image, ground = screen.toImage(), QColor(tokens().surface)
    target = view._target(pixmap)
    for x in range(400):
        for y in range(0, 300, 3):
            color = image.pixelColor(x, y)
            # Between picture and ground lies a line that may be mixed of both.
            is_edge = target.adjusted(-2, -2, 2, 2).contains(x, y) != target.adjusted(2, 2, -2, -2).contains(x, y)
            if is_edge:
                assert color.green() <= ground.green()
                assert color != QColor("#00ff00")
            else:
                assert color == (RED if target.contains(x, y) else ground), (x, y)


def test_a_picture_with_round_corners_lies_on_the_ground(qtbot: QtBot) -> None:
    view = PictureView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    pixmap = QPixmap(352, 204)
    pixmap.fill(Qt.GlobalColor.transparent)
    view.show_picture(pixmap)
    screen = QPixmap(400, 300)
    screen.fill(QColor("#00ff00"))

    view.render(screen)

    assert screen.toImage().pixelColor(200, 150) == QColor(tokens().surface)
