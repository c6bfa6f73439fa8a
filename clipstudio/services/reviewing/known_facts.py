"""What is known of an item beside its picture; shown only where a review is not blind."""

from __future__ import annotations

from contextlib import suppress

import numpy as np

from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import ImageId, RunId
from clipstudio.domain.reviewing.reviews import ReviewItem
from clipstudio.domain.reviewing.state import fold
from clipstudio.results.words import percent, probability_of
from clipstudio.services.reviewing.opening import OpenReview
from clipstudio.storage.project_reader import ProjectReader


def known_facts(project: ProjectReader, image: int, item: ReviewItem, opened: OpenReview) -> tuple[str, ...]:
    """File name, attributes with their sources, what the run and other auditors say of an item, a line each."""
    lines = []
    for row in project.images.rows([image]):
        lines.append(f"File: {row.name}")
        for name, values in project.attributes.of_image(ImageId(image)).items():
            lines.append(f"{name}: " + ", ".join(f"{value} ({source})" for value, source in values))
    run = opened.record.plan.run
    if run is not None and item.label:
        with suppress(AuditError):  # of a run that was deleted nothing is known
            lines += _probability(project, image, item.label, run)
    return (*lines, *_answers_of_others(project, item, opened))


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


def _answers_of_others(project: ProjectReader, item: ReviewItem, opened: OpenReview) -> list[str]:
    """What others had answered when this auditor began."""
    names = {auditor.uuid: auditor.name for auditor in project.reviews.auditors()}
    own = opened.auditor.uuid
    entries = [entry for entry in opened.entries if entry.auditor != own and entry.auditor in names]
    lines = []
    for (auditor, _machine), state in fold(entries).items():
        standing = state.standing().get((item.number, 0))
        replies = standing.replies if standing is not None else {}
        said = [", ".join(reply) or "none" for reply in replies.values()]
        if said:
            lines.append(f"{names[auditor]}: {'; '.join(said)}")
    return lines
