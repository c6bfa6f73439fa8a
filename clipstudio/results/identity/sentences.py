"""What is said of the identity probe in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import SUPPRESSED
from clipstudio.domain.language import tr
from clipstudio.domain.merging import merged_words
from clipstudio.domain.percents import level_percent
from clipstudio.results.identity.result import GroupNaming, IdentityResult, PoolMean, PoolResult
from clipstudio.results.kept_reasons import reason_words
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
        return tr("not estimable ({value})", value=reason_words(rate.reason) or group_size(rate.n))
    return f"{percent(rate.rate)} {interval(rate.low, rate.high)}"


def mean_words(mean: PoolMean) -> str:
    """A mean with its interval, or why there is none."""
    if mean.mean is None or mean.low is None or mean.high is None:
        return (
            str(mean.reason)
            if str(mean.reason).startswith(SUPPRESSED)
            else tr("not estimable ({reason})", reason=reason_words(mean.reason))
        )
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
        return tr("No group has enough images for a share to be given.")
    named = named_first(pool)
    if len(known) == 1:
        return mark_meaning(*known[0], named)
    return two_groups([(name, naming.top1) for name, naming in groups], named)


def named_first(pool: PoolResult, top: int = 1, is_found: bool = True) -> Said:
    """What was done with the images named right, or not."""
    names = tr("{names} names", names=number(pool.names))
    if top == 1:
        wrong = tr("correctly") if is_found else tr("wrongly")
        return lambda count: tr(
            "the model named {count} {wrong}, choosing from {names}", count=count, wrong=wrong, names=names
        )
    did = tr("had") if is_found else tr("missed")
    return lambda count: tr(
        "the model {did} the right name of {count} among its first {top} of {names}",
        did=did,
        count=count,
        top=top,
        names=names,
    )


def pool_limits(pool: PoolResult, groups: NamedGroups, confidence: float) -> Iterator[str]:
    """What a list does not show: whether guessing does as well, noise between groups, and who is not compared."""
    rates = [(name, naming.top1) for name, naming in groups]
    if pool.overall.top1.rate is not None:
        yield no_better_than(pool.chance(1), pool.overall.top1)
    if len(groups) > 1:
        yield from gap_limits(largest_disparity([rate for _, rate in rates], confidence))
        if words := not_compared(rates):
            yield words
    yield (
        tr(
            "The other names of a list were drawn: another list of the same length gives another share. The mean "
            "over all lists does not depend on that draw."
        )
    )


def group_mean_sentence(pool: PoolResult, naming: GroupNaming, top: int) -> str:
    """The mean over all lists of a size in a sentence; empty for results of earlier versions, which had none."""
    mean = naming.mean(top)
    if mean is None:
        return ""
    over = _over(pool, top)
    if mean.mean is None:
        return tr("{over} is {mean_words}.", over=over, mean_words=mean_words(mean))
    return tr(
        "{over} is {mean_words} on average, of {n}.", over=over, mean_words=mean_words(mean), n=images(mean.n)
    )


def notes(result: IdentityResult, provenance: Mapping[str, Any]) -> Iterator[str]:
    """What was asked, what is taken together, and which images and names are left out."""
    names, template = result.names, result.template
    yield (
        tr(
            "Purpose: {rstrip}. {own} names of the images, {others} others ({source}). “{value}” ({status}).",
            rstrip=result.purpose.rstrip("."),
            own=number(names.own),
            others=number(names.others),
            source=names.source,
            value=template.text,
            status=template.status,
        )
    )
    if merged := merged_words(provenance):
        yield merged
    if any(pool.overall.unanswered for pool in result.pools):
        yield tr("Images not answered are in no share: for them, the names cannot be told apart.")
    if never := never_mentioned_words(result):
        yield never
    if without := without_name_words(result):
        yield without


def never_mentioned_words(result: IdentityResult) -> str:
    """How many people the predictions never name; empty for none."""
    if not result.never_mentioned:
        return ""
    never = tr(
        "{never_mentioned} of the people are never named in the predictions",
        never_mentioned=number(result.never_mentioned),
    )
    return tr("{never}; their images count as not found.", never=never)


def without_name_words(result: IdentityResult) -> str:
    """How many images have no name; empty for none."""
    if not result.without_name:
        return ""
    return tr(
        "{without_name} images have no value of “{attribute}” and are left out.",
        without_name=number(result.without_name),
        attribute=result.attribute,
    )


def _drawn_words(pool: PoolResult, groups: NamedGroups, top: int) -> str:
    rates = [(name, naming.rate(top)) for name, naming in groups]
    known = [(rate.rate, name, rate_words(rate)) for name, rate in rates if rate.rate is not None]
    words = (
        tr("{extremes}; chance {chance_words}", extremes=_extremes(known), chance_words=chance_words(pool, top))
        if known
        else tr("not estimable for any group")
    )
    return tr("With {names} names, top-{top}: {words}.", names=number(pool.names), top=top, words=words)


def _over_all_lists(pool: PoolResult, groups: NamedGroups, top: int) -> str:
    """The mean over all lists of a size, of the highest and the lowest group."""
    if len(groups) == 1:
        return group_mean_sentence(pool, groups[0][1], top)
    means = [(name, naming.mean(top)) for name, naming in groups]
    known = [(mean.mean, name, mean_words(mean)) for name, mean in means if mean and mean.mean is not None]
    return (
        tr("{over} is on average: {extremes}.", over=_over(pool, top), extremes=_extremes(known)) if known else ""
    )


def _extremes(known: Sequence[tuple[float, str, str]]) -> str:
    """The highest and the lowest of values with their groups and their words."""
    high, low = max(known, key=_value), min(known, key=_value)
    words = f"{high[1]} {high[2]}"
    return (
        words
        if len(known) == 1
        else tr("highest {words}, lowest {low} {low2}", words=words, low=low[1], low2=low[2])
    )


def _value(known: tuple[float, str, str]) -> float:
    return known[0]


def _over(pool: PoolResult, top: int) -> str:
    return tr(
        "Over all lists of {names} names that hold the image's own, top-{top}", names=number(pool.names), top=top
    )
