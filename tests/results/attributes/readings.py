"""Results of the attributes probe as the program kept them before results were typed, from the golden world.

``zero_shot`` is gender by imported predictions; ``linear`` is race by the sample model, with a linear probe;
``few`` asks for a linear probe where values are too rare for one. ``NAME.txt`` is what the terminal showed.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from clipstudio.domain.ids import ProbeRunId, RunId
from clipstudio.domain.probes import ProbeName, ProbeRunRecord
from clipstudio.results.attributes.earlier import earlier
from clipstudio.results.attributes.result import AttributesResult
from clipstudio.results.reading import ProbeReading

NAMES = ("zero_shot", "linear", "few")
KEPT = Path(__file__).parent / "kept"


def kept(name: str) -> dict[str, Any]:
    """Plan, provenance and result as the project file held them."""
    document: dict[str, Any] = json.loads((KEPT / f"{name}.json").read_text("utf-8"))
    return document


def reading(name: str) -> ProbeReading[AttributesResult]:
    """The same as a reading, without the runs of audits."""
    document = kept(name)
    record = ProbeRunRecord(
        id=ProbeRunId(1),
        probe=ProbeName.ATTRIBUTES,
        name=name,
        created_at=datetime(2026, 11, 29, tzinfo=UTC),
        runs=(RunId(1),),
        **document,
    )
    return ProbeReading(record, earlier(record.result))
