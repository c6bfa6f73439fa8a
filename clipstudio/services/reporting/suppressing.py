"""What a report withholds so that nobody is identified by it, decided once for all that it tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.attribute_views import attribute_named
from clipstudio.domain.audits import RunArrays, RunResult
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.language import later_by
from clipstudio.domain.reports import ReportError
from clipstudio.results.labels.result import LabelsResult
from clipstudio.results.reading import ProbeReading
from clipstudio.results.suppression import (
    Scopes,
    Suppression,
    add_result,
    add_run,
    suppress_result,
    suppress_run,
)
from clipstudio.results.words import images
from clipstudio.services.probes.labels import labels_without
from clipstudio.statistics.groups import Grouping
from clipstudio.storage.project_reader import ProjectReader


def find_suppression(
    project: ProjectReader,
    runs: Sequence[tuple[RunResult, RunArrays]],
    minimum: int,
) -> Suppression:
    """What must be withheld of some runs, and of what the project says of their attributes, told together.

    Each attribute of an intersection is taken to be told by itself as well: what the project says of it, or
    another report, may be at hand.

    Args:
        project: The project.
        runs: All runs that are told of, with their figures per image.
        minimum: Images of a group that is shown; 1 or less withholds nothing.

    Raises:
        ReportError: A run has fewer images than that.
    """
    if minimum <= 1:
        return Suppression(minimum)
    _check_sizes(runs, minimum)
    names = dict.fromkeys(name for run, _ in runs for each in run.comparisons for name in each.attributes)
    attributes = [
        name for name in dict.fromkeys(map(attribute_named, names)) if name in project.attributes.names()
    ]
    scopes = Scopes()
    every = np.sort(project.images.find(ImageQuery()))
    scopes.add(every, list(_single(project, attributes, every)))
    for run, arrays in runs:
        add_run(scopes, run.record, arrays)
        scopes.add(arrays.images, list(_single(project, attributes, arrays.images)))
    return scopes.suppression(minimum)


def suppress_reading(
    project: ProjectReader, reading: ProbeReading[Any], suppression: Suppression
) -> ProbeReading[Any] | None:
    """A probe's result without suppressed groups; None where it cannot be told without them.

    A probe may have asked a part of the images, of which more groups are small: these are withheld in it alone.
    """
    if isinstance(reading.result, LabelsResult):
        return labels_without(reading, project.runs.arrays(reading.runs[0].record.id), suppression)
    scopes = Scopes()
    add_result(scopes, reading.result)
    own = scopes.suppression(suppression.minimum, suppression.groups)
    if not own.groups:
        return reading
    result = suppress_result(reading.result, own)
    if result is None:
        return None
    runs = tuple(suppress_run(run, project.runs.arrays(run.record.id), suppression)[0] for run in reading.runs)
    return replace(reading, result=result, runs=runs)


def _check_sizes(runs: Sequence[tuple[RunResult, RunArrays]], minimum: int) -> None:
    for run, arrays in runs:
        if len(arrays.images) < minimum:
            raise ReportError(
                "The run “{name}” has {count}, and the report tells of no fewer than {minimum} "
                "(--minimum-cell): leave the run out, or lower that number.",
                name=run.record.plan.name,
                count=later_by(images, len(arrays.images)),
                minimum=minimum,
            )


def _single(project: ProjectReader, attributes: Sequence[str], ids: NDArray[np.int64]) -> Iterator[Grouping]:
    """How images are grouped by each attribute as the project has it now."""
    for name in attributes:
        held = project.attributes.codes(name, ids)
        sizes = np.bincount(held.codes[held.codes >= 0], minlength=len(held.values))
        there = np.flatnonzero(sizes)
        places = np.full(len(held.values) + 1, -1, np.int32)
        places[there] = np.arange(len(there), dtype=np.int32)
        groups = tuple((held.values[place],) for place in there.tolist())
        yield Grouping((name,), places[held.codes], groups)
