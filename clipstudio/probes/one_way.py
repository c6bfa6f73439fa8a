"""Whether a change of labels can move images both into a category and out of it.

By top-1 a label that is added takes images from others, and the images of one that is left out fall to others. So
where only labels of a category are added, or only labels of other categories are left out, images can enter it and
none can leave: "as many gained as lost" cannot hold, and a test of it says nothing.
"""

from __future__ import annotations

from collections.abc import Collection

from clipstudio.domain.labels import LabelSet

ONLY_GAIN = "images can only enter the category: "
ONLY_LOSE = "images can only leave the category: "
"""Beginnings of the reasons."""


def leaving_out(*, is_inside: bool) -> str:
    """Why images flip one way only when a label of the category, or one that is not of it, is left out."""
    if is_inside:
        return f"{ONLY_LOSE}a label of it is left out"
    return f"{ONLY_GAIN}a label of another is left out"


def adding(*, is_inside: bool) -> str:
    """The same for a label that is added."""
    if is_inside:
        return f"{ONLY_GAIN}a label of it is added"
    return f"{ONLY_LOSE}a label of another is added"


def one_way(first: LabelSet, other: LabelSet, categories: Collection[str]) -> str | None:
    """Why images can flip one way only between two label sets; None where both ways are open.

    Labels with another wording - prompts, or templates where they have none of their own - are other labels.

    Args:
        first: The labels before.
        other: The labels after.
        categories: The categories counted together.
    """
    before, after = _inside(first, categories), _inside(other, categories)
    added = {after[each] for each in after.keys() - before.keys()}
    dropped = {before[each] for each in before.keys() - after.keys()}
    moved = {after[each] for each in before.keys() & after.keys() if before[each] != after[each]}
    can_gain = True in added or False in dropped or True in moved
    can_lose = False in added or True in dropped or False in moved
    if can_gain and can_lose:
        return None
    if not can_gain and not can_lose:
        return "no image can change: both sets have the same labels"
    what = f"“{other.name}” adds and drops labels on one side only"
    return f"{ONLY_GAIN if can_gain else ONLY_LOSE}{what}"


def _inside(labels: LabelSet, categories: Collection[str]) -> dict[tuple[str, tuple[str, ...]], bool]:
    """Per label, as it is worded, whether it is of the categories."""
    return {
        (label.text, label.prompts or labels.templates): label.category in categories for label in labels.labels
    }
