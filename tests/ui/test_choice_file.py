"""Settings are a file that a person can read and change, and that is set aside when it cannot be read."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from clipstudio.services.folders import data_folder
from clipstudio.ui.choice_file import ChoiceFile
from clipstudio.ui.choices import AUDITOR, BLUR, CHOICES, MINIMUM_N, SCHEME, TEXT_SIZE, Choice
from clipstudio.ui.settings import Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "settings.toml"


def test_what_is_chosen_stands_in_the_file_and_the_rest_as_comments(path: Path) -> None:
    file = ChoiceFile(path)
    assert not file.is_there
    file.keep(SCHEME, "dark")
    file.keep(AUDITOR, 'Ann "A" \\ Ö\x7f')
    text = path.read_text(encoding="utf-8")
    assert tomllib.loads(text) == {
        "appearance": {"theme": "dark"},
        "harmful_content": {},
        "new_audits": {},
        "computing": {},
        "auditor": {"name": 'Ann "A" \\ Ö\x7f'},
        "network": {},
        "cache": {},
        "keys": {},
    }
    assert "# text_size = 100" in text
    assert all(choice.meaning in text for choice in CHOICES)
    again = ChoiceFile(path)
    assert (again.get(SCHEME), again.get(TEXT_SIZE), again.trouble) == ("dark", 100, "")


def test_a_line_without_its_mark_of_a_comment_holds(path: Path) -> None:
    file = ChoiceFile(path)
    file.keep(SCHEME, "dark")
    path.write_text(path.read_text("utf-8").replace("# minimum_group = 10", "minimum_group = 25"), "utf-8")
    assert file.get(MINIMUM_N) == 25, "what another window or a person wrote is seen"
    file.keep(SCHEME, "light")
    assert ChoiceFile(path).get(MINIMUM_N) == 25, "and stays"


@pytest.mark.parametrize("broken", [b"[appearance\ntheme=", b"\xff\xfe\x00", b"\x00" * 100])
def test_a_broken_file_is_set_aside_and_nothing_of_it_lost(path: Path, broken: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(broken)
    file = ChoiceFile(path)
    assert file.get(SCHEME) == "system"
    aside = path.with_name("settings-broken-1.toml")
    assert aside.read_bytes() == broken
    assert "could not be read" in file.trouble
    assert str(aside) in file.trouble
    file.keep(SCHEME, "dark")
    assert ChoiceFile(path).get(SCHEME) == "dark"
    path.write_bytes(broken)
    assert ChoiceFile(path).get(SCHEME) == "system"
    assert path.with_name("settings-broken-2.toml").exists(), "the one before is kept"


@pytest.mark.parametrize(
    ("line", "choice", "words"),
    [
        ('theme = "pink"', SCHEME, "theme in [appearance] must be one of"),
        ("text_size = 10", TEXT_SIZE, "text_size in [appearance] must be from 80 to 200; 100 is used."),
        ('text_size = "big"', TEXT_SIZE, "text_size in [appearance] must be a whole number"),
        ("text_size = true", TEXT_SIZE, "must be a whole number"),
    ],
)
def test_one_impossible_value_costs_no_other(path: Path, line: str, choice: Choice, words: str) -> None:
    path.parent.mkdir()
    path.write_text(f"[appearance]\n{line}\n[harmful_content]\nblur = false\n[unknown]\nx = 1\n", encoding="utf-8")
    file = ChoiceFile(path)
    assert (file.get(choice), file.get(BLUR)) == (choice.default, False)
    assert words in file.trouble


def test_settings_of_earlier_versions_are_carried_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "earlier"))
    old = QSettings(str(data_folder() / "window.ini"), QSettings.Format.IniFormat)
    for name, value in (
        ("scheme", "dark"),
        ("text_scale", 150),
        ("preferences/blur", False),
        ("preferences/minimum_n", -4),
        ("word/preferences/auditor", "Ann"),
    ):
        old.setValue(name, value)
    old.sync()
    choices = Settings().choices
    kept = [choices.get(each) for each in (SCHEME, TEXT_SIZE, BLUR, MINIMUM_N, AUDITOR)]
    assert kept == ["dark", 150, False, 10, "Ann"]
    choices.keep(SCHEME, "system")
    assert Settings().choices.get(SCHEME) == "system", "only once"
