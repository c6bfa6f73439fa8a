"""Which groups are suppressed, in whichever result they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.attribute_views import attribute_named
from clipstudio.results.words import suppressed_words
from clipstudio.statistics.disclosure import Published, hide_groups
from clipstudio.statistics.groups import Grouping

GroupKey = frozenset[tuple[str, str]]
"""Attributes with their values, in whichever order and by whichever rule the values are told."""


def group_key(attributes: Mapping[str, str]) -> GroupKey:
    """A group as it is known across results."""
    return frozenset((attribute_named(name), value) for name, value in attributes.items())


@dataclass(frozen=True, slots=True)
class Suppression:
    """What is withheld of all results that are published together.

    Attributes:
        minimum: Images of a group that is shown; 1 or less withholds nothing.
        groups: The groups that are withheld.
    """

    minimum: int
    groups: frozenset[GroupKey] = frozenset()

    @property
    def is_asked(self) -> bool:
        """Whether a smallest number of images was asked for."""
        return self.minimum > 1

    @property
    def reason(self) -> str:
        """Why numbers are withheld."""
        return suppressed_words(self.minimum)

    def hides(self, attributes: Mapping[str, str]) -> bool:
        """Whether a group is withheld."""
        return bool(self.groups) and group_key(attributes) in self.groups

    def hides_any(self, groups: Iterable[Mapping[str, str]]) -> bool:
        """Whether one of some groups is withheld."""
        return any(map(self.hides, groups))

    def hides_of(self, attributes: Iterable[str]) -> bool:
        """Whether a group by these attributes is withheld."""
        names = set(map(attribute_named, attributes))
        return any({name for name, _ in group} == names for group in self.groups)


NOTHING = Suppression(0)
"""Withholds nothing."""


@dataclass(slots=True)
class Scopes:
    """Collects what is published together: the ways in which the same images are grouped, scope by scope."""

    _images: dict[bytes, int] = field(default_factory=dict)
    _counted: list[Published] = field(default_factory=list)
    _tables: dict[bytes, dict[tuple[object, ...], Grouping]] = field(default_factory=dict)

    def add(self, images: NDArray[np.int64], groupings: Sequence[Grouping]) -> None:
        """Add the groups of some images; those of the same images are looked at together.

        Args:
            images: (n,) int64 ids, ascending.
            groupings: How they are grouped.
        """
        scope = np.ascontiguousarray(images, np.int64).tobytes()
        self._images[scope] = len(images)
        tables = self._tables.setdefault(scope, {})
        for grouping in groupings:
            tables.setdefault((*_keys(grouping), np.asarray(grouping.codes, np.int32).tobytes()), grouping)

    def add_sizes(self, n: int, comparisons: Sequence[Sequence[tuple[Mapping[str, str], int]]]) -> None:
        """Add the sizes of groups, where it is not known which images they hold.

        Args:
            n: All images.
            comparisons: The groups of each comparison, with their images.
        """
        tables = [[(group_key(group), size) for group, size in each] for each in comparisons]
        self._counted.append(Published.counted(n, tables))

    def suppression(self, minimum: int, withheld: Iterable[GroupKey] = ()) -> Suppression:
        """What must be withheld of all that was added, besides what is withheld already."""
        if minimum <= 1:
            return Suppression(minimum)
        published = [
            Published.of(list(tables.values()), [_keys(each) for each in tables.values()], self._images[scope])
            for scope, tables in self._tables.items()
            if tables
        ]
        hidden = hide_groups([*published, *self._counted], minimum, withheld)
        return Suppression(minimum, frozenset(key for key in hidden if isinstance(key, frozenset)))


def _keys(grouping: Grouping) -> tuple[GroupKey, ...]:
    return tuple(group_key(dict(zip(grouping.attributes, values, strict=True))) for values in grouping.groups)
