"""A figure as a file and as text: every kind, in the order it has, and refused where it cannot be written."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.language import ENGLISH, Language, in_english, language_code, speak
from clipstudio.results.figures import Figure, escape_formula
from clipstudio.services import figure_files
from clipstudio.services.figure_files import figure_header, tab_separated, write_figure
from tests.ui.figures.histogram_samples import GENDERS
from tests.ui.figures.line_samples import SWEEP
from tests.ui.figures.samples import RATES, TABLE, rate_row


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("figure", [RATES, SWEEP, GENDERS, TABLE])
def test_numbers_are_written_and_copied_alike(tmp_path: Path, figure: Figure) -> None:
    write_figure(figure, tmp_path / "f.csv")
    lines = [tuple("" if cell is None else escape_formula(str(cell)) for cell in line) for line in figure.lines()]
    assert [tuple(line.values()) for line in read(tmp_path / "f.csv")] == lines
    copied = [line.split("\t") for line in tab_separated(figure).splitlines()]
    assert copied[0] == list(map(str, figure_header(figure)))
    assert len(copied) == len(lines) + 1


def test_a_table_without_other_heads_is_written_under_its_own(tmp_path: Path) -> None:
    write_figure(replace(TABLE, text=replace(TABLE.text, header=())), tmp_path / "f.csv")
    assert list(read(tmp_path / "f.csv")[0]) == [column.name for column in TABLE.columns]


def test_names_cannot_become_formulas(tmp_path: Path) -> None:
    mark = RATES.rows[0].shapes[2].mark  # type: ignore[union-attr]
    figure = replace(RATES, rows=tuple(rate_row(name, 0.5, 10, mark) for name in ("=cmd()", "@x", "left")))
    write_figure(figure, tmp_path / "f.csv")
    assert [line["group"] for line in read(tmp_path / "f.csv")] == ["'=cmd()", "'@x", "left"]
    assert tab_separated(figure).splitlines()[1].startswith("'=cmd()")


@pytest.mark.parametrize("ending", [".csv", ".png", ".svg", ".pdf"])
def test_a_file_that_cannot_be_written_is_told(tmp_path: Path, ending: str) -> None:
    with pytest.raises(ClipstudioError, match=r"nowhere.+cannot be written"):
        write_figure(RATES, tmp_path / "nowhere" / f"figure{ending}")


def test_an_ending_that_is_not_known_is_told(tmp_path: Path) -> None:
    with pytest.raises(ClipstudioError, match=r"figure\.gif.+\.png, \.svg, \.pdf or \.csv"):
        write_figure(RATES, tmp_path / "figure.gif")


def test_a_picture_speaks_the_language_of_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is written where short writes are made, which speak English."""
    spoke: list[str] = []

    def picture(*_given: object) -> bytes:
        spoke.append(language_code())
        return b""

    monkeypatch.setattr(figure_files, "figure_picture", picture)
    speak(Language(code="de"))
    try:
        with in_english():
            write_figure(RATES, tmp_path / "figure.png")
    finally:
        speak(ENGLISH)
    write_figure(RATES, tmp_path / "figure.png")

    assert spoke == ["de", "en"]
