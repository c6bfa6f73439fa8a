"""What the documents of all probes have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from clipstudio.domain.language import tr
from clipstudio.domain.probes import ProbeRunRecord
from clipstudio.domain.published import WHY_THEY_DIFFER, PublishedRate


def probe_head(record: ProbeRunRecord) -> dict[str, Any]:
    """The key "run" of a probe's document."""
    return {"run": {"id": record.id, "runs": list(record.runs), **record.provenance}}


def published_document(rates: Sequence[PublishedRate]) -> dict[str, Any]:
    """Published figures beside the user's own, with a word on why they differ and on where a paper disagrees."""
    rows = [
        {
            "what": rate.what,
            "by": rate.by,
            "attributes": dict(rate.groups),
            "rate": rate.rate,
            "low": rate.low,
            "high": rate.high,
            "source": rate.source,
            **rate.facts,
        }
        for rate in rates
    ]
    return {"note": published_note(rates), "rates": rows}


def published_note(rates: Sequence[PublishedRate]) -> str:
    """Why published figures differ from the user's own, and where a paper does not agree with itself."""
    notes = {rate.facts["note"]: f"{rate.what}, {rate.source}" for rate in rates if "note" in rate.facts}
    return " ".join((tr(WHY_THEY_DIFFER), *(f"{subject}: {note}" for note, subject in notes.items())))
