"""Cell suppression: small groups are withheld, and as many more as it takes that none can be worked out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import inf

from clipstudio.statistics.disclosure.bounds import too_well_known
from clipstudio.statistics.disclosure.published import WHOLE, Published, Sum

CLOSE = 1e-6
PRUNED = 40
"""Groups withheld beside small ones, up to which it is tried for each whether it can be shown after all."""


def width_wanted(minimum: int) -> int:
    """How far apart the least and the most of a withheld count must lie: all of 1 to minimum - 1 is possible."""
    return max(1, minimum - 2)


def hide_groups(
    published: Sequence[Published], minimum: int, withheld: Iterable[object] = ()
) -> frozenset[object]:
    """The groups to withhold wherever they stand, as their keys.

    Groups of fewer images are withheld (primary suppression), and then others beside them (complementary
    suppression): until every sum that is published holds two unknown counts at least, which come to the minimum
    together, and until linear programs over all published counts leave each withheld one a range of
    `width_wanted`. Of groups that would do, the one comes first that takes the fewest others with it, then the
    smallest; those that turn out not to be needed in the end are shown again, the largest first. Where everything
    that hangs together with a count is withheld already, no more can be done, and its range is what the total
    leaves. (A. Hundepool and others, Statistical Disclosure Control, Wiley 2012, chapter 4.)

    Args:
        published: Tables over the same images each; a group is withheld in all of them or in none.
        minimum: Of images of a group that is shown; 1 or less withholds nothing.
        withheld: Groups that are withheld already.
    """
    hiding = _Hiding(published, minimum, set(withheld))
    for each in published:
        hiding.keys.update(key for key, n in zip(each.keys, each.sizes, strict=True) if 0 < n < minimum)
    needed = frozenset(hiding.keys)
    while hiding.by_sums() or hiding.by_bounds():
        pass
    if len(hiding.keys - needed) <= PRUNED:
        hiding.show_again(needed)
    return frozenset(hiding.keys)


@dataclass
class _Hiding:
    published: Sequence[Published]
    minimum: int
    keys: set[object] = field(default_factory=set)

    @cached_property
    def places(self) -> Mapping[object, Sequence[tuple[Published, Sum, tuple[int, ...]]]]:
        """Of each group the sums that it stands in, with its cells there."""
        found: dict[object, list[tuple[Published, Sum, tuple[int, ...]]]] = {}
        for each in self.published:
            for of in each.sums:
                cells: dict[object, list[int]] = {}
                for cell in (*of.parts, *((of.whole,) if of.whole != WHOLE else ())):
                    if each.sizes[cell]:
                        cells.setdefault(each.keys[cell], []).append(cell)
                for key, own in cells.items():
                    found.setdefault(key, []).append((each, of, tuple(own)))
        return found

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
                if self._hide(each, _nearest(each, own, hidden)):
                    hidden, changed = self.hidden(each), True
        return changed

    def _gives_away(self, each: Published, of: Sum, hidden: set[int]) -> bool:
        unknown = [each.sizes[part] for part in of.parts if part in hidden]
        if of.whole in hidden:
            return not unknown and not of.rest.n
        sizes = [*unknown, *([of.rest.n] if of.rest.n else [])]
        return bool(unknown) and (len(sizes) < 2 or sum(sizes) < self.minimum)

    def show_again(self, needed: Collection[object]) -> None:
        """Show what need not be withheld, the largest first.

        Args:
            needed: Groups that stay withheld.
        """
        images = self._images()
        known = self._known()
        for key in sorted(self.keys.difference(needed), key=lambda key: (-images.get(key, 0), repr(key))):
            if self._taken_along(key):
                continue  # A sum would give a withheld group away.
            self.keys.discard(key)
            now = self._known()
            if all(now[cell] >= known.get(cell, inf) - CLOSE for cell in now):
                known = now
            else:
                self.keys.add(key)

    def _images(self) -> dict[object, int]:
        """The images of each group, where there are most."""
        images: dict[object, int] = {}
        for each in self.published:
            for key, size in zip(each.keys, each.sizes, strict=True):
                images[key] = max(size, images.get(key, 0))
        return images

    def _known(self) -> dict[tuple[int, int], float]:
        """How far apart least and most of each withheld count lie that is known too well."""
        width = width_wanted(self.minimum) - CLOSE
        return {
            (place, cell): apart
            for place, each in enumerate(self.published)
            for cell, apart in too_well_known(each, self.hidden(each), width).items()
        }

    def _hide(self, each: Published, cells: Sequence[int]) -> bool:
        """Withhold the one of some cells that takes the fewest others with it; whether there is one."""
        best = min(
            cells,
            key=lambda cell: (self._taken_along(each.keys[cell]), each.sizes[cell], cell),
            default=None,
        )
        if best is None:
            return False
        self.keys.add(each.keys[best])
        return True

    def _taken_along(self, key: object) -> int:
        """Sums that give a withheld group away once a group is withheld or shown, and do not now."""
        count = 0
        for each, of, own in self.places.get(key, ()):
            cells = {*of.parts, of.whole}
            before = {
                cell for cell in cells if cell != WHOLE and each.sizes[cell] and each.keys[cell] in self.keys
            }
            count += self._gives_away(each, of, before ^ set(own)) and not self._gives_away(each, of, before)
        return count


def _shown(each: Published, sums: Iterable[Sum], hidden: set[int]) -> list[int]:
    """Groups of some sums that are not withheld and hold images: the parts, and the wholes where there is none."""
    chosen = list(sums)
    parts = [part for of in chosen for part in of.parts if part not in hidden and each.sizes[part]]
    return parts or [of.whole for of in chosen if of.whole != WHOLE and of.whole not in hidden]


def _nearest(each: Published, sums: Sequence[Sum], hidden: set[int]) -> list[int]:
    """Groups that are not withheld of some sums, or of those that hang together with them by withheld groups."""
    reached = list(sums)
    while not (found := _shown(each, reached, hidden)):
        own = {cell for of in reached for cell in (*of.parts, of.whole) if cell in hidden}
        linked = [of for of in each.sums if own & {*of.parts, of.whole}]
        if len(linked) == len(reached):
            return []
        reached = linked
    return found
