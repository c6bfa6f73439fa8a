"""A run as the JSON document that `audit --json` writes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from clipstudio.domain.audits import GroupEstimates, GroupRates, RunResult
from clipstudio.probes.run_estimates import gap_of
from clipstudio.results.documents.disparities import disparity_document
from clipstudio.results.documents.rates import average_documents, rate_document
from clipstudio.results.plan_standing import CONFIRMATORY, EXPLORATORY, PlanStanding
from clipstudio.statistics.intervals import rates


def run_document(result: RunResult, standing: PlanStanding | None = None) -> dict[str, Any]:
    """The run: provenance, labels, all images together, and every group of every comparison.

    Rates and interval ends are fractions; what is not estimable is null with its ``reason``.

    Args:
        result: The run.
        standing: What of it was fixed before it was seen; without it, as its provenance says.
    """
    standing = standing or PlanStanding.of(result.record.provenance)
    labels, kept = result.label_set, result.record.estimates
    return {
        "run": {"id": result.record.id, "number": result.record.number, **result.record.provenance},
        "plan": standing.document(),
        "labels": [{"label": label.text, "category": label.category} for label in labels.labels],
        "overall": _group(result.overall, result, kept.overall if kept else None),
        "comparisons": [
            {"attributes": list(each.attributes), "missing": each.missing} for each in result.comparisons
        ],
        "groups": [
            _group(group, result, kept.groups[position][place] if kept else None)
            for position, each in enumerate(result.comparisons)
            for place, group in enumerate(each.groups)
        ],
        "averages": [
            {"category": category, **each}
            for place, category in enumerate(labels.categories)
            for each in average_documents(
                [(g.attributes, g.categories[place]) for each in result.comparisons for g in each.groups], "rate"
            )
        ],
        "disparities": [
            gap for position in range(len(result.comparisons)) for gap in _gaps(result, position, standing)
        ],
    }


def _gaps(result: RunResult, position: int, standing: PlanStanding) -> Iterator[dict[str, Any]]:
    """The largest gap between the groups of a comparison, in every category and label."""
    comparison, labels = result.comparisons[position], result.label_set
    groups = [group.attributes for group in comparison.groups]
    for kind, names in (("category", labels.categories), ("label", labels.texts)):
        for place, name in enumerate(names):
            found = gap_of(result, position, kind, place)
            gap = {"by": list(comparison.attributes), kind: name, **disparity_document(found, groups)}
            if (primary := standing.primary) is not None:
                is_primary = primary.holds(comparison.title, name)
                gap["result_is"] = CONFIRMATORY if is_primary else EXPLORATORY
            yield gap


def _group(group: GroupRates, result: RunResult, kept: GroupEstimates | None) -> dict[str, Any]:
    labels = result.label_set
    means = kept.mean_probability if kept else [None] * len(labels.labels)
    told = {
        "attributes": dict(group.attributes),
        "n": group.n,
        "unanswered": group.unanswered.count if group.unanswered else 0,
        "labels": [
            {"label": text, **rate_document(rate), **({"mean_probability": mean} if kept else {})}
            for text, rate, mean in zip(labels.texts, group.labels, means, strict=True)
        ],
        "categories": [
            {"category": category, **rate_document(rate)}
            for category, rate in zip(labels.categories, group.categories, strict=True)
        ],
    }
    if group.unanswered:
        told["unanswered_rate"] = rate_document(group.unanswered)
    if kept and kept.close:
        told["close_calls"] = _close_calls(result, group, kept)
    return told


def _close_calls(result: RunResult, group: GroupRates, kept: GroupEstimates) -> list[dict[str, Any]]:
    """The images whose first two labels lie closer than each margin."""
    estimates = result.record.estimates
    assert estimates is not None
    # All images together are told whatever their number, as elsewhere.
    plan = result.record.plan
    minimum = plan.minimum_n if group.attributes else 1
    shares = kept.close_rates or rates(kept.close, group.n, minimum, plan.confidence, plan.interval)
    return [
        {"under": margin, **rate_document(share)} for margin, share in zip(estimates.margins, shares, strict=True)
    ]
