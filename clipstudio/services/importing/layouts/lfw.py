"""LFW's table of attributes: a person, the number of the picture, and a score for each attribute."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from pathlib import Path

from clipstudio.domain import language
from clipstudio.domain.errors import TableError
from clipstudio.domain.language import later, said_later
from clipstudio.services.importing.layouts.layout import Layout, LayoutReading, raw_of, table_of_files

FILE, PERSON, NUMBER = "file", "person", "imagenum"
MEANING = said_later(
    "Read as LFW's attributes, which are scores of classifiers: above 0 is read as “yes”, others as “no”. The "
    "sizes of the scores are left out."
)


def is_lfw(path: Path) -> bool:
    """Whether a file begins as LFW's attributes do."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            return any(_header(line)[:2] == [PERSON, NUMBER] for line in (file.readline(), file.readline()))
    except (OSError, UnicodeError):
        return False


def read_lfw(paths: Sequence[Path]) -> LayoutReading:
    """Read LFW's table of attributes.

    Raises:
        TableError: It has no line of columns, or a row is uneven or holds what is no number.
    """
    (path,) = paths
    names: list[str] = []
    rows: list[list[str | None]] = []
    numbers: list[int] = []
    try:
        with path.open(encoding="utf-8-sig") as file:
            for number, line in enumerate(file, start=1):
                cells = _header(line)
                if cells[:2] == [PERSON, NUMBER]:
                    names = cells
                elif names and line.strip():
                    rows.append(_row(path, number, names, line))
                    numbers.append(number)
    except UnicodeError as error:
        raise TableError("“{name}” is not UTF-8 text. Save it in UTF-8.", name=path.name) from error
    if not names:
        raise TableError(
            "“{name}” is no table of LFW's: no line begins with “{person}”, a tab and “{number}”, as that "
            "of its columns does.",
            name=path.name,
            person=PERSON,
            number=NUMBER,
        )
    columns = list(zip(*rows, strict=True)) or [()] * len(names)
    table = table_of_files(paths, raw_of((FILE, PERSON, *names[2:]), columns, numbers, (later(MEANING),)))
    return LayoutReading(Layout.LFW, table, FILE, (), PERSON, is_guessed=True)


def _header(line: str) -> list[str]:
    return [cell.strip() for cell in line.lstrip("#").strip("\t\r\n ").split("\t")]


def _row(path: Path, number: int, names: Sequence[str], line: str) -> list[str | None]:
    cells = [cell.strip() for cell in line.rstrip("\r\n").split("\t")]
    if len(cells) != len(names) or not re.fullmatch(r"[0-9]{1,9}", cells[1]):
        raise TableError(
            "“{name}”, row {number}: it needs a person, the number of a picture and {names} scores. Fix it.",
            name=path.name,
            number=language.number(number),
            names=language.number(len(names) - 2),
        )
    person, picture, *scores = cells
    try:
        said = [None if math.isnan(float(score)) else "yes" if float(score) > 0 else "no" for score in scores]
    except ValueError as error:
        raise TableError(
            "“{name}”, row {number}: a score is no number. Fix it.", name=path.name, number=language.number(number)
        ) from error
    return [f"{person.replace(' ', '_')}_{int(picture):04}.jpg", person, *said]
