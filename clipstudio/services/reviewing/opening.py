"""All that a session of judging begins with, read at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reviewing.entries import Entry
from clipstudio.domain.reviewing.reviews import Auditor, ReviewItem, ReviewRecord
from clipstudio.services.reviewing.exposure import Exposure, exposure_of
from clipstudio.services.reviewing.judging import Judging
from clipstudio.services.reviewing.recording import Recorder, machine_uuid
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.review_reader import ABSENT


@dataclass(frozen=True, slots=True)
class OpenReview:
    """A review that an auditor is about to judge.

    Attributes:
        record: The review.
        auditor: Who judges.
        items: All its items.
        images: The id of each image in the project by SHA-256; those that the project lacks are left out.
        entries: Its log.
        machine: UUID of this installation.
        recorder: Writes down what the auditor does.
        exposure: What the auditor has seen on this machine up to now.
    """

    record: ReviewRecord
    auditor: Auditor
    items: Sequence[ReviewItem]
    images: Mapping[str, int]
    entries: Sequence[Entry]
    machine: str
    recorder: Recorder
    exposure: Exposure

    def judging(self) -> Judging:
        """The session, where the auditor left off."""
        return Judging(self.record, self.items, self.auditor.uuid, self.machine, self.entries)

    def image(self, sha256: str) -> int:
        """The id of an image, `ABSENT` where the project lacks it."""
        return self.images.get(sha256, ABSENT)


def open_review(project: ProjectFile, review: ReviewId, auditor: Auditor) -> OpenReview:
    """Read a review for an auditor to judge it.

    Raises:
        ReviewError: If there is no such review.
    """
    record = project.reviews.record(review)
    items = project.reviews.items(review)
    digests = {each for item in items for each in (item.sha256, item.other) if each}
    return OpenReview(
        record=record,
        auditor=auditor,
        items=items,
        images=project.images.by_digests(digests),
        entries=project.reviews.entries(review),
        machine=machine_uuid(),
        recorder=Recorder(project, record, auditor),
        exposure=exposure_of(auditor.uuid),
    )
