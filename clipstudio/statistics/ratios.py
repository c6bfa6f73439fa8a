"""The ratio of two shares, with an interval."""

from __future__ import annotations

import numpy as np

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import CONFIDENCE
from clipstudio.statistics.intervals import quantile


def ratio(
    one: Rate, other: Rate, confidence: float = CONFIDENCE
) -> tuple[float | None, float | None, float | None, str | None]:
    """One rate over another, with its interval on the logarithmic scale.

    Source: Katz et al. 1978, Biometrics 34:469; with clusters the variance of each logarithm is (1 - p) / (p e),
    e the effective n, which is the linearised one, and the quantile is t's at the fewer degrees of freedom of
    the two. The groups must not share clusters; where they do the interval is wider than it need be.

    Args:
        one: The rate above the line.
        other: The rate below it.
        confidence: Two-sided level.

    Returns:
        The ratio, both ends of its interval, and why one of them is missing.
    """
    if one.rate is None or other.rate is None:
        return None, None, None, one.reason or other.reason
    if other.count == 0:
        return None, None, None, "the lowest rate is 0"
    found = one.rate / other.rate
    if one.count == 0:
        return found, None, None, "a rate of 0 has no logarithm"
    parts = [(1 - each.rate) / (each.rate * (each.effective_n or each.n)) for each in (one, other) if each.rate]
    if not sum(parts):
        return found, None, None, "both rates are 100 %: their logarithms show no spread"
    freedom = [each.df for each in (one, other) if each.df is not None]
    reach = float(quantile(np.array([min(freedom) if freedom else np.nan]), confidence)[0] * np.sqrt(sum(parts)))
    return found, found * float(np.exp(-reach)), found * float(np.exp(reach)), None
