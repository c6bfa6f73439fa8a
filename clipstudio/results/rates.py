"""The rate of something by group as a figure: a bar with its interval for each group, below all images."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import CONFIDENCE, SUPPRESSED, Disparity
from clipstudio.domain.group_names import said_name
from clipstudio.domain.language import said_later, tr
from clipstudio.results.figures import (
    Axis,
    Bar,
    Cell,
    Dot,
    FigureText,
    KeyEntry,
    Line,
    Part,
    Reference,
    Row,
    RowFigure,
    Shape,
    Sign,
    Whisker,
    escape_formula,
)
from clipstudio.results.kept_reasons import reason_words
from clipstudio.results.marks import Mark
from clipstudio.results.meaning import Many, Said, mark_meaning, two_groups
from clipstudio.results.targets import Target
from clipstudio.results.words import (
    chance_in_words,
    counts_of,
    gap_in_words,
    group_size,
    images,
    interval,
    not_estimable,
    number,
    overall_test_in_words,
    percent,
    rate_in_words,
    size_of,
)
from clipstudio.statistics.disparity import largest_disparity

AXIS = Axis(said_later("share of the group's images, with its interval"))
HEADER: Line = ("kind", "label", "group", "count", "n", "rate", "low", "high", "note")


@dataclass(frozen=True, slots=True)
class GroupRate:
    """The rate in one group.

    Attributes:
        name: The group in words.
        rate: The rate with its interval.
        mark: Colour and shape of the group.
        target: The images that the rate counts, or others that a click shows; None where none can be shown.
        remark: What else its sentence says; empty for nothing.
    """

    name: str
    rate: Rate
    mark: Mark
    target: Target | None = None
    remark: str = ""

    @property
    def sentence(self) -> str:
        """All that is known of it, over several lines."""
        text = f"{self.name}: {rate_in_words(self.rate)}"
        count = (
            tr("{count} of {n}", count=number(self.rate.count), n=images(self.rate.n))
            if self.rate.rate is not None
            else ""
        )
        return "\n".join(filter(None, (text, count, self.remark)))


def rate_figure(
    *,
    kind: str,
    text: str,
    title: str,
    n: int,
    overall: GroupRate,
    groups: Sequence[GroupRate],
    said: Said,
    axis: Axis = AXIS,
    gap: Disparity | None = None,
    chance: float | None = None,
    note: str = "",
    limits: tuple[str, ...] = (),
    many: Many = images,
) -> RowFigure:
    """The rates of one thing in the groups of one comparison.

    Args:
        kind: What is counted, "label" or "category", for the data.
        text: The label or category as the user wrote it, or what else is counted.
        title: The question in words, without n.
        n: Images that the rates of the groups are of.
        overall: The rate over all images.
        groups: The rates of the groups, in the order of the comparison.
        said: What was done with the images counted.
        axis: What the rates are shares of.
        gap: The largest gap between the groups; computed from their rates where None.
        chance: The rate of blind guessing, where that has a meaning.
        note: What must be known besides.
        limits: What the rates do not show.
        many: What is counted.
    """
    gap = found_gap(groups, gap)
    key = () if chance is None else (KeyEntry(tr("chance: {chance}", chance=percent(chance)), Sign.DOTTED),)
    references = [
        Reference(at, words)
        for at, words in ((overall.rate.rate, tr("all images")), (chance, tr("chance")))
        if at is not None
    ]
    return RowFigure(
        FigureText(
            *(f"{title}   {size_of(n, overall.rate.n)}", gap_sentence(groups, gap), note, key, HEADER),
            rates_meaning(overall, groups, gap, said, many),
            limits,
        ),
        axis,
        rate_rows(kind, text, overall, groups),
        tuple(references),
        can_sort=len(groups) > 1,
    )


def rate_rows(kind: str, text: str, overall: GroupRate, groups: Sequence[GroupRate]) -> tuple[Row, ...]:
    """A row for all images, which stays on top, and one for each group."""
    return (_row(kind, text, overall, is_pinned=True), *(_row(kind, text, group) for group in groups))


def found_gap(
    groups: Sequence[GroupRate], gap: Disparity | None = None, confidence: float = CONFIDENCE
) -> Disparity | None:
    """The largest gap between groups, computed from their rates where it is not known; None without groups.

    ``confidence`` is the level of the interval that is computed then: that of the rates' own.
    """
    return gap or (largest_disparity([group.rate for group in groups], confidence) if groups else None)


def rates_meaning(
    overall: GroupRate, groups: Sequence[GroupRate], gap: Disparity | None, said: Said, many: Many = images
) -> str:
    """The counts of the groups with the highest and the lowest rate; of all images where no two have one."""
    if gap is None or gap.largest is None or gap.smallest is None:
        return mark_meaning(overall.name, overall.rate, said, many)
    return two_groups([(group.name, group.rate) for group in groups], said, many)


def gap_sentence(groups: Sequence[GroupRate], gap: Disparity | None = None) -> str:
    """The largest gap between groups with its test and what chance gives, or why there is none.

    Args:
        groups: The groups, in the order of the comparison.
        gap: The gap between them; computed from their rates where None.
    """
    if not groups:
        return tr("There are no groups to compare.")
    result = gap or largest_disparity([group.rate for group in groups])
    return gap_between(result, lambda place: groups[place])


def gap_between(gap: Disparity, group: Callable[[int], GroupRate]) -> str:
    """A gap with its test and what chance gives, or why there is none; ``group`` gives a group by its place."""
    if gap.largest is None or gap.smallest is None:
        return tr("No gap can be given: {reason}.", reason=reason_words(gap.reason))
    largest, smallest = (
        (each.name, rate_in_words(each.rate)) for each in (group(gap.largest), group(gap.smallest))
    )
    sentences = (gap_in_words(gap, largest, smallest), overall_test_in_words(gap), chance_in_words(gap))
    return " ".join(filter(None, sentences))


def _row(kind: str, text: str, group: GroupRate, is_pinned: bool = False) -> Row:
    rate = group.rate
    note = not_estimable(rate) if rate.rate is None else ""
    words = (kind, escape_formula(text), escape_formula(group.name))
    return Row(
        said_name(group.name),
        shapes=_shapes(group),
        cells=_cells(rate),
        refusal=SUPPRESSED if rate.is_suppressed else note,  # Why stands once below the chart.
        parts=(Part(group.target, group.sentence, 0.0, rate.rate or 0.0),),
        size=rate.rate,
        is_pinned=is_pinned,
        lines=((*words, *counts_of(rate), rate.rate, rate.low, rate.high, note),),
    )


def _shapes(group: GroupRate) -> tuple[Shape, ...]:
    rate = group.rate
    if rate.rate is None or rate.low is None or rate.high is None:
        return ()
    return (Bar(rate.rate), Whisker(rate.low, rate.high), Dot(rate.rate, group.mark))


def _cells(rate: Rate) -> tuple[Cell, ...]:
    if rate.rate is None or rate.low is None or rate.high is None:
        return ()
    return (
        Cell(percent(rate.rate), is_strong=True, is_right=True),
        Cell(interval(rate.low, rate.high), is_muted=True),
        Cell(group_size(rate.n), is_muted=True, is_right=True, starts_line=True),
    )
