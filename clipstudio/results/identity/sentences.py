"""What is said of the identity probe in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import SUPPRESSED
from clipstudio.domain.merging import merged_words
from clipstudio.domain.percents import level_percent
from clipstudio.results.identity.result import GroupNaming, IdentityResult, PoolMean, PoolResult
from clipstudio.results.limits import gap_limits, no_better_than, not_compared
from clipstudio.results.meaning import Said, mark_meaning, two_groups
from clipstudio.results.words import group_size, images, interval, number, percent
from clipstudio.statistics.disparity import largest_disparity

NamedGroups = Sequence[tuple[str, GroupNaming]]
"""Groups with their names."""


def rate_words(rate: Rate) -> str:
    """A share with its interval, or why there is none."""
    if rate.rate is None or rate.low is None or rate.high is None:
        if rate.is_suppressed:
            return str(rate.reason)
        return f"not estimable ({rate.reason or group_size(rate.n)})"
    return f"{percent(rate.rate)} {interval(rate.low, rate.high)}"


def mean_words(mean: PoolMean) -> str:
    """A mean with its interval, or why there is none."""
    if mean.mean is None or mean.low is None or mean.high is None:
        return str(mean.reason) if str(mean.reason).startswith(SUPPRESSED) else f"not estimable ({mean.reason})"
    return f"{percent(mean.mean)} {interval(mean.low, mean.high)}"


def chance_words(pool: PoolResult, top: int) -> str:
    """The level of chance in percent, with two digits at least, since it may be 0.005 %."""
    return level_percent(pool.chance(top))


def pool_answer(pool: PoolResult, groups: NamedGroups, tops: Sequence[int]) -> str:
    """What a list says: the highest and the lowest group, then the means over all lists of its size."""
    sentences = [_drawn_words(pool, groups, tops[0]), *(_over_all_lists(pool, groups, top) for top in tops)]
    return " ".join(filter(None, sentences))


def pool_meaning(pool: PoolResult, groups: NamedGroups) -> str:
    """How often a list's first name is an image's own: in the groups with the highest and the lowest share."""
    known = [(name, rate) for name, naming in groups if (rate := naming.top1).rate is not None]
    if not known:
        return "No group has enough images for a share to be given."
    named = named_first(pool)
    if len(known) == 1:
        return mark_meaning(*known[0], named)
    return two_groups([(name, naming.top1) for name, naming in groups], named)


def named_first(pool: PoolResult, top: int = 1, is_found: bool = True) -> Said:
    """What was done with the images named right, or not."""
    names = f"{number(pool.names)} names"
    if top == 1:
        wrong = "correctly" if is_found else "wrongly"
        return lambda count: f"the model named {count} {wrong}, choosing from {names}"
    did = "had" if is_found else "missed"
    return lambda count: f"the model {did} the right name of {count} among its first {top} of {names}"


def pool_limits(pool: PoolResult, groups: NamedGroups) -> Iterator[str]:
    """What a list does not show: whether guessing does as well, noise between groups, and who is not compared."""
    rates = [(name, naming.top1) for name, naming in groups]
    if pool.overall.top1.rate is not None:
        yield no_better_than(pool.chance(1), pool.overall.top1, "guessing")
    if len(groups) > 1:
        yield from gap_limits(largest_disparity([rate for _, rate in rates]))
        if words := not_compared(rates):
            yield words
    yield (
        "The other names of a list were drawn: another list of the same length gives another share. The mean over "
        "all lists does not depend on that draw."
    )


def group_mean_sentence(pool: PoolResult, naming: GroupNaming, top: int) -> str:
    """The mean over all lists of a size in a sentence; empty for results of earlier versions, which had none."""
    mean = naming.mean(top)
    if mean is None:
        return ""
    over = _over(pool, top)
    if mean.mean is None:
        return f"{over} is {mean_words(mean)}."
    return f"{over} is {mean_words(mean)} on average, of {images(mean.n)}."


def notes(result: IdentityResult, provenance: Mapping[str, Any]) -> Iterator[str]:
    """What was asked, what is taken together, and which images and names are left out."""
    names, template = result.names, result.template
    yield (
        f"Purpose: {result.purpose.rstrip('.')}. {number(names.own)} names of the images, {number(names.others)} "
        f"others ({names.source}). “{template.text}” ({template.status})."
    )
    if merged := merged_words(provenance):
        yield merged
    if any(pool.overall.unanswered for pool in result.pools):
        yield "Images not answered are in no share: for them, the names cannot be told apart."
    if never := never_mentioned_words(result):
        yield never
    if without := without_name_words(result):
        yield without


def never_mentioned_words(result: IdentityResult) -> str:
    """How many people the predictions never name; empty for none."""
    if not result.never_mentioned:
        return ""
    never = f"{number(result.never_mentioned)} of the people are never named in the predictions"
    return f"{never}; their images count as not found."


def without_name_words(result: IdentityResult) -> str:
    """How many images have no name; empty for none."""
    if not result.without_name:
        return ""
    return f"{number(result.without_name)} images have no value of “{result.attribute}” and are left out."


def _drawn_words(pool: PoolResult, groups: NamedGroups, top: int) -> str:
    rates = [(name, naming.rate(top)) for name, naming in groups]
    known = [(rate.rate, name, rate_words(rate)) for name, rate in rates if rate.rate is not None]
    words = f"{_extremes(known)}; chance {chance_words(pool, top)}" if known else "not estimable for any group"
    return f"With {number(pool.names)} names, top-{top}: {words}."


def _over_all_lists(pool: PoolResult, groups: NamedGroups, top: int) -> str:
    """The mean over all lists of a size, of the highest and the lowest group."""
    if len(groups) == 1:
        return group_mean_sentence(pool, groups[0][1], top)
    means = [(name, naming.mean(top)) for name, naming in groups]
    known = [(mean.mean, name, mean_words(mean)) for name, mean in means if mean and mean.mean is not None]
    return f"{_over(pool, top)} is on average: {_extremes(known)}." if known else ""


def _extremes(known: Sequence[tuple[float, str, str]]) -> str:
    """The highest and the lowest of values with their groups and their words."""
    high, low = max(known, key=_value), min(known, key=_value)
    words = f"{high[1]} {high[2]}"
    return words if len(known) == 1 else f"highest {words}, lowest {low[1]} {low[2]}"


def _value(known: tuple[float, str, str]) -> float:
    return known[0]


def _over(pool: PoolResult, top: int) -> str:
    return f"Over all lists of {number(pool.names)} names that hold the image's own, top-{top}"
