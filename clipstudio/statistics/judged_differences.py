"""How far two shares as judged differ."""

from __future__ import annotations

from clipstudio.domain.estimates import Difference, DifferenceMethod
from clipstudio.statistics.differences import joined_ends
from clipstudio.statistics.prediction_powered import PredictionPowered
from clipstudio.statistics.strata import Judged


def judged_difference(one: Judged | PredictionPowered, other: Judged | PredictionPowered) -> Difference:
    """One share less another, of groups that share no image, from their own intervals.

    The intervals are joined as if by Pythagoras (MOVER: Zou and Donner 2008, Statistics in Medicine 27:1693), at
    the level that both have: of the largest of several gaps, make them at Bonferroni's level over all pairs.
    Groups that share clusters vary together, mostly the same way; the interval is then wider than it need be.

    Args:
        one: The first group's share.
        other: The second's.
    """
    if one.share is None or one.low is None or one.high is None:
        return Difference(None, None, None, _why(one))
    if other.share is None or other.low is None or other.high is None:
        return Difference(None, None, None, _why(other))
    low, high = joined_ends((one.share, one.low, one.high), (other.share, other.low, other.high))
    return Difference(one.share - other.share, max(-1.0, low), min(1.0, high), method=DifferenceMethod.JOINED)


def _why(told: Judged | PredictionPowered) -> str | None:
    return told.reason if isinstance(told, Judged) else told.note
