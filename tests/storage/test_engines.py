"""What one project had compiled is there for the next."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.sql.compiler import SQLCompiler

from clipstudio.storage.project_file import ProjectFile
from tests.prepared import copy_of
from tests.storage.conftest import add_images


def test_no_statement_is_compiled_for_a_project_that_was_compiled_for_another(
    bare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = []
    compile_ = SQLCompiler.__init__

    def note(compiler: SQLCompiler, *given: object, **named: object) -> None:
        compile_(compiler, *given, **named)  # type: ignore[arg-type]
        compiled.append(str(compiler))

    monkeypatch.setattr(SQLCompiler, "__init__", note)
    for name in ("one", "two"):
        compiled.clear()
        with ProjectFile.open(copy_of(bare, tmp_path / f"{name}.clipstudio")) as project:
            add_images(project, 3)
            assert project.images.count() == 3
            assert project.run_list.all() == ()
    assert compiled == []
