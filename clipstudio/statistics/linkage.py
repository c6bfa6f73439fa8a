"""Groups of things that are all near each other, and not only each near the next."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from clipstudio.statistics.near_pairs import NearPairs

LARGE = 4000
"""Things in a chain beyond which it is cut at smaller distances before it is grouped: 64 MB of distances."""


def complete_groups(count: int, pairs: NearPairs, diameter: int) -> list[NDArray[np.int64]]:
    """Group by complete linkage: no two things of a group are further apart than ``diameter``, and all are a pair.

    A chain of things, each like the next, is cut where its ends are not alike.

    Args:
        count: How many things there are.
        pairs: Those that may be in a group together, with their distances; all others may not.
        diameter: The largest distance within a group.

    Returns:
        The groups of two and more, each ascending, in the order of their first things.
    """
    groups: list[NDArray[np.int64]] = []
    _group(pairs.kept(pairs.distance <= diameter), diameter, groups)
    return sorted(groups, key=lambda group: int(group[0]))


def _group(pairs: NearPairs, diameter: int, groups: list[NDArray[np.int64]]) -> None:
    if not len(pairs):
        return
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    things, place = np.unique(np.r_[pairs.first, pairs.second], return_inverse=True)
    first, second = place[: len(pairs)], place[len(pairs) :]
    n = len(things)
    graph = coo_array((np.ones(len(pairs), np.int8), (first, second)), shape=(n, n))
    _, chain = connected_components(graph, directed=False)
    order = np.argsort(chain[first], kind="stable")
    for own in np.split(order, np.flatnonzero(np.diff(chain[first][order])) + 1):
        part = NearPairs(first[own], second[own], pairs.distance[own])
        members = np.unique(np.r_[part.first, part.second])
        if len(members) > LARGE and diameter > 0:
            _group(
                NearPairs(things[part.first], things[part.second], part.distance).kept(part.distance < diameter),
                diameter - 1,
                groups,
            )
        elif len(members) == 2:
            groups.append(things[members])
        else:
            groups += [things[each] for each in _linked(members, part, diameter)]


def _linked(members: NDArray[np.int64], pairs: NearPairs, diameter: int) -> list[NDArray[np.int64]]:
    """The groups of one chain."""
    from scipy.cluster.hierarchy import fcluster, linkage

    n = len(members)
    rows, columns = np.searchsorted(members, pairs.first), np.searchsorted(members, pairs.second)
    # What is no pair is further apart than anything may be.
    apart = np.full(n * (n - 1) // 2, diameter + 1000.0, np.float32)
    apart[rows * (2 * n - rows - 1) // 2 + columns - rows - 1] = pairs.distance
    labels = fcluster(linkage(apart, "complete"), diameter + 0.5, "distance")
    order = np.argsort(labels, kind="stable")
    parts = np.split(order, np.flatnonzero(np.diff(labels[order])) + 1)
    return [members[np.sort(part)] for part in parts if len(part) > 1]
