"""What every test shares: no thread outlives its test, and where the real photographs lie."""

from __future__ import annotations

import functools
import gc
import json
import os
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
import typer.main
from hypothesis import settings
from pytestqt.qtbot import QtBot

# The first example of a test may pay for an import; the suite's own time limit catches what hangs.
settings.register_profile("clipstudio", deadline=None)
settings.load_profile("clipstudio")

os.environ["HF_HUB_OFFLINE"] = "1"
# Read when torch and numpy are loaded, here and in the processes that tests start. The models of the tests are
# small: a team of threads for each of their sums spins while it waits, far longer than it works.
os.environ.setdefault("OMP_NUM_THREADS", "1")

# What a test waits for comes from a thread. On a machine with other work it may take far longer than the five
# seconds of pytest-qt; where it comes, nothing is lost by patience.
PATIENCE = 60_000
for _waits in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitActive, QtBot.waitExposed):
    _waits.__kwdefaults__["timeout"] = PATIENCE

# All verbs with their options are made from their signatures at each call, which takes longer than most verbs.
typer.main.get_command = functools.cache(typer.main.get_command)

# Settings, registered models and logs: no test may read or change those of whoever runs it. What is made for
# several tests finds this folder, each test a folder of its own.
_HOMES = tempfile.TemporaryDirectory(prefix="clipstudio-tests-", ignore_cleanup_errors=True)
os.environ["CLIPSTUDIO_HOME"] = _HOMES.name

# Without this the screen that Qt makes up is 800 pixels wide: windows keep to it, and fold their lists away.
_SCREEN = Path(_HOMES.name) / "screen.json"
_SCREEN.write_text(
    json.dumps(
        {
            "windowFrameMargins": False,
            "screens": [
                {
                    "name": "made up",
                    "x": 0,
                    "y": 0,
                    "width": 1920,
                    "height": 1200,
                    "logicalDpi": 96,
                    "logicalBaseDpi": 96,
                    "dpr": 1,
                }
            ],
        }
    ),
    encoding="utf-8",
)
if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_SCREEN}"

# Until all tests are collected the collector rests: what is imported stays.
_THRESHOLDS = gc.get_threshold()
gc.set_threshold(0)

ROOT = Path(__file__).resolve().parents[1]
CONGRESS = ROOT.parent / "shared" / "data" / "congress"

# Pools that libraries keep for the life of the process; none of them is ours.
_LIBRARY_THREADS = ("asyncio_", "pytest_timeout", "tqdm", "fsspec")


def _threads() -> set[threading.Thread]:
    return {
        thread
        for thread in threading.enumerate()
        if thread.is_alive() and not thread.name.startswith(_LIBRARY_THREADS)
    }


def pytest_unconfigure() -> None:
    """Take away what the tests kept of settings and models."""
    _HOMES.cleanup()


def pytest_collection_finish() -> None:
    """Go through what the imported libraries made no more: the window's own collections take half as long then."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put files with slow tests first and small ones last, so that workers that share the files end together."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    tests = Counter(item.path for item in items)
    items.sort(key=lambda item: (item.path not in slow, -tests[item.path]))


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test settings of its own; the folder is made where something is kept."""
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(Path(_HOMES.name) / uuid4().hex))


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Fail the test that leaves a thread running."""
    before = _threads()
    yield
    deadline = time.monotonic() + 2.0
    while (left := _threads() - before) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not left, f"threads left alive: {sorted(thread.name for thread in left)}"


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new project with the shipped label sets, for `tests.prepared.copy_of`."""
    from clipstudio.services.projects import new_project

    with new_project(tmp_path_factory.mktemp("blank") / "blank") as project:
        return project.path


@pytest.fixture(scope="session")
def congress() -> Path:
    """The folder of the Congress photographs, or a skip that says it is absent."""
    if not (CONGRESS / "attributes.csv").is_file():
        pytest.skip("the Congress photographs (../shared/data/congress) are not here")
    return CONGRESS
