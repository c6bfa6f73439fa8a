"""Answers that come back: seen before anything is done, and brought in without overwriting any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.language import tr, tr_count
from clipstudio.domain.progress import Work
from clipstudio.domain.projects import SUFFIX as PROJECT_SUFFIX
from clipstudio.domain.projects import with_ending
from clipstudio.domain.reviewing.entries import chain_faults
from clipstudio.domain.reviewing.reviews import ReviewItem, ReviewRecord
from clipstudio.domain.reviewing.state import fold
from clipstudio.domain.reviewing.tables import conflicts
from clipstudio.services.projects import new_project
from clipstudio.services.reviewing.exchange.bundle import Bundle
from clipstudio.services.reviewing.exchange.bundle_check import check_entries, check_picture, schemes_of
from clipstudio.services.reviewing.exchange.coming import Coming, coming_of
from clipstudio.services.reviewing.perceived import publish_perceived
from clipstudio.services.reviewing.recovering import Recovered, is_forked, putting
from clipstudio.storage.journal_reading import JournalReview
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader


class AddedToApartError(ReviewError):
    """The questions of a review were added to in two projects: what to do is said, for nothing is damaged."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a bundle would bring into a project.

    Attributes:
        name: The review.
        is_new: Whether the project does not have the review yet.
        new: Answers and other entries that the project does not have.
        coming: What these are, and which answers would count no more.
        known: Those that it has already.
        conflicts: Name of an auditor and number of an item, wherever the same auditor has answered an item
            differently on another machine; both answers are kept, and the newer one counts.
        lacking: Images of the review that the project does not have.
        faults: What is wrong with the answers' chains, a sentence each: somebody changed them.
    """

    name: str
    is_new: bool
    new: int
    known: int
    coming: Coming
    conflicts: tuple[tuple[str, int], ...]
    lacking: int
    faults: tuple[str, ...]

    def in_words(self) -> str:
        """What would happen, in a sentence or two."""
        if self.faults:
            return tr(
                "“{name}” is not as it was written: {fault} Nothing is brought in.",
                name=self.name,
                fault=self.faults[0],
            )
        parts = [self.coming.in_words(self.known)]
        if self.is_new:
            parts.insert(0, tr("the review “{name}”, which this project does not have yet", name=self.name))
        sentences = [
            tr("Brings {in_words}.", in_words=", ".join(parts)),
            *filter(None, [self.coming.change_in_words()]),
        ]
        if self.conflicts:
            sentences.append(
                tr_count(
                    "Of {count} item the same auditor has given another answer on another computer: both are "
                    "kept, and the newer one counts.",
                    "Of {count} items the same auditor has given another answer on another computer: both "
                    "are kept, and the newer one counts.",
                    len(self.conflicts),
                )
            )
        if self.lacking:
            sentences.append(
                tr_count(
                    "The project does not have {count} image of it.",
                    "The project does not have {count} images of it.",
                    self.lacking,
                )
            )
        return " ".join(sentences)


def preview(project: ProjectReader, bundle: Bundle) -> Incoming:
    """What bringing a bundle in would do; nothing is done.

    Raises:
        ReviewError: What it holds does not fit the review.
    """
    review = bundle.review
    told = list(bundle.journal.entries.values())
    record = _record(project, review.uuid)
    _check_answers(bundle, project, record)
    held = project.reviews.entries(record.id) if record is not None else None
    known = {entry.uuid for entry in held or ()}
    new = [entry for entry in told if entry.uuid not in known]
    names = {uuid: name for uuid, (name, _) in bundle.journal.auditors.items()}
    names |= {auditor.uuid: auditor.name for auditor in project.reviews.auditors()}
    scheme = (
        record.scheme if record is not None else max(review.schemes.items(), default=(0, review.plan.scheme))[1]
    )
    before = set(conflicts(fold(held or ())))
    after = conflicts(fold([*(held or ()), *new]))
    digests = {item.sha256 for item in review.items.values() if item.sha256}
    lacking = len(digests) - len(project.images.by_digests(digests))
    return Incoming(
        review.plan.name,
        held is None,
        len(new),
        len(told) - len(new),
        coming_of(scheme, names, held or (), new),
        tuple((names.get(who, who), item) for who, item in after if (who, item) not in before),
        lacking,
        chain_faults([*told, *(entry for entry in held or () if entry.uuid not in {each.uuid for each in told})]),
    )


def bring_in(project: ProjectFile, bundle: Bundle) -> Work[Recovered]:
    """Add what a bundle holds and the project lacks; nothing that is there changes, a second time adds nothing.

    Raises:
        ReviewError: Its answers are not as they were written, or do not fit the review; nothing was added then.
    """
    incoming = preview(project, bundle)
    if incoming.faults:
        raise ReviewError(incoming.in_words())
    recovered = yield from putting(bundle.journal, project)
    publish_perceived(project, project.reviews.find(bundle.review.uuid))
    return recovered


def open_bundle(bundle: Bundle, path: Path) -> ProjectFile:
    """Make a project of a bundle, in which its review can be judged without the project it came from.

    Its images are those of the bundle: known by their digests, seen by the reduced pictures, and without files.

    Raises:
        ProjectError: There is a file of that name, or the disk refuses.
        ReviewError: The bundle is not as it was written; nothing was made then.
    """
    path = with_ending(path, PROJECT_SUFFIX)
    if faults := chain_faults(bundle.journal.entries.values()):
        raise ReviewError("“{name}” is not as it was written: {faults}", name=bundle.path.name, faults=faults[0])
    _check_answers(bundle)
    pictures = sorted(bundle.pictures & bundle.facts.keys())
    for sha256 in pictures:
        jpeg = bundle.picture(sha256)
        try:
            check_picture(sha256, jpeg)
        except ReviewError as error:
            raise bundle.refusal(error) from error
    project = new_project(path)
    try:
        project.images.add_known(tuple(bundle.facts.values()))
        for sha256 in pictures:
            project.pictures.write(sha256, bundle.picture(sha256))
        for _ in putting(bundle.journal, project):
            pass
    except BaseException:
        # Half a project would stand in the way of the next try.
        project.discard()
        raise
    return project


def _check_answers(
    bundle: Bundle, project: ProjectReader | None = None, record: ReviewRecord | None = None
) -> None:
    """Refuse answers that do not fit the review, as it would be in the project or else as the bundle tells."""
    review = bundle.review
    try:
        schemes = schemes_of(review)
        check_entries(bundle.journal.entries.values(), review.uuid, review.item_count, schemes)
        if project is not None and record is not None:
            _check_same(review, record, project.reviews.items(record.id))
            if is_forked(review, record):
                _check_here(bundle, record)
                return
            later = schemes[record.scheme_version :]
            if later:
                later[0].check_extends(record.scheme)
            schemes = (*record.schemes, *later)
        check_entries(bundle.journal.entries.values(), review.uuid, review.item_count, schemes)
    except AddedToApartError:
        raise
    except ReviewError as error:
        raise bundle.refusal(error) from error


def _check_here(bundle: Bundle, record: ReviewRecord) -> None:
    """Refuse answers that the questions here do not offer, where they were added to here and there."""
    review = bundle.review
    try:
        check_entries(bundle.journal.entries.values(), review.uuid, review.item_count, record.schemes)
    except ReviewError as error:
        raise AddedToApartError(
            "“{name}” cannot be brought in yet: questions of “{name_2}” were added to there and here, and "
            "differ now: {error} Add here too what was added there, by “Add questions…” or `clipstudio "
            "review extend`, and bring the file in again. Nothing of it was brought in.",
            name=bundle.path.name,
            name_2=record.plan.name,
            error=error,
        ) from error


def _check_same(review: JournalReview, record: ReviewRecord, items: Sequence[ReviewItem]) -> None:
    """Refuse another review under the same identity: its answers would become those of other images."""
    # Of a project that was recovered from a damaged journal not every image is known.
    differs = any(item.sha256 and item != review.items.get(item.number) for item in items)
    if differs or review.item_count != len(items) or review.plan.scheme != record.schemes[0]:
        raise ReviewError("the project has this review with other questions or other images.")


def _record(project: ProjectReader, review: str) -> ReviewRecord | None:
    """A review by its UUID, archived or not; None where the project does not have it."""
    everything = (*project.reviews.reviews(), *project.reviews.reviews(archived=True))
    return next((record for record in everything if record.uuid == review), None)
