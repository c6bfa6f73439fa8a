"""The window and its frame lie on the screen: at the first start, and restored on a smaller screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMargins, QRect

from clipstudio.ui.window.placing import fitted

FRAME = QMargins(1, 24, 1, 5)
SCREEN = QRect(0, 0, 1280, 800)

START = """
import json, sys
from PySide6.QtTest import QTest
from clipstudio.ui.app import application
from clipstudio.ui.window.main_window import MainWindow
app = application()
window = MainWindow()
before = window.geometry().getRect()
window.show()
QTest.qWait(400)
bar = window.job_bar
foot = bar.mapToGlobal(bar.rect().bottomRight())
print(json.dumps({
    "screen": window.screen().availableGeometry().getRect(),
    "before": before,
    "frame": window.frameGeometry().getRect(),
    "foot": [foot.x(), foot.y()],
}))
window.close()
"""


def start(tmp_path: Path, width: int, height: int) -> dict[str, list[int]]:
    """Start the window on a screen of a size and tell where it stands."""
    screen = {"name": "one", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": [screen]}))
    told = subprocess.run(
        [sys.executable, "-c", START],
        capture_output=True,
        text=True,
        env=os.environ
        | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}", "CLIPSTUDIO_HOME": str(tmp_path / "home")},
        check=True,
    )
    places: dict[str, list[int]] = json.loads(told.stdout)
    assert places["screen"] == [0, 0, width, height]
    return places


def lies_on_the_screen(places: dict[str, list[int]]) -> bool:
    screen, frame = QRect(*places["screen"]), QRect(*places["frame"])
    return screen.contains(frame) and places["foot"][1] < screen.height()


@pytest.mark.parametrize(
    ("stands", "fits"),
    [
        ((100, 100, 900, 600), (100, 100, 900, 600)),
        ((0, 0, 1280, 800), (1, 24, 1278, 771)),
        ((700, 500, 900, 600), (379, 195, 900, 600)),
        ((-300, -200, 900, 600), (1, 24, 900, 600)),
        ((5000, 3000, 900, 600), (379, 195, 900, 600)),
    ],
    ids=[
        "inside",
        "as large as the screen",
        "over the lower right",
        "over the upper left",
        "on a screen that is gone",
    ],
)
def test_the_frame_lies_on_the_screen(stands: tuple[int, int, int, int], fits: tuple[int, int, int, int]) -> None:
    assert fitted(QRect(*stands), SCREEN, FRAME) == QRect(*fits)


def test_a_second_screen_has_its_own_room() -> None:
    assert fitted(QRect(1200, 0, 1400, 900), QRect(1280, 30, 1024, 670), FRAME) == QRect(1281, 54, 1022, 641)


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (1920, 1080), (3840, 2160)])
def test_the_first_window_lies_on_the_screen_with_its_title_bar(tmp_path: Path, size: tuple[int, int]) -> None:
    places = start(tmp_path, *size)
    assert lies_on_the_screen(places)
    large = {(1920, 1080): [1344, 800], (3840, 2160): [2688, 1512]}
    assert places["before"][2:] == large.get(size, [size[0] - 16, size[1] - 48])


def test_a_window_from_a_larger_screen_lies_on_the_smaller_one(tmp_path: Path) -> None:
    assert start(tmp_path, 1920, 1080)["before"][2:] == [1344, 800]
    smaller = start(tmp_path, 1024, 700)
    assert lies_on_the_screen(smaller)


def test_a_window_that_fits_stands_where_it_stood(tmp_path: Path) -> None:
    first = start(tmp_path, 1920, 1080)
    assert start(tmp_path, 1920, 1080)["frame"] == first["frame"]
