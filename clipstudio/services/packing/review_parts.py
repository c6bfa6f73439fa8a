"""What a pack holds of a review: what was asked of which items, and every entry of its log as it was written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from clipstudio.domain.packs import PackError
from clipstudio.domain.reviewing.entries import Entry
from clipstudio.domain.reviewing.reviews import ReviewItem, ReviewRecord
from clipstudio.reporting.document import Chart
from clipstudio.results.figures import Figure
from clipstudio.results.review.reading import ReviewReading
from clipstudio.services.json_files import json_text
from clipstudio.services.packing.counts import as_csv
from clipstudio.services.packing.documents import dumped, loaded
from clipstudio.services.packing.salting import salted
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.sections.reviews import review_figures
from clipstudio.services.reporting.suppressing_reviews import judged_images
from clipstudio.services.reviewing.page import ReviewPage

_CHART = re.compile(r"review-(\d+)-\d+")

HEADER = ("item", "showing", "image", "label", "auditor", "question", "answer", "settled")
BY_GROUP = "the pack does not say which group each item is in"
LEFT_OUT = "the answers of the review are left out"


@dataclass(frozen=True, slots=True, eq=False)
class PackedReview:
    """A review that is packed.

    Attributes:
        name: Of its files.
        reading: Its items and answers, auditors called as in the report.
        place: Its place among the reviews of the report.
        grouped: The attributes by which the report tells it.
    """

    name: str
    reading: ReviewReading
    place: int
    grouped: tuple[str, ...]


def packed_reviews(material: Material) -> tuple[list[PackedReview], tuple[str, ...]]:
    """The reviews that can be packed, and why others are not."""
    packed, left_out = [], []
    for place, page in enumerate(material.reviews):
        if reason := _why_left_out(material, page):
            left_out.append(f"The answers of the review “{page.title}” are left out: {reason}.")
        else:
            name = f"review-{page.reading.record.id}"
            packed.append(PackedReview(name, page.reading, place, material.grouped(page)))
    return packed, tuple(left_out)


def not_recomputed(packed: Sequence[PackedReview], charts: Mapping[str, Chart]) -> dict[str, str]:
    """The figures of reviews that cannot be made of what is packed, by their ids, with the reason."""
    made: dict[str, Figure] = {}
    for review in packed:
        made |= plain_figures(review.place, review.reading, review.grouped)
    places = {review.place for review in packed}
    reasons = {}
    for id, chart in charts.items():
        match = _CHART.fullmatch(id)
        if match is not None and (id not in made or list(made[id].lines()) != list(chart.figure.lines())):
            reasons[id] = BY_GROUP if int(match[1]) in places else LEFT_OUT
    return reasons


def plain_figures(place: int, reading: ReviewReading, grouped: Sequence[str]) -> dict[str, Figure]:
    """The figures of a review that its log alone gives, by their ids."""
    blocks = review_figures(place, reading, grouped, lambda _attribute: None)
    return {block.id: block.figure for block in blocks if isinstance(block, Chart)}


def _why_left_out(material: Material, page: ReviewPage) -> str:
    """Why the answers of a review would tell what the report suppresses; empty where they would not."""
    suppression, reading = material.suppression, page.reading
    if not suppression.is_asked:
        return ""
    if judged_images(page) < suppression.minimum:
        return "so few images were judged that people in them could be identified"
    if any(suppression.hides(dict(stratum.group)) for stratum in reading.strata):
        return "its items were drawn from groups that are suppressed"
    written = any(entry.note for entry in reading.entries)
    if written or not all(question.has_options for question in reading.record.scheme.questions):
        return "words that auditors wrote may be rare enough to tell of single images"
    return ""


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
        json_text(
            {
                "record": dumped(ReviewRecord, reading.record),
                "items": [dumped(ReviewItem, item) for item in items],
                "auditors": dict(reading.names),
                "clusters": None if reading.clusters is None else reading.clusters.tolist(),
                "minimum_n": reading.minimum_n,
                "place": review.place,
                "grouped": list(review.grouped),
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
        raise PackError("“{name}” is not as the format asks: {error}.", name=name, error=error) from error


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
