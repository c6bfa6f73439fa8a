"""What is known of an item beside its picture; shown only where a review is not blind."""

from __future__ import annotations

from contextlib import suppress

import numpy as np

from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import ImageId, RunId
from clipstudio.domain.reviewing.reviews import ReviewItem
from clipstudio.results.words import percent, probability_of
from clipstudio.storage.project_reader import ProjectReader


def known_facts(project: ProjectReader, image: int, item: ReviewItem, run: RunId | None) -> tuple[str, ...]:
    """File name, attributes with their sources, and the run's probability of the item's label, a line each."""
    rows = project.images.rows([image])
    if not rows:
        return ()
    lines = [f"File: {rows[0].name}"]
    for name, values in project.attributes.of_image(ImageId(image)).items():
        lines.append(f"{name}: " + ", ".join(f"{value} ({source})" for value, source in values))
    if run is not None and item.label:
        with suppress(AuditError):  # of a run that was deleted nothing is known
            lines += _probability(project, image, item.label, run)
    return tuple(lines)


def _probability(project: ProjectReader, image: int, label: str, run: RunId) -> list[str]:
    labels = project.runs.label_set(run).texts
    if label not in labels:
        return []
    column = project.runs.label_column(run, labels.index(label))
    at = np.flatnonzero(column.images == image)
    if not len(at) or np.isnan(column.probabilities[at[0]]):
        return []
    words = probability_of(label)
    return [f"{words[0].upper()}{words[1:]}: {percent(float(column.probabilities[at[0]]))}"]
