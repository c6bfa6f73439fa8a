"""Rates as JSON: one rate, the share of a group, the margins of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from clipstudio.domain.audits import Rate
from clipstudio.probes.shares import Share
from clipstudio.results.margins import margins


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

    Args:
        groups: Attribute name to value of each group, and its rate.
        called: Key of the mean.
    """
    documents = []
    for margin in margins(groups):
        mean = margin.mean
        document = {
            "by": list(margin.by),
            "over": margin.over,
            "attributes": dict(margin.attributes),
            "groups": mean.groups,
            "n": mean.n,
            called: mean.mean,
            "low": mean.low,
            "high": mean.high,
        }
        documents.append(document | ({"reason": mean.reason} if mean.reason else {}))
    return documents
