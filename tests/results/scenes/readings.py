"""Results of the scenes probe to test what is said of them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from clipstudio.domain.audits import Rate
from clipstudio.domain.ids import ProbeRunId
from clipstudio.domain.probes import ProbeName, ProbeRunRecord
from clipstudio.results.codec import decode
from clipstudio.results.reading import ProbeReading
from clipstudio.results.scenes.document import earlier
from clipstudio.results.scenes.result import QuestionResult, ScenesResult

KEPT: dict[str, Any] = json.loads(Path(__file__).with_name("earlier.json").read_text("utf-8"))
"""Of the made-up collection of the golden files, by the program before typed results: what it stored and wrote."""

KNOWN = ScenesResult(
    QuestionResult(Rate(20, 24, 20 / 24, 0.6, 0.95, None, 12, 12.0), 1 / 6, 2, 0),
    QuestionResult(Rate(14, 24, 14 / 24, 0.4, 0.75, None, 12, 12.0), 1 / 7, 0, 1),
    QuestionResult(Rate(1, 2, None, None, None, "all images are of one cluster", 1), 0.5, 0, 0),
    3,
    5,
    Rate(6, 24, 0.25, 0.1, 0.5, None, 12, 12.0),
    Rate(6, 10, 0.6, 0.3, 0.85, None, 5, 5.0),
    ("a lot with a red car", "a lot with a white car", "a street"),
    ((3, "stranger"),),
    ("1 name is a path of another place.",),
)
"""Close captions are taken, and the small thing is not estimable."""


def reading(result: ScenesResult) -> ProbeReading[ScenesResult]:
    """A result as a project would give it."""
    record = ProbeRunRecord(
        ProbeRunId(KEPT["document"]["run"]["id"]),
        ProbeName.SCENES,
        "scenes",
        datetime(2026, 1, 1, tzinfo=UTC),
        {},
        {},
        KEPT["provenance"],
        (),
    )
    return ProbeReading(record, result)


def kept() -> ProbeReading[ScenesResult]:
    """The result of the golden files, read from what the program before stored."""
    return reading(decode(ScenesResult, KEPT["stored"], earlier))
