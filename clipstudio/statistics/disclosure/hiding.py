"""Cell suppression: small groups are withheld, and as many more as it takes that none can be worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from clipstudio.statistics.disclosure.bounds import too_well_known
from clipstudio.statistics.disclosure.published import WHOLE, Published, Sum

CLOSE = 1e-6


def width_wanted(minimum: int) -> int:
    """How far apart the least and the most of a withheld count must lie: all of 1 to minimum - 1 is possible."""
    return max(1, minimum - 2)


def hide_groups(
    published: Sequence[Published], minimum: int, withheld: Iterable[object] = ()
) -> frozenset[object]:
    """The groups to withhold wherever they stand, as their keys.

    Groups of fewer images are withheld (primary suppression), and then others beside them (complementary
    suppression), the smallest first: until every sum that is published holds two unknown counts at least, which
    come to the minimum together, and until linear programs over all published counts leave each withheld one a
    range of `width_wanted`. Where everything that hangs together with a count is withheld already, no more can
    be done, and its range is what the total leaves. (A. Hundepool and others, Statistical Disclosure Control,
    Wiley 2012, chapter 4.)

    Args:
        published: Tables over the same images each; a group is withheld in all of them or in none.
        minimum: Of images of a group that is shown; 1 or less withholds nothing.
        withheld: Groups that are withheld already.
    """
    hiding = _Hiding(published, minimum, set(withheld))
    for each in published:
        hiding.keys.update(key for key, n in zip(each.keys, each.sizes, strict=True) if 0 < n < minimum)
    while hiding.by_sums() or hiding.by_bounds():
        pass
    return frozenset(hiding.keys)


@dataclass(slots=True)
class _Hiding:
    published: Sequence[Published]
    minimum: int
    keys: set[object] = field(default_factory=set)

    def hidden(self, each: Published) -> set[int]:
        """Cells of some tables that are withheld; an empty group has nothing to withhold."""
        return {cell for cell, key in enumerate(each.keys) if key in self.keys and each.sizes[cell]}

    def by_sums(self) -> bool:
        """Withhold more groups where a single sum gives a withheld one away; whether there was any."""
        changed = False
        for each in self.published:
            hidden = self.hidden(each)
            for of in each.sums:
                if self._gives_away(each, of, hidden) and self._hide(each, _shown(each, [of], hidden)):
                    hidden, changed = self.hidden(each), True
        return changed

    def by_bounds(self) -> bool:
        """Withhold more groups where all sums together give a withheld one away; whether there was any."""
        changed = False
        for each in self.published:
            known = self.hidden(each)
            hidden = known
            for cell in too_well_known(each, known, width_wanted(self.minimum) - CLOSE):
                own = [of for of in each.sums if cell in of.parts or cell == of.whole]
                if any((hidden - known) & {*of.parts, of.whole} for of in own):
                    continue  # What was just withheld beside it may do.
                near = _shown(each, own, hidden) or _shown(each, _linked(each, own, hidden), hidden)
                if self._hide(each, near):
                    hidden, changed = self.hidden(each), True
        return changed

    def _gives_away(self, each: Published, of: Sum, hidden: set[int]) -> bool:
        unknown = [each.sizes[part] for part in of.parts if part in hidden]
        if of.whole in hidden:
            return not unknown and not of.rest.n
        sizes = [*unknown, *([of.rest.n] if of.rest.n else [])]
        return bool(unknown) and (len(sizes) < 2 or sum(sizes) < self.minimum)

    def _hide(self, each: Published, cells: Sequence[int]) -> bool:
        """Withhold the smallest of some cells; whether there is one."""
        smallest = min(cells, key=lambda cell: (each.sizes[cell], cell), default=None)
        if smallest is None:
            return False
        self.keys.add(each.keys[smallest])
        return True


def _shown(each: Published, sums: Iterable[Sum], hidden: set[int]) -> list[int]:
    """Groups of some sums that are not withheld and hold images: the parts, and the wholes where there is none."""
    chosen = list(sums)
    parts = [part for of in chosen for part in of.parts if part not in hidden and each.sizes[part]]
    return parts or [of.whole for of in chosen if of.whole != WHOLE and of.whole not in hidden]


def _linked(each: Published, sums: Sequence[Sum], hidden: set[int]) -> Iterator[Sum]:
    """Further sums that hold a withheld group of some sums."""
    own = {cell for of in sums for cell in (*of.parts, of.whole) if cell in hidden}
    yield from (of for of in each.sums if own & {*of.parts, of.whole})
