"""A project file is brought forward without losing a row, and a stranger's file is refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from clipstudio.domain.errors import ProjectError
from clipstudio.storage.migrations import SCHEMA_VERSION, Step, migrate, shipped_steps
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.schema import Base
from tests.storage.conftest import add_images


def structure(path: Path) -> dict[str, object]:
    """Tables with their columns, keys, indexes and triggers, whatever the words of their SQL."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            table: {
                "columns": connection.execute(f"PRAGMA table_info({table})").fetchall(),
                "references": sorted(connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()),
                "indexes": sorted(row[1:] for row in connection.execute(f"PRAGMA index_list({table})")),
                "triggers": sorted(
                    " ".join(sql.split())
                    for (sql,) in connection.execute(
                        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
                    )
                ),
                "options": connection.execute(f"PRAGMA table_list({table})").fetchone()[3:],
            }
            for table in sorted(tables)
        }


def test_migrated_file_equals_the_declared_tables(tmp_path: Path) -> None:
    migrated, declared = tmp_path / "migrated.db", tmp_path / "declared.db"
    migrate(migrated)
    engine = create_engine(f"sqlite:///{declared}")
    Base.metadata.create_all(engine)
    engine.dispose()
    assert structure(migrated) == structure(declared)


def test_the_last_shipped_step_is_the_schema_version() -> None:
    assert [step.version for step in shipped_steps()] == list(range(1, SCHEMA_VERSION + 1))


REBUILD_IMAGE = Step(
    SCHEMA_VERSION + 1,
    """
    CREATE TABLE image_new AS SELECT * FROM image;
    DROP TABLE image;
    CREATE TABLE image (
        id INTEGER NOT NULL PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, format TEXT NOT NULL,
        width INTEGER NOT NULL, height INTEGER NOT NULL, orientation INTEGER NOT NULL,
        cluster_id INTEGER REFERENCES cluster (id), added_at TEXT NOT NULL, rendering TEXT,
        note TEXT NOT NULL DEFAULT ';'
    );
    INSERT INTO image SELECT *, ';' FROM image_new;
    DROP TABLE image_new;
    """,
)


def project_with_images(path: Path) -> None:
    with ProjectFile.create(path) as project:
        add_images(project, 3)


def test_rebuilding_a_table_keeps_the_paths_that_point_at_it(tmp_path: Path) -> None:
    path = tmp_path / "old.clipstudio"
    project_with_images(path)
    backup = migrate(path, [*shipped_steps(), REBUILD_IMAGE])
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM image_path").fetchone() == (3,)
        assert connection.execute("SELECT note FROM image").fetchall() == [(";",)] * 3
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION + 1,)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert backup is not None
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert connection.execute("SELECT count(*) FROM image_path").fetchone() == (3,)


@pytest.mark.parametrize(
    "script",
    ["DELETE FROM image; SELECT * FROM nowhere;", "DELETE FROM image WHERE id = 2;"],
    ids=["a statement fails", "rows would point at nothing"],
)
def test_a_failing_step_leaves_the_file_as_it_was(tmp_path: Path, script: str) -> None:
    path = tmp_path / "old.clipstudio"
    project_with_images(path)
    with pytest.raises(ProjectError, match="It is unchanged"):
        migrate(path, [*shipped_steps(), Step(SCHEMA_VERSION + 1, script)])
    with ProjectFile.open(path) as project:
        assert project.images.count() == 3


def test_a_newer_file_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "new.clipstudio"
    project_with_images(path)
    migrate(path, [*shipped_steps(), REBUILD_IMAGE])
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="newer clipstudio"):
        ProjectFile.open(path)
    assert path.read_bytes() == before


def test_files_of_others_are_refused(tmp_path: Path) -> None:
    text = tmp_path / "notes.clipstudio"
    text.write_text("not a database, just a note that is long enough to look like one" * 20)
    with pytest.raises(ProjectError, match="not a clipstudio project"):
        ProjectFile.open(text)
    other = tmp_path / "other.clipstudio"
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("CREATE TABLE bookmarks (id INTEGER)")
    with pytest.raises(ProjectError, match="another program"):
        ProjectFile.open(other)


def test_step_5_makes_embeddings_again_of_all_but_jpeg(tmp_path: Path) -> None:
    """Earlier versions took damaged PNG files for whole, and made 12-bit TIFF files nearly black."""
    path = tmp_path / "old.clipstudio"
    migrate(path, [step for step in shipped_steps() if step.version < 5])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany(
            "INSERT INTO image (id, sha256, size, format, width, height, orientation, added_at) "
            "VALUES (?, ?, 1, ?, 1, 1, 1, 't')",
            [(1, "a", "JPEG"), (2, "b", "PNG"), (3, "c", "MPO"), (4, "d", "TIFF")],
        )
        connection.execute(
            "INSERT INTO model (id, fingerprint, name, architecture, weights_sha256, preprocessing, added_at) "
            "VALUES (1, 'f', 'm', 'a', 'w', '{}', 't')"
        )
        connection.execute(
            "INSERT INTO embedding_set (id, model_id, precision, width, file, created_at) "
            "VALUES (1, 1, 'float32', 2, 'f', 't')"
        )
        connection.executemany(
            'INSERT INTO embedding (embedding_set_id, image_id, "row") VALUES (1, ?, ?)',
            [(1, 0), (2, 1), (3, 2), (4, 3)],
        )
    migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        kept = connection.execute('SELECT image_id, "row" FROM embedding ORDER BY image_id').fetchall()
        known = connection.execute("SELECT rendering FROM image ORDER BY id").fetchall()
    assert kept == [(1, 0), (3, 2)]
    assert known == [("plain",), (None,), ("plain",), (None,)]
