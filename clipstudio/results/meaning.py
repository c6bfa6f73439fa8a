"""What a figure says in plain sentences with its counts: worded once for window, terminal and report."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from clipstudio.domain.audits import Rate
from clipstudio.domain.group_names import ALL_IMAGES, ALL_OTHERS
from clipstudio.domain.language import tr
from clipstudio.results.kept_reasons import reason_words
from clipstudio.results.words import group_size, images, more_groups, number, percent

Said = Callable[[str], str]
"""Puts a count, as `how_many` writes it, into what was done with so many images: "the model called 78 “thief”"."""

Many = Callable[[int], str]
"""A number of what is counted: `images`, or `pairs` of image and label."""

MOST_NAMED = 3
"""Of more groups with the same rate, only so many are named."""


def of_group(name: str, n: int, is_first: bool = True, many: Many = images) -> str:
    """Which images are counted: "of 118 images in the group “dotted”", "of 118 in “plain”", "of 478 images"."""
    if name == ALL_IMAGES:
        return tr("of {many}", many=many(n))
    return (
        tr("of {many} in the group “{name}”", many=many(n), name=name)
        if is_first
        else tr("of {n} in “{name}”", n=number(n), name=name)
    )


def done_with(whose: str, done: str) -> str:
    """What was done with some of so many images, which `of_group` tells, without a full stop."""
    return tr("{whose}, {done}", whose=whose, done=done)


def how_many(count: int, n: int) -> str:
    """A count among n images: "78", "none" or "all 118"."""
    if not count:
        return tr("none")
    return tr("all {count}", count=number(count)) if count == n and n > 1 else number(count)


def share_tail(rate: Rate) -> str:
    """A share behind its count, ", 66.1 %"; nothing behind none, and why there is none for too few images."""
    if rate.rate is None:
        return tr(" (no rate: {value})", value=reason_words(rate.reason) or group_size(rate.n))
    return f", {percent(rate.rate)}" if rate.count else ""


def mark_meaning(name: str, rate: Rate, said: Said, many: Many = images) -> str:
    """One group's count: "Of 118 images in the group “dotted”, the model called 78 “thief”, 66.1 %."."""
    if rate.is_suppressed:
        return f"{_quoted(name)}: {reason_words(rate.reason)}."
    if not rate.n:
        return tr("No image to count in “{name}”.", name=name)
    return sentence(_counted(name, rate, said, many))


def _counted(name: str, rate: Rate, said: Said, many: Many) -> str:
    """The count of a group that has images, with its share."""
    whose = of_group(name, rate.n, many=many)
    return f"{done_with(whose, said(how_many(rate.count, rate.n)))}{share_tail(rate)}"


def further_group(name: str, count: int, n: int) -> str:
    """Another group's count, behind the first: "4 of 34 in “female”, 11.8 %", "none of 34 in “female”"."""
    found = how_many(count, n)
    whose = found if count == n > 1 else tr("{found} of {n}", found=found, n=number(n))
    place = tr("all other groups") if name == ALL_OTHERS else _quoted(name)
    share = f", {percent(count / n)}" if count and n else ""
    return tr("{whose} in {place}{share}", whose=whose, place=place, share=share)


def two_groups(groups: Sequence[tuple[str, Rate]], said: Said, many: Many = images) -> str:
    """The groups with the highest and the lowest rate in a sentence; none is singled out among equals.

    Args:
        groups: Names and rates of all groups, two of them estimable at least.
        said: What was done with so many images.
        many: What is counted.
    """
    known = [(name, rate, rate.rate) for name, rate in groups if rate.rate is not None]
    most, least = (pick(share for _, _, share in known) for pick in (max, min))
    highest, lowest = ([(name, rate) for name, rate, share in known if share == end] for end in (most, least))
    first, rate = highest[0]
    if most == least:
        if not rate.count:
            return sentence(
                tr("in each of {groups}, {said}", groups=_groups(len(known), len(groups)), said=said(tr("none")))
            )
        return tr(
            "{mark_meaning}; the rate is the same in {others}.",
            mark_meaning=mark_meaning(first, rate, said, many)[:-1],
            others=_others(known),
        )
    one = _counted(first, rate, said, many)
    is_pair = len(known) == 2
    if not is_pair or len(groups) > 2:
        rank = tr("higher") if is_pair else tr("highest")
        one += (
            tr(", the {rank} of {groups}", rank=rank, groups=_groups(len(known), len(groups)))
            if len(highest) == 1
            else _same(highest)
        )
    return sentence(f"{one}; {_lowest(lowest, is_pair)}")


def _lowest(lowest: Sequence[tuple[str, Rate]], is_pair: bool) -> str:
    """The group with the lowest rate, or the groups that share it."""
    name, rate = lowest[0]
    if len(lowest) > 1 and not rate.count:
        return tr("none in {names}", names=_names([name for name, _ in lowest]))
    words = further_group(name, rate.count, rate.n)
    tail = _same(lowest) if len(lowest) > 1 else "" if is_pair else tr(", the lowest")
    return f"{words}{tail}"


def _same(equals: Sequence[tuple[str, Rate]]) -> str:
    """The other groups with the same rate as the first."""
    return tr(", the same in {names}", names=_names([name for name, _ in equals[1:]]))


def _others(known: Sequence[object]) -> str:
    return (
        tr("the other group")
        if len(known) == 2
        else tr("each of the other {known} groups", known=number(len(known) - 1))
    )


def _groups(estimable: int, every: int) -> str:
    """How many groups are compared: not all that are on the screen, where some are too small."""
    return (
        tr("{estimable} groups", estimable=number(estimable))
        if estimable == every
        else tr("the {estimable} groups that can be estimated", estimable=number(estimable))
    )


def _names(names: Sequence[str]) -> str:
    """Groups in a row: "“dotted”, “plain” and “striped”"; of many, how many more."""
    quoted = [_quoted(name) for name in names]
    if len(quoted) > MOST_NAMED + 1:
        quoted = [*quoted[:MOST_NAMED], more_groups(len(names) - MOST_NAMED)]
    return (
        quoted[0]
        if len(quoted) == 1
        else tr("{quoted} and {quoted2}", quoted=", ".join(quoted[:-1]), quoted2=quoted[-1])
    )


def _quoted(name: str) -> str:
    return tr("“{name}”", name=name)


def sentence(words: str) -> str:
    """Words with a capital and a full stop."""
    return f"{words[:1].upper()}{words[1:]}."
