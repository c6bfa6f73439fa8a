"""Groups in words, so that no two of them read the same."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from clipstudio.domain.language import said_later, tr

ALL_IMAGES, ALL_OTHERS = said_later("all images"), said_later("all others")


def group_names(groups: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """Each group's values in words, "female, 40-49"; "all images" for the whole.

    Groups that would read the same, as ("x, y", "z") and ("x", "y, z") do, or like the words for all images, are
    given with their attributes and their values in quotes: ``a "x, y", b "z"``. The names of the groups given
    together are all different, so that a document may hold figures under them.

    Args:
        groups: Attribute name to value, for all the groups that stand beside each other; empty for all images.
    """
    plain = [", ".join(group.values()) or ALL_IMAGES for group in groups]
    seen = Counter(plain)
    return numbered(
        [
            name if seen[name] == 1 and not (group and name in (ALL_IMAGES, ALL_OTHERS)) else _in_full(group)
            for name, group in zip(plain, groups, strict=True)
        ]
    )


def said_name(name: str) -> str:
    """The name of a group in the language of this thread: what is called after its values is called so in any."""
    return tr(name) if name in (ALL_IMAGES, ALL_OTHERS) else name


def numbered(names: Sequence[str]) -> tuple[str, ...]:
    """The same names, those that stood before with a number behind them: "base", "base (2)"."""
    given: dict[str, None] = {}
    taken = set(names)
    for name in names:
        found, count = name, 1
        while found in given or (count > 1 and found in taken):
            count += 1
            found = f"{name} ({count})"
        given[found] = None
    return tuple(given)


def _in_full(group: Mapping[str, str]) -> str:
    quoted = (f"{name} {json.dumps(value, ensure_ascii=False)}" for name, value in group.items())
    return ", ".join(quoted) or ALL_IMAGES
