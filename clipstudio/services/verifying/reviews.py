"""Whether the answers of a review are as they were written, and what follows from them."""

from __future__ import annotations

import json
from dataclasses import dataclass

from clipstudio.domain.packs import Check, PackError
from clipstudio.domain.reviewing.entries import chain_faults
from clipstudio.results.review.reading import ReviewReading
from clipstudio.results.words import counted
from clipstudio.services.packing.documents import mapping_of
from clipstudio.services.packing.review_parts import answer_lines, reading_of
from clipstudio.services.verifying.comparing import csv_differences
from clipstudio.services.verifying.finding import found_in
from clipstudio.services.verifying.opening import OpenPack


@dataclass(frozen=True, slots=True, eq=False)
class CheckedReview:
    """A review that was read.

    Attributes:
        reading: Its items and answers.
        place: Its place among the reviews of the report.
        grouped: The attributes by which the report tells it.
    """

    reading: ReviewReading
    place: int
    grouped: tuple[str, ...]


def check_review(pack: OpenPack, name: str, checks: list[Check]) -> CheckedReview:
    """Check a review; what is found is added to ``checks``.

    Raises:
        PackError: It cannot be read.
        ReviewError: An entry cannot be read.
    """
    path, log = f"data/reviews/{name}/review.json", f"data/reviews/{name}/entries.jsonl"
    told = mapping_of(pack.read(path), path)
    try:
        entries = [json.loads(line) for line in pack.read(log).decode("utf-8").splitlines()]
    except (ValueError, RecursionError) as error:
        raise PackError("“{log}” has a line that is no JSON: {error}.", log=log, error=error) from error
    reading = reading_of(told, entries, path)
    faults = (fault.removesuffix(".") for fault in chain_faults(reading.entries))
    words = f"{counted(len(entries), 'line')}, each with the hash of the one before it on its machine."
    checks.append(found_in(log, faults, words))
    path = f"data/reviews/{name}/answers.csv"
    kept = pack.read(path).decode("utf-8", "replace")
    expected = answer_lines(reading)
    lines = counted(expected.count("\n") - 1, "answer")
    checks.append(found_in(path, csv_differences(kept, expected), f"{lines}, recomputed from the entries."))
    return CheckedReview(reading, int(told["place"]), tuple(told["grouped"]))
