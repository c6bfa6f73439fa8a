"""Which images a query means, the label part included."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import AuditError
from clipstudio.domain.images import ImageQuery, LabelFilter, SortKey
from clipstudio.storage.project_file import ProjectFile


def select_images(project: ProjectFile, query: ImageQuery) -> NDArray[np.int64]:
    """Ids of the images that a query keeps, in its order.

    Raises:
        AuditError: If the query sorts by probability without a label, or the label is not in its run.
    """
    ids = project.images.find(query)
    if query.ids is not None:
        ids = ids[np.isin(ids, np.fromiter(query.ids, dtype=np.int64, count=len(query.ids)))]
    if query.label is None:
        if query.sort is SortKey.PROBABILITY:
            raise AuditError("Sorting by probability needs a label of a run: choose one in the label filter.")
        return ids
    probability = label_probabilities(project, query.label, ids)
    # An image that the run did not score compares false with everything: it is left out.
    kept = (probability >= query.label.minimum) & (probability <= query.label.maximum)
    ids, probability = ids[kept], probability[kept]
    if query.sort is SortKey.PROBABILITY:
        order = np.argsort(-probability if query.descending else probability, kind="stable")
        ids = ids[order]
    return ids


def label_probabilities(project: ProjectFile, wanted: LabelFilter, ids: NDArray[np.int64]) -> NDArray[np.float32]:
    """The probability of a run's label for each image, (n,) float32; nan where the run did not score it.

    Raises:
        AuditError: If the run has no such label.
    """
    texts = project.runs.record(wanted.run).label_set.texts
    if wanted.label not in texts:
        raise AuditError(f"The run has no label “{wanted.label}”. Choose one of its own labels.")
    arrays = project.runs.arrays(wanted.run)
    result = np.full(len(ids), np.nan, dtype=np.float32)
    if len(arrays.images):
        place = np.minimum(np.searchsorted(arrays.images, ids), len(arrays.images) - 1)
        found = arrays.images[place] == ids
        result[found] = arrays.probabilities[place[found], texts.index(wanted.label)]
    return result
