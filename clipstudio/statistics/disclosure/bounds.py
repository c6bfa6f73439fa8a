"""What can be worked out of withheld counts from those that are published: the least and the most of each."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.statistics.disclosure.published import WHOLE, Published, Sum

if TYPE_CHECKING:
    from scipy.sparse import csr_array

TRIED = 6
"""Goals drawn at random that show most ranges to be wide."""


@dataclass(frozen=True, slots=True)
class _System:
    """Equations over unknown counts.

    Attributes:
        cells: The unknown that each withheld cell is.
        rows: (E, V) coefficients.
        values: (E,) what they come to.
        limits: (V,) least and most of each unknown; None for no most.
    """

    cells: Mapping[int, int]
    rows: csr_array
    values: NDArray[np.float64]
    limits: tuple[tuple[float, float | None], ...]

    def part(self, columns: list[int], rows: list[int]) -> _Part:
        """Some of the unknowns with what is known of them."""
        return _Part(
            self.rows[rows][:, columns],
            self.values[rows],
            [self.limits[place] for place in columns],
        )


def too_well_known(published: Published, hidden: Collection[int], width: float) -> dict[int, float]:
    """Withheld cells whose least and most lie closer together than a width, with how far they lie apart.

    Whoever looks is taken to know all counts that are published, that a group that is named holds an image at
    least, how groups add up, and that all images have a value where they have. Least and most are those of linear
    programs over real numbers.

    Args:
        published: The tables.
        hidden: The cells that are withheld.
        width: How far apart they are to lie.
    """
    system = _system(published, hidden)
    if system is None:
        return {}
    found: dict[int, float] = {}
    for columns, rows in _components(system):
        own = {place: cell for cell, place in system.cells.items() if place in set(columns)}
        cells = {at: own[place] for at, place in enumerate(columns) if place in own}
        part = system.part(list(columns), rows)
        found |= {cells[at]: apart for at, apart in part.narrow(list(cells), width).items()}
    return found


@dataclass(frozen=True, slots=True)
class _Part:
    """Equations whose unknowns hang together."""

    rows: csr_array
    values: NDArray[np.float64]
    limits: list[tuple[float, float | None]]

    def narrow(self, places: list[int], width: float) -> dict[int, float]:
        """Unknowns among some whose range is narrower than a width, with their range.

        A few solutions that lie far apart show at once of most unknowns that their range is wide; only the
        others are solved for one by one.
        """
        if not self.rows.shape[0]:
            return {}
        draws = np.random.default_rng(0)
        least = np.full(len(self.limits), np.inf)
        most = -least
        for _ in range(TRIED):
            goal = np.zeros(len(self.limits))
            goal[places] = draws.choice([-1.0, 1.0], len(places))
            for sign in (1.0, -1.0):
                self._widen(sign * goal, least, most)
        found = {}
        for place in places:
            goal = np.zeros(len(self.limits))
            goal[place] = 1.0
            for sign in (1.0, -1.0):
                if most[place] - least[place] < width:
                    self._widen(sign * goal, least, most)
            if most[place] - least[place] < width:
                found[place] = float(most[place] - least[place])
        return found

    def _widen(self, goal: NDArray[np.float64], least: NDArray[np.float64], most: NDArray[np.float64]) -> None:
        """Put the least of a goal into what is known of the unknowns."""
        from scipy.optimize import linprog

        rows: Any = self.rows  # Sparse, which its type does not foresee.
        solved = linprog(
            goal,
            A_eq=rows,
            b_eq=self.values,
            bounds=self.limits,
            method="highs",
        )
        if solved.status != 0:
            raise ValueError(f"published counts contradict each other: {solved.message}")
        assert solved.x is not None
        np.minimum(least, solved.x, out=least)
        np.maximum(most, solved.x, out=most)


def _system(published: Published, hidden: Collection[int]) -> _System | None:
    withheld = {
        table
        for table, (first, end) in enumerate(published.tables)
        if any(cell in hidden for cell in range(first, end))
    }
    cells = {cell: place for place, cell in enumerate(sorted(hidden))}
    limits: list[tuple[float, float | None]] = [(1.0, None)] * len(cells)
    equations: list[tuple[dict[int, float], float]] = []
    lacking: dict[tuple[int, int, int], _Lacking] = {}
    without: dict[int, int] = {}
    for each in published.sums:
        unknown = {cells[part]: 1.0 for part in each.parts if part in hidden}
        known = sum(published.sizes[part] for part in each.parts if part not in hidden)
        if each.whole in hidden:
            unknown[cells[each.whole]] = -1.0
        elif each.whole == WHOLE:
            known -= published.n
        else:
            known -= published.sizes[each.whole]
        is_told = not unknown or not each.rest.n or (each.whole == WHOLE and each.table not in withheld)
        for other in each.rest.within:
            pool = lacking.setdefault((each.table, each.over, other), _Lacking())
            pool.sums += 1
            pool.is_all = other in each.rest.holds
            if is_told:
                pool.known += each.rest.n
            else:
                pool.unknown.append(len(limits))
        if not unknown:
            continue
        if is_told:
            known += each.rest.n
        else:
            unknown[len(limits)] = 1.0
            if each.whole == WHOLE:
                without[each.table] = len(limits)
            limits.append((_fewest(published, each, withheld) if each.whole == WHOLE else 0.0, None))
        equations.append((unknown, float(-known)))
    if not equations:
        return None
    equations += _pooled(published, lacking, without, limits)
    rows, values = _matrix(equations, len(limits))
    return _System(cells, rows, values, tuple(limits))


@dataclass(slots=True)
class _Lacking:
    """Images of the groups of a table that lack a value of another: those that are known, and unknowns.

    Attributes:
        sums: Groups that they are of.
        is_all: Whether all images that lack a value of the other are among them, save those of no group.
        known: How many are known.
        unknown: The unknowns of the others.
    """

    sums: int = 0
    is_all: bool = False
    known: int = 0
    unknown: list[int] = field(default_factory=list)


def _pooled(
    published: Published,
    lacking: Mapping[tuple[int, int, int], _Lacking],
    without: Mapping[int, int],
    limits: list[tuple[float, float | None]],
) -> Iterator[tuple[dict[int, float], float]]:
    """That images without a value, by the groups of another table, come to all of them.

    What they lack to it are the images without a value in either table, as many whichever is asked first.

    Args:
        published: The tables.
        lacking: What is known of images without a value.
        without: Of tables of which it is not told how many images lack a value, the unknown that they are.
        limits: Least and most of the unknowns so far.
    """
    neither: dict[frozenset[int], int] = {}
    for (_, over, other), pool in lacking.items():
        if not pool.unknown:
            continue
        first, end = published.tables[over] if over != WHOLE else (0, 0)
        is_whole = pool.is_all and over not in (WHOLE, other) and pool.sums == end - first
        place = neither.setdefault(frozenset((over, other)), len(limits)) if is_whole else len(limits)
        if place == len(limits):
            limits.append((0.0, None))
        unknown = {**dict.fromkeys(pool.unknown, 1.0), place: 1.0}
        if other in without:
            unknown[without[other]] = unknown.get(without[other], 0.0) - 1.0
            yield unknown, float(-pool.known)
        else:
            yield unknown, float(published.missing(other) - pool.known)


def _matrix(
    equations: Sequence[tuple[Mapping[int, float], float]], unknowns: int
) -> tuple[csr_array, NDArray[np.float64]]:
    from scipy.sparse import coo_array, csr_array

    at = [(row, column, value) for row, (each, _) in enumerate(equations) for column, value in each.items()]
    rows, columns, values = zip(*at, strict=True) if at else ((), (), ())
    matrix = coo_array((np.array(values, float), (rows, columns)), shape=(len(equations), unknowns))
    return csr_array(matrix), np.array([value for _, value in equations], float)


def _fewest(published: Published, each: Sum, withheld: Collection[int]) -> float:
    """How many images lack a value at least: those that lack one of another table, where these are among them."""
    return float(max((published.missing(table) for table in each.rest.holds if table not in withheld), default=0))


def _components(system: _System) -> Iterator[tuple[tuple[int, ...], list[int]]]:
    """Unknowns that hang together, with the equations over them."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    equations, unknowns = system.rows.shape
    at = system.rows.tocoo()
    graph = coo_array((np.ones(at.nnz), (at.col, at.row + unknowns)), shape=(unknowns + equations,) * 2)
    count, parts = connected_components(graph, directed=False)
    members: list[tuple[list[int], list[int]]] = [([], []) for _ in range(count)]
    for place, part in enumerate(parts.tolist()):
        is_unknown = place < unknowns
        members[part][0 if is_unknown else 1].append(place if is_unknown else place - unknowns)
    yield from ((tuple(columns), rows) for columns, rows in members)
