"""What the sources of values are called: tables of one file name from different folders are told apart."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from clipstudio.storage.schema import AttributeSource


@dataclass(frozen=True, slots=True)
class SourceName:
    """What a table is called as a source.

    Attributes:
        name: As it was, where it is the first of its file name or an earlier one anew; else with its folder.
        other: The table of that file name from another folder, where the name says the folder; else None.
    """

    name: str
    other: Path | None = None


def source_name(session: Session, name: str, sha256: str | None, path: Path) -> SourceName:
    """What a table from ``path`` is called among the tables that were imported; the first keeps its name for good.

    A table is an earlier one anew where it lies at the same path, has the same bytes as one that stands now, or
    where that was imported when paths were not kept.
    """
    tables = select(AttributeSource.name, AttributeSource.sha256, AttributeSource.path)
    tables = tables.where(AttributeSource.kind == "table")
    rows = session.execute(tables.order_by(AttributeSource.added_at.desc(), AttributeSource.id.desc())).all()
    alike = [row for row in rows if row.name == name or _is_told_apart(row.name, name)]
    for row in alike:
        if row.path == str(path):
            return SourceName(row.name)
    newest = {row.name: row for row in reversed(alike)}
    for row in newest.values():
        if sha256 is not None and row.sha256 == sha256:
            return SourceName(row.name)
    kept = [row.path for row in alike if row.name == name and row.path is not None]
    if not kept:
        return SourceName(name)
    return SourceName(_with_folder(name, path.parent, newest.keys()), Path(kept[0]))


def _is_told_apart(name: str, file: str) -> bool:
    return name.startswith(f"{file} (") and name.endswith(")")


def _with_folder(name: str, folder: Path, taken: Collection[str]) -> str:
    """The name with as many of the last folders as it takes to tell it from others."""
    parts = folder.parts[1:]  # without the root
    for count in range(1, len(parts) + 1):
        told = f"{name} ({'/'.join(parts[-count:])})"
        if told not in taken:
            return told
    return f"{name} ({folder})"
