"""A process that judges is killed at random moments: every answer that it said was saved is there, twice."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from clipstudio.domain.reviewing.reviews import ReviewItem
from clipstudio.services.folders import HOME_VARIABLE
from clipstudio.services.reviewing.checking import log_faults
from clipstudio.storage.journal_reading import read_journal
from clipstudio.storage.project_file import ProjectFile
from tests.storage.test_reviews import made

KILLS = int(os.environ.get("CLIPSTUDIO_KILLS", "0"))
"""How often to kill; by default as often as fits into `SECONDS`."""
SECONDS = 10
OPENING, JUDGING = 0.3, 0.4
"""Seconds after which it is killed at the latest: since it was started, or since its first answer was saved."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows neither forks nor sends SIGKILL"),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project with a review of 200 items."""
    with ProjectFile.create(tmp_path / "trial.clipstudio") as project:
        made(project, [ReviewItem(number, f"{number:064x}", "criminal") for number in range(1, 201)])
    return tmp_path / "trial.clipstudio"


@pytest.fixture
def nursery(path: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """What starts the processes that judge."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.nursery", str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, HOME_VARIABLE: str(tmp_path / "home")},
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(60) == 0


def killed(nursery: subprocess.Popen[str], moments: random.Random) -> list[str]:
    """Let a process judge, and kill it, a third of the time while it opens; returns what it said was saved."""
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    nursery.stdin.write("go\n")
    nursery.stdin.flush()
    word, pid = nursery.stdout.readline().split()
    assert word == "pid"
    is_opening = moments.random() < 1 / 3
    told = [] if is_opening else [nursery.stdout.readline().strip()]
    time.sleep(moments.uniform(0, OPENING if is_opening else JUDGING))
    os.kill(int(pid), signal.SIGKILL)
    while (line := nursery.stdout.readline().strip()) != "over":
        told.append(line)
    return told


def test_no_answer_that_was_said_to_be_saved_is_lost(path: Path, nursery: subprocess.Popen[str]) -> None:
    saved: list[str] = []
    begun, kills, within = time.monotonic(), 0, 0
    moments = random.Random(11)
    journal = path.with_name(f"{path.name}-answers.jsonl")
    while kills < KILLS or (not KILLS and time.monotonic() - begun < SECONDS):
        told = killed(nursery, moments)
        saved += told
        kills, within = kills + 1, within + bool(told)
        # As it was left, before anything is made up.
        assert set(saved) <= set(read_journal(journal).entries)
        with ProjectFile.open(path) as project:
            entries = project.reviews.entries(project.reviews.find("Verdicts").id)
            assert project.remarks == ()
            assert log_faults(project) == ()
        assert set(saved) <= {entry.uuid for entry in entries}
        # At most the one on its way was not said any more.
        assert len(entries) - len(saved) <= kills
        assert [line["entry"]["uuid"] for line in lines(journal)] == [entry.uuid for entry in entries]
    print(f"{kills} kills, {within} of them within judging, {len(saved)} answers saved, none lost")
    assert within > 0


def lines(journal: Path) -> list[dict[str, dict[str, str]]]:
    found = [json.loads(line) for line in journal.read_bytes().splitlines()]
    return [line for line in found if line["kind"] == "entry"]
