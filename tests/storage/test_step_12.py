"""The step to file version 12, on a project that version 8 wrote: every word stays with its source."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np

from clipstudio.services.attribute_editing import assign_value
from clipstudio.storage.migrations import migrate
from clipstudio.storage.project_file import ProjectFile

VERSION_8 = Path(__file__).parent / "projects" / "version_8.sql"
SAID = (
    "SELECT attribute_id, image_id, s.kind, s.name, s.sha256, s.added_at, level_id, current FROM attribute_value "
    "JOIN attribute_source AS s ON s.id = source_id ORDER BY 1, 2, 3, 4"
)


def test_words_stay_with_their_sources_and_values_can_be_entered(tmp_path: Path) -> None:
    path = tmp_path / "old.clipstudio"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_8.read_text(encoding="utf-8"))
        before = connection.execute(SAID).fetchall()
    migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute(SAID).fetchall() == before
        assert len(before) == 6
    with ProjectFile.open(path) as project:
        assert assign_value(project, "gender", "unknown", np.array([1]), "Anna") is not None
        assert project.attributes.summaries()[0].values != ()
