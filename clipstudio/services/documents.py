"""A run as the JSON document that `audit --json` writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from clipstudio.domain.audits import GroupRates, Rate, RunResult
from clipstudio.domain.errors import ClipstudioError


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
    }


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
