"""Where a table of attributes says something else than what the project has from others."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import AuditError
from clipstudio.domain.not_told import is_missing_word
from clipstudio.services.importing.matching import TableMatch
from clipstudio.storage.attributes import SourceCodes
from clipstudio.storage.project_reader import ProjectReader

NONE = np.empty(0, np.int64)


def contradicted(project: ProjectReader, match: TableMatch, column: str) -> NDArray[np.int64]:
    """The images of which a column says another value than another source does, (m,) int64 ascending.

    What the same table said before is not another source, so the answer is the same once it was imported.
    """
    try:
        project.attributes.find(column)
    except AuditError:
        return NONE  # there is no such attribute yet
    found = [_contradicted(project, each, column) for each, _ in match.by_source()]
    return np.unique(np.concatenate([NONE, *found]))


def count_contradicted(project: ProjectReader, match: TableMatch, columns: Iterable[str]) -> dict[str, int]:
    """Of how many images other sources say something else, by column; those without any are left out."""
    counts = {column: len(contradicted(project, match, column)) for column in columns}
    return {column: count for column, count in counts.items() if count}


def _contradicted(project: ProjectReader, match: TableMatch, column: str) -> NDArray[np.int64]:
    values = match.of_images(match.table.column(column))
    told = sorted((int(image), text) for image, text in values.items() if text and not is_missing_word(text))
    images = np.fromiter((image for image, _ in told), np.int64, len(told))
    said, table = project.attributes.by_source(column, images), match.table
    own = project.attributes.source_name(table.name, table.sha256, table.place).name
    others = [place for place, source in enumerate(said.sources) if source != own]
    theirs = said.codes[:, others]
    differs = (theirs >= 0) & (theirs != _codes(said, [text for _, text in told])[:, None])
    return np.asarray(images[differs.any(axis=1)], np.int64)


def _codes(said: SourceCodes, words: list[str]) -> NDArray[np.int32]:
    """The place of each word among the values, (n,) int32; -1 where nobody says it yet."""
    known = {value: code for code, value in enumerate(said.values)}
    known |= {word: known[value] for value, merged in said.merged.items() for word in merged}
    return np.fromiter((known.get(word, -1) for word in words), np.int32, len(words))
