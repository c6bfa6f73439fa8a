"""The score interval of a weighted mean of independent shares: Wilson's, for a stratified sample.

A value P belongs to the interval where the estimate lies within z standard errors of it, and those are taken at
the shares that are most likely if P is true, not at the shares that were seen: a stratum without a single hit has
a spread too, and where it weighs much it takes most of what is added. Source: Martín Andrés, Álvarez Hernández and
Herranz Tejedor 2011, Statistical Methods in Medical Research 20:369. For one stratum it is Wilson's interval.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.estimates import CONFIDENCE
from clipstudio.statistics.intervals import quantile

Array = NDArray[np.float64]

_FARTHEST = 60.0
"""Of the logarithm of the multiplier that is searched."""


def weighted_score(
    weights: Array, shares: Array, n: Array, free: float = 1.0, confidence: float = CONFIDENCE
) -> tuple[float, float]:
    """The interval of sum (weight * share).

    Args:
        weights: (H,) above 0, adding up to 1.
        shares: (H,) float64 in [0, 1].
        n: (H,) images behind each share, or what they are worth; infinite where the share is known.
        free: By how much the variance is to be larger, since shares of other strata were estimated too.
        confidence: Two-sided level.
    """
    known = np.isinf(n)
    fixed = float((weights * shares)[known].sum())
    if known.all():
        return fixed, fixed
    reach = float(quantile(np.array([np.nan]), confidence)[0]) * np.sqrt(free)
    some = (weights[~known], shares[~known], n[~known], float(reach))
    most = float(weights[~known].sum())
    low, high = fixed + _end(*some), fixed + most - _end(some[0], 1 - some[1], *some[2:])
    return max(0.0, low), min(1.0, high)


def _end(weights: Array, shares: Array, n: Array, reach: float) -> float:
    """The lower end: the upper one is that of what does not count.

    With a multiplier m the most likely shares solve n_h (seen - p) = m w_h p (1 - p), and the estimate is m V from
    their weighted mean, V its variance there: so the end is where m^2 V is the squared quantile.
    """
    from scipy.optimize import brentq

    if not (weights * shares).sum():
        return 0.0

    def beyond(log: float) -> float:
        multiplier = float(np.exp(log))
        p = _likeliest(multiplier * weights, shares, n)
        return multiplier**2 * float((weights**2 * p * (1 - p) / n).sum()) - reach**2

    top = 0.0
    while beyond(top) < 0 and top < _FARTHEST:
        top += 4.0
    bottom = top - 4.0
    while beyond(bottom) > 0 and bottom > -_FARTHEST:
        bottom -= 4.0
    if beyond(top) < 0 or beyond(bottom) > 0:
        return 0.0 if beyond(top) < 0 else float((weights * shares).sum())
    found = float(np.exp(brentq(beyond, bottom, top, xtol=1e-12)))
    return float((weights * _likeliest(found * weights, shares, n)).sum())


def _likeliest(pull: Array, shares: Array, n: Array) -> Array:
    """The shares p that solve pull p^2 - (pull + n) p + n share = 0, in [0, share]."""
    both = pull + n
    root = np.sqrt(np.maximum(0.0, both**2 - 4 * pull * n * shares))
    return np.asarray(2 * n * shares / (both + root))
