"""JSON goes where it may, and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from clipstudio.domain.errors import ClipstudioError
from clipstudio.services.json_files import check_writable, write_json
from clipstudio.services.projects import new_project


def test_a_project_is_refused_before_and_after_the_work(tmp_path: Path) -> None:
    path = tmp_path / "audit.clipstudio"
    new_project(path).close()
    before = path.read_bytes()
    for attempt in (lambda: check_writable(path), lambda: write_json({}, path)):
        with pytest.raises(
            ClipstudioError, match="cannot be written: it is a project, which is never overwritten"
        ):
            attempt()
    assert path.read_bytes() == before


def test_a_device_is_written_to_and_stays_one() -> None:
    check_writable(Path(os.devnull))
    write_json({"a": 1}, Path(os.devnull))
    assert Path(os.devnull).is_char_device()
