"""What a figure says in plain sentences with its counts: worded once for window, terminal and report."""

from __future__ import annotations

from collections.abc import Callable

from clipstudio.domain.audits import Rate
from clipstudio.domain.group_names import ALL_IMAGES
from clipstudio.results.words import group_size, images, number, percent

Said = Callable[[str], str]
"""Puts a count, as `how_many` writes it, into what was done with so many images: "the model called 78 “thief”"."""


def of_group(name: str, n: int, is_first: bool = True) -> str:
    """Which images are counted: "of 118 images in the group “dotted”", "of 118 in “plain”", "of 478 images"."""
    if name == ALL_IMAGES:
        return f"of {images(n)}"
    return f"of {images(n)} in the group “{name}”" if is_first else f"of {number(n)} in “{name}”"


def how_many(count: int, n: int) -> str:
    """A count among n images: "78", "none" or "all 118"."""
    if not count:
        return "none"
    return f"all {number(count)}" if count == n and n > 1 else number(count)


def share_tail(rate: Rate) -> str:
    """A share behind its count, ", 66.1 %"; nothing behind none, and why there is none for too few images."""
    if rate.rate is None:
        return f" (no rate: {rate.reason or group_size(rate.n)})"
    return f", {percent(rate.rate)}" if rate.count else ""


def mark_meaning(name: str, rate: Rate, said: Said) -> str:
    """One group's count: "Of 118 images in the group “dotted”, the model called 78 “thief”, 66.1 %."."""
    if not rate.n:
        return f"No image to count in “{name}”."
    return sentence(f"{of_group(name, rate.n)}, {said(how_many(rate.count, rate.n))}{share_tail(rate)}")


def two_groups(high: tuple[str, Rate], low: tuple[str, Rate], estimable: int, said: Said) -> str:
    """The groups with the highest and the lowest rate in a sentence.

    Args:
        high: Name and rate of the group with the highest rate; both groups are estimable.
        low: The same of the group with the lowest.
        estimable: How many groups have a rate.
        said: What was done with so many images.
    """
    (first, most), (second, least) = high, low
    if most.rate == least.rate:
        if not most.count and estimable > 1:
            return sentence(f"in each of the {number(estimable)} groups, {said('none')}")
        return f"{mark_meaning(first, most, said)[:-1]}; the rate is the same in every other group."
    highest, lowest = (
        (f", the highest of {number(estimable)} groups", ", the lowest") if estimable > 2 else ("", "")
    )
    one = f"{of_group(first, most.n)}, {said(how_many(most.count, most.n))}{share_tail(most)}{highest}"
    other = f"{of_group(second, least.n, False)} {how_many(least.count, least.n)}{share_tail(least)}{lowest}"
    return sentence(f"{one}; {other}")


def sentence(words: str) -> str:
    """Words with a capital and a full stop."""
    return f"{words[:1].upper()}{words[1:]}."
