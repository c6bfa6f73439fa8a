"""The models probe as JSON: what `clipstudio probe models --json` writes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clipstudio.domain.audits import RunResult
from clipstudio.results.documents.changes import change_document
from clipstudio.results.documents.families import adjusted_document
from clipstudio.results.documents.probe import probe_head
from clipstudio.results.documents.run import run_document
from clipstudio.results.models.order import model_orders
from clipstudio.results.models.result import ModelDifference, ModelsResult
from clipstudio.results.reading import ProbeReading


def document(reading: ProbeReading[ModelsResult]) -> dict[str, Any]:
    """The probe as `clipstudio probe models --json` writes it: every model's run, differences, and orders."""
    first = run_document(reading.runs[0])
    per_model = ("overall", "groups", "averages", "disparities")
    return {
        **{key: value for key, value in first.items() if key not in per_model},
        **probe_head(reading.record),
        "images": reading.result.images,
        "models": [
            {"model": name, **{key: run_document(run)[key] for key in per_model}}
            for name, run in zip(reading.result.models, reading.runs, strict=True)
        ],
        "differences": [
            entry for each in reading.result.differences for entry in difference_documents(each, reading.runs[0])
        ],
        "unanswered": {each.other: each.unanswered for each in reading.result.differences},
        "families": [
            {"other": each.other, "by": list(family.by), "size": family.size, "left_out": family.left_out}
            for each in reading.result.differences
            for family in each.families
        ],
        "orders": [order.document() for order in model_orders(reading)],
    }


def earlier(_stored: Mapping[str, Any]) -> ModelsResult:
    """No program before kept a result of this probe."""
    raise ValueError("a result of the models probe always has a version")


def difference_documents(difference: ModelDifference, run: RunResult) -> list[dict[str, Any]]:
    """How one model differs from the first, in every share and group."""
    labels = run.label_set
    shares = [*({"category": name} for name in labels.categories), *({"label": text} for text in labels.texts)]
    return [
        {
            "other": difference.other,
            "attributes": dict(group.attributes),
            **share,
            **change_document(change),
            **adjusted_document(test),
        }
        for family in difference.families
        for group in family.groups
        for share, change, test in zip(shares, group.changes, group.tests, strict=True)
    ]
