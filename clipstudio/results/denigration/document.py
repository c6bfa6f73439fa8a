"""The denigration probe as JSON: what the verb writes with `--json`, and what earlier programs kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clipstudio.results.denigration.published import published_rates
from clipstudio.results.denigration.result import DenigrationResult, FamilyOfTests, GroupChange, LabelChange
from clipstudio.results.documents.changes import change_document, change_of
from clipstudio.results.documents.families import adjusted_document, adjusted_of
from clipstudio.results.documents.probe import probe_head, published_document
from clipstudio.results.documents.run import run_document
from clipstudio.results.reading import ProbeReading


def document(reading: ProbeReading[DenigrationResult]) -> dict[str, Any]:
    """The probe as `clipstudio probe denigration --json` writes it: the first run, and what changed."""
    return {
        **run_document(reading.runs[0]),
        **probe_head(reading.record),
        **result_document(reading.result),
        "published": published_document(published_rates(reading.runs[0])),
    }


def result_document(result: DenigrationResult) -> dict[str, Any]:
    """What the probe adds to its runs."""
    return {
        "label_sets": list(result.label_sets),
        "measures": list(result.categories),
        "comparison": [_group_document(change) for change in result.changes],
        "comparison_unanswered": dict(result.unanswered),
        "family": {"size": result.family_size, "tests": result.family_tests},
        "families": [
            {
                "label_set": family.label_set,
                "by": list(family.by),
                "size": family.size,
                "left_out": family.left_out,
            }
            for family in result.families
        ],
        "leave_one_out": [_label_document(change) for change in result.left_out],
        "add_one": [{"label_set": change.label_set, **_label_document(change)} for change in result.added],
    }


def earlier(stored: Mapping[str, Any]) -> DenigrationResult:
    """The result that programs before the typed ones kept, as a part of their document.

    The first of them had one family of tests, neither counted images not answered nor gave levels of intervals,
    and kept changes in another form (`change_of`).
    """
    return DenigrationResult(
        tuple(stored["label_sets"]),
        tuple(stored["measures"]),
        tuple(
            GroupChange(
                entry["attributes"],
                entry["category"],
                entry["label_set"],
                change_of(entry),
                adjusted_of(entry),
            )
            for entry in stored["comparison"]
        ),
        stored.get("comparison_unanswered", {}),
        tuple(
            FamilyOfTests(entry["label_set"], tuple(entry["by"]), entry["size"], entry["left_out"])
            for entry in stored.get("families", ())
        ),
        stored["family"]["size"],
        stored["family"]["tests"],
        tuple(_label_of(entry) for entry in stored["leave_one_out"]),
        tuple(_label_of(entry) for entry in stored["add_one"]),
    )


def _group_document(change: GroupChange) -> dict[str, Any]:
    return {
        "attributes": dict(change.attributes),
        "category": change.category,
        "label_set": change.label_set,
        **change_document(change.change),
        **adjusted_document(change.adjusted),
    }


def _label_document(change: LabelChange) -> dict[str, Any]:
    return {
        "label": change.label,
        "category": change.category,
        **change_document(change.change),
        "level": change.level,
    }


def _label_of(entry: Mapping[str, Any]) -> LabelChange:
    return LabelChange(
        entry["label"], entry["category"], change_of(entry), entry.get("level"), entry.get("label_set", "")
    )
