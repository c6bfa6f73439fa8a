"""The language that the window begins with."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from clipstudio.ui import language
from clipstudio.ui.choice_file import ChoiceFile
from clipstudio.ui.choices import LANGUAGE


@pytest.mark.parametrize(
    ("wanted", "code"),
    [(["de-AT", "de", "en"], "de"), (["fr-FR", "fr", "de"], "de"), (["pt-BR", "ja"], "en"), ([], "en")],
)
def test_the_systems_language_is_the_first_that_there_is(wanted: list[str], code: str) -> None:
    assert language.of_system(wanted) == code


def test_the_setting_is_read_before_all_others(tmp_path: Path) -> None:
    file = ChoiceFile(tmp_path / "settings.toml")
    file.keep(LANGUAGE, "de")

    assert language.chosen(file.path) == "de"


@pytest.mark.parametrize(
    "text", ["", "[appearance", "[appearance]\nlanguage = 3", '[appearance]\nlanguage = "tlh"']
)
def test_whatever_is_wrong_with_the_file_the_systems_language_holds(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.toml").write_text(text)

    assert language.chosen(tmp_path / "settings.toml") == language.of_system(QLocale.system().uiLanguages())


def test_every_language_but_english_has_its_numbers_and_its_name() -> None:
    assert set(language.FORMS) == set(language.NAMES) - {language.CODE_LANGUAGE}
    assert set(LANGUAGE.words) == {language.SYSTEM, *language.NAMES}


@pytest.mark.parametrize(
    ("code", "system", "country", "point"),
    [
        ("de", "de_AT", "de_AT", ","),
        ("de", "de_CH", "de_DE", ","),
        ("en", "en_DE", "en_US", "."),
        ("en", "tr_TR", "en_US", "."),
    ],
)
def test_fields_have_the_decimal_point_of_the_words(code: str, system: str, country: str, point: str) -> None:
    locale = language.locale_of(code, QLocale(system))
    assert (locale.name(), locale.decimalPoint()) == (country, point)
    assert code == "en" or language.FORMS[code].point == point
