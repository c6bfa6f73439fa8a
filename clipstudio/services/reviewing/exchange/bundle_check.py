"""What a bundle says is checked before anything of it is written: it comes from another machine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from clipstudio.domain.errors import ImageError, ReviewError
from clipstudio.domain.language import later
from clipstudio.domain.reviewing import strict
from clipstudio.domain.reviewing.entries import Entry
from clipstudio.domain.reviewing.reviews import ReviewItem
from clipstudio.domain.reviewing.schemes import AnswerScheme, Reply
from clipstudio.engine.reading import examine
from clipstudio.storage.journal_reading import JournalReview

LONGEST_SIDE = 8_192
"""Pixels; a reduced picture has fewer."""


def check_review(review: JournalReview) -> None:
    """Refuse a plan or items that no review has.

    Raises:
        ReviewError: What is wrong, as the rest of a sentence.
    """
    count, plan = review.item_count, review.plan
    if len(review.items) != count or set(review.items) != set(range(1, count + 1)):
        raise ReviewError("its items are not numbered from 1 to {count}, each once.", count=count)
    strict.whole("seed", plan.seed, most=2**63 - 1)
    for stratum in plan.strata:
        strict.whole("population", stratum.population)
        strict.whole("sampled", stratum.sampled, most=stratum.population)
    schemes = schemes_of(review)
    for item in review.items.values():
        _check_item(item, len(plan.strata), schemes[-1])


def schemes_of(review: JournalReview) -> tuple[AnswerScheme, ...]:
    """Every version of a bundle's answer scheme, oldest first.

    Raises:
        ReviewError: One is missing, or takes away what an earlier one asked.
    """
    if sorted(review.schemes) != list(range(2, len(review.schemes) + 2)):
        raise ReviewError("a version of its questions is missing.")
    schemes = [review.plan.scheme]
    for _, scheme in sorted(review.schemes.items()):
        scheme.check_extends(schemes[-1])
        schemes.append(scheme)
    return tuple(schemes)


def check_entries(entries: Iterable[Entry], review: str, items: int, schemes: Sequence[AnswerScheme]) -> None:
    """Refuse answers that the review could not have been given.

    Args:
        entries: What was done.
        review: UUID of the review.
        items: How many items it has.
        schemes: Every version of its answer scheme, oldest first.

    Raises:
        ReviewError: The first that is wrong, as the rest of a sentence.
    """
    for entry in entries:
        if entry.review != review:
            raise ReviewError("an answer is of another review.")
        if entry.item > items:
            raise ReviewError(
                "an answer is of item {item}, and the review has {items}.", item=entry.item, items=items
            )
        if entry.scheme_version > len(schemes):
            raise ReviewError(
                "an answer to item {item} is to version {scheme_version} of the questions, and there are {count}.",
                item=entry.item,
                scheme_version=entry.scheme_version,
                count=len(schemes),
            )
        _check_replies(entry.replies, schemes[-1], later("an answer to item {item}", item=entry.item))


def check_picture(sha256: str, jpeg: bytes) -> None:
    """Refuse a picture that is no JPEG, or is not reduced.

    Raises:
        ReviewError: With the picture, as the rest of a sentence.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{sha256}.jpg"
        path.write_bytes(jpeg)
        try:
            facts, _ = examine(path, 64)
        except ImageError as error:
            raise ReviewError("its picture {sha256}… cannot be read.", sha256=sha256[:8]) from error
    if facts.format != "JPEG" or max(facts.width, facts.height) > LONGEST_SIDE:
        raise ReviewError(
            "its picture {sha256}… is no JPEG of at most {longest_side} pixels a side.",
            sha256=sha256[:8],
            longest_side=LONGEST_SIDE,
        )


def _check_item(item: ReviewItem, strata: int, scheme: AnswerScheme) -> None:
    strict.digest("sha256", item.sha256)
    if item.other:
        strict.digest("other", item.other)
    if item.stratum is not None and not 0 <= item.stratum < strata:
        raise ReviewError("item {number} is of a stratum that its plan does not have.", number=item.number)
    _check_replies(item.agreed, scheme, later("what is agreed of item {number}", number=item.number))


def _check_replies(replies: Mapping[str, Reply], scheme: AnswerScheme, where: str) -> None:
    for question, reply in replies.items():
        try:
            scheme.question(question).check(reply)
        except ReviewError as error:
            raise ReviewError("{where} does not fit its question. {error}", where=where, error=error) from error
