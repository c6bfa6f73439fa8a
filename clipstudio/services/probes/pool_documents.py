"""A pool of candidate names as JSON."""

from __future__ import annotations

from typing import Any

from clipstudio.probes.identity import TOP, PoolReading, chance
from clipstudio.probes.shares import Share


def pool_document(pool: PoolReading) -> dict[str, Any]:
    """A pool: top-1 and top-5 with intervals, overall and by group, beside blind guessing."""
    return {
        "names": pool.names,
        **_both(pool.top1, pool.top5),
        "chance": chance(pool.names, 1),
        "chance_top5": chance(pool.names, TOP),
        "groups": [{"attributes": dict(one.attributes), **_both(one, five)} for one, five in pool.groups],
    }


def _both(one: Share, five: Share) -> dict[str, Any]:
    told: dict[str, Any] = {"n": one.rate.n, **_share("top1", one), **_share("top5", five)}
    if one.clusters is not None:
        told["clusters"] = one.clusters
    if reason := one.rate.reason or five.rate.reason:
        told["reason"] = reason
    return told


def _share(called: str, share: Share) -> dict[str, Any]:
    told: dict[str, Any] = {
        called: share.rate.rate,
        f"{called}_low": share.rate.low,
        f"{called}_high": share.rate.high,
        f"{called}_count": share.rate.count,
    }
    if share.clusters is not None:
        told[f"{called}_effective_n"] = share.effective_n
    return told
