"""Many tests at once: p-values adjusted for the family they were made in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

LEVEL = 0.05
"""Chance of a false finding in a family, at most."""


@dataclass(frozen=True, slots=True)
class AdjustedTests:
    """The tests of one family, adjusted.

    Attributes:
        size: Tests that count: those made, less those left out.
        holm: Per member, p adjusted by Holm (1979, Scandinavian Journal of Statistics 6:65): the chance of a
            single false finding in the family stays below the level. None for what is not estimable or left out.
        bh: Per member, p adjusted by Benjamini and Hochberg (1995, JRSS B 57:289): the expected share of false
            findings among all findings stays below the level.
        hopeless: Per member, whether it is left out since it could not have reached the level, whatever it showed.
        repeated: Per member, whether it is not counted since an earlier one says the same.
        left_out: Tests of the family that were made and do not count, hopeless or repeated.
        needed: The p that a test must be able to come down to, so that it counts: the level over Tarone's number
            of tests.
    """

    size: int
    holm: tuple[float | None, ...]
    bh: tuple[float | None, ...]
    hopeless: tuple[bool, ...] = ()
    repeated: tuple[bool, ...] = ()
    left_out: int = 0
    needed: float = LEVEL

    def part(self, start: int, end: int) -> AdjustedTests:
        """Some of the members, adjusted over all of them."""
        own = slice(start, end)
        return replace(
            self,
            holm=self.holm[own],
            bh=self.bh[own],
            hopeless=self.hopeless[own],
            repeated=self.repeated[own],
        )


def adjust(
    p_values: Sequence[float | None],
    attainable: Sequence[float | None] | None = None,
    repeated: Sequence[int | None] | None = None,
    level: float = LEVEL,
) -> AdjustedTests:
    """Adjust the p-values of a family; None stays None and does not count.

    A test that could not have reached the level cannot be a false finding, so it need not be paid for (Tarone
    1990, Biometrics 46:515): with m_K the tests that could reach level / K, those count for the smallest K that is
    at least m_K. Whether a test counts hangs on its totals alone, not on what it showed.

    Args:
        p_values: (m,) p-values.
        attainable: (m,) the smallest p that each test could have given; None in it where that is not known.
        repeated: (m,) the earlier test that each repeats, such as a category's exact complement; None for none. It
            counts once, and has the other's adjusted p.
        level: Chance of a false finding.
    """
    from scipy.stats import false_discovery_control

    twin = list(repeated) if repeated is not None else [None] * len(p_values)
    made = [place for place, p in enumerate(p_values) if p is not None and twin[place] is None]
    least = [0.0 if attainable is None else attainable[place] or 0.0 for place in made]
    divisor = next((k for k in range(1, len(made) + 1) if sum(each <= level / k for each in least) <= k), 1)
    counted = [place for place, each in zip(made, least, strict=True) if each <= level / divisor]
    holm: list[float | None] = [None] * len(p_values)
    bh: list[float | None] = [None] * len(p_values)
    hopeless = [p is not None for p in p_values]
    if counted:
        raw = np.array([p_values[place] for place in counted], dtype=np.float64)
        for adjusted, found in ((holm, _holm(raw)), (bh, false_discovery_control(raw, method="bh"))):
            for place, p in zip(counted, found.tolist(), strict=True):
                adjusted[place] = p
    for place in counted:
        hopeless[place] = False
    for place, other in enumerate(twin):
        if other is not None:
            holm[place], bh[place], hopeless[place] = holm[other], bh[other], False
    again = tuple(p is not None and each is not None for p, each in zip(p_values, twin, strict=True))
    return AdjustedTests(
        len(counted),
        tuple(holm),
        tuple(bh),
        tuple(hopeless),
        again,
        sum(hopeless) + sum(again),
        level / divisor,
    )


REPEATS = "another test says the same: it is counted once"


def left_out_words(needed: float, which: str = "it") -> str:
    """Why a test does not count in its family.

    Args:
        needed: `AdjustedTests.needed`.
        which: What could not have come down to it.
    """
    tests = round(LEVEL / needed)
    p = f"{LEVEL}" if tests == 1 else f"{needed:.2g} ({LEVEL} over {tests:,} tests)"
    return f"{which} could not have come down to {p}, whatever {which} showed"


def repeats(columns: NDArray[np.bool_]) -> tuple[int | None, ...]:
    """The earlier one that each of several yes-or-no questions, (n, K) bool, repeats: it, or its complement."""
    seen: dict[bytes, int] = {}
    found: list[int | None] = []
    for place, column in enumerate(columns.T):
        # A question and its complement are told by the same bits once they start alike.
        bits = np.packbits(column ^ bool(column[:1].any())).tobytes()
        first = seen.setdefault(bits, place)
        found.append(None if first == place else first)
    return tuple(found)


def _holm(raw: NDArray[np.float64]) -> NDArray[np.float64]:
    # Not by statsmodels' multipletests: it collects garbage at every call, and with torch loaded that halts the
    # whole process, the window too, for a noticeable time.
    order = np.argsort(raw)
    steps = np.maximum.accumulate(raw[order] * np.arange(len(raw), 0, -1))
    adjusted = np.empty_like(raw)
    adjusted[order] = np.minimum(steps, 1.0)
    return adjusted
