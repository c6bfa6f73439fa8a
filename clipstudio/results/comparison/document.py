"""Two runs side by side as JSON: what `clipstudio compare --json` writes."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from clipstudio.results.comparison.result import PairReading
from clipstudio.results.documents.run import run_document
from clipstudio.results.models.document import difference_documents


def document(pair: PairReading) -> dict[str, Any]:
    """What differs, the rates of both, and the paired differences.

    Rates and interval ends are fractions; a change is from the first run to the second.
    """
    return {
        "runs": [
            {"run": key.code, "title": title, "name": name}
            for key, title, name in zip(pair.keys, pair.titles, pair.result.models, strict=True)
        ],
        "facts": [{**asdict(fact), "differs": fact.differs} for fact in pair.facts],
        "overlap": None
        if pair.overlap is None
        else {**asdict(pair.overlap), "regrouped_by": list(pair.overlap.regrouped_by)},
        "rates": [
            {key: run_document(run)[key] for key in ("labels", "overall", "groups", "disparities")}
            for run in pair.runs
        ],
        "differences": [
            entry for each in pair.result.differences for entry in difference_documents(each, pair.runs[0])
        ],
        "unanswered": 0 if pair.overlap is None else pair.overlap.images - pair.overlap.answered,
    }
