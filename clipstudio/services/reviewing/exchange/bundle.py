"""A review as one file, NAME.clipreview: what is asked, the answers, and reduced pictures if wished.

It is a zip archive: `answers.jsonl` holds the lines of the journal of answers that speak of the review,
`images.jsonl` what is known of each picture, and `pictures/SHA256.jpg` the pictures themselves, reduced.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from clipstudio.domain.errors import ChangedImageError, ImageError, ReviewError, system_reason
from clipstudio.domain.ids import ImageId, ReviewId
from clipstudio.domain.images import ImageFacts
from clipstudio.domain.language import later_by
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.projects import REVIEW_SUFFIX, with_ending
from clipstudio.domain.reviewing.reviews import ReviewRecord
from clipstudio.domain.whole_files import whole_file
from clipstudio.services.browsing import ImageBrowser
from clipstudio.services.reviewing.exchange.bundle_check import check_review
from clipstudio.services.reviewing.exchange.bundle_parts import (
    ANSWERS,
    IMAGES,
    MOST_BYTES,
    MOST_IN_PICTURE,
    PICTURES,
    facts_in,
    opened_archive,
    refusal,
    told_of,
    unpacked_parts,
)
from clipstudio.storage.journal_lines import (
    auditor_line,
    encoded,
    entry_line,
    head_line,
    review_lines,
    scheme_line,
)
from clipstudio.storage.journal_reading import Journal, JournalReview, read_journal
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.storage.review_reader import ABSENT

SUFFIX = REVIEW_SUFFIX
DEFAULT_EDGE = 1_024
"""Longest edge of a picture in a bundle, pixels."""

_PICTURE = re.compile(rf"{PICTURES}/([0-9a-f]{{64}})\.jpg")


@dataclass(frozen=True, slots=True)
class BundleWish:
    """What goes into a bundle beside the review itself.

    Attributes:
        answers: Whether the answers given so far go with it; without, the others are not led by them.
        edge: Longest edge of the pictures, pixels; 0 for no pictures.
    """

    answers: bool = True
    edge: int = DEFAULT_EDGE


@dataclass(frozen=True, slots=True)
class Written:
    """What was written.

    Attributes:
        path: The file.
        pictures: Pictures in it.
        lacking: Pictures that could not be read and are not in it.
    """

    path: Path
    pictures: int
    lacking: int


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle as it was read.

    Attributes:
        path: The file.
        journal: Auditors, the review and the answers.
        facts: What is known of each picture, by SHA-256.
        pictures: SHA-256 of the pictures that are in it.
    """

    path: Path
    journal: Journal
    facts: dict[str, ImageFacts]
    pictures: frozenset[str]

    @property
    def review(self) -> JournalReview:
        """The review."""
        return next(iter(self.journal.reviews.values()))

    def picture(self, sha256: str) -> bytes:
        """A picture as it is in the file; whether it is a JPEG is not checked here.

        Raises:
            ReviewError: The file cannot be read any more, or the picture is too large.
        """
        with opened_archive(self.path) as archive:
            return b"".join(unpacked_parts(self.path, archive, f"{PICTURES}/{sha256}.jpg", MOST_IN_PICTURE))

    def refusal(self, why: object) -> ReviewError:
        """That it is refused as a whole, and why."""
        return refusal(self.path, why)


def write_bundle(project: ProjectReader, review: ReviewId, path: Path, wish: BundleWish) -> Work[Written]:
    """Write a review to a file that can be judged on another machine without the project.

    The file appears whole or not at all.

    Raises:
        ReviewError: There is no such review, or the file cannot be written.
        ProjectError: The path names no file.
    """
    path = with_ending(path, SUFFIX, any_case=True)
    ids = np.unique(project.reviews.images(review))
    ids = ids[ids != ABSENT]
    browser, pictures, lacking = ImageBrowser(project), 0, 0
    try:
        with whole_file(path) as new, zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(ANSWERS, b"".join(_lines(project, review, wish)))
            facts = [project.images.facts(ImageId(int(id)))[0] for id in ids]
            archive.writestr(IMAGES, "".join(f"{json.dumps(told_of(each))}\n" for each in facts))
            for done, row in enumerate(project.images.rows(ids.tolist()) if wish.edge else ()):
                yield Progress("Reducing pictures", done, len(ids), "pictures", row.name)
                jpeg = _picture_of(browser, row, wish.edge)
                if jpeg is None:
                    lacking += 1
                    continue
                # A JPEG does not become smaller, and the same bytes should give the same file.
                archive.writestr(zipfile.ZipInfo(f"{PICTURES}/{row.sha256}.jpg"), jpeg)
                pictures += 1
    except OSError as error:
        raise ReviewError(
            "“{path}” cannot be written: {strerror}.", path=path, strerror=system_reason(error)
        ) from error
    return Written(path, pictures, lacking)


def goes_with_answers(project: ProjectReader, review: ReviewRecord) -> bool:
    """Whether the answers given here belong into a file of a review, unless somebody says otherwise.

    Those of a blind review would lead the next auditor. Where the review was sent to be judged, which shows in
    that the project knows none of its images by a file, they are what is sent back.
    """
    if not review.plan.is_blind:
        return True
    ids = np.unique(project.reviews.images(review.id))
    rows = project.images.rows(ids[ids != ABSENT].tolist())
    return all(not row.path for row in rows)


def read_bundle(path: Path) -> Bundle:
    """Read a bundle; its chain of answers is checked when they are brought in.

    Raises:
        ReviewError: It cannot be read, or is none.
    """
    with opened_archive(path) as archive, TemporaryDirectory() as folder:
        names = set(archive.namelist())
        if not {ANSWERS, IMAGES} <= names:
            raise ReviewError(
                "“{name}” is no review: it lacks “{answers}” or “{images}”.",
                name=path.name,
                answers=ANSWERS,
                images=IMAGES,
            )
        told = [Path(folder) / name for name in (ANSWERS, IMAGES)]
        for unpacked in told:
            with unpacked.open("wb") as file:
                file.writelines(unpacked_parts(path, archive, unpacked.name, MOST_BYTES))
        journal = _journal(path, told[0])
        facts = dict(facts_in(path, told[1]))
    found = (_PICTURE.fullmatch(name) for name in names)
    return Bundle(path, journal, facts, frozenset(match[1] for match in found if match))


def _journal(path: Path, unpacked: Path) -> Journal:
    try:
        journal = read_journal(unpacked)
    except ReviewError as error:
        raise ReviewError(later_by(lambda fault: str(fault).replace(str(unpacked), path.name), error)) from error
    # Every line was written to its end, unlike in the journal of a project whose machine went down.
    is_whole = unpacked.read_bytes()[-1:] == b"\n"
    if len(journal.reviews) != 1 or journal.unreadable or not is_whole:
        why = f" {journal.why}" if journal.why else ""
        raise ReviewError(
            "“{name}” is damaged: its review cannot be read.{why} Ask for it to be sent again.",
            name=path.name,
            why=why,
        )
    try:
        check_review(next(iter(journal.reviews.values())))
    except ReviewError as error:
        raise refusal(path, error) from error
    return journal


def _lines(project: ProjectReader, review: ReviewId, wish: BundleWish) -> Iterator[bytes]:
    record = project.reviews.record(review)
    entries = project.reviews.entries(review) if wish.answers else ()
    people = {*record.plan.auditors, *(entry.auditor for entry in entries)}
    yield encoded(head_line(project.uuid))
    for auditor in project.reviews.auditors():
        if auditor.uuid in people or not record.plan.auditors:
            yield encoded(auditor_line(auditor))
    yield from map(encoded, review_lines(record, project.reviews.items(review)))
    for version, scheme in enumerate(record.schemes[1:], 2):
        yield encoded(scheme_line(record.uuid, version, scheme))
    for entry in entries:
        yield encoded(entry_line(entry))


def _picture_of(browser: ImageBrowser, row: Any, edge: int) -> bytes | None:
    try:
        return browser.picture(row, edge)
    except (ChangedImageError, ImageError):
        return None
