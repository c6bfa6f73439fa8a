"""Many tests at once: p-values adjusted for the family they were made in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LEVEL = 0.05
"""Chance of a false finding in a family, at most."""


@dataclass(frozen=True, slots=True)
class Family:
    """The tests of one family, adjusted.

    Attributes:
        size: Tests that count: those made, less those left out.
        holm: Per member, p adjusted by Holm (1979, Scandinavian Journal of Statistics 6:65): the chance of a
            single false finding in the family stays below the level. None for what is not estimable or left out.
        bh: Per member, p adjusted by Benjamini and Hochberg (1995, JRSS B 57:289): the expected share of false
            findings among all findings stays below the level.
        hopeless: Per member, whether it is left out since it could not have reached the level, whatever it showed.
        repeated: Per member, whether it is left out since another one says the same.
    """

    size: int
    holm: tuple[float | None, ...]
    bh: tuple[float | None, ...]
    hopeless: tuple[bool, ...] = ()
    repeated: tuple[bool, ...] = ()

    @property
    def left_out(self) -> int:
        """Tests that were made and do not count."""
        return sum(self.hopeless) + sum(self.repeated)


def adjust(
    p_values: Sequence[float | None],
    attainable: Sequence[float | None] | None = None,
    repeated: Sequence[bool] | None = None,
    level: float = LEVEL,
) -> Family:
    """Adjust the p-values of a family; None stays None and does not count.

    A test that could not have reached the level cannot be a false finding, so it need not be paid for (Tarone
    1990, Biometrics 46:515): with m_K the tests that could reach level / K, those count for the smallest K that is
    at least m_K. Whether a test counts hangs on its totals alone, not on what it showed.

    Args:
        p_values: (m,) p-values.
        attainable: (m,) the smallest p that each test could have given; None in it where that is not known.
        repeated: (m,) tests that say what another one says, such as a category's exact complement.
        level: Chance of a false finding.
    """
    from scipy.stats import false_discovery_control

    again = list(repeated) if repeated is not None else [False] * len(p_values)
    made = [place for place, p in enumerate(p_values) if p is not None and not again[place]]
    least = [0.0 if attainable is None else attainable[place] or 0.0 for place in made]
    divisor = next((k for k in range(1, len(made) + 1) if sum(each <= level / k for each in least) <= k), 1)
    counted = [place for place, each in zip(made, least, strict=True) if each <= level / divisor]
    holm: list[float | None] = [None] * len(p_values)
    bh: list[float | None] = [None] * len(p_values)
    if counted:
        raw = np.array([p_values[place] for place in counted], dtype=np.float64)
        for adjusted, found in ((holm, _holm(raw)), (bh, false_discovery_control(raw, method="bh"))):
            for place, p in zip(counted, found.tolist(), strict=True):
                adjusted[place] = p
    is_counted = set(counted)
    return Family(
        len(counted),
        tuple(holm),
        tuple(bh),
        tuple(place in made and place not in is_counted for place in range(len(p_values))),
        tuple(p is not None and each for p, each in zip(p_values, again, strict=True)),
    )


def repeats(columns: NDArray[np.bool_]) -> tuple[bool, ...]:
    """Which of several yes-or-no questions, (n, K) bool, repeat an earlier one: the same, or its complement."""
    seen: set[bytes] = set()
    found = []
    for column in columns.T:
        # A question and its complement are told by the same bits once they start alike.
        bits = np.packbits(column ^ bool(column[:1].any())).tobytes()
        found.append(bits in seen)
        seen.add(bits)
    return tuple(found)


def _holm(raw: NDArray[np.float64]) -> NDArray[np.float64]:
    # Not by statsmodels' multipletests: it collects garbage at every call, and with torch loaded that halts the
    # whole process, the window too, for a noticeable time.
    order = np.argsort(raw)
    steps = np.maximum.accumulate(raw[order] * np.arange(len(raw), 0, -1))
    adjusted = np.empty_like(raw)
    adjusted[order] = np.minimum(steps, 1.0)
    return adjusted
