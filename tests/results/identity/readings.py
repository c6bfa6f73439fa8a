"""Results of the identity probe to test what is said of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from clipstudio.domain.ids import ProbeRunId
from clipstudio.domain.probes import ProbeName, ProbeRunRecord
from clipstudio.results.codec import decode
from clipstudio.results.identity.document import earlier
from clipstudio.results.identity.result import IdentityResult
from clipstudio.results.reading import ProbeReading

KEPT: dict[str, Any] = json.loads(Path(__file__).with_name("earlier.json").read_text("utf-8"))
"""Of the made-up collection of the golden files, by the program before typed results: what it stored and wrote."""


def reading(result: IdentityResult, provenance: Mapping[str, Any] | None = None) -> ProbeReading[IdentityResult]:
    """A result as a project would give it."""
    record = ProbeRunRecord(
        ProbeRunId(KEPT["document"]["run"]["id"]),
        ProbeName.IDENTITY,
        "identity",
        datetime(2026, 1, 1, tzinfo=UTC),
        {},
        {},
        KEPT["provenance"] if provenance is None else provenance,
        (),
    )
    return ProbeReading(record, result)


def kept() -> ProbeReading[IdentityResult]:
    """The result of the golden files, read from what the program before stored."""
    return reading(decode(IdentityResult, KEPT["stored"], earlier))


def without_means() -> ProbeReading[IdentityResult]:
    """The same as the first program kept it, which knew neither means nor images not answered."""
    stored = {key: value for key, value in KEPT["stored"].items() if key != "names_never_mentioned"}
    stored["pools"] = [_first(pool) | {"groups": list(map(_first, pool["groups"]))} for pool in stored["pools"]]
    return reading(decode(IdentityResult, stored, earlier))


def _first(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key != "unanswered" and not key.startswith("mean_")}
