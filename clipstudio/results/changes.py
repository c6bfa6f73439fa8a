"""A change of a probe's document in words, the same in the window and in the terminal.

Documents kept by earlier versions are read too: they hold the interval of a change by clusters in "by_cluster",
and McNemar's p in "mcnemar_p".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from clipstudio.results.words import signed_interval, signed_points


@dataclass(frozen=True, slots=True)
class Told:
    """What a change is told by: itself with its interval, its p, or why there is none.

    Attributes:
        change: After less before, a fraction; None where not estimable.
        low: Lower end of its interval.
        high: Upper end.
        p: Two-sided p by itself; None where there is none.
        reason: Why the change is not estimable.
        p_reason: Why there is no p.
    """

    change: float | None
    low: float | None
    high: float | None
    p: float | None
    reason: str | None
    p_reason: str | None


def told(entry: Mapping[str, Any]) -> Told:
    """The one change, interval and p of an entry."""
    kept = entry.get("by_cluster") or {}
    interval = kept if kept.get("low") is not None else entry
    return Told(
        entry["change"],
        interval["low"],
        interval["high"],
        entry.get("p", entry.get("mcnemar_p")),
        entry.get("reason"),
        entry.get("p_reason"),
    )


def change_words(entry: Mapping[str, Any]) -> str:
    """A change in percentage points with its interval, or that it is not estimable."""
    found = told(entry)
    if found.change is None or found.low is None or found.high is None:
        return f"not estimable ({found.reason})"
    return f"{signed_points(found.change)} {signed_interval(found.low, found.high)}"


def family_words(entry: Mapping[str, Any]) -> str:
    """The p of an entry adjusted over its family, or why there is none."""
    found = told(entry)
    if found.p is None:
        return f"no p: {found.p_reason}" if found.p_reason else ""
    parts = [f"p = {found.p:.3g} by itself"]
    if entry.get("p_holm") is not None:
        size = entry.get("family_size")  # earlier versions named the family's size elsewhere
        over = "" if size is None else f" over {size:,} tests"
        parts.append(f"Holm {entry['p_holm']:.3g}, Benjamini-Hochberg {entry['p_bh']:.3g}{over}")
    if entry.get("left_out"):
        parts.append(f"not counted among the tests: {entry['left_out']}")
    parts += [each for each in (entry.get("repeats"), found.p_reason) if each]
    return "; ".join(parts)


def clusters_words(entry: Mapping[str, Any]) -> str:
    """How many clusters an estimate rests on, and what its images are worth; empty where they are independent."""
    kept = entry.get("by_cluster") or entry
    clusters, effective = kept.get("clusters"), kept.get("effective_n")
    if clusters is None:
        return ""
    worth = "" if effective is None else f", worth {effective:,.0f} independent images"
    return f"{clusters:,} clusters{worth}"
