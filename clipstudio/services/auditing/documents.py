"""A run as the JSON document that `audit --json` writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from clipstudio.domain.audits import GroupEstimates, GroupRates, Rate, RunResult
from clipstudio.domain.estimates import RATIO, Association, Disparity
from clipstudio.probes.run_estimates import gap_of
from clipstudio.statistics.averages import average
from clipstudio.statistics.intervals import rates
from clipstudio.statistics.multiplicity import REPEATS, left_out_words


def run_document(result: RunResult) -> dict[str, Any]:
    """The run: provenance, labels, all images together, and every group of every comparison.

    Rates and interval ends are fractions; what is not estimable is null with its ``reason``.
    """
    labels, kept = result.label_set, result.record.estimates
    return {
        "run": {"id": result.record.id, "number": result.record.number, **result.record.provenance},
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
        "disparities": [gap for position in range(len(result.comparisons)) for gap in _gaps(result, position)],
    }


def _gaps(result: RunResult, position: int) -> Iterator[dict[str, Any]]:
    """The largest gap between the groups of a comparison, in every category and label."""
    comparison, labels = result.comparisons[position], result.label_set
    groups = [group.attributes for group in comparison.groups]
    for kind, names in (("category", labels.categories), ("label", labels.texts)):
        for place, name in enumerate(names):
            found = gap_of(result, position, kind, place)
            yield {"by": list(comparison.attributes), kind: name, **disparity_document(found, groups)}


def disparity_document(found: Disparity, groups: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    """The largest gap, with the groups it lies between, the test over all of them, and the gap that chance gives.

    ``level`` is the confidence of the interval for one pair, so that it holds for all ``pairs`` at once; the ratio
    and its interval are of the highest over the lowest rate, at the same level.
    """
    told: dict[str, Any] = {
        "largest": None if found.largest is None else dict(groups[found.largest]),
        "smallest": None if found.smallest is None else dict(groups[found.smallest]),
        "difference": found.difference,
        "low": found.low,
        "high": found.high,
        "level": found.level,
        "pairs": found.pairs,
        "method": found.method.value if found.method else None,
        "ratio": found.ratio,
        "ratio_of": RATIO,
        "ratio_low": found.ratio_low,
        "ratio_high": found.ratio_high,
    }
    if found.ratio_reason:
        told["ratio_reason"] = found.ratio_reason
    if found.test is not None:
        told |= {
            "overall_test": association_document(found.test),
            "p_holm": found.p_holm,
            "p_bh": found.p_bh,
            "family_size": found.family_size,
        }
    if found.needed_p is not None:
        told["left_out"] = left_out_words(found.needed_p)
    if found.repeats:
        told["repeats"] = REPEATS
    if found.chance is not None:
        told["chance"] = {
            "mean": found.chance.mean,
            "percentile_95": found.chance.high,
            "shuffles": found.chance.shuffles,
            "seed": found.chance.seed,
        }
    return told | ({"reason": found.reason} if found.reason else {})


def association_document(found: Association) -> dict[str, Any]:
    """A test of association with its strength; with clusters also their number."""
    told: dict[str, Any] = {
        "test": found.test.value if found.test else None,
        "statistic": found.statistic,
        "p": found.p,
        "cramers_v": found.cramers_v,
    }
    if found.clusters is not None:
        told["clusters"] = found.clusters
    return told | ({"reason": found.reason} if found.reason else {})


def average_documents(groups: Sequence[tuple[Mapping[str, str], Rate]], called: str) -> list[dict[str, Any]]:
    """The margins of the tables that the comparisons make: means over the values of one attribute, each alike.

    Of a comparison of one attribute it is the mean of all its groups; of an intersection one mean over each
    attribute for every combination of the others.

    Args:
        groups: Attribute name to value of each group, and its rate.
        called: Key of the mean.
    """
    tables: dict[tuple[tuple[str, ...], str, tuple[tuple[str, str], ...]], list[Rate]] = {}
    for attributes, rate in groups:
        names = tuple(attributes)
        for over in names:
            rest = tuple((name, value) for name, value in attributes.items() if name != over)
            tables.setdefault((names, over, rest), []).append(rate)
    found = []
    for (names, over, rest), held in tables.items():
        each = average(held)
        told = {
            "by": list(names),
            "over": over,
            "attributes": dict(rest),
            "groups": each.groups,
            "n": each.n,
            called: each.mean,
            "low": each.low,
            "high": each.high,
        }
        found.append(told | ({"reason": each.reason} if each.reason else {}))
    return found


def rate_document(rate: Rate, called: str = "rate") -> dict[str, Any]:
    """A rate with n and interval, null with its reason where not estimable; with clusters also their number."""
    told: dict[str, Any] = {
        "count": rate.count,
        "n": rate.n,
        called: rate.rate,
        "low": rate.low,
        "high": rate.high,
    }
    if rate.clusters is not None:
        told |= {"clusters": rate.clusters, "effective_n": rate.effective_n}
    return told | ({"reason": rate.reason} if rate.reason else {})


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
    minimum = result.record.plan.minimum_n if group.attributes else 1
    shares = kept.close_rates or rates(kept.close, group.n, minimum, method=result.record.plan.interval)
    return [
        {"under": margin, **rate_document(share)} for margin, share in zip(estimates.margins, shares, strict=True)
    ]
