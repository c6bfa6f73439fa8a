"""Paired changes as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clipstudio.domain.estimates import ChangeTest, PairedChange


def change_document(change: PairedChange) -> dict[str, Any]:
    """A paired change: rates before and after, the change with its interval, images gained and lost, and p."""
    document: dict[str, Any] = {
        "n": change.n,
        "before": _share(change.before, change),
        "after": _share(change.after, change),
        "before_count": change.before,
        "after_count": change.after,
        "change": change.change,
        "low": change.low,
        "high": change.high,
        "p": change.p,
        "test": change.test.value if change.test else None,
        "gained": change.gained,
        "lost": change.lost,
    }
    if change.p_reason:
        document["p_reason"] = change.p_reason
    if change.clusters is not None:
        document |= {"clusters": change.clusters, "effective_n": change.effective_n}
    return document | ({"reason": change.reason} if change.reason else {})


def change_of(document: Mapping[str, Any]) -> PairedChange:
    """The change that `change_document`, or an earlier version of it, wrote.

    Earlier versions had McNemar's p in "mcnemar_p", and the interval of a change by clusters in "by_cluster".
    """
    by_cluster = document.get("by_cluster") or {}
    interval = by_cluster if by_cluster.get("low") is not None else document
    p = document.get("p", document.get("mcnemar_p"))
    test = document.get("test", None if p is None else ChangeTest.MCNEMAR)
    clusters = by_cluster or document
    return PairedChange(
        n=document["n"],
        before=document["before_count"],
        after=document["after_count"],
        gained=document["gained"],
        lost=document["lost"],
        change=document["change"],
        low=interval["low"],
        high=interval["high"],
        p=p,
        reason=document.get("reason"),
        test=ChangeTest(test) if test else None,
        p_reason=document.get("p_reason"),
        clusters=clusters.get("clusters"),
        effective_n=clusters.get("effective_n"),
    )


def _share(count: int, change: PairedChange) -> float | None:
    return None if change.change is None else count / change.n
