"""Making a review: its items from wherever images are, and the review itself, which can be taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reviewing.reviews import ReviewItem, ReviewPlan
from clipstudio.results.run.outcomes import OutcomeKind
from clipstudio.results.run.targets import RunTarget
from clipstudio.results.words import counted
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.reversible import Remake, Reversible
from clipstudio.services.reviewing.sampling import Drawn
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader


def items_of_images(project: ProjectReader, ids: Sequence[int], label: str = "") -> tuple[ReviewItem, ...]:
    """Images as items, each once, in their order.

    Args:
        project: Where the images are.
        ids: The images.
        label: What is judged of each of them; empty for images alone.

    Raises:
        ReviewError: There are none.
    """
    unique = list(dict.fromkeys(int(id) for id in ids))
    return _items(project, unique, [label] * len(unique), [None] * len(unique))


def items_of_drawn(project: ProjectReader, drawn: Drawn) -> tuple[ReviewItem, ...]:
    """What was drawn at random as items, each with its stratum."""
    return _items(project, drawn.images.tolist(), drawn.labels.tolist(), drawn.strata.tolist())


def items_behind(
    project: ProjectReader, run: RunImages, target: RunTarget, ids: NDArray[np.int64]
) -> tuple[ReviewItem, ...]:
    """The images behind a mark of a run with what the run called them.

    Behind a label each image is judged by that label; behind a category by each of its labels that the image was
    given; behind images that were not answered by none.

    Args:
        project: Where the images are.
        run: The run's figures per image, at the mark's threshold.
        target: What the mark stands for.
        ids: The images behind it, in their order.
    """
    if target.kind is OutcomeKind.UNANSWERED:
        return items_of_images(project, ids.tolist())
    if target.kind is OutcomeKind.LABEL:
        return items_of_images(project, ids.tolist(), run.label_set.texts[target.index])
    category = run.label_set.categories[target.index]
    places = [place for place, label in enumerate(run.label_set.labels) if label.category == category]
    rows = np.searchsorted(run.arrays.images, ids)
    item, column = np.nonzero(run.given.labels[rows][:, places])
    labels = [run.label_set.texts[places[place]] for place in column.tolist()]
    return _items(project, ids[item].tolist(), labels, [None] * len(labels))


def make_review(
    project: ProjectFile,
    plan: ReviewPlan,
    items: Sequence[ReviewItem],
    newcomers: Mapping[str, str] | None = None,
) -> tuple[Reversible, ReviewId]:
    """Keep a review; undoing that archives it, since answers are never deleted.

    Args:
        project: Where it is kept.
        plan: What is asked of whom.
        items: What is judged.
        newcomers: Auditors that the project does not have yet, UUID to name.

    Raises:
        ReviewError: The plan asks of labels that items lack, or a review in use has its name.
    """
    if plan.scheme.has_label and any(not item.label for item in items):
        raise ReviewError("The question speaks of a label, and some of the images have none: ask of images alone.")
    record, changes = project.reviews.create(plan, items, newcomers=newcomers)

    words = f"make review “{plan.name}”"
    said = f"The review “{plan.name}” is ready: {counted(len(items), 'item')} to judge."
    return Reversible(words, said, changes, _archive(record.id, True), _archive(record.id, False)), record.id


def archive_review(project: ProjectFile, id: ReviewId) -> Reversible | None:
    """Take a review out of the lists; its answers stay. None where that was done before.

    Raises:
        ReviewError: There is no such review.
    """
    name = project.reviews.record(id).plan.name
    changes = project.reviews.archive(id)
    if not changes:
        return None

    said = f"Archived review “{name}”: its answers stay. Ctrl+Z brings it back."
    return Reversible(f"archive review “{name}”", said, changes, _archive(id, False), _archive(id, True))


def restore_review(project: ProjectFile, id: ReviewId) -> Reversible | None:
    """Bring an archived review back into the lists. None where it is there.

    Raises:
        ReviewError: There is no such review, or another one has its name.
    """
    name = project.reviews.record(id).plan.name
    changes = project.reviews.archive(id, archived=False)
    if not changes:
        return None

    words = f"restore review “{name}”"
    return Reversible(words, f"Restored review “{name}”.", changes, _archive(id, True), _archive(id, False))


def _archive(id: ReviewId, archived: bool) -> Remake:
    """Take a review out of the lists, or bring it back."""
    return lambda project: ("", project.reviews.archive(id, archived=archived))


def _items(
    project: ProjectReader, ids: Sequence[int], labels: Sequence[str], strata: Sequence[int | None]
) -> tuple[ReviewItem, ...]:
    if not ids:
        raise ReviewError("There is no image to judge: choose others.")
    digest = dict(zip(unique := list(dict.fromkeys(ids)), project.images.digests(unique), strict=True))
    rows = zip(ids, labels, strata, strict=True)
    return tuple(
        ReviewItem(number, digest[id], label, stratum=stratum)
        for number, (id, label, stratum) in enumerate(rows, start=1)
    )
