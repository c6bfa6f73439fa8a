"""Rates as JSON: one rate, the share of a group, the margins of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from clipstudio.domain.audits import Rate
from clipstudio.probes.shares import Share
from clipstudio.statistics.averages import average


def rate_document(rate: Rate, called: str = "rate") -> dict[str, Any]:
    """A rate with n and interval, null with its reason where not estimable; with clusters also their number."""
    document: dict[str, Any] = {
        "count": rate.count,
        "n": rate.n,
        called: rate.rate,
        "low": rate.low,
        "high": rate.high,
    }
    if rate.clusters is not None:
        document |= {"clusters": rate.clusters, "effective_n": rate.effective_n}
    return document | ({"reason": rate.reason} if rate.reason else {})


def rate_of(document: Mapping[str, Any], called: str = "rate") -> Rate:
    """The rate that `rate_document` wrote."""
    return Rate(
        document["count"],
        document["n"],
        document[called],
        document["low"],
        document["high"],
        document.get("reason"),
        document.get("clusters"),
        document.get("effective_n"),
    )


def share_document(share: Share, called: str) -> dict[str, Any]:
    """A share with its interval; with clusters also how many, and the effective n."""
    return rate_document(share.rate, called)


def group_document(share: Share, called: str) -> dict[str, Any]:
    """The same with the group it is of."""
    return {"attributes": dict(share.attributes), **share_document(share, called)}


def share_of(document: Mapping[str, Any], called: str) -> Share:
    """The share that `share_document` or `group_document` wrote; of all images where no group is named."""
    return Share(document.get("attributes", {}), rate_of(document, called))


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
    documents = []
    for (names, over, rest), rates in tables.items():
        margin = average(rates)
        document = {
            "by": list(names),
            "over": over,
            "attributes": dict(rest),
            "groups": margin.groups,
            "n": margin.n,
            called: margin.mean,
            "low": margin.low,
            "high": margin.high,
        }
        documents.append(document | ({"reason": margin.reason} if margin.reason else {}))
    return documents
