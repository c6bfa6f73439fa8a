"""Settings are a file that a person can read and change, and that is set aside when it cannot be read."""

from __future__ import annotations

import threading
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from clipstudio.services.caches import use_kept_folder
from clipstudio.services.folders import data_folder
from clipstudio.ui.choice_file import ChoiceFile
from clipstudio.ui.choices import AUDITOR, BLUR, CHOICES, LANGUAGE, MINIMUM_N, SCHEME, TEXT_SIZE, THREADS, Choice
from clipstudio.ui.language import NAMES, chosen
from clipstudio.ui.preferences import Preferences
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


@pytest.mark.parametrize(
    "text", ["[appearance]\nlanguage = ['de']\n", "a = " + "[" * 5000 + "]" * 5000, "cache = 3"]
)
def test_whatever_stands_in_the_file_the_program_starts(
    path: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(path.parent))
    assert chosen(path) in NAMES
    use_kept_folder()
    assert ChoiceFile(path).trouble


def test_a_file_from_an_editor_of_windows_is_read(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\xef\xbb\xbf[appearance]\r\nlanguage = 'de'\r\ntext_size = 120\r\n")
    file = ChoiceFile(path)
    assert (chosen(path), file.get(TEXT_SIZE), file.trouble) == ("de", 120, "")


def test_what_a_later_version_wrote_stays_in_the_file(path: Path) -> None:
    path.parent.mkdir()
    text = """top = [1, {a = 2}]
[appearance]
text_size = 110
language = "tlh"
[appearance.later]
day = 2030-01-01
[later.still]
x = true
[keys]
"Ctrl+E" = "Ctrl+Shift+E"
"Ctrl+G" = "Ctrl+Shift+E"
"""
    path.write_text(text, encoding="utf-8")
    file = ChoiceFile(path)
    assert "language in [appearance] must be one of" in file.trouble
    file.keep(MINIMUM_N, 12)
    file.keep(MINIMUM_N, 13)
    kept = {name: table for name, table in tomllib.loads(path.read_text("utf-8")).items() if table != {}}
    assert kept == {**tomllib.loads(text), "new_audits": {"minimum_group": 13}}
    file.keep(LANGUAGE, "de")
    file.keep_keys({})
    assert ChoiceFile(path).trouble == "", "what is chosen takes the place of what could not be used"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "[appearance]\ntext_sise = 120",
            "text_sise in [appearance] is not known. Is text_size in [appearance] meant?",
        ),
        ("[general]\nblur = false", "blur in [general] is not known. Is blur in [harmful_content] meant?"),
        ("appearance = 3", "“appearance” must be a table, which begins with [appearance]."),
        ('[keys]\n"ctrl+o" = "Ctrl+L"', "“ctrl+o” in [keys] must be keys such as “Ctrl+E”."),
        ('[cache]\nfolder = "caches"', "folder in [cache] must be the whole path of a folder, or empty"),
        ("[later]\nx = 1", ""),
    ],
)
def test_a_slip_of_the_hand_is_told(path: Path, text: str, words: str) -> None:
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    trouble = ChoiceFile(path).trouble
    assert words in trouble
    assert bool(words) == bool(trouble)


def test_a_disk_that_refuses_the_settings_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "file"))
    preferences, told = Preferences(Settings()), []
    preferences.not_kept.connect(told.append)
    preferences.keep(MINIMUM_N, 12)
    preferences.keep(MINIMUM_N, 13)
    assert preferences.minimum_n == 13
    assert len(told) == 1
    assert str(tmp_path / "file" / "settings.toml") in told[0]


def test_two_programs_that_choose_at_once_lose_nothing(path: Path) -> None:
    """Each thread stands for a program: neither may write between the reading and the writing of the other."""

    def choose(choice: Choice, lost: list[int]) -> None:
        file = ChoiceFile(path)
        for value in range(1, 40):
            file.keep(choice, value)
            lost += [value] if file.get(choice) != value else []

    lost: list[int] = []
    threads = [threading.Thread(target=choose, args=(choice, lost)) for choice in (MINIMUM_N, THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    file = ChoiceFile(path)
    assert (lost, file.get(MINIMUM_N), file.get(THREADS)) == ([], 39, 39)


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
