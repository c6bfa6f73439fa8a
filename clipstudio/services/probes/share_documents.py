"""Shares by group as JSON, and as a comparison's largest gap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from clipstudio.domain.estimates import Disparity
from clipstudio.probes.shares import Share
from clipstudio.services.auditing.documents import disparity_document, rate_document
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
