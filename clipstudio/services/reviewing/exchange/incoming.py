"""A file of answers, whatever its form: what it would bring, and bringing it in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.progress import Work
from clipstudio.domain.projects import SUFFIX as PROJECT_SUFFIX
from clipstudio.domain.reviewing.reviews import ReviewRecord
from clipstudio.results.words import counted
from clipstudio.services.projects import OpenedProject, opening_project
from clipstudio.services.reviewing.exchange.answer_table import read_answers
from clipstudio.services.reviewing.exchange.bringing_in import bring_in, open_bundle, preview
from clipstudio.services.reviewing.exchange.bundle import SUFFIX, Bundle, read_bundle
from clipstudio.services.reviewing.exchange.foreign import LABEL_STUDIO, TABLE, ForeignAnswer, bring_answers
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
        new: Answers that may be new.
        by_auditor: Name of each auditor and how many of them are theirs.
        conflicts: Name and item wherever an auditor answered otherwise elsewhere.
        is_refused: Whether the file is not as it was written.
        content: What was read.
    """

    path: Path
    name: str
    words: str
    new: int
    by_auditor: tuple[tuple[str, int], ...]
    conflicts: tuple[tuple[str, int], ...]
    is_refused: bool
    content: Bundle | tuple[ReviewRecord, Sequence[ForeignAnswer], str]


def read_arrival(project: ProjectReader, path: Path, review: ReviewRecord | None) -> Arrival:
    """Read a bundle, or a table or Label Studio's JSON of answers to a review; nothing is done.

    Raises:
        ReviewError: It cannot be read, or does not say of which review it is.
    """
    if path.suffix.lower() == SUFFIX:
        bundle = read_bundle(path)
        coming = preview(project, bundle)
        new = coming.new + coming.is_new
        refused = bool(coming.faults)
        words = coming.in_words()
        return Arrival(path, coming.name, words, new, coming.by_auditor, coming.conflicts, refused, bundle)
    if review is None:
        raise ReviewError("Open the review that these answers are of, then bring them in.")
    is_json = path.suffix.lower() == ".json"
    found = read_annotations(path, review) if is_json else read_answers(path, review)
    people = Counter(each.auditor for each in found.answers)
    words = (
        f"{counted(len(found.answers), 'answer')} to “{review.plan.name}”; those that are there already are "
        f"passed over.{found.remark()}"
    )
    content = (review, found.answers, LABEL_STUDIO if is_json else TABLE)
    by_auditor = tuple(sorted(people.items()))
    return Arrival(path, review.plan.name, words, len(found.answers), by_auditor, (), False, content)


def bring(project: ProjectFile, arrival: Arrival) -> Work[str]:
    """Add what is new, and say what was added; nothing is overwritten.

    Raises:
        ReviewError: The file is not as it was written.
    """
    if isinstance(arrival.content, Bundle):
        recovered = yield from bring_in(project, arrival.content)
        return recovered.in_words()
    record, found, kind = arrival.content
    brought = bring_answers(project, record, found, kind)
    publish_perceived(project, record)
    return brought.in_words()


def opening_review(path: Path) -> Work[OpenedProject]:
    """Make a project of a bundle beside it, or open the one that was made before, and open it.

    Raises:
        ReviewError: It cannot be read, or is not as it was written.
    """
    target = path.with_suffix(PROJECT_SUFFIX)
    if not target.exists():
        open_bundle(read_bundle(path), target).close()
    return (yield from opening_project(target))
