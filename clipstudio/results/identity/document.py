"""The identity probe as JSON: what `clipstudio probe identity --json` writes, and what earlier programs kept.

People's names stay in the project: no document holds them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clipstudio.domain.audits import Rate
from clipstudio.domain.probes import WHY_A_PURPOSE, ProbeName
from clipstudio.domain.published import published
from clipstudio.results.documents.probe import probe_head, published_document
from clipstudio.results.identity.result import (
    TOPS,
    ComparisonGroups,
    GroupNaming,
    IdentityResult,
    NameFacts,
    PoolMean,
    PoolResult,
    TemplateFacts,
)
from clipstudio.results.reading import ProbeReading


def document(reading: ProbeReading[IdentityResult]) -> dict[str, Any]:
    """The probe as `clipstudio probe identity --json` writes it; the names themselves stay in the project."""
    result = reading.result
    head = probe_head(reading.record)
    head["run"]["prompts"] = _unnamed(head["run"].get("prompts"))
    return {
        **head,
        "why_a_purpose": WHY_A_PURPOSE,
        **asked_document(result),
        "images": {"asked": result.asked, "without_name": result.without_name},
        "names_never_mentioned": result.never_mentioned,
        "pools": [_pool_document(pool) for pool in result.pools],
        "comparisons": [
            {"attributes": list(comparison.attributes), "missing": comparison.missing}
            for comparison in result.comparisons
        ],
        "groups": [
            {"attributes": dict(naming.attributes), "n": naming.top1.n} for naming in result.pools[-1].groups
        ],
        "published": published_document(published(ProbeName.IDENTITY)),
    }


def asked_document(result: IdentityResult) -> dict[str, Any]:
    """What was asked, which stands in the provenance of a run too."""
    return {
        "purpose": result.purpose,
        "attribute": result.attribute,
        "template": {
            "text": result.template.text,
            "status": result.template.status,
            "note": result.template.note,
        },
        "names": {
            "own": result.names.own,
            "others": result.names.others,
            "source": result.names.source,
            "left_out_as_repeated": result.names.left_out_as_repeated,
            "sha256": result.names.sha256,
        },
    }


def earlier(stored: Mapping[str, Any]) -> IdentityResult:
    """The result that programs before the typed ones kept.

    The first of them knew neither means over all lists nor images not answered.
    """
    return IdentityResult(
        stored["purpose"],
        stored["attribute"],
        TemplateFacts(**stored["template"]),
        NameFacts(**stored["names"]),
        tuple(stored["candidates"]),
        stored["images"]["asked"],
        stored["images"]["without_name"],
        stored.get("names_never_mentioned", 0),
        tuple(
            ComparisonGroups(tuple(entry["attributes"]), entry["missing"], tuple(entry["groups"]))
            for entry in stored["comparisons"]
        ),
        tuple(
            PoolResult(pool["names"], _naming_of(pool), tuple(_naming_of(group) for group in pool["groups"]))
            for pool in stored["pools"]
        ),
    )


def _unnamed(facts: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """What a run says of its prompts without the labels, which are people's names here."""
    return None if facts is None else {**facts, "cut": [], "alike": []}


def _pool_document(pool: PoolResult) -> dict[str, Any]:
    """A pool: top-1 and top-5 with intervals, overall and by group, beside blind guessing.

    "mean_top1" and "mean_top5" are over all pools of the size that can be drawn, and of all images with a name.
    """
    return {
        "names": pool.names,
        **_naming_document(pool.overall),
        "chance": pool.chance(1),
        "chance_top5": pool.chance(5),
        "groups": [{"attributes": dict(naming.attributes), **_naming_document(naming)} for naming in pool.groups],
    }


def _naming_document(naming: GroupNaming) -> dict[str, Any]:
    one, five = naming.top1, naming.top5
    counted: dict[str, Any] = {"n": one.n, **_rate_document("top1", one), **_rate_document("top5", five)}
    if one.clusters is not None:
        counted["clusters"] = one.clusters
    if reason := one.reason or five.reason:
        counted["reason"] = reason
    return counted | {"unanswered": naming.unanswered} | _means_document(naming)


def _rate_document(called: str, rate: Rate) -> dict[str, Any]:
    flat: dict[str, Any] = {
        called: rate.rate,
        f"{called}_low": rate.low,
        f"{called}_high": rate.high,
        f"{called}_count": rate.count,
    }
    if rate.clusters is not None:
        flat[f"{called}_effective_n"] = rate.effective_n
    return flat


def _means_document(naming: GroupNaming) -> dict[str, Any]:
    if naming.mean1 is None or naming.mean5 is None:
        return {}
    flat: dict[str, Any] = {"mean_n": naming.mean1.n}
    for called, mean in (("mean_top1", naming.mean1), ("mean_top5", naming.mean5)):
        flat |= {called: mean.mean, f"{called}_low": mean.low, f"{called}_high": mean.high}
        if mean.clusters is not None:
            flat |= {f"{called}_clusters": mean.clusters, f"{called}_effective_n": mean.effective_n}
    return flat | ({"mean_reason": naming.mean1.reason} if naming.mean1.reason else {})


def _naming_of(stored: Mapping[str, Any]) -> GroupNaming:
    one, five = (_rate_of(f"top{top}", stored) for top in TOPS)
    mean1, mean5 = (_mean_of(f"mean_top{top}", stored) for top in TOPS)
    return GroupNaming(stored.get("attributes", {}), one, five, stored.get("unanswered", 0), mean1, mean5)


def _rate_of(called: str, stored: Mapping[str, Any]) -> Rate:
    return Rate(
        stored[f"{called}_count"],
        stored["n"],
        stored[called],
        stored[f"{called}_low"],
        stored[f"{called}_high"],
        stored.get("reason"),
        stored.get("clusters"),
        stored.get(f"{called}_effective_n"),
    )


def _mean_of(called: str, stored: Mapping[str, Any]) -> PoolMean | None:
    if called not in stored:
        return None
    return PoolMean(
        stored["mean_n"],
        stored[called],
        stored[f"{called}_low"],
        stored[f"{called}_high"],
        stored.get("mean_reason"),
        stored.get(f"{called}_clusters"),
        stored.get(f"{called}_effective_n"),
    )
