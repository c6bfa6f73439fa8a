"""Gaps between groups, and tests of association, as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from clipstudio.domain.estimates import (
    RATIO,
    Association,
    AssociationTest,
    Chance,
    DifferenceMethod,
    Disparity,
)
from clipstudio.results.documents.families import needed_of
from clipstudio.statistics.groups import Grouping
from clipstudio.statistics.multiplicity import REPEATS, left_out_words


def disparity_document(gap: Disparity, groups: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    """The largest gap, with the groups it lies between, the test over all of them, and the gap that chance gives.

    ``level`` is the confidence of the interval for one pair, so that it holds for all ``pairs`` at once; the ratio
    and its interval are of the highest over the lowest rate, at the same level.
    """
    document: dict[str, Any] = {
        "largest": None if gap.largest is None else dict(groups[gap.largest]),
        "smallest": None if gap.smallest is None else dict(groups[gap.smallest]),
        "difference": gap.difference,
        "low": gap.low,
        "high": gap.high,
        "level": gap.level,
        "pairs": gap.pairs,
        "method": gap.method.value if gap.method else None,
        "ratio": gap.ratio,
        "ratio_of": RATIO,
        "ratio_low": gap.ratio_low,
        "ratio_high": gap.ratio_high,
    }
    if gap.ratio_reason:
        document["ratio_reason"] = gap.ratio_reason
    if gap.test is not None:
        document |= {
            "overall_test": association_document(gap.test),
            "p_holm": gap.p_holm,
            "p_bh": gap.p_bh,
            "family_size": gap.family_size,
        }
    if gap.needed_p is not None:
        document["left_out"] = left_out_words(gap.needed_p)
    if gap.repeats:
        document["repeats"] = REPEATS
    if gap.chance is not None:
        document["chance"] = {
            "mean": gap.chance.mean,
            "percentile_95": gap.chance.high,
            "shuffles": gap.chance.shuffles,
            "seed": gap.chance.seed,
        }
    return document | ({"reason": gap.reason} if gap.reason else {})


def disparity_of(document: Mapping[str, Any], groups: Sequence[Mapping[str, str]]) -> Disparity:
    """The gap that `disparity_document`, or an earlier version of it, wrote.

    Args:
        document: Its JSON.
        groups: Attribute name to value of each group of the comparison.
    """
    names = [dict(group) for group in groups]
    largest, smallest = document["largest"], document["smallest"]
    test, chance = document.get("overall_test"), document.get("chance")
    method, left_out = document.get("method"), document.get("left_out")
    return Disparity(
        largest=None if largest is None else names.index(largest),
        smallest=None if smallest is None else names.index(smallest),
        difference=document["difference"],
        low=document["low"],
        high=document["high"],
        ratio=document["ratio"],
        reason=document.get("reason"),
        level=document.get("level"),
        pairs=document.get("pairs"),
        ratio_low=document.get("ratio_low"),
        ratio_high=document.get("ratio_high"),
        ratio_reason=document.get("ratio_reason"),
        test=association_of(test) if test else None,
        chance=_chance_of(chance) if chance else None,
        p_holm=document.get("p_holm"),
        p_bh=document.get("p_bh"),
        method=DifferenceMethod(method) if method else None,
        family_size=document.get("family_size"),
        needed_p=needed_of(left_out) if left_out else None,
        repeats="repeats" in document,
    )


def gap_documents(gaps: Sequence[Disparity], groupings: Sequence[Grouping]) -> list[dict[str, Any]]:
    """The largest gap of each comparison, in their order."""
    return [
        {
            "by": list(grouping.attributes),
            **disparity_document(
                gap, [dict(zip(grouping.attributes, values, strict=True)) for values in grouping.groups]
            ),
        }
        for gap, grouping in zip(gaps, groupings, strict=True)
    ]


def association_document(association: Association) -> dict[str, Any]:
    """A test of association with its strength; with clusters also their number."""
    document: dict[str, Any] = {
        "test": association.test.value if association.test else None,
        "statistic": association.statistic,
        "p": association.p,
        "cramers_v": association.cramers_v,
    }
    if association.clusters is not None:
        document["clusters"] = association.clusters
    return document | ({"reason": association.reason} if association.reason else {})


def association_of(document: Mapping[str, Any]) -> Association:
    """The test that `association_document` wrote."""
    test = document["test"]
    return Association(
        AssociationTest(test) if test else None,
        document["statistic"],
        document["p"],
        document["cramers_v"],
        document.get("reason"),
        clusters=document.get("clusters"),
    )


def _chance_of(document: Mapping[str, Any]) -> Chance:
    return Chance(document["mean"], document["percentile_95"], document["shuffles"], document["seed"])
