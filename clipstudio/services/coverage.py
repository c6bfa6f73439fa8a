"""How a project's images spread over the groups that its attributes make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.errors import AuditError
from clipstudio.domain.estimates import CONFIDENCE
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.language import later, later_all
from clipstudio.domain.numbers import distinct
from clipstudio.results.coverage import Coverage, CoverageCell
from clipstudio.services.auditing.selecting import select_images
from clipstudio.storage.project_reader import ProjectReader

MOST_CELLS = 2_000
"""Combinations that are listed; more could not be read, and each would hold next to nothing."""


def coverage_before_audits(
    project: ProjectReader, attributes: Sequence[str], minimum_n: int, confidence: float = CONFIDENCE
) -> Coverage:
    """Coverage of the images that an audit takes where its plan says nothing else: all but copies.

    Raises:
        AuditError: As `read_coverage`.
    """
    images = select_images(project, ImageQuery(without_copies=True))
    found = read_coverage(project, attributes, images, minimum_n, confidence)
    return replace(found, not_counted=len(project.look_alikes.left_out()))


def read_coverage(
    project: ProjectReader,
    attributes: Sequence[str],
    images: NDArray[np.int64],
    minimum_n: int = DEFAULT_MINIMUM_N,
    confidence: float = CONFIDENCE,
) -> Coverage:
    """Count images by the values of attributes, every combination of them listed, those without a value too.

    Args:
        project: The project.
        attributes: Names, at least one.
        images: (n,) ids of the images that are counted.
        minimum_n: Smaller groups are not estimated by an audit.
        confidence: Level of the intervals that an audit would give.

    Raises:
        AuditError: An attribute is not there, or there are too many combinations.
    """
    known, former = project.attributes.names(), project.attributes.former_names()
    attributes = [name if name in known else former.get(name, name) for name in attributes]
    for name in attributes:
        if name not in known:
            raise AuditError(
                "There is no attribute “{name}”. Attributes: {value}.",
                name=name,
                value=", ".join(known) or later("none yet"),
            )
    held = [project.attributes.codes(name, images) for name in attributes]
    values = [each.values for each in held]
    sizes = [len(each) + 1 for each in values]  # the last place is of images without a value
    if (cells := int(np.prod(sizes))) > MOST_CELLS:
        raise AuditError(
            "{attributes} make {cells} combinations; at most {most_cells} are listed. Choose attributes "
            "with fewer values, or merge values in an audit.",
            attributes=later_all(attributes, later(" and ")),
            cells=cells,
            most_cells=MOST_CELLS,
        )
    code = np.zeros(len(images), np.int64)
    for each, size in zip(held, sizes, strict=True):
        code = code * size + np.where(each.codes < 0, size - 1, each.codes)
    counts = np.bincount(code, minlength=cells)
    clusters = _clusters(project.images.clusters(images), code, cells)
    told = []
    for place, combination in enumerate(product(*[(*each, None) for each in values])):
        if None in combination and not counts[place]:
            continue
        several = None if clusters is None else int(clusters[place])
        told.append(CoverageCell(combination, int(counts[place]), several))
    told.sort(key=lambda cell: None in cell.values)
    copies = int(np.isin(images, project.look_alikes.left_out()).sum())
    return Coverage(tuple(attributes), tuple(told), minimum_n, copies, confidence)


def _clusters(clusters: NDArray[np.int32], code: NDArray[np.int64], cells: int) -> NDArray[np.int64] | None:
    """How many clusters the images of each cell come from, (cells,); None where no image has one."""
    if not len(clusters) or clusters.max() < 0:
        return None
    # An image without a cluster is one of its own.
    most = int(clusters.max()) + 1
    own = np.where(clusters < 0, most + np.arange(len(clusters)), clusters)
    span = most + len(clusters)
    return np.bincount(distinct(code * span + own) // span, minlength=cells)
