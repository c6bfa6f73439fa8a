"""The verb runs: what was run, and what it is called."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Command, Done


@pytest.fixture
def audited(thieves: Path, tmp_path: Path, command: Command) -> Path:
    """The project of three services, of which the first was audited."""
    assert audit(thieves, tmp_path, command, "first").code == 0
    return thieves


def audit(project: Path, folder: Path, command: Command, model: str) -> Done:
    return command(
        *("audit", project, "--model", model, "--labels", folder / "base.json"),
        *("--by", "gender", "--minimum-n", 2, "--name", "Thieves"),
    )


def test_a_project_without_runs_says_so(thieves: Path, command: Command) -> None:
    assert "No audit or probe was run" in command("runs", thieves).out


def test_runs_are_listed_the_latest_first(audited: Path, tmp_path: Path, command: Command) -> None:
    assert audit(audited, tmp_path, command, "second").code == 0
    done = command("runs", audited)
    assert done.code == 0, done.err
    latest, first = (line for line in done.out.splitlines() if "Thieves" in line)
    assert [word.strip() for word in latest.split("│")][1:6] == [
        "2",
        "Thieves, run 2",
        "audit",
        "second",
        "base v1",
    ]
    assert "first" in first
    assert first.rstrip(" │").endswith("12"), "images"


def test_a_run_is_renamed(audited: Path, command: Command) -> None:
    assert "With pictures" in command("runs", audited, "--rename", "Thieves, run 1", "With pictures").out
    assert "Thieves, run 1" in command("runs", audited, "--rename", 1, "").out
    done = command("runs", audited, "--rename", "nothing", "x")
    assert (done.code, "There is no run “nothing”" in done.err) == (1, True)
