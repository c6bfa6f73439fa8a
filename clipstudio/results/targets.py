"""Targets: what a mark of a figure stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Group = tuple[tuple[str, str], ...]
"""A group as pairs of attribute and value, in the order of the comparison; empty for all images."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a mark stands for: some of the images of a result.

    Each experiment has its own kind, which holds all that says which images these are: it can be a key, crosses
    threads, and an answer that carries it cannot be taken for the answer to another question.

    Attributes:
        caption: Which images these are, in words; it tells no two targets apart.
        meaning: What the mark says, in a plain sentence with its counts; it tells no two targets apart either.
    """

    caption: str = field(default="", compare=False)
    meaning: str = field(default="", compare=False)

    @property
    def looked_at(self) -> tuple[tuple[str, str], ...]:
        """What to choose on the page of a run to see the same label or category there; () where there is none."""
        return ()

    def at_threshold(self, threshold: float) -> Target:
        """The same images' counterpart at another threshold; itself where no threshold is in it."""
        return self


def group_of(attributes: Mapping[str, str]) -> Group:
    """A group as a target holds it."""
    return tuple(attributes.items())
