"""What a pack holds of a review: what was asked of which items, and every entry of its log as it was written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from clipstudio.domain.packs import PackError
from clipstudio.domain.reviewing.entries import Entry
from clipstudio.domain.reviewing.reviews import ReviewItem, ReviewRecord
from clipstudio.results.answers import FORM, Answer
from clipstudio.results.review.answer import answer
from clipstudio.results.review.reading import ReviewReading
from clipstudio.services.packing.counts import as_csv
from clipstudio.services.packing.documents import as_json, dumped, loaded
from clipstudio.services.packing.salting import salted
from clipstudio.services.reporting.material import Material
from clipstudio.statistics.groups import Grouping

HEADER = ("item", "showing", "image", "label", "auditor", "question", "answer", "settled")
SCORED = "it lets the model's scores of all pairs help, which the pack does not hold"


@dataclass(frozen=True, slots=True, eq=False)
class PackedReview:
    """A review that is packed.

    Attributes:
        name: Of its files.
        reading: Its items and answers.
        not_recomputed: Ids of its figures that its answers alone do not give.
    """

    name: str
    reading: ReviewReading
    not_recomputed: tuple[str, ...] = ()


def review_chart(place: int, at: int) -> str:
    """The id of a figure of a review in a report."""
    return f"review-{place}-{at}"


def packed_reviews(material: Material) -> tuple[list[PackedReview], tuple[str, ...]]:
    """The reviews that can be packed, and why others are not."""
    packed, left_out = [], []
    for place, page in enumerate(material.reviews):
        reading = page.reading
        if any(material.suppression.hides(dict(stratum.group)) for stratum in reading.strata):
            left_out.append(
                f"The answers of the review “{page.title}” are left out: its items were drawn from groups that "
                "are suppressed."
            )
            continue
        forms = _forms(page.answer({}))
        differing = [
            review_chart(place, at)
            for at, form in enumerate(forms)
            if _lines(page.answer(_chosen(form))) != _lines(plain_answer(reading, form))
        ]
        packed.append(PackedReview(f"review-{reading.record.id}", reading, tuple(differing)))
    return packed, tuple(left_out)


def plain_answers(reading: ReviewReading) -> list[Answer]:
    """The answers that a report shows of a review, from its log alone."""
    return [plain_answer(reading, form) for form in _forms(plain_answer(reading, ""))]


def plain_answer(reading: ReviewReading, form: str) -> Answer:
    """One of them."""
    return answer(reading, _chosen(form), (), _no_groups)


def review_files(review: PackedReview, salt: bytes | None) -> Iterator[tuple[str, str]]:
    """Path and content of the files of a review.

    Args:
        review: The review.
        salt: Of image hashes; None to number the images instead.
    """
    reading, folder = review.reading, f"reviews/{review.name}"
    names = _image_names(reading, salt)
    items = [
        replace(item, sha256=names[item.sha256], other=names[item.other] if item.other else "")
        for item in reading.items
    ]
    yield (
        f"{folder}/review.json",
        as_json(
            {
                "record": dumped(ReviewRecord, reading.record),
                "items": [dumped(ReviewItem, item) for item in items],
                "auditors": dict(reading.names),
                "clusters": None if reading.clusters is None else reading.clusters.tolist(),
                "minimum_n": reading.minimum_n,
                "not_recomputed": dict.fromkeys(review.not_recomputed, SCORED),
            }
        ),
    )
    lines = [json.dumps(entry.to_document(), ensure_ascii=False, sort_keys=True) for entry in reading.entries]
    yield f"{folder}/entries.jsonl", "".join(f"{line}\n" for line in lines)
    yield f"{folder}/answers.csv", as_csv(HEADER, _answers(replace(reading, items=tuple(items))))


def reading_of(told: Mapping[str, Any], entries: Sequence[object], name: str) -> ReviewReading:
    """The review that `review_files` wrote.

    Raises:
        PackError: It is none.
        ReviewError: An entry cannot be read.
    """
    try:
        items = tuple(loaded(ReviewItem, each, name) for each in told["items"])
        clusters = told["clusters"]
        _, images = np.unique(np.array([item.sha256 for item in items], np.str_), return_inverse=True)
        return ReviewReading(
            loaded(ReviewRecord, told["record"], name),
            items,
            images.astype(np.int64),
            tuple(map(Entry.from_document, entries)),
            dict(told["auditors"]),
            None if clusters is None else np.array(clusters, np.int32),
            int(told["minimum_n"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise PackError(f"“{name}” is not as the format asks: {error}.") from error


def answer_lines(reading: ReviewReading) -> str:
    """The answers that stand, as a table."""
    return as_csv(HEADER, _answers(reading))


def _answers(reading: ReviewReading) -> Iterator[tuple[object, ...]]:
    items = {item.number: item for item in reading.items}
    for auditor in reading.by_name(reading.by_auditor()):
        for (number, showing), standing in sorted(reading.by_auditor()[auditor].items(), key=lambda each: each[0]):
            for entry, is_settled in ((standing.answer, "no"), (standing.adjudication, "yes")):
                for question, reply in (entry.replies if entry is not None else {}).items():
                    item = items[number]
                    name = reading.names.get(auditor, auditor)
                    yield (number, showing, item.sha256, item.label, name, question, "; ".join(reply), is_settled)


def _image_names(reading: ReviewReading, salt: bytes | None) -> dict[str, str]:
    digests = list(dict.fromkeys(each for item in reading.items for each in (item.sha256, item.other) if each))
    if salt is None:
        return {digest: f"image {number}" for number, digest in enumerate(digests, start=1)}
    return dict(zip(digests, salted(salt, digests), strict=True))


def _forms(first: Answer) -> tuple[str, ...]:
    choice = next((each for each in first.choices if each.name == FORM), None)
    return tuple(option.value for option in choice.options) if choice is not None else ("",)


def _chosen(form: str) -> dict[str, str]:
    return {FORM: form} if form else {}


def _lines(found: Answer) -> list[tuple[object, ...]]:
    return list(found.figure.lines())


def _no_groups(attribute: str) -> Grouping:
    raise PackError(f"A pack groups no reviews by {attribute}.")
