"""How many images to judge: the interval that a number of them will give, and the number for a wanted interval.

The interval is Wilson's, as everywhere, so the number for it is not quite the textbook's z^2 p (1 - p) / w^2,
which is that of Wald's: it is z^2 smaller at a rate of one half, and larger near 0 and 1, where Wald's fails.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, inf, sqrt

import numpy as np

from clipstudio.domain.estimates import CONFIDENCE
from clipstudio.statistics.differences import score
from clipstudio.statistics.intervals import quantile

POWER = 0.8
"""How likely a gap is to be found, unless said otherwise."""


@dataclass(frozen=True, slots=True)
class Expected:
    """The interval that a sample will give if the rate is as expected.

    Attributes:
        n: Images judged.
        rate: Expected, a fraction.
        low: Lower end.
        high: Upper end.
    """

    n: int
    rate: float
    low: float
    high: float

    @property
    def half_width(self) -> float:
        """Half the width of the interval."""
        return (self.high - self.low) / 2


def expected_interval(
    n: int, rate: float, population: int | None = None, confidence: float = CONFIDENCE
) -> Expected:
    """The interval of a share that n judged images will give.

    Args:
        n: Images judged, at least 1.
        rate: Expected, in [0, 1].
        population: Images that they are drawn from, at least n, where the interval is to be of those and no
            others; None for images like them without end.
        confidence: Two-sided level.

    Raises:
        ValueError: If n is less than 1 or more than there are.
    """
    worth = worth_of(n, population)
    if worth == inf:
        return Expected(n, rate, rate, rate)
    return Expected(n, rate, *score(rate, worth, None, confidence))


def worth_of(n: int, population: int | None) -> float:
    """Images drawn from an endless store that tell as much as n of a population: n (N - 1) / (N - n).

    The variance of a share is smaller by (N - n) / (N - 1) where images are drawn without putting back (Cochran
    1977, Sampling Techniques, 3rd edition, section 3.2); infinite where all are judged.

    Raises:
        ValueError: If n is less than 1 or more than there are.
    """
    if n < 1 or (population is not None and n > population):
        raise ValueError(f"{n:,} images cannot be judged of {'any' if population is None else f'{population:,}'}")
    if population is None:
        return float(n)
    return inf if n == population else n * (population - 1) / (population - n)


def needed(half_width: float, rate: float, population: int | None = None, confidence: float = CONFIDENCE) -> int:
    """The fewest images whose `expected_interval` is at most this wide.

    With w the half width, p the rate, q = 1 - p and z the normal quantile, Wilson's formula solved for n is
    z^2 (p q - 2 w^2 + sqrt(p^2 q^2 - 4 p q w^2 + w^2)) / (2 w^2); of a population of N it is
    n / (1 + (n - 1) / N).

    Args:
        half_width: Half of the interval, a fraction above 0; 0.05 for plus or minus five points.
        rate: Expected, in [0, 1]; one half asks for the most images.
        population: As for `expected_interval`; never more than it are needed.
        confidence: Two-sided level.

    Raises:
        ValueError: If the half width is not above 0.
    """
    if half_width <= 0:
        raise ValueError("the interval must have a width above 0")
    found = worth_of_width(half_width, rate, confidence)
    if population is not None:
        found = min(float(population), found / (1 + (found - 1) / population))
    # Rounding must not ask for one image more where the formula gives a whole number.
    return max(1, ceil(found - 1e-9))


def worth_of_width(half_width: float, rate: float, confidence: float = CONFIDENCE) -> float:
    """Images, not whole, drawn at random whose Wilson interval has this half width; 0 where none is so wide."""
    if half_width >= 0.5:
        return 0.0
    z2, spread, w2 = _z(confidence) ** 2, rate * (1 - rate), half_width**2
    return z2 * (spread - 2 * w2 + sqrt(spread**2 - 4 * spread * w2 + w2)) / (2 * w2)


def per_group(one: float, other: float, power: float = POWER, confidence: float = CONFIDENCE) -> int:
    """Images in each of two groups so that a gap between them is found with this power.

    (z_(1 - alpha / 2) + z_power)^2 (p q + p' q') / (p - p')^2, the two-sided test of two shares (Fleiss, Levin and
    Paik 2003, Statistical Methods for Rates and Proportions, 3rd edition, section 4.2).

    Args:
        one: Expected rate of the first group, a fraction.
        other: Of the second.
        power: How likely the gap is to be found, in (0, 1).
        confidence: 1 less the level of the test.

    Raises:
        ValueError: If the rates are the same.
    """
    if one == other:
        raise ValueError("a gap of nothing needs images without end: give two rates that differ")
    spread = one * (1 - one) + other * (1 - other)
    return max(1, ceil((_z(confidence) + _tail(power)) ** 2 * spread / (one - other) ** 2 - 1e-9))


def power_of(n: int, one: float, other: float, confidence: float = CONFIDENCE) -> float:
    """How likely n images in each of two groups are to show a gap: `per_group` solved for the power."""
    from scipy.stats import norm

    spread = one * (1 - one) + other * (1 - other)
    if not spread:
        return 1.0 if one != other else 1 - confidence
    return float(norm.cdf(abs(one - other) * sqrt(n / spread) - _z(confidence)))


def smallest_gap(n: int, rate: float, power: float = POWER, confidence: float = CONFIDENCE) -> float | None:
    """The smallest gap that n images in each of two groups show with this power: `per_group` solved for the gap.

    The other group's rate lies on the side of one half, where gaps are harder to see, so that neither side is
    promised too much. None where no gap on that side is found.

    Args:
        n: Images of each group.
        rate: Expected rate of one group, a fraction.
        power: How likely the gap is to be found.
        confidence: 1 less the level of the test.
    """
    # d^2 n = k (p q + r (1 - r)) with r = p + d is a quadratic in d.
    k, towards = (_z(confidence) + _tail(power)) ** 2, min(rate, 1 - rate)
    a, b, c = n + k, -k * (1 - 2 * towards), -2 * k * towards * (1 - towards)
    gap = (-b + sqrt(b * b - 4 * a * c)) / (2 * a)
    return gap if towards + gap <= 1 else None


def _z(confidence: float) -> float:
    return float(quantile(np.array([np.nan]), confidence)[0])


def _tail(power: float) -> float:
    from scipy.stats import norm

    return float(norm.ppf(power))
