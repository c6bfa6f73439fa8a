"""The window in another language, in a process of its own: words are said when the modules are imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.slow
@pytest.mark.parametrize(
    "language",
    [
        pytest.param("marked", id="every word is said in the language, from the right where one reads so"),
        pytest.param("de", id="nothing is cut in German"),
    ],
)
def test_the_window_speaks(language: str) -> None:
    asked = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "tests.ui.speaking")
    ran = subprocess.run(
        [sys.executable, *asked, "tests/ui/window/foreign_words.py"],
        cwd=ROOT,
        env={**os.environ, "CLIPSTUDIO_SPEAKS": language, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-6000:]
    assert "1 passed" in ran.stdout
