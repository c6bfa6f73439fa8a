"""Shares by group as JSON, and as a comparison's largest gap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import Disparity
from clipstudio.probes.shares import Share
from clipstudio.services.documents import disparity_document, rate_document
from clipstudio.statistics.averages import average
from clipstudio.statistics.groups import Grouping


def share_document(share: Share, called: str) -> dict[str, Any]:
    """A share with its interval; with clusters also how many, and the effective n."""
    return rate_document(share.rate, called)


def group_document(share: Share, called: str) -> dict[str, Any]:
    """The same with the group it is of."""
    return {"attributes": dict(share.attributes), **share_document(share, called)}


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


def average_documents(groups: Sequence[Share], called: str) -> list[dict[str, Any]]:
    """The margins of the tables that the comparisons make: means over the values of one attribute, each alike.

    Of a comparison of one attribute it is the mean of all its groups; of an intersection one mean over each
    attribute for every combination of the others.
    """
    tables: dict[tuple[tuple[str, ...], str, tuple[tuple[str, str], ...]], list[Rate]] = {}
    for group in groups:
        names = tuple(group.attributes)
        for over in names:
            rest = tuple((name, value) for name, value in group.attributes.items() if name != over)
            tables.setdefault((names, over, rest), []).append(group.rate)
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
