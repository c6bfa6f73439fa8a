"""A pool of candidate names as JSON."""

from __future__ import annotations

from typing import Any

from clipstudio.probes.identity import TOP, PoolReading, chance
from clipstudio.probes.shares import Share
from clipstudio.services.probes.answers import NO_ANSWER
from clipstudio.statistics.means import Mean


def pool_document(pool: PoolReading) -> dict[str, Any]:
    """A pool: top-1 and top-5 with intervals, overall and by group, beside blind guessing.

    "mean_top1" and "mean_top5" are over all pools of the size that can be drawn, and of all images with a name.
    """
    return {
        "names": pool.names,
        **_counted(_both(pool.top1, pool.top5), pool.unanswered[0]),
        **_means(pool.mean1, pool.mean5),
        "chance": chance(pool.names, 1),
        "chance_top5": chance(pool.names, TOP),
        "groups": [
            {"attributes": dict(one.attributes), **_counted(_both(one, five), count), **_means(*means)}
            for (one, five), means, count in zip(pool.groups, pool.group_means, pool.unanswered[1:], strict=True)
        ],
    }


def _counted(told: dict[str, Any], unanswered: int) -> dict[str, Any]:
    """Shares with the images that were not answered, which they leave out."""
    told["unanswered"] = unanswered
    return told | ({"reason": NO_ANSWER} if unanswered and not told["n"] else {})


def _means(one: Mean, five: Mean) -> dict[str, Any]:
    told: dict[str, Any] = {"mean_n": one.n}
    for called, mean in (("mean_top1", one), ("mean_top5", five)):
        told |= {called: mean.mean, f"{called}_low": mean.low, f"{called}_high": mean.high}
        if mean.clusters is not None:
            told |= {f"{called}_clusters": mean.clusters, f"{called}_effective_n": mean.effective_n}
    return told | ({"mean_reason": one.reason} if one.reason else {})


def _both(one: Share, five: Share) -> dict[str, Any]:
    told: dict[str, Any] = {"n": one.rate.n, **_share("top1", one), **_share("top5", five)}
    if one.rate.clusters is not None:
        told["clusters"] = one.rate.clusters
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
    if share.rate.clusters is not None:
        told[f"{called}_effective_n"] = share.rate.effective_n
    return told
