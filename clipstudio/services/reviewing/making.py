"""Making a review: its items from wherever images are, and the review itself, which can be taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clipstudio.domain.edit_words import ARCHIVE_REVIEW, MAKE_REVIEW, RESTORE_REVIEW
from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.language import later, later_count
from clipstudio.domain.reviewing.reviews import ReviewItem, ReviewPlan
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


def items_of_labelled(
    project: ProjectReader, ids: Sequence[int], labels: Sequence[tuple[str, ...]]
) -> tuple[ReviewItem, ...]:
    """Images with the labels that each was given, an item for each of them; alone where it was given none.

    Args:
        project: Where the images are.
        ids: The images, none twice.
        labels: Of each of them its labels.

    Raises:
        ReviewError: There are none.
    """
    pairs = [(int(id), label) for id, given in zip(ids, labels, strict=True) for label in given or ("",)]
    return _items(project, [id for id, _ in pairs], [label for _, label in pairs], [None] * len(pairs))


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

    words = later(MAKE_REVIEW, name=plan.name)
    said = later_count(
        "The review “{name}” is ready: {count} item to judge.",
        "The review “{name}” is ready: {count} items to judge.",
        len(items),
        name=plan.name,
    )
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

    said = later("Archived review “{name}”: its answers stay. Ctrl+Z brings it back.", name=name)
    return Reversible(later(ARCHIVE_REVIEW, name=name), said, changes, _archive(id, False), _archive(id, True))


def restore_review(project: ProjectFile, id: ReviewId) -> Reversible | None:
    """Bring an archived review back into the lists. None where it is there.

    Raises:
        ReviewError: There is no such review, or another one has its name.
    """
    name = project.reviews.record(id).plan.name
    changes = project.reviews.archive(id, archived=False)
    if not changes:
        return None

    words, said = later(RESTORE_REVIEW, name=name), later("Restored review “{name}”.", name=name)
    return Reversible(words, said, changes, _archive(id, True), _archive(id, False))


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
