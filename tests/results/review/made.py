"""A review with known answers: three auditors, two groups, a sample of two strata."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reviewing.entries import EntryKind
from clipstudio.domain.reviewing.presets import verdict_scheme
from clipstudio.domain.reviewing.reviews import ReviewItem, ReviewPlan, ReviewRecord, Stratum
from clipstudio.domain.reviewing.schemes import AnswerScheme
from clipstudio.results.review.reading import ReviewReading
from clipstudio.statistics.groups import Grouping
from tests.domain.reviewing.made import Log

VALUES = ("right", "wrong", "harmful", "cannot tell")
NAMES = {"ada": "Ada", "bea": "Bea", "cleo": "Cleo"}


def reading(
    answers: Mapping[str, Sequence[str]],
    repeats: Mapping[str, Mapping[int, str]] | None = None,
    settled: Mapping[int, str] | None = None,
    strata: tuple[Stratum, ...] = (),
    item_strata: Sequence[int | None] | None = None,
    scheme: AnswerScheme | None = None,
    clusters: NDArray[np.int32] | None = None,
    minimum_n: int = 2,
) -> ReviewReading:
    """A review whose answers are given as one text per item and auditor; "" for none."""
    scheme = scheme or verdict_scheme()
    (question,) = scheme.questions
    n = len(next(iter(answers.values())))
    places = item_strata or [None] * n
    items = tuple(
        ReviewItem(number, f"{number:064x}", "thief", stratum=places[number - 1]) for number in range(1, n + 1)
    )
    log = Log()
    for auditor, given in answers.items():
        for number, value in enumerate(given, start=1):
            if value:
                log.add(number, auditor=auditor, replies={question.name: (value,)})
        for number, value in (repeats or {}).get(auditor, {}).items():
            log.add(number, auditor=auditor, showing=1, replies={question.name: (value,)})
    for number, value in (settled or {}).items():
        log.add(number, EntryKind.ADJUDICATION, "cleo", replies={question.name: (value,)})
    plan = ReviewPlan("thieves", scheme, auditors=tuple(answers), strata=strata, source="images called “thief”")
    record = ReviewRecord(ReviewId(1), "review", datetime(2026, 11, 1, tzinfo=UTC), plan, (scheme,), n)
    return ReviewReading(
        record, items, 100 + np.arange(n, dtype=np.int64), tuple(log.entries), NAMES, clusters, minimum_n
    )


def grouped(codes: Sequence[int], name: str = "gender", values: Sequence[str] = ("f", "m")) -> Grouping:
    """A grouping of the items by one attribute."""
    return Grouping((name,), np.array(codes, dtype=np.int32), tuple((value,) for value in values))
