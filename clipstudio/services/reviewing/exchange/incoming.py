"""A file of answers, whatever its form: what it would bring, and bringing it in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.language import later_by, tr, tr_count
from clipstudio.domain.progress import Work
from clipstudio.domain.projects import SUFFIX as PROJECT_SUFFIX
from clipstudio.domain.reviewing.reviews import ReviewRecord
from clipstudio.services.projects import OpenedProject, opening_project
from clipstudio.services.reviewing.exchange.answer_table import read_answers
from clipstudio.services.reviewing.exchange.bringing_in import bring_in, open_bundle, preview
from clipstudio.services.reviewing.exchange.bundle import SUFFIX, Bundle, read_bundle
from clipstudio.services.reviewing.exchange.coming import Coming, coming_of
from clipstudio.services.reviewing.exchange.foreign import (
    LABEL_STUDIO,
    TABLE,
    ForeignAnswer,
    Planned,
    bring_answers,
    plan_answers,
)
from clipstudio.services.reviewing.exchange.label_studio import read_annotations
from clipstudio.services.reviewing.perceived import publish_perceived
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True, eq=False)
class Arrival:
    """What a file would bring.

    Attributes:
        path: The file.
        name: The review.
        words: What would happen, in a sentence or two.
        new: How much is new.
        coming: What that is, and which answers would count no more.
        is_refused: Whether the file is not as it was written.
        content: What was read.
    """

    path: Path
    name: str
    words: str
    new: int
    coming: Coming
    is_refused: bool
    content: Bundle | tuple[ReviewRecord, Sequence[ForeignAnswer], str]


def read_arrival(project: ProjectReader, path: Path, review: ReviewRecord | None) -> Arrival:
    """Read a bundle, or a table or Label Studio's JSON of answers to a review; nothing is done.

    Raises:
        ReviewError: It cannot be read, or does not say of which review it is.
    """
    if path.suffix.lower() == SUFFIX:
        bundle = read_bundle(path)
        seen = preview(project, bundle)
        return Arrival(
            path, seen.name, seen.in_words(), seen.new + seen.is_new, seen.coming, bool(seen.faults), bundle
        )
    if review is None:
        raise ReviewError("Open the review that these answers are of, then bring them in.")
    is_json = path.suffix.lower() == ".json"
    found = read_annotations(path, review) if is_json else read_answers(path, review)
    kind = LABEL_STUDIO if is_json else TABLE
    planned = plan_answers(project, review, found.answers, kind)
    coming = coming_of(review.scheme, planned.names, project.reviews.entries(review.id), planned.entries)
    content = (review, found.answers, kind)
    words = " ".join(_said(planned, coming)) + found.remark()
    return Arrival(path, review.plan.name, words, len(planned.entries), coming, False, content)


def _said(planned: Planned, coming: Coming) -> Iterator[str]:
    yield tr("Brings {in_words}.", in_words=coming.in_words(planned.known))
    yield from filter(None, [coming.change_in_words()])
    if planned.older:
        yield tr_count(
            "{count} answer is older than what was brought before and passed over.",
            "{count} answers are older than what was brought before and passed over.",
            planned.older,
        )
    if planned.added:
        yield tr("New auditors: {added}.", added=", ".join(planned.added))


def bring(project: ProjectFile, arrival: Arrival) -> Work[str]:
    """Add what is new, and say what was added; nothing is overwritten.

    Raises:
        ReviewError: The file is not as it was written.
    """
    if isinstance(arrival.content, Bundle):
        recovered = yield from bring_in(project, arrival.content)
        return later_by(recovered.in_words)
    record, found, kind = arrival.content
    brought = bring_answers(project, record, found, kind)
    publish_perceived(project, record)
    return later_by(brought.in_words)


def opening_review(path: Path) -> Work[OpenedProject]:
    """Make a project of a bundle beside it, or open the one that was made before, and open it.

    Raises:
        ReviewError: It cannot be read, or is not as it was written.
    """
    target = path.with_suffix(PROJECT_SUFFIX)
    if not target.exists():
        open_bundle(read_bundle(path), target).close()
    return (yield from opening_project(target))
