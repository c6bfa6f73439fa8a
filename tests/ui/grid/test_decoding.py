"""Decoding beside the main thread: neither thread waits for what the other one holds."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from clipstudio.ui.grid.images import from_jpeg
from tests.ui.grid.source import jpeg

ROOT = Path(__file__).resolve().parents[3]


def test_pictures_are_decoded_while_the_window_takes_things_apart() -> None:
    """Fails by its time limit where Qt has to find out what kind of picture it is."""
    command = [sys.executable, "-m", "tests.ui.grid.decoding"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert int(told.stdout) > 100


def test_the_window_goes_on_while_a_picture_is_decoded() -> None:
    """At the third try at the latest: on a busy machine the window may have to wait for other reasons."""
    data = jpeg(6000, 4000)
    assert any(_longest_stop(lambda: from_jpeg(data)) < 0.5 for _ in range(3))


def _longest_stop(do: Callable[[], object]) -> float:
    """The longest time that this thread stood still while another did something, as a share of all of it."""
    seconds: list[float] = []

    def timed() -> None:
        began = time.perf_counter()
        do()
        seconds.append(time.perf_counter() - began)

    thread, longest = threading.Thread(target=timed), 0.0
    last = time.perf_counter()
    thread.start()
    while not seconds:
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    thread.join()
    return max(longest, time.perf_counter() - last) / seconds[0]


def test_no_other_format_is_looked_for() -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    png = QBuffer()
    png.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(png, "PNG")
    assert from_jpeg(jpeg(20, 10)).width() == 20
    assert from_jpeg(bytes(png.data().data())).isNull()
    assert from_jpeg(b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>').isNull()
