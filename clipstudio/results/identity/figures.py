"""The identity probe as a figure: how often the right name is among the first, by how many there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import CONFIDENCE
from clipstudio.domain.group_names import group_names, said_name
from clipstudio.domain.language import said_later, tr
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.published import PublishedRate, published
from clipstudio.probes.identity import chance
from clipstudio.results.figures import (
    Axis,
    Curve,
    DottedCurve,
    FigureText,
    KeyEntry,
    Line,
    LineFigure,
    Place,
    Point,
    Reading,
    Scale,
    Sign,
    escape_formula,
)
from clipstudio.results.hands import opens
from clipstudio.results.identity.result import (
    TOPS,
    ComparisonGroups,
    IdentityResult,
    NamedAs,
    PoolResult,
    target_of,
)
from clipstudio.results.identity.sentences import (
    chance_words,
    group_mean_sentence,
    named_first,
    pool_answer,
    pool_limits,
    pool_meaning,
    rate_words,
)
from clipstudio.results.marks import NEUTRAL_MARK, Mark
from clipstudio.results.meaning import mark_meaning
from clipstudio.results.words import counts_of, group_size, images, number, percent

AXIS = Axis(said_later("share of images named correctly (accuracy)"))
BELOW = said_later("names to choose from, on a logarithmic scale")
HEADER: Line = ("names", "measure", "group", "accuracy", "low", "high", "n", "chance", "source", "note")
PUBLISHED_MODEL = "ViT-L/14"
"""Of the four published, the largest: four dotted lines would hide the user's own."""
CHANCE_STEPS = 60
"""Places at which the curve of chance is computed."""
ROOM = 1.25
"""How far it goes beyond the smallest and the largest list, as a ratio."""


@dataclass(frozen=True, slots=True)
class _Curves:
    """What is drawn: the groups of one comparison, or all images together with both measures.

    Attributes:
        pools: The lists.
        comparison: Whose groups are drawn; None for all images together.
        named: Whether a point opens the images found or those missed.
        confidence: Level of the intervals.
    """

    pools: tuple[PoolResult, ...]
    comparison: ComparisonGroups | None
    named: NamedAs
    confidence: float

    @property
    def tops(self) -> tuple[int, ...]:
        """Top-1 alone by group: with top-5 beside it there would be twice as many curves."""
        return TOPS if self.comparison is None else TOPS[:1]

    @property
    def groups(self) -> tuple[dict[str, str], ...]:
        """The groups in the order of the comparison."""
        if self.comparison is None:
            return ({},)
        namings = self.pools[0].of_comparison(self.comparison.attributes)
        return tuple(dict(naming.attributes) for naming in namings)

    @property
    def names(self) -> tuple[str, ...]:
        """The groups in words."""
        return tuple(map(said_name, group_names(self.groups)))

    def mark(self, place: int) -> Mark:
        """How a group is drawn."""
        return NEUTRAL_MARK if self.comparison is None else Mark(place, place)


def naming_figure(
    result: IdentityResult, comparison: ComparisonGroups | None, named: NamedAs, confidence: float = CONFIDENCE
) -> LineFigure:
    """Top-1 and top-5 of all images, or top-1 of every group, over the size of the list.

    Args:
        result: What the probe found.
        comparison: Whose groups are drawn; None for all images together.
        named: Whether a point opens the images found or those missed.
        confidence: Level of the intervals.
    """
    curves = _Curves(result.pools, comparison, named, confidence)
    papers = published_rates()
    by = tr("all images") if comparison is None else comparison_words(comparison)
    sources = "; ".join(dict.fromkeys(rate.source for rate in papers))
    note = tr("Dotted with small marks: published figures, {sources}.", sources=sources) if papers else ""
    return LineFigure(
        text=FigureText(
            tr(
                "accuracy of naming people by “{attribute}”, {by}   {group_size}",
                attribute=result.attribute,
                by=by,
                group_size=group_size(result.asked),
            ),
            note=note,
            key=tuple(_key(curves, papers)),
            header=HEADER,
        ),
        axis=AXIS,
        scale=Scale.LOGARITHMIC,
        below=tr(BELOW),
        places=tuple(_place(curves, pool, papers) for pool in result.pools),
        curves=tuple(_curve(curves, place, top) for place in range(len(curves.groups)) for top in curves.tops),
        dotted=tuple(_dotted(curves, papers)),
        start=len(result.pools) - 1,
        data=(*_lines(curves), *(_published_line(rate) for rate in papers)),
    )


def published_rates() -> tuple[PublishedRate, ...]:
    """The published figures that are drawn, by the number of names."""
    rates = (rate for rate in published(ProbeName.IDENTITY) if rate.by == PUBLISHED_MODEL)
    return tuple(sorted(rates, key=_names_of))


def comparison_words(comparison: ComparisonGroups) -> str:
    """What groups are compared by, "by race and gender"."""
    return tr("by {attributes}", attributes=tr(" and ").join(comparison.attributes))


def _names_of(rate: PublishedRate) -> int:
    return int(rate.facts["names"])


def _published_title(rate: PublishedRate) -> str:
    return tr("published: {by}, {what}", by=rate.by, what=rate.what)


def _published_sentence(rate: PublishedRate) -> str:
    return tr(
        "{published_title}\n{rate} with {names_of} names\n{source}",
        published_title=_published_title(rate),
        rate=percent(rate.rate),
        names_of=number(_names_of(rate)),
        source=rate.source,
    )


def _key(curves: _Curves, papers: Sequence[PublishedRate]) -> Iterator[KeyEntry]:
    for place, name in enumerate(curves.names):
        for top in curves.tops:
            sign = Sign.LINE if top == curves.tops[0] else Sign.DASHED
            yield KeyEntry(tr("{name}, top-{top}", name=name, top=top), sign, curves.mark(place))
    yield KeyEntry(
        tr("chance, {value}", value=tr(" and ").join(tr("top-{top}", top=top) for top in curves.tops)), Sign.DOTTED
    )
    for title in dict.fromkeys(f"{_published_title(rate)} ({rate.source})" for rate in papers):
        yield KeyEntry(title, Sign.SMALL)


def _place(curves: _Curves, pool: PoolResult, papers: Sequence[PublishedRate]) -> Place:
    groups = [(name, pool.of(group)) for name, group in zip(curves.names, curves.groups, strict=True)]
    levels = (
        Reading(KeyEntry(tr("chance, top-{top}", top=top), Sign.DOTTED), chance_words(pool, top))
        for top in curves.tops
    )
    beside = (
        Reading(KeyEntry(_published_title(rate), Sign.SMALL), percent(rate.rate), _published_sentence(rate))
        for rate in papers
        if _names_of(rate) == pool.names
    )
    return Place(
        pool.names,
        number(pool.names),
        tr("With {names} names", names=number(pool.names)),
        pool_answer(pool, groups, curves.tops),
        (*levels, *beside),
        pool_meaning(pool, groups),
        tuple(pool_limits(pool, groups, curves.confidence)),
    )


def _curve(curves: _Curves, place: int, top: int) -> Curve:
    return Curve(
        tr("{names}, top-{top}", names=curves.names[place], top=top),
        curves.mark(place),
        tuple(_point(curves, pool, place, top) for pool in curves.pools),
        is_dashed=top != curves.tops[0],
        has_band=False,
    )


def _point(curves: _Curves, pool: PoolResult, place: int, top: int) -> Point:
    """A list's share in a group; its sentence counts the images that a click opens."""
    name, naming = curves.names[place], pool.of(curves.groups[place])
    rate = naming.rate(top)
    count = rate.count if curves.named is NamedAs.FOUND else rate.n - rate.count
    size = "" if rate.is_suppressed else f"{group_size(rate.n)}, "
    lines = (
        tr("{name}, top-{top}: {rate_words}", name=name, top=top, rate_words=rate_words(rate)),
        tr(
            "{names} names, {size}chance {chance_words}",
            names=number(pool.names),
            size=size,
            chance_words=chance_words(pool, top),
        ),
        group_mean_sentence(pool, naming, top),
        ""
        if rate.is_suppressed
        else tr("{count} of {n} {value}", count=number(count), n=images(rate.n), value=tr(curves.named.value)),
        opens(tr("these images")),
    )
    return Point(
        rate.rate,
        rate.low,
        rate.high,
        rate_words(rate),
        "\n".join(filter(None, lines)),
        target_of(pool.names, naming, name, top, curves.named, _meaning(curves, pool, name, rate, top)),
    )


def _meaning(curves: _Curves, pool: PoolResult, name: str, rate: Rate, top: int) -> str:
    """What a point says of the images that a click opens."""
    if curves.named is NamedAs.FOUND:
        return mark_meaning(name, rate, named_first(pool, top))
    missed = replace(rate, count=rate.n - rate.count, rate=None if rate.rate is None else 1 - rate.rate)
    return mark_meaning(name, missed, named_first(pool, top, is_found=False))


def _dotted(curves: _Curves, papers: Sequence[PublishedRate]) -> Iterator[DottedCurve]:
    """Chance of every measure, and the published figures."""
    sizes = [*(pool.names for pool in curves.pools), *map(_names_of, papers)]
    places = np.geomspace(min(sizes) / ROOM, max(sizes) * ROOM, CHANCE_STEPS).tolist()
    for top in curves.tops:
        yield DottedCurve(tuple((at, min(top / at, 1.0)) for at in places))
    for title in dict.fromkeys(map(_published_title, papers)):
        rates = [rate for rate in papers if _published_title(rate) == title]
        points = tuple((float(_names_of(rate)), rate.rate) for rate in rates)
        yield DottedCurve(points, tuple(map(_published_sentence, rates)))


def _lines(curves: _Curves) -> Iterator[Line]:
    for name, group in zip(curves.names, curves.groups, strict=True):
        for top in curves.tops:
            for pool in curves.pools:
                rate = pool.of(group).rate(top)
                yield (
                    *(
                        pool.names,
                        f"top-{top}",
                        escape_formula(name),
                        rate.rate,
                        rate.low,
                        rate.high,
                        counts_of(rate)[1],
                    ),
                    *(pool.chance(top), "", "" if rate.rate is not None else rate_words(rate)),
                )


def _published_line(rate: PublishedRate) -> Line:
    names = _names_of(rate)
    return (
        *(
            names,
            rate.what,
            "",
            rate.rate,
            rate.low,
            rate.high,
            None,
            chance(names, int(rate.what.removeprefix("top-"))),
        ),
        *(escape_formula(rate.source), escape_formula(_published_title(rate))),
    )
