"""How far sources agree, without the values of which too few images speak."""

from __future__ import annotations

from dataclasses import replace

from clipstudio.results.source_agreement import SourceAgreement
from clipstudio.results.suppression.groups import Suppression


def suppress_source_agreement(found: SourceAgreement, suppression: Suppression) -> SourceAgreement:
    """An agreement without the numbers of suppressed values.

    The images of all values add up to what is known of all together, so that a single value is never withheld
    alone, and those that are come to the minimum.
    """
    if not suppression.is_asked:
        return found
    sizes = {row.value: row.images for row in found.rows if row.value is not None}
    hidden = {
        value
        for value, count in sizes.items()
        if suppression.hides({found.attribute: value}) or 0 < count < suppression.minimum
    }
    if not hidden:
        return found
    others = sorted((value for value in sizes if value not in hidden), key=lambda value: sizes[value])
    while others and (len(hidden) < 2 or sum(sizes[value] for value in hidden) < suppression.minimum):
        hidden.add(others.pop(0))
    rows = tuple(
        replace(row, images=0, differing=0, suppressed=suppression.reason) if row.value in hidden else row
        for row in found.rows
    )
    return replace(found, rows=rows)
