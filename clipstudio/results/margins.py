"""The margins of the tables that comparisons make: means over the values of one attribute, each alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clipstudio.domain.audits import Rate
from clipstudio.statistics.averages import Average, average


@dataclass(frozen=True, slots=True)
class Margin:
    """The mean over the values of one attribute.

    Attributes:
        by: The attributes of the comparison.
        over: The attribute whose values it is the mean over.
        attributes: The other attributes with their values; empty where there is no other.
        mean: The mean.
    """

    by: tuple[str, ...]
    over: str
    attributes: Mapping[str, str]
    mean: Average


def margins(groups: Sequence[tuple[Mapping[str, str], Rate]]) -> tuple[Margin, ...]:
    """The margins of every comparison.

    Of a comparison of one attribute it is the mean of all its groups; of an intersection one mean over each
    attribute for every combination of the others.

    Args:
        groups: Attribute name to value of each group, and its rate.
    """
    tables: dict[tuple[tuple[str, ...], str, tuple[tuple[str, str], ...]], list[Rate]] = {}
    for attributes, rate in groups:
        names = tuple(attributes)
        for over in names:
            rest = tuple((name, value) for name, value in attributes.items() if name != over)
            tables.setdefault((names, over, rest), []).append(rate)
    return tuple(Margin(by, over, dict(rest), average(rates)) for (by, over, rest), rates in tables.items())
