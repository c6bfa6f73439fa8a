"""Matching the rows of a table to images, by path, file name or stem."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

from clipstudio.domain.ids import ImageId
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.tables import Table
from clipstudio.storage.project_file import ProjectFile

Parts = tuple[str, ...]


class PathIndex:
    """Finds images by the end of a path: "house/ann.jpg", "ann.jpg" or "ann".

    Names are compared in Unicode's composed form, first as written, then without regard to case.
    """

    def __init__(self, paths: Iterable[tuple[ImageId, Path]]) -> None:
        self._named: dict[str, list[tuple[Parts, ImageId]]] = defaultdict(list)
        self._stems: dict[str, list[tuple[Parts, ImageId]]] = defaultdict(list)
        for image, path in paths:
            parts = _parts(str(path))
            self._named[parts[-1].casefold()].append((parts, image))
            stem = (*parts[:-1], PurePath(parts[-1]).stem)
            self._stems[stem[-1].casefold()].append((stem, image))

    def find(self, key: str) -> set[ImageId]:
        """The images whose path ends in ``key``: none, one, or several when the key is ambiguous."""
        parts = _parts(key)
        if not parts:
            return set()
        for index in (self._named, self._stems):
            candidates = index.get(parts[-1].casefold(), ())
            exact = {image for path, image in candidates if path[-len(parts) :] == parts}
            if exact:
                return exact
            folded = tuple(part.casefold() for part in parts)
            loose = {
                image
                for path, image in candidates
                if tuple(part.casefold() for part in path[-len(parts) :]) == folded
            }
            if loose:
                return loose
        return set()


def _parts(path: str) -> Parts:
    text = unicodedata.normalize("NFC", path).replace("\\", "/")
    return tuple(part for part in text.split("/") if part not in ("", "."))


@dataclass(frozen=True, slots=True)
class TableMatch:
    """How a table's rows fall on images; nothing is written yet.

    Attributes:
        table: The table.
        key: The column that names the images.
        images: Row number (from 0) to image, for rows that are matched.
        unmatched: (row number, key) of rows that no image answers to.
        ambiguous: (row number, key, why) of rows that are not used, since it is unclear whom they speak of.
        without_row: Images of the project that no row speaks of.
    """

    table: Table
    key: str
    images: dict[int, ImageId]
    unmatched: tuple[tuple[int, str], ...]
    ambiguous: tuple[tuple[int, str, str], ...]
    without_row: int

    def in_words(self) -> str:
        """The match as one sentence."""
        return (
            f"{len(self.images):,} of {self.table.rows:,} rows matched, {len(self.unmatched):,} unmatched, "
            f"{len(self.ambiguous):,} ambiguous; {self.without_row:,} images without a row."
        )


def match_table(project: ProjectFile, table: Table, key: str) -> Work[TableMatch]:
    """Find each row's image. Several rows for one image are ambiguous unless they say the same.

    Raises:
        TableError: If the table has no column ``key``.
    """
    keys = table.column(key)
    yield Progress("Matching", 0, len(keys), "rows")
    index = PathIndex(project.images.all_paths())
    rows_of: dict[ImageId, list[int]] = defaultdict(list)
    unmatched: list[tuple[int, str]] = []
    ambiguous: list[tuple[int, str, str]] = []
    for row, text in enumerate(keys):
        found = index.find(text) if text else set()
        if len(found) == 1:
            rows_of[found.pop()].append(row)
        elif found:
            ambiguous.append((row, text or "", f"{len(found)} images have this name"))
        else:
            unmatched.append((row, text or "(empty)"))
        if row % 1024 == 1023:
            yield Progress("Matching", row + 1, len(keys), "rows")
    images: dict[int, ImageId] = {}
    for image, rows in rows_of.items():
        if len(rows) == 1 or _say_the_same(table, key, rows):
            images[rows[0]] = image
        else:
            ambiguous.extend((row, keys[row] or "", f"{len(rows)} rows speak of this image") for row in rows)
    yield Progress("Matching", len(keys), len(keys), "rows")
    spoken_of = set(images.values())
    return TableMatch(
        table, key, images, tuple(unmatched), tuple(sorted(ambiguous)), project.images.count() - len(spoken_of)
    )


def _say_the_same(table: Table, key: str, rows: list[int]) -> bool:
    others = [index for index, name in enumerate(table.columns) if name != key]
    said = {tuple(table.cells.column(index)[row].as_py() for index in others) for row in rows}
    return len(said) == 1
