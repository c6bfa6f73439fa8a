"""Newcombe's paired interval written out once more, to hold the program's against."""

from __future__ import annotations

import math

from statsmodels.stats.proportion import proportion_confint


def paired(both: int, lost: int, gained: int, neither: int) -> tuple[float, float]:
    """Both ends of after less before: method 10 of Newcombe 1998 (Stat Med 17:2635), from Wilson's intervals."""
    n = both + lost + gained + neither
    before, after = (both + lost) / n, (both + gained) / n
    low_before, high_before = proportion_confint(both + lost, n, method="wilson")
    low_after, high_after = proportion_confint(both + gained, n, method="wilson")
    product = math.sqrt((both + lost) * (gained + neither) * (both + gained) * (lost + neither))
    crossed = both * neither - lost * gained
    if crossed > 0:
        crossed = max(crossed - n / 2, 0)
    phi = crossed / product if product else 0.0
    down, up = after - low_after, high_before - before
    low = after - before - math.sqrt(down**2 - 2 * phi * down * up + up**2)
    down, up = high_after - after, before - low_before
    high = after - before + math.sqrt(down**2 - 2 * phi * down * up + up**2)
    return max(low, -1.0), min(high, 1.0)
