from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.services.reviewing.exposure import EXPOSURE_FILE, Exposure, exposure_of, keep_exposure


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(home))
    return home


def test_exposure_is_kept_for_each_auditor() -> None:
    keep_exposure("ada", Exposure(3, 4).with_one(word=True))
    keep_exposure("bea", Exposure().with_one(word=False))

    assert (exposure_of("ada"), exposure_of("bea"), exposure_of("cy")) == (
        Exposure(4, 5),
        Exposure(0, 1),
        Exposure(),
    )


@pytest.mark.parametrize("text", ["", "[]", "{broken", '{"ada": 3}', '{"ada": {"words": "many", "pictures": -1}}'])
def test_a_file_that_says_nothing_is_no_exposure(home: Path, text: str) -> None:
    home.mkdir()
    (home / EXPOSURE_FILE).write_text(text, encoding="utf-8")

    assert exposure_of("ada") == Exposure()
    keep_exposure("ada", Exposure(1, 1))
    assert exposure_of("ada") == Exposure(1, 1)


def test_a_disk_that_refuses_holds_up_nobody(home: Path) -> None:
    home.write_text("a file where the folder should be", encoding="utf-8")

    keep_exposure("ada", Exposure(1, 1))

    assert exposure_of("ada") == Exposure()
