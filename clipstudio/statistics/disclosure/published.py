"""What is published of some images together: several ways to group them, and how the sizes of groups add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from clipstudio.statistics.groups import Grouping

WHOLE = -1
"""Stands for all images together, whose number is always published."""


@dataclass(frozen=True, slots=True)
class Rest:
    """Images of a sum that are in no group of its table, for want of a value.

    Attributes:
        n: How many.
        within: Tables in which all of them lack a value, that of the sum among them.
        holds: Tables whose missing images all lack a value of the sum's table.
    """

    n: int
    within: tuple[int, ...] = ()
    holds: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Sum:
    """Groups that add up, with those that lack a value, to another group or to all images.

    Attributes:
        whole: The cell that they add up to, or `WHOLE`.
        parts: Cells of one table.
        rest: The images of the whole that are in none of them.
        table: The table of the parts.
        over: The table of the whole; `WHOLE` for all images.
    """

    whole: int
    parts: tuple[int, ...]
    rest: Rest
    table: int
    over: int


@dataclass(frozen=True, slots=True)
class Published:
    """Tables of group sizes over the same images.

    Attributes:
        n: The images.
        keys: Of each cell the group that it counts; a group may stand in several tables.
        sizes: Images of each cell.
        tables: Of each table the places of its cells, first and beyond the last.
        sums: How cells add up.
    """

    n: int
    keys: tuple[object, ...]
    sizes: tuple[int, ...]
    tables: tuple[tuple[int, int], ...]
    sums: tuple[Sum, ...]

    @classmethod
    def of(cls, groupings: Sequence[Grouping], keys: Sequence[Sequence[object]], n: int) -> Published:
        """From the group of each image.

        What adds up is found in the images themselves, so that an attribute that follows from another, or values
        that are taken together, are seen as well as the attributes that an intersection shares with a comparison.

        Args:
            groupings: How the n images are grouped, a table each.
            keys: Of each table and group what it is called across tables.
            n: The images.
        """
        sizes = [each.sizes() for each in groupings]
        ends = np.cumsum([0, *map(len, sizes)]).tolist()
        return cls(
            n,
            tuple(key for each in keys for key in each),
            tuple(size for each in sizes for size in each),
            tuple(pairwise(ends)),
            tuple(_sums([each.codes for each in groupings], ends)),
        )

    @classmethod
    def counted(cls, n: int, tables: Sequence[Sequence[tuple[frozenset[tuple[str, str]], int]]]) -> Published:
        """From sizes alone, where it is not known who is in a group: attributes tell what adds up.

        Args:
            n: The images.
            tables: Of each table the groups, as attributes with values, and their images.
        """
        ends = np.cumsum([0, *map(len, tables)]).tolist()
        keys = tuple(key for table in tables for key, _ in table)
        sizes = tuple(size for table in tables for _, size in table)
        spans = tuple(pairwise(ends))
        n = max([n, *(sum(size for _, size in table) for table in tables)])
        return cls(n, keys, sizes, spans, tuple(_counted_sums(n, keys, sizes, spans)))

    def missing(self, table: int) -> int:
        """Images that lack a value of a table."""
        first, end = self.tables[table]
        return self.n - sum(self.sizes[first:end])


def _counted_sums(
    n: int,
    keys: Sequence[frozenset[tuple[str, str]]],
    sizes: Sequence[int],
    spans: Sequence[tuple[int, int]],
) -> Iterator[Sum]:
    for table, (first, end) in enumerate(spans):
        cells = range(first, end)
        rest = n - sum(sizes[cell] for cell in cells)
        yield Sum(WHOLE, tuple(cells), Rest(rest, (table,), (table,)), table, WHOLE)
        for other, (start, stop) in enumerate(spans):
            for whole in range(start, stop) if other != table else ():
                parts = tuple(cell for cell in cells if keys[whole] < keys[cell])
                lacking = sizes[whole] - sum(sizes[part] for part in parts)
                if parts and lacking >= 0:
                    yield Sum(whole, parts, Rest(lacking, (table,), (table,)), table, other)


def _sums(codes: Sequence[NDArray[np.int32]], ends: Sequence[int]) -> Iterator[Sum]:
    for table, own in enumerate(codes):
        lacking = own < 0
        within = tuple(other for other, each in enumerate(codes) if (each[lacking] < 0).all())
        holds = tuple(other for other, each in enumerate(codes) if lacking[each < 0].all())
        rest = Rest(int(lacking.sum()), within, holds)
        yield Sum(WHOLE, tuple(range(ends[table], ends[table + 1])), rest, table, WHOLE)
        for other in range(len(codes)):
            if other != table:
                yield from _nested(codes, table, other, ends, holds)


def _nested(
    codes: Sequence[NDArray[np.int32]],
    table: int,
    other: int,
    ends: Sequence[int],
    holds: tuple[int, ...],
) -> Iterator[Sum]:
    """The groups of another table that are made of whole groups of this one."""
    own, whole = codes[table], codes[other]
    held = own >= 0
    pairs = np.unique(np.stack([own[held], whole[held]]), axis=1)
    parents, counts = np.unique(pairs[0], return_counts=True)
    single = parents[counts == 1]
    is_single = np.isin(pairs[0], single)
    divided = set(pairs[1][~is_single].tolist())
    parts: dict[int, list[int]] = {}
    for part, parent in zip(*(row[is_single].tolist() for row in pairs), strict=True):
        parts.setdefault(parent, []).append(ends[table] + part)
    groups = ends[other + 1] - ends[other]
    lacking = np.where(held, -1, whole)
    rests = np.bincount(lacking[lacking >= 0], minlength=groups)
    valued = [np.bincount(lacking[(lacking >= 0) & (each >= 0)], minlength=groups) for each in codes]
    for group in range(groups):
        if group not in divided:
            within = tuple(place for place in range(len(codes)) if not valued[place][group])
            rest = Rest(int(rests[group]), within, holds)
            yield Sum(ends[other] + group, tuple(parts.get(group, ())), rest, table, other)
