"""How groups are distinguished in figures: a colour of the palette and a shape as the second sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clipstudio.domain.attribute_views import attribute_named
from clipstudio.domain.audits import Comparison


@dataclass(frozen=True, slots=True)
class Mark:
    """How a group's mark looks.

    Attributes:
        color: Place in the palette; -1 is neutral.
        shape: Place among the shapes.
    """

    color: int
    shape: int


NEUTRAL_MARK = Mark(-1, 3)
"""The mark of all images together."""


def group_marks(comparison: Comparison, comparisons: Sequence[Comparison]) -> tuple[Mark, ...]:
    """Colour and shape of every group of a comparison.

    A value keeps its colour in an intersection and by whatever rule its attribute is compared: the colour says the
    first attribute's value, in the order it has when compared alone, and the shape says the rest.

    Args:
        comparison: The groups to be marked.
        comparisons: All comparisons of the same result.
    """
    first = [tuple(group.attributes.values())[:1] for group in comparison.groups]
    rest = [tuple(group.attributes.values())[1:] for group in comparison.groups]
    known = [
        tuple(group.attributes.values())
        for other in comparisons
        if _are_one_attribute(other.attributes, comparison.attributes[:1])
        for group in other.groups
    ]
    colors = {value: place for place, value in enumerate(dict.fromkeys([*known, *first]))}
    shapes = {value: place for place, value in enumerate(dict.fromkeys(rest))}
    single = len(comparison.attributes) == 1
    return tuple(
        Mark(colors[value], colors[value] if single else shapes[other])
        for value, other in zip(first, rest, strict=True)
    )


def _are_one_attribute(names: Sequence[str], others: Sequence[str]) -> bool:
    return [attribute_named(name) for name in names] == [attribute_named(name) for name in others]
