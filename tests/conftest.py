"""What every test shares: no thread outlives its test, and where the real photographs lie."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# The first example of a test may pay for an import; the suite's own time limit catches what hangs.
settings.register_profile("clipstudio", deadline=None)
settings.load_profile("clipstudio")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["HF_HUB_OFFLINE"] = "1"

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
def congress() -> Path:
    """The folder of the Congress photographs, or a skip that says it is absent."""
    if not (CONGRESS / "attributes.csv").is_file():
        pytest.skip("the Congress photographs (../shared/data/congress) are not here")
    return CONGRESS
