"""The images that two runs gave different labels, as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import AuditError
from clipstudio.results.comparison.facts import why_not
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.comparing.aligning import AlignedRuns, shared_images
from clipstudio.services.comparing.pairs import Pair
from clipstudio.services.table_files import write_table
from clipstudio.storage.parameters import chunks, plain
from clipstudio.storage.project_reader import ProjectReader

HEADER = ("file", "sha256", "labels of the first run", "labels of the second run")
NOT_ANSWERED = "(not answered)"


def flipped_images(held: AlignedRuns) -> NDArray[np.int64]:
    """(m,) int64 ids, ascending, of the images that both runs scored and gave other labels."""
    images = shared_images(held)
    rows = [np.searchsorted(held.run_arrays(place).images, images) for place in range(2)]
    first, second = (_given(held.run_images(place), rows[place]) for place in range(2))
    flipped: NDArray[np.int64] = images[(first != second).any(axis=1)]
    return flipped


def write_flipped(project: ProjectReader, pair: Pair, path: Path) -> int:
    """Write the images that flipped, with what each run gave them; returns how many there are.

    Raises:
        AuditError: The runs cannot be set side by side.
        ClipstudioError: The file cannot be written.
    """
    held = pair.held
    if held is None:
        raise AuditError(why_not(pair.reading))
    images = flipped_images(held)
    words = [_words(held.run_images(place), images) for place in range(2)]

    def rows() -> Iterator[Sequence[str]]:
        yield HEADER
        place = 0
        for some in chunks(plain(images)):
            for row in project.images.rows(some):
                yield (str(row.path or ""), row.sha256, words[0][place], words[1][place])
                place += 1

    write_table(rows(), path)
    return len(images)


def _given(run: RunImages, rows: NDArray[np.intp]) -> NDArray[np.bool_]:
    """(m, K + 1) whether each label was given, and whether the image was answered."""
    return np.column_stack([run.given.labels[rows], run.given.answered[rows]])


def _words(run: RunImages, images: NDArray[np.int64]) -> list[str]:
    """The labels that a run gave each image."""
    rows = np.searchsorted(run.arrays.images, images)
    texts = run.label_set.texts
    return [
        "; ".join(texts[label] for label in np.flatnonzero(run.given.labels[row])) if run.given.answered[row]
        else NOT_ANSWERED
        for row in rows
    ]  # fmt: skip
