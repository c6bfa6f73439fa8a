"""Which folder the sample may be made in, and that a table which is there is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.sample import files
from clipstudio.sample.files import IMAGES_FOLDER, TABLE_FILE, holds_only_the_sample, write_sample


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A folder in which the sample was begun and cancelled."""
    work = write_sample(tmp_path)
    for _ in range(4):
        next(work)
    work.close()
    return tmp_path


def test_what_was_begun_goes_on(begun: Path) -> None:
    pictures = list(begun.rglob("*.jpg"))
    assert pictures
    (pictures[0].parent / f"{pictures[0].name}.1-2.part").write_bytes(b"half")
    assert holds_only_the_sample(begun)


@pytest.mark.parametrize("name", [f"{IMAGES_FOLDER}/my.png", "notes.txt", TABLE_FILE])
def test_what_is_the_users_is_noticed(begun: Path, name: str) -> None:
    (begun / name).write_text("mine")
    assert not holds_only_the_sample(begun)


def test_the_samples_own_table_is_known_and_a_changed_one_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = next(iter(files.draw_sample()))
    monkeypatch.setattr(files, "draw_sample", lambda: [first])
    for _ in write_sample(tmp_path):
        pass
    assert holds_only_the_sample(tmp_path)
    (tmp_path / TABLE_FILE).write_text("mine")
    for _ in write_sample(tmp_path):
        pass
    assert (tmp_path / TABLE_FILE).read_text() == "mine"
    assert not holds_only_the_sample(tmp_path)
