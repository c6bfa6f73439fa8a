"""Label sets from tables and text files."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from clipstudio.domain.errors import LabelSetError
from clipstudio.domain.labels import Label
from clipstudio.services.label_files import read_label_set

BOTH = (Label("baker", "occupation"), Label("thief", "crime-related", ("a thief", "a burglar")))


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_columns_are_found_by_their_headings_in_any_order(tmp_path: Path) -> None:
    path = _written(
        tmp_path / "my jobs.csv",
        "category;Label;prompts\noccupation;baker;\ncrime-related;thief;a thief|a burglar\n",
    )
    content = read_label_set(path)
    assert (content.name, content.labels) == ("my jobs", BOTH)


def test_a_workbook_is_read_as_its_csv_would_be(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (
        ("label", "category", "prompts"),
        ("baker", "occupation", None),
        ("thief", "crime-related", "a thief | a burglar"),
    ):
        book.active.append(row)
    book.save(tmp_path / "jobs.xlsx")
    book.close()
    assert read_label_set(tmp_path / "jobs.xlsx").labels == BOTH


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", "label\nteacher\nlawyer\nbaker\n"),
        ("a.csv", "teacher\nlawyer\nbaker\n"),
        ("a.csv", "teacher,lawyer,baker\n"),
        ("a.tsv", "word\tnote\nteacher\tx\nlawyer\ty\nbaker\tz\n"),
        ("a.txt", "\ufeffteacher\r\n\r\nlawyer\r\nbaker"),
        ("a.txt", "teacher, lawyer, baker"),
        ("a.jsonl", '{"label": "teacher"}\n{"label": "lawyer"}\n{"label": "baker"}\n'),
    ],
)
def test_plain_lists_of_words_are_read(tmp_path: Path, name: str, text: str) -> None:
    assert read_label_set(_written(tmp_path / name, text)).labels == (
        Label("teacher"),
        Label("lawyer"),
        Label("baker"),
    )


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("a.csv", "first,second\na,b\nc,d\n", "has no column “label”.*“first”, “second”"),
        ("a.csv", "label\na\nb\na\n", "“a” appears twice"),
        ("a.csv", "label\na\n", "at least two labels"),
        ("a.csv", "", "a.csv"),
        ("a.txt", "\n", "at least two labels"),
        ("a.xlsx", "no workbook", "a.xlsx"),
    ],
)
def test_what_is_wrong_is_said_with_the_file(tmp_path: Path, name: str, text: str, sentence: str) -> None:
    with pytest.raises(LabelSetError, match=sentence) as caught:
        read_label_set(_written(tmp_path / name, text))
    assert name in str(caught.value)


def test_a_text_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Bäcker\nArzt".encode("latin-1"))
    with pytest.raises(LabelSetError, match="not UTF-8"):
        read_label_set(tmp_path / "a.txt")
    with pytest.raises(LabelSetError, match="cannot be read"):
        read_label_set(tmp_path / "none.txt")
