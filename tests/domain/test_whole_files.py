"""A file appears whole or not at all, and nothing half written stays."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from clipstudio.domain.whole_files import whole_file


def test_the_file_appears_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("old")
    with whole_file(path) as partial:
        partial.write_text("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_fault_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("old")

    def write() -> None:
        with whole_file(path) as partial:
            partial.write_text("ne")
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        write()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_of_a_link_the_file_it_leads_to_is_written(tmp_path: Path) -> None:
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    target.write_text("old")
    link.symlink_to(target)
    with whole_file(link) as partial:
        partial.write_text("new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_pipe_gets_the_bytes_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    with whole_file(pipe) as partial:
        partial.write_text("new")
    reader.join()
    assert got == [b"new"]
    assert pipe.is_fifo()


def test_a_project_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "audit.clipstudio"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE image (id)")
        database.commit()
    before = path.read_bytes()
    with pytest.raises(OSError, match="a project, which is never overwritten"), whole_file(path) as partial:
        partial.write_text("{}")
    assert path.read_bytes() == before


def test_only_a_picture_takes_the_place_of_a_picture(tmp_path: Path) -> None:
    path, table = tmp_path / "1.png", tmp_path / "t.csv"
    for start in (b"\x89PNG\r\n\x1a\n0000", b"\xff\xd8\xff\xe0", b"BM\1\2\3\4\0\0\0\0", b"RIFF0000WEBPVP8 "):
        path.write_bytes(start)
        with pytest.raises(OSError, match="it is a picture, which is not overwritten"), whole_file(path):
            pass
        assert path.read_bytes() == start
    with whole_file(path, is_picture=True) as partial:
        partial.write_bytes(b"new")
    assert path.read_bytes() == b"new"
    table.write_text("BMI,age\n20,30\n")
    with whole_file(table) as partial:
        partial.write_text("x")
    assert table.read_text() == "x"
