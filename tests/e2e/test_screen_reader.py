"""The real window read from outside by AT-SPI, as a screen reader reads it, under a virtual screen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from clipstudio.ui.window.project_view import PLACES
from tests.ui.window.test_keyboard import made, path

__all__ = ["made", "path"]
READER = Path(__file__).with_name("screen_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
PROGRAMS = ("Xvfb", "openbox", "dbus-run-session", SYSTEM_PYTHON)
HAS_ATSPI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
RUN = """
Xvfb :{display} -screen 0 1280x800x24 -nolisten tcp & screen=$!
export DISPLAY=:{display}
for _ in $(seq 50); do [ -e /tmp/.X11-unix/X{display} ] && break; sleep 0.1; done
openbox & manager=$!
{python} -X faulthandler -m clipstudio {project} & window=$!
{reader} {places}
code=$?
kill -0 $window || code=1
kill $window; wait $window
kill $manager $screen; wait
exit $code
"""


@pytest.fixture
def screen_reader() -> None:
    """Skip where nothing can read a window; not before the test's turn, since a process has to find that out."""
    lacking = [name for name in PROGRAMS if shutil.which(name) is None]
    if lacking:
        pytest.skip(f"no screen reader's interface here: {', '.join(lacking)} not installed")
    found = subprocess.run([SYSTEM_PYTHON, "-c", HAS_ATSPI], capture_output=True, check=False)
    if found.returncode:
        pytest.skip("no screen reader's interface here: gir1.2-atspi-2.0 and python3-gi are not installed")


@pytest.mark.slow
@pytest.mark.usefixtures("screen_reader")
def test_a_screen_reader_reads_every_place_and_acts(path: Path, tmp_path: Path) -> None:
    told = read_window(path, tmp_path)
    for kind in PLACES:
        controls = [each for each in told[kind.name] if each[0] in ("push button", "combo box", "entry", "table")]
        assert len(controls) > 3, kind.name
        assert not [each for each in controls if not each[1]], kind.name
        assert [kind.name] == [
            name for role, name, _value, states in told[kind.name] if _is_place(role, name, states)
        ]
    assert "Date added" in [value for role, name, value, _states in told["Images"] if name == "Sort images by"]
    assert 29 < _value(told["Audits"], "slider", "Threshold") < 31
    numbers = told["numbers"]
    assert numbers["name"].startswith("images labelled “crime-related”, by half n = 24: Of 12 images in the group")
    assert numbers["heads"][:4] == ["kind", "label", "group", "count"]
    assert ["x", "10"] in [line[2:4] for line in numbers["lines"]]


def _value(read: list[list[Any]], role: str, name: str) -> Any:
    return next(value for its_role, its_name, value, _states in read if (its_role, its_name) == (role, name))


def _is_place(role: str, name: str, states: list[str]) -> bool:
    return role == "radio button" and "checked" in states and name in {kind.name for kind in PLACES}


def read_window(project: Path, folder: Path) -> dict[str, Any]:
    """What is read of a project in every place, and the numbers of its chart."""
    script = RUN.format(
        display=90 + os.getpid() % 900,
        python=sys.executable,
        project=project,
        reader=f"{SYSTEM_PYTHON} -W ignore {READER}",
        places=" ".join(kind.name for kind in PLACES),
    )
    env = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "DISPLAY")}
    env |= {
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_ACCESSIBILITY": "1",
        "HOME": str(folder),
        "CLIPSTUDIO_HOME": str(folder / "home"),
        "XDG_RUNTIME_DIR": str(folder),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", script],
        capture_output=True,
        text=True,
        env=env,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    told: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return told
