"""The type checker refuses what would write where only reading is meant, and lets through what may write."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

CALLS = """\
from PySide6.QtCore import QObject

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import RunId
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.importing.disk_changes import DiskChanges, look_at_disk
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import Work
from clipstudio.services.jobs import Lane
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.runs import RunReader
from clipstudio.ui.latest import Latest
from clipstudio.ui.session import Session


def reads(session: Session, latest: Latest, owner: QObject) -> None:
    project = session.project
    session.background.query(project.images.count, owner, print)
    session.background.query(lambda: select_images(project, ImageQuery()), owner, print)
    latest.ask("runs", project.runs.audits, lambda key, audits: print(key, audits))
    session.background.query(lambda: project.runs.remove(RunId(1)), owner, print)  # refused
    latest.ask("sets", lambda: project.label_sets.archive("objects"), lambda *_: None)  # refused
    session.background.query(lambda: project.collections.add("some", [1]), owner, print)  # refused
    session.background.query(lambda: list(look_at_disk(project)), owner, print)  # refused
    project.images.mark_missing([])  # refused
    project.embeddings  # refused


def writes(session: Session, owner: QObject) -> None:
    def remove(project: ProjectFile) -> tuple[None, Changes]:
        return None, project.runs.remove(RunId(1))

    session.write(remove, owner)
    session.write(lambda project: (None, project.label_sets.archive("objects")), owner)
    session.run_job("Checking files", Lane.WRITE, lambda project: look_at_disk(project), owner, print, print)
    session.write(lambda project: None, owner)  # refused
    session.background.query(lambda: remove(session.project), owner, print)  # refused


def in_storage(runs: RunReader) -> None:
    with runs._database.read() as session:
        print(session)
    with runs._database.write() as session:  # refused
        print(session)
"""


@pytest.mark.slow
def test_the_type_checker_tells_reading_from_writing(tmp_path: Path) -> None:
    snippet = tmp_path / "snippet.py"
    snippet.write_text(CALLS, encoding="utf-8")
    command = [Path(sys.executable).parent / "mypy", "--no-error-summary", "--hide-error-context", str(snippet)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    refused = {int(line) for line in re.findall(r"snippet\.py:(\d+): error", done.stdout)}
    meant = {number for number, line in enumerate(CALLS.splitlines(), 1) if line.endswith("# refused")}
    assert refused == meant, done.stdout + done.stderr
    assert len(meant) == 9
