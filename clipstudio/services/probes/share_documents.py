"""Shares by group as JSON, and as a comparison's largest gap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from clipstudio.probes.shares import Share
from clipstudio.services.documents import disparity_document, rate_document
from clipstudio.statistics.disparity import largest_disparity


def share_document(share: Share, called: str) -> dict[str, Any]:
    """A share with its interval; with clusters also how many, and the effective n."""
    told = rate_document(share.rate, called)
    if share.clusters is not None:
        told |= {"clusters": share.clusters, "effective_n": share.effective_n}
    return told


def group_document(share: Share, called: str) -> dict[str, Any]:
    """The same with the group it is of."""
    return {"attributes": dict(share.attributes), **share_document(share, called)}


def gap_documents(groups: Sequence[Share]) -> list[dict[str, Any]]:
    """The largest gap of each comparison that the groups belong to."""
    comparisons: dict[tuple[str, ...], list[Share]] = {}
    for group in groups:
        comparisons.setdefault(tuple(group.attributes), []).append(group)
    return [
        {
            "by": list(names),
            **disparity_document(
                largest_disparity([each.rate for each in members]), [each.attributes for each in members]
            ),
            "images_are": "taken as independent",
        }
        for names, members in comparisons.items()
    ]
