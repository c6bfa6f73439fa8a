"""FairFace's tables of labels: those of training and validation, read together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from clipstudio.domain.errors import TableError
from clipstudio.domain.language import later, said_later
from clipstudio.services.importing.layouts.layout import Layout, LayoutReading, below, table_of_files
from clipstudio.services.importing.raw_tables import RawTable
from clipstudio.services.importing.tables import read_raw

COLUMNS = ("file", "age", "gender", "race")
WANTED = ("age", "gender", "race")
AGES = ("0-2", "3-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "more than 70")
SCORES = "race_scores_fair"
"""A column of what FairFace's own model writes."""

MEANING = said_later(
    "Read as FairFace's table: age in its ranges, gender and race; “service_test” is no group and is left out."
)
GUESSED = said_later("It holds the scores of FairFace's model: its values are guessed.")


def is_fairface(names: Sequence[str]) -> bool:
    """Whether these are the columns of FairFace's table."""
    return set(COLUMNS) <= set(names)


def companions(path: Path) -> tuple[Path, ...]:
    """The tables of training and validation, of which ``path`` is one, or the folder that holds them."""
    folder = path if path.is_dir() else path.parent
    found = sorted(folder.glob("fairface_label_*.csv"))
    return tuple(found) if path.is_dir() or path in found else (path,)


def read_fairface(paths: Sequence[Path]) -> LayoutReading:
    """Read FairFace's tables as one.

    Raises:
        TableError: One cannot be read, or lacks a column.
    """
    raw = below([_read(path) for path in paths])
    is_guessed = SCORES in raw.names
    notes = [later(MEANING), *raw.notes, *_damaged(raw), *([later(GUESSED)] if is_guessed else [])]
    table = table_of_files(paths, replace(raw, notes=tuple(notes)))
    return LayoutReading(Layout.FAIRFACE, table, "file", WANTED, is_guessed=is_guessed)


def _read(path: Path) -> RawTable:
    raw = read_raw(path)
    lacking = ", ".join(f"“{name}”" for name in COLUMNS if name not in raw.names)
    if lacking:
        raise TableError(
            "“{name}” is no table of FairFace's: it lacks {lacking}. Read it as a plain table.",
            name=path.name,
            lacking=lacking,
        )
    return raw


def _damaged(raw: RawTable) -> tuple[str, ...]:
    """A spreadsheet makes a date of “3-9”: said, never mended."""
    values = raw.cells[list(raw.names).index("age")].to_pylist()
    others = [value for value in values if value and value not in AGES]
    if not others:
        return ()
    return (
        later(
            "{others} of its ages are none of FairFace's ranges, such as “{others2}”: a "
            "spreadsheet may have made dates of “3-9” and “10-19”. They are kept as they stand.",
            others=len(others),
            others2=others[0][:40],
        ),
    )
