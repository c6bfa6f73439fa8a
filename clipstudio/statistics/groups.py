"""Groups: images sorted by one attribute's values, or by the intersection of several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Grouping:
    """Which group each image belongs to.

    Attributes:
        attributes: The attributes compared.
        codes: (n,) int32, index into ``groups``, -1 where a value is missing.
        groups: One tuple of values per group, aligned with ``attributes``; only groups that hold images.
    """

    attributes: tuple[str, ...]
    codes: NDArray[np.int32]
    groups: tuple[tuple[str, ...], ...]

    def among(self, rows: NDArray[np.bool_]) -> Grouping:
        """The same groups of some of the images, by an (n,) bool mask."""
        return Grouping(self.attributes, self.codes[rows], self.groups)

    def sizes(self) -> tuple[int, ...]:
        """Images of each group."""
        return tuple(group_sizes(self.codes, len(self.groups)).tolist())

    @property
    def missing(self) -> int:
        """Images left out since a value is missing."""
        return int(np.count_nonzero(self.codes < 0))


def merge(
    codes: NDArray[np.int32], values: Sequence[str], group_of: Mapping[str, str]
) -> tuple[NDArray[np.int32], tuple[str, ...]]:
    """Take values of an attribute together; a group stands where the first of its values stood.

    Args:
        codes: (n,) int32, index into the values, -1 where missing.
        values: The values in their order.
        group_of: Value to the name of its group; a value that is not there stays by itself.

    Returns:
        (n,) int32 codes, and the names that they are of.
    """
    names = [group_of.get(value, value) for value in values]
    merged = tuple(dict.fromkeys(names))
    places = np.array([*(merged.index(name) for name in names), -1], dtype=np.int32)
    found: NDArray[np.int32] = places[codes]
    return found, merged


def intersect(
    attributes: Sequence[str], codes: Sequence[NDArray[np.int32]], values: Sequence[Sequence[str]]
) -> Grouping:
    """Group images by every combination of values that occurs.

    Args:
        attributes: (A,) names.
        codes: (A,) arrays (n,) int32, index into the attribute's values, -1 where missing.
        values: (A,) the values of each attribute, in their order.

    Raises:
        ValueError: If no attribute is given.
    """
    if not attributes:
        raise ValueError("grouping needs at least one attribute")
    sizes = tuple(max(1, len(each)) for each in values)
    known = np.stack([each >= 0 for each in codes]).all(axis=0)
    flat = np.ravel_multi_index(tuple(each[known] for each in codes), sizes)
    occurring, inverse = np.unique(flat, return_inverse=True)
    result = np.full(len(codes[0]), -1, dtype=np.int32)
    result[known] = inverse
    places = np.unravel_index(occurring, sizes)
    groups = tuple(
        tuple(values[axis][int(places[axis][group])] for axis in range(len(attributes)))
        for group in range(len(occurring))
    )
    return Grouping(tuple(attributes), result, groups)


def count_by_group(hits: NDArray[np.bool_], codes: NDArray[np.int32], groups: int) -> NDArray[np.int64]:
    """Count hits per group and column.

    Args:
        hits: (n, K) bool.
        codes: (n,) int32 group of each row; rows with -1 are left out.
        groups: Number of groups G.

    Returns:
        (G, K) int64.
    """
    columns = hits.shape[1]
    rows, column = np.nonzero(hits)
    group = codes[rows]
    counted = group >= 0
    flat = group[counted].astype(np.int64) * columns + column[counted]
    return np.bincount(flat, minlength=groups * columns).reshape(groups, columns).astype(np.int64)


def group_sizes(codes: NDArray[np.int32], groups: int) -> NDArray[np.int64]:
    """Images per group, (G,) int64."""
    return np.bincount(codes[codes >= 0], minlength=groups).astype(np.int64)
