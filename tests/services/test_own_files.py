"""What a project was made from is never written over."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.whole_files import whole_file
from clipstudio.services.own_files import refuse_own_files
from clipstudio.storage.project_file import ProjectFile


def test_a_table_that_was_imported_is_known_by_its_content(project: ProjectFile, tmp_path: Path) -> None:
    table = tmp_path / "people.csv"
    table.write_text("file,gender\n", encoding="utf-8")
    refuse_own_files(project, table)
    project.attributes.add_source("people.csv", hashlib.sha256(table.read_bytes()).hexdigest())
    elsewhere = table.rename(tmp_path / "moved.csv")
    with pytest.raises(ClipstudioError, match="is a table that was imported into this project"):
        refuse_own_files(project, elsewhere)
    elsewhere.write_text("another", encoding="utf-8")
    refuse_own_files(project, elsewhere)


def test_a_file_that_is_write_protected_stays(tmp_path: Path) -> None:
    kept = tmp_path / "kept.csv"
    kept.write_text("kept", encoding="utf-8")
    kept.chmod(0o444)
    with pytest.raises(OSError, match="write-protected"), whole_file(kept) as partial:
        partial.write_text("new", encoding="utf-8")
    assert kept.read_text(encoding="utf-8") == "kept"
