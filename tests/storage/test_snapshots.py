"""What a session reads is of one moment, whatever is written meanwhile."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

from sqlalchemy import func, select

from clipstudio.domain.labels import Label, LabelSet
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.schema import LabelSetRow
from tests.prepared import copy_of

COUNT = select(func.count()).select_from(LabelSetRow)


def test_a_session_sees_nothing_of_what_is_written_after_its_first_query(blank: Path, tmp_path: Path) -> None:
    with ProjectFile.open(copy_of(blank, tmp_path / "read.clipstudio")) as project:
        database = project._database
        assert database.journal_mode == "wal"
        added = LabelSet("another", (Label("a"), Label("b")))
        with database.read() as session:
            before = session.scalar(COUNT)
            writer = Thread(target=lambda: project.label_sets.save(added))
            writer.start()
            writer.join()
            assert session.scalar(COUNT) == before
        with database.read() as session:
            assert session.scalar(COUNT) == (before or 0) + 1
