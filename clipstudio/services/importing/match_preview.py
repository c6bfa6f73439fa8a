"""The match of a table, with the images' names, to be looked at before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np

from clipstudio.domain.images import ImageQuery, ImageRow
from clipstudio.domain.progress import finish
from clipstudio.services.importing.matching import TableMatch, match_table
from clipstudio.services.importing.tables import Table
from clipstudio.storage.project_reader import ProjectReader

MOST_NAMES = 1_000
"""Images that are named in a preview; the counts are always complete."""


@dataclass(frozen=True, slots=True)
class MatchPreview:
    """A match and what can be listed of it.

    Attributes:
        match: The match.
        matched: (row number from 0, key, where its image lies) of the first matched rows; those that name a
            path of another place come first.
        without_row: Where the first images lie that no row speaks of; a file name when no path is known.
    """

    match: TableMatch
    matched: tuple[tuple[int, str, Path], ...]
    without_row: tuple[Path, ...]


def preview_match(
    project: ProjectReader, table: Table, key: str, columns: Sequence[str] = (), cluster: str = ""
) -> MatchPreview:
    """Match a table by one of its columns and name the first images of each kind; see `match_table`.

    Raises:
        TableError: If the table has no such columns.
    """
    match = finish(match_table(project, table, key, columns, cluster))
    keys, moved = table.written(key), match.elsewhere.ends
    first = list(
        islice(sorted(match.images.items(), key=lambda pair: (pair[0] not in moved, pair[0])), MOST_NAMES)
    )
    rows = {row.id: row for row in project.images.rows([image for _, image in first])}
    matched = tuple((row, keys[row] or "", _place(rows[image])) for row, image in first if image in rows)
    spoken_of = np.fromiter(match.images.values(), dtype=np.int64, count=len(match.images))
    others = np.setdiff1d(project.images.find(ImageQuery()), spoken_of)[:MOST_NAMES]
    return MatchPreview(match, matched, tuple(map(_place, project.images.rows(others))))


def _place(row: ImageRow) -> Path:
    return row.path or Path(row.name)
