"""A run as the JSON document that `audit --json` writes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from clipstudio.domain.audits import Comparison, GroupRates, Rate, RunResult
from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.estimates import Disparity
from clipstudio.statistics.disparity import largest_disparity


def run_document(result: RunResult) -> dict[str, Any]:
    """The run: provenance, labels, all images together, and every group of every comparison.

    Rates and interval ends are fractions; what is not estimable is null with its ``reason``.
    """
    labels = result.label_set
    return {
        "run": {"id": result.record.id, "number": result.record.number, **result.record.provenance},
        "labels": [{"label": label.text, "category": label.category} for label in labels.labels],
        "overall": _group(result.overall, result),
        "comparisons": [
            {"attributes": list(each.attributes), "missing": each.missing} for each in result.comparisons
        ],
        "groups": [_group(group, result) for each in result.comparisons for group in each.groups],
        "disparities": [gap for each in result.comparisons for gap in _gaps(result, each)],
    }


def _gaps(result: RunResult, comparison: Comparison) -> Iterator[dict[str, Any]]:
    """The largest gap between the groups of a comparison, in every category and label."""
    labels, by = result.label_set, list(comparison.attributes)
    groups = [group.attributes for group in comparison.groups]
    for place, name in enumerate(labels.categories):
        found = largest_disparity([group.categories[place] for group in comparison.groups])
        yield {"by": by, "category": name, **disparity_document(found, groups)}
    for place, name in enumerate(labels.texts):
        found = largest_disparity([group.labels[place] for group in comparison.groups])
        yield {"by": by, "label": name, **disparity_document(found, groups)}


def disparity_document(found: Disparity, groups: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    """The largest gap, with the groups it lies between."""
    told: dict[str, Any] = {
        "largest": None if found.largest is None else dict(groups[found.largest]),
        "smallest": None if found.smallest is None else dict(groups[found.smallest]),
        "difference": found.difference,
        "low": found.low,
        "high": found.high,
        "ratio": found.ratio,
    }
    return told | ({"reason": found.reason} if found.reason else {})


def rate_document(rate: Rate, called: str = "rate") -> dict[str, Any]:
    """A rate with n and interval; null with its reason where it is not estimable."""
    told = {"count": rate.count, "n": rate.n, called: rate.rate, "low": rate.low, "high": rate.high}
    return told | ({"reason": rate.reason} if rate.reason else {})


def _group(group: GroupRates, result: RunResult) -> dict[str, Any]:
    labels = result.label_set
    return {
        "attributes": dict(group.attributes),
        "n": group.n,
        "unanswered": group.unanswered,
        "labels": [
            {"label": text, **rate_document(rate)} for text, rate in zip(labels.texts, group.labels, strict=True)
        ],
        "categories": [
            {"category": category, **rate_document(rate)}
            for category, rate in zip(labels.categories, group.categories, strict=True)
        ],
    }


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
