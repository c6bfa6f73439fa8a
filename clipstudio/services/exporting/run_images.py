"""The images of a run one by one, with the labels given to each, as other tools take them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import RunRecord
from clipstudio.domain.exports import ExportError
from clipstudio.domain.images import ImageRow
from clipstudio.probes.assignment import assign
from clipstudio.services.exporting.of_runs import scored_parts
from clipstudio.services.exporting.tables import ROWS_AT_ONCE
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class Given:
    """A label that an image was given, by its place, with its probability."""

    label: int
    probability: float


@dataclass(frozen=True, slots=True)
class LabelledImage:
    """An image of a run.

    Attributes:
        row: What is known of its file.
        given: The labels given, the most probable first.
        groups: Its group in each comparison, -1 for none.
        done: Images of the run looked at by then.
    """

    row: ImageRow
    given: tuple[Given, ...]
    groups: tuple[int, ...]
    done: int


def labelled_images(
    project: ProjectReader, record: RunRecord, kept: NDArray[np.int64] | None
) -> Iterator[LabelledImage]:
    """The images of a run in their order; those that are asked for."""
    for part in scored_parts(project, record, kept):
        given = assign(part.probabilities, record.plan.rule).labels
        rows = {int(row.id): row for row in project.images.rows(part.images)}
        for place, image in enumerate(part.images.tolist()):
            if image not in rows:
                continue
            labels = np.flatnonzero(given[place])
            order = labels[np.argsort(-part.probabilities[place, labels], kind="stable")]
            found = tuple(Given(int(label), float(part.probabilities[place, label])) for label in order)
            groups = tuple(map(int, part.groups[place]))
            yield LabelledImage(rows[image], found, groups, part.done - len(part.images) + place + 1)


def common_folder(project: ProjectReader, images: NDArray[np.int64]) -> Path:
    """The innermost folder that holds the files of all images.

    Raises:
        ExportError: No file of them is known, or they lie on several drives.
    """
    folders: set[str] = set()
    for start in range(0, len(images), ROWS_AT_ONCE):
        rows = project.images.rows(images[start : start + ROWS_AT_ONCE])
        folders |= {str(row.path.parent) for row in rows if row.path is not None}
    if not folders:
        raise ExportError("No file of these images is known: none of them can be named.")
    try:
        return Path(os.path.commonpath(folders))
    except ValueError as error:
        raise ExportError("The images lie on several drives: export those of one with a filter.") from error


def below(folder: Path, row: ImageRow) -> str:
    """The path of an image below a folder, with forward slashes; its name where it has none there."""
    if row.path is None:
        return row.name
    return row.path.relative_to(folder).as_posix() if row.path.is_relative_to(folder) else row.name
