"""A test's p, adjusted over the family of tests that it was made in."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.statistics.multiplicity import AdjustedTests


@dataclass(frozen=True, slots=True)
class Adjusted:
    """What the family makes of one of its tests.

    Attributes:
        p_holm: p adjusted by Holm; None where there is none, or the test does not count.
        p_bh: p adjusted by Benjamini and Hochberg.
        family_size: Tests that count; None in results of earlier versions.
        needed_p: The p that the test could not have come down to, for which it does not count; None where it does.
        is_repeated: Whether it is not counted since an earlier test of the family says the same.
    """

    p_holm: float | None
    p_bh: float | None
    family_size: int | None
    needed_p: float | None = None
    is_repeated: bool = False

    @classmethod
    def of(cls, family: AdjustedTests, place: int) -> Adjusted:
        """One member of a family, by its place."""
        return cls(
            family.holm[place],
            family.bh[place],
            family.size,
            family.needed if family.hopeless[place] else None,
            family.repeated[place],
        )
