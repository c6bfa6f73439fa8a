"""A run as the JSON document that `audit --json` writes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from clipstudio.domain.audits import Comparison, GroupRates, Rate, RunResult
from clipstudio.domain.errors import ClipstudioError
from clipstudio.statistics.disparity import largest_disparity


def run_document(result: RunResult) -> dict[str, Any]:
    """The run: provenance, labels, all images together, and every group of every comparison.

    Rates and interval ends are fractions; what is not estimable is null with its ``reason``.
    """
    labels = result.label_set
    return {
        "run": {"id": result.record.id, **result.record.provenance},
        "labels": [{"label": label.text, "category": label.category} for label in labels.labels],
        "overall": _group(result.overall, result),
        "comparisons": [
            {"attributes": list(each.attributes), "missing": each.missing} for each in result.comparisons
        ],
        "groups": [_group(group, result) for each in result.comparisons for group in each.groups],
        "disparities": [
            _disparity(*each) for comparison in result.comparisons for each in _gaps(result, comparison)
        ],
    }


def _gaps(result: RunResult, comparison: Comparison) -> Iterator[tuple[Comparison, str, str, Sequence[Rate]]]:
    """The rates by group of every category and label, with what they are of."""
    labels = result.label_set
    for kind, names in (("category", labels.categories), ("label", labels.texts)):
        for place, name in enumerate(names):
            held = [group.categories if kind == "category" else group.labels for group in comparison.groups]
            yield comparison, kind, name, [rates[place] for rates in held]


def _disparity(comparison: Comparison, kind: str, name: str, rates: Sequence[Rate]) -> dict[str, Any]:
    """The largest gap between the groups of a comparison in one category or label."""
    found = largest_disparity(rates)
    groups = [dict(group.attributes) for group in comparison.groups]
    told: dict[str, Any] = {
        "by": list(comparison.attributes),
        kind: name,
        "largest": None if found.largest is None else groups[found.largest],
        "smallest": None if found.smallest is None else groups[found.smallest],
        "difference": found.difference,
        "low": found.low,
        "high": found.high,
        "ratio": found.ratio,
    }
    return told | ({"reason": found.reason} if found.reason else {})


def _group(group: GroupRates, result: RunResult) -> dict[str, Any]:
    labels = result.label_set
    return {
        "attributes": dict(group.attributes),
        "n": group.n,
        "labels": [{"label": text, **_rate(rate)} for text, rate in zip(labels.texts, group.labels, strict=True)],
        "categories": [
            {"category": category, **_rate(rate)}
            for category, rate in zip(labels.categories, group.categories, strict=True)
        ],
    }


def _rate(rate: Rate) -> dict[str, Any]:
    told: dict[str, Any] = {
        "count": rate.count,
        "n": rate.n,
        "rate": rate.rate,
        "low": rate.low,
        "high": rate.high,
    }
    if rate.reason:
        told["reason"] = rate.reason
    return told


def write_json(document: Any, path: Path) -> None:
    """Write a JSON file whole or not at all; a value that is not a number is refused, never written.

    Raises:
        ClipstudioError: If the file cannot be written.
    """
    text = json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
    partial = path.with_name(path.name + ".part")
    try:
        partial.write_text(text, encoding="utf-8")
        partial.replace(path)
    except OSError as error:
        raise ClipstudioError(f"“{path}” cannot be written: {error.strerror}.") from error
