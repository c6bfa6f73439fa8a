"""Many files are read in processes: what they say is what is read here, and none of them is left behind."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PIL import Image

from clipstudio.domain.errors import ImageError
from clipstudio.domain.progress import finish
from clipstudio.engine import identify_process
from clipstudio.services.importing import identifying
from clipstudio.services.importing.identifying import Outcome, identify_files
from clipstudio.services.importing.image_files import ImportPaths, list_images
from clipstudio.storage.images import SeenFile
from tests.services.conftest import save_picture


@pytest.fixture
def files(tmp_path: Path) -> list[SeenFile]:
    """Files of several kinds; of some the names are not plain, some are damaged."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    turned = Image.Exif()
    turned[0x0112] = 6
    for number in range(9):
        picture = Image.linear_gradient("L").resize((40 + number, 30)).convert("RGB")
        picture.save(folder / f"plain {number}.jpg", exif=turned if number % 2 else Image.Exif())
    save_picture(folder / "ünïcode “quoted”\n.png", 1)
    Image.new("RGBA", (20, 10), (0, 0, 0, 0)).save(folder / "clear.png")
    (folder / "torn.jpg").write_bytes((folder / "plain 0.jpg").read_bytes()[:500])
    (folder / "empty.jpg").write_bytes(b"")
    return finish(list_images(ImportPaths((folder,))))[0]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[identify_process.IdentifyProcess]:
    """The processes that are started, from the first file on."""
    monkeypatch.setattr(identifying, "MANY", 1)
    monkeypatch.setattr(identifying, "AT_ONCE", 4)
    monkeypatch.setattr(identifying.os, "cpu_count", lambda: 2)
    made: list[identify_process.IdentifyProcess] = []

    class Noted(identify_process.IdentifyProcess):
        def __init__(self) -> None:
            super().__init__()
            made.append(self)

    monkeypatch.setattr(identifying, "IdentifyProcess", Noted)
    return made


def said(found: list[tuple[SeenFile, Outcome]]) -> list[tuple[Path, object]]:
    """Errors by their text, since no two are equal."""
    return [(file.path, str(what) if isinstance(what, ImageError) else what) for file, what in found]


def test_processes_say_what_threads_say_in_order(
    files: list[SeenFile], started: list[identify_process.IdentifyProcess], monkeypatch: pytest.MonkeyPatch
) -> None:
    by_processes = said(list(identify_files(files)))
    assert len(started) == 2
    assert all(each._process.returncode is not None for each in started)
    monkeypatch.setattr(identifying, "MANY", len(files) + 1)
    assert said(list(identify_files(files))) == by_processes
    assert len(started) == 2, "few files need no process"
    assert [path for path, _ in by_processes] == [file.path for file in files]
    assert sum(isinstance(what, str) for _, what in by_processes) == 2


def test_stopping_ends_the_processes(
    files: list[SeenFile], started: list[identify_process.IdentifyProcess]
) -> None:
    work = identify_files(files)
    next(work)
    assert all(each._process.poll() is None for each in started)
    work.close()
    assert all(each._process.returncode is not None for each in started)


def test_what_a_process_leaves_is_read_here(
    files: list[SeenFile],
    started: list[identify_process.IdentifyProcess],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    script = tmp_path / "ends.py"
    script.write_text("import sys\nsys.stdin.readline()\n")
    monkeypatch.setattr(identify_process, "CHILD", script)
    with caplog.at_level(logging.WARNING):
        found = said(list(identify_files(files)))
    assert len(started) == 2
    assert caplog.messages == [f"{identify_process.ENDED}: its files are read in this one"] * 2
    monkeypatch.setattr(identifying, "MANY", len(files) + 1)
    assert found == said(list(identify_files(files)))


def test_without_processes_all_is_read_here(
    files: list[SeenFile], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(identifying, "MANY", 1)
    monkeypatch.setattr(identify_process.sys, "executable", "/nowhere/python")
    with caplog.at_level(logging.WARNING):
        found = list(identify_files(files))
    assert len(found) == len(files)
    assert "no process is started to read image files" in caplog.text


def test_large_files_are_handed_over_by_themselves() -> None:
    files = [
        SeenFile(Path(str(place)), size, 1) for place, size in enumerate([9_000_000, 10, 5_000_000, 5_000_000])
    ]
    assert [len(part) for part in identifying._parts(files)] == [1, 2, 1]
    assert [len(part) for part in identifying._parts(files[1:2] * 300)] == [128, 128, 44]
