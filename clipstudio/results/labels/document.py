"""The labels probe as the JSON document that `probe labels --json` writes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from clipstudio.domain.audits import Comparison
from clipstudio.domain.estimates import Association, Mean
from clipstudio.domain.group_names import ALL_OTHERS
from clipstudio.results.documents.disparities import association_document
from clipstudio.results.documents.families import adjusted_document
from clipstudio.results.documents.probe import probe_head
from clipstudio.results.documents.rates import rate_document
from clipstudio.results.documents.run import run_document
from clipstudio.results.labels.result import ComparedLabels, LabelsResult, ThresholdSweep, TiedGroup, TiedLabel
from clipstudio.results.reading import ProbeReading


def document(reading: ProbeReading[LabelsResult]) -> dict[str, Any]:
    """The run, and every comparison with its tests and its sweep; the first one also stands at the top."""
    result, run = reading.result, reading.runs[0]
    comparisons = [
        _comparison(comparison, compared, run.label_set.texts)
        for comparison, compared in zip(run.comparisons, result.comparisons, strict=True)
    ]
    first = comparisons[0] if comparisons else {}
    whole = run_document(run)
    whole["label_set"] = whole.pop("labels")
    whole["compared"] = whole.pop("comparisons")
    return {
        **whole,
        **probe_head(reading.record),
        "threshold": result.threshold,
        "boundary": result.boundary.value,
        "uniform": result.uniform,
        "labels": first.get("labels", []),
        "family": first.get("family"),
        "most_tied": first.get("most_tied", []),
        "sweep": first.get("sweep", []),
        "comparisons": comparisons,
    }


def against_words(compared: ComparedLabels, tied: TiedGroup, names: Sequence[str]) -> str:
    """The groups that a group is compared with, in words."""
    others = compared.others(tied)
    return names[others[0]] if len(others) == 1 else ALL_OTHERS


def why_left_out(comparison: Comparison, group: int) -> str | None:
    """Why a group is in no test."""
    labels = comparison.groups[group].labels
    return labels[0].reason if labels else None


def _comparison(comparison: Comparison, compared: ComparedLabels, texts: Sequence[str]) -> dict[str, Any]:
    names = comparison.group_names
    labels = []
    for place, (text, test) in enumerate(zip(texts, compared.tests, strict=True)):
        rates = {name: group.labels[place] for name, group in zip(names, comparison.groups, strict=True)}
        labels.append(
            {
                "label": text,
                "counts": {name: rate.count for name, rate in rates.items()},
                "rates": {name: rate_document(rate) for name, rate in rates.items()},
                **association_document(test.association),
                **adjusted_document(test.adjusted),
            }
        )
    return {
        "by": list(comparison.attributes),
        "groups": [
            {"title": name, "attributes": dict(group.attributes), "n": group.n}
            for name, group in zip(names, comparison.groups, strict=True)
        ],
        "labels": labels,
        "left_out": [
            {
                "title": names[group],
                "n": comparison.groups[group].n,
                "reason": why_left_out(comparison, group),
            }
            for group in compared.left_out
        ],
        "family": {
            "size": compared.family_size,
            "left_out": compared.family_left_out,
            "tests": "one per label, over all groups that are estimable",
        },
        "most_tied": [_tied(tied, compared, names, texts) for tied in compared.tied],
        "sweep": _sweep(compared.sweep, names, texts),
    }


def _tied(tied: TiedGroup, compared: ComparedLabels, names: Sequence[str], texts: Sequence[str]) -> dict[str, Any]:
    return {
        "group": names[tied.group],
        "against": against_words(compared, tied, names),
        "n": tied.n,
        "against_n": tied.against_n,
        "family": tied.family_size,
        "family_left_out": tied.family_left_out,
        "family_needed_p": tied.needed_p,
        "family_tests": "one family: every label in every group against all others",
        "labels": [_tied_label(label, texts) for label in tied.labels],
        "labels_of_others": [_tied_label(label, texts) for label in tied.of_others],
    }


def _tied_label(label: TiedLabel, texts: Sequence[str]) -> dict[str, Any]:
    return {
        "label": texts[label.label],
        **rate_document(label.rate),
        **{f"against_{key}": value for key, value in rate_document(label.against).items()},
        **_test_document(label.test.association),
        **adjusted_document(label.test.adjusted),
        "within_bh": label.is_within_bh,
    }


def _test_document(association: Association) -> dict[str, Any]:
    """A test beside rates, which have clusters and reasons of their own."""
    return {
        f"test_{key}" if key in ("clusters", "reason") else key: value
        for key, value in association_document(association).items()
    }


def _sweep(sweep: ThresholdSweep, names: Sequence[str], texts: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {
            "threshold": threshold,
            "counts": {
                name: dict(zip(texts, labels, strict=True)) for name, labels in zip(names, counts, strict=True)
            },
            "n": dict(zip(names, sweep.sizes, strict=True)),
            "labels_per_image": {name: mean.mean for name, mean in zip(names, means, strict=True)},
            "labels_per_image_intervals": {
                name: _interval_document(mean) for name, mean in zip(names, means, strict=True)
            },
        }
        for threshold, counts, means in zip(sweep.thresholds, sweep.counts, sweep.means, strict=True)
    ]


def _interval_document(mean: Mean) -> dict[str, Any]:
    document: dict[str, Any] = {"n": mean.n, "low": mean.low, "high": mean.high}
    if mean.clusters is not None:
        document["clusters"] = mean.clusters
    return document | ({"reason": mean.reason} if mean.reason else {})
