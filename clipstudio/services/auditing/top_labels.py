"""The most probable label of each image in a run."""

from __future__ import annotations

from functools import partial

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import RunId
from clipstudio.domain.images import TopLabelFilter
from clipstudio.probes.assignment import top_label
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.storage.runs import LabelPlaces


def top_labels(project: ProjectReader, run: RunId) -> LabelPlaces:
    """The top label of each image of a run; -1 where it has none, ties being what the run makes of them.

    Raises:
        AuditError: The run is not there any more.
    """
    ties = project.runs.record(run).plan.ties
    return project.runs.label_places(run, partial(top_label, ties=ties))


def top_labels_of(project: ProjectReader, run: RunId, ids: NDArray[np.int64]) -> NDArray[np.int32]:
    """The place of the top label of each of ``ids``, (n,); -1 where it has none or was not scored."""
    held = top_labels(project, run)
    found = np.full(len(ids), -1, np.int32)
    if len(held.images):
        place = np.minimum(np.searchsorted(held.images, ids), len(held.images) - 1)
        is_there = held.images[place] == ids
        found[is_there] = held.labels[place[is_there]]
    return found


def has_top_label(project: ProjectReader, wanted: TopLabelFilter, ids: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether each of ``ids`` has one of the labels, (n,) bool.

    Raises:
        AuditError: The run is not there any more, or has no such label.
    """
    labels = project.runs.label_sets([wanted.run]).get(wanted.run)
    if labels is None:
        raise AuditError("The run of the top label was deleted. Choose another run.")
    if unknown := sorted(label for label in wanted.labels if label is not None and label not in labels.texts):
        raise AuditError("The run has no label “{unknown}”. Choose one of its own labels.", unknown=unknown[0])
    codes = [-1 if label is None else labels.texts.index(label) for label in wanted.labels]
    return np.isin(top_labels_of(project, wanted.run, ids), codes)
