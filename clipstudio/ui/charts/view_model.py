"""What a chart or a table of a result shows, without Qt: rows, their numbers in words, the largest gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from clipstudio.domain.audits import Comparison, GroupRates, Rate, RunResult
from clipstudio.domain.estimates import Disparity
from clipstudio.domain.group_names import ALL_IMAGES as ALL_TOGETHER
from clipstudio.domain.merging import merged_words
from clipstudio.probes.run_estimates import kept_gap
from clipstudio.results.words import (
    allowance_in_words,
    chance_in_words,
    gap_in_words,
    group_size,
    images,
    interval,
    number,
    overall_test_in_words,
    percent,
    points,
    rate_in_words,
    why_unanswered,
)
from clipstudio.statistics.disparity import largest_disparity
from clipstudio.statistics.intervals import none_of

ALL_IMAGES = -1
"""The group index that stands for all images together."""


NOT_ANSWERED = "not answered"


class Kind(StrEnum):
    """What a rate counts: the images given one label, or any label of one category."""

    LABEL = "label"
    CATEGORY = "category"
    UNANSWERED = "unanswered"
    """The images that were given nothing since nothing is known of them or their first labels tie."""


@dataclass(frozen=True, slots=True)
class Numerator:
    """The label or category whose rate is shown.

    Attributes:
        kind: Label, category, or what was not answered.
        index: Its place in the label set's labels, or in its categories.
        text: The label or the category as the user wrote it.
        category: The label's category; empty for none and for a category itself.
    """

    kind: Kind
    index: int
    text: str
    category: str = ""

    def rate_of(self, group: GroupRates) -> Rate:
        """This label's or category's rate in a group, or the share that was not answered."""
        if self.kind is Kind.UNANSWERED:
            n = group.n + (group.unanswered.count if group.unanswered else 0)
            return group.unanswered or none_of(n)
        return (group.labels if self.kind is Kind.LABEL else group.categories)[self.index]


@dataclass(frozen=True, slots=True)
class Mark:
    """How a group's mark looks: ``color`` counts in the palette (-1 is neutral), ``shape`` is the second sign."""

    color: int
    shape: int


NEUTRAL_MARK = Mark(-1, 3)
"""The mark of all images together."""


@dataclass(frozen=True, slots=True)
class RateRow:
    """One group's rate in one chart.

    Attributes:
        group: Its place in the comparison, or `ALL_IMAGES`.
        name: The group in words.
        rate: The numbers.
        mark: Colour and shape of its mark.
    """

    group: int
    name: str
    rate: Rate
    mark: Mark

    @property
    def estimable(self) -> bool:
        """Whether there is a rate to show."""
        return self.rate.rate is not None

    @property
    def words(self) -> str:
        """The rate with its interval, or that it is not estimable."""
        return rate_in_words(self.rate)

    @property
    def columns(self) -> tuple[str, str, str]:
        """The rate, its interval and n, for columns side by side; empty when not estimable."""
        rate = self.rate
        if rate.rate is None or rate.low is None or rate.high is None:
            return ("", "", "")
        return (percent(rate.rate), interval(rate.low, rate.high), group_size(rate.n))

    def sentence(self, share: tuple[int, int] | None = None) -> str:
        """All that is known of the row, for a tooltip; ``share`` is (selected, count) of the grid's selection."""
        text = f"{self.name}: {self.words}"
        if self.estimable:
            text += f"\n{number(self.rate.count)} of {images(self.rate.n)}"
        return f"{text}\n{share_in_words(share)}" if share else text


@dataclass(frozen=True, slots=True)
class Gap:
    """The difference between the largest and the smallest rate among the groups that are estimable."""

    largest: RateRow
    smallest: RateRow
    difference: float

    @property
    def sentence(self) -> str:
        """The gap with its groups in plain words."""
        if self.difference == 0:
            return f"No gap: {self.largest.name} and every other group have {self.largest.words}."
        return (
            f"Largest gap: {self.largest.name} {self.largest.words} against "
            f"{self.smallest.name} {self.smallest.words}: {points(self.difference)}."
        )


@dataclass(frozen=True, slots=True)
class ChartData:
    """One label's or category's rate by the groups of one comparison.

    Attributes:
        numerator: The label or category.
        comparison_words: What the rates are compared by, in words: "by gender", or "all images" without groups.
        n: Images in the groups together.
        overall: The rate over all images scored.
        groups: One row per group in the comparison's order.
        note: What must be known besides: images left out; empty for nothing.
        disparity: The largest gap as the run keeps it; None where it keeps none.
        chance: The rate of blind guessing, where that has a meaning.
    """

    numerator: Numerator
    comparison_words: str
    n: int
    overall: RateRow
    groups: tuple[RateRow, ...]
    note: str
    disparity: Disparity | None = None
    chance: float | None = None

    @property
    def title(self) -> str:
        """The question in words, "crime-related, by gender"."""
        return f"{self.numerator.text}, {self.comparison_words}"

    @property
    def gap(self) -> Gap | None:
        """The largest gap between estimable groups; None with fewer than two."""
        return largest_gap(self.groups)

    @property
    def gap_sentence(self) -> str:
        """The largest gap in plain words, or why there is none."""
        if not self.groups:
            return "There are no groups to compare."
        gap = self.gap
        if gap is None:
            return "No gap can be given: fewer than two groups are estimable."
        # Only here, not for every row of a table that is sorted by gaps.
        found = self.disparity or largest_disparity([row.rate for row in self.groups])
        largest, smallest = ((row.name, row.words) for row in (gap.largest, gap.smallest))
        sentences = (
            gap_in_words(found, largest, smallest),
            overall_test_in_words(found),
            chance_in_words(found),
        )
        return " ".join(filter(None, sentences))


def numerators(result: RunResult) -> tuple[Numerator, ...]:
    """Everything a result holds rates of: categories, then labels, then what was not answered, if anything."""
    labels = result.label_set
    silent = (Numerator(Kind.UNANSWERED, 0, NOT_ANSWERED),) if result.overall.unanswered else ()
    return (
        *(Numerator(Kind.CATEGORY, index, text) for index, text in enumerate(labels.categories)),
        *(Numerator(Kind.LABEL, index, label.text, label.category) for index, label in enumerate(labels.labels)),
        *silent,
    )


def chart_data(result: RunResult, comparison: int | None, numerator: Numerator) -> ChartData:
    """The rows of one chart; ``comparison`` None is a result without groups."""
    overall = RateRow(ALL_IMAGES, ALL_TOGETHER, numerator.rate_of(result.overall), NEUTRAL_MARK)
    if comparison is None:
        return ChartData(numerator, overall.name, overall.rate.n, overall, (), unanswered_note(result, numerator))
    compared = result.comparisons[comparison]
    marks = group_marks(result, compared)
    rows = tuple(
        RateRow(index, name, numerator.rate_of(group), marks[index])
        for index, (name, group) in enumerate(zip(compared.group_names, compared.groups, strict=True))
    )
    n = sum(row.rate.n for row in rows)
    allowance = allowance_in_words(result.record.provenance)
    merged = merged_words(result.record.provenance)
    note = " ".join(filter(None, (missing_note(compared), unanswered_note(result, numerator), merged, allowance)))
    found = kept_gap(result.record, comparison, numerator.kind.value, numerator.index)
    return ChartData(numerator, f"by {compared.title}", n, overall, rows, note, found)


def unanswered_note(result: RunResult, numerator: Numerator) -> str:
    """That images were not answered and why they are in no rate; empty when all were."""
    silent = result.overall.unanswered
    if silent is None or numerator.kind is Kind.UNANSWERED:
        return ""
    were = "was" if silent.count == 1 else "were"
    why = why_unanswered(result.record.plan.scoring)
    return f"{images(silent.count)} {were} not answered ({why}); choose “{NOT_ANSWERED}” to see them."


def missing_note(comparison: Comparison) -> str:
    """That images without a value are left out; empty when none is."""
    if not comparison.missing:
        return ""
    lacks, left = ("lacks", "is left") if comparison.missing == 1 else ("lack", "are left")
    values = "a value" if len(comparison.attributes) == 1 else "values"
    return f"{images(comparison.missing)} {lacks} {values} of {comparison.title} and {left} out of the groups."


def group_marks(result: RunResult, comparison: Comparison) -> tuple[Mark, ...]:
    """Colour and shape of every group.

    A value keeps its colour in an intersection: the colour says the first attribute's value, in the order it has
    when compared alone, and the shape says the rest.
    """
    first = [tuple(group.attributes.values())[:1] for group in comparison.groups]
    rest = [tuple(group.attributes.values())[1:] for group in comparison.groups]
    alone = next((c for c in result.comparisons if c.attributes == comparison.attributes[:1]), None)
    known = [tuple(group.attributes.values()) for group in alone.groups] if alone else []
    colors = {value: place for place, value in enumerate(dict.fromkeys([*known, *first]))}
    shapes = {value: place for place, value in enumerate(dict.fromkeys(rest))}
    single = len(comparison.attributes) == 1
    return tuple(
        Mark(colors[value], colors[value] if single else shapes[other])
        for value, other in zip(first, rest, strict=True)
    )


def largest_gap(rows: Sequence[RateRow]) -> Gap | None:
    """The gap between the largest and the smallest estimable rate; None with fewer than two."""
    rated = [(row.rate.rate, row) for row in rows if row.rate.rate is not None]
    if len(rated) < 2:
        return None
    high, largest = max(rated, key=lambda pair: pair[0])
    low, smallest = min(rated, key=lambda pair: pair[0])
    return Gap(largest, smallest, high - low)


def by_rate(rows: Sequence[RateRow]) -> tuple[RateRow, ...]:
    """Rows from the highest rate to the lowest, those not estimable last; equal ones keep their order."""
    return tuple(sorted(rows, key=lambda row: -1.0 if row.rate.rate is None else row.rate.rate, reverse=True))


def share_in_words(share: tuple[int, int]) -> str:
    """The part of a numerator that is selected in the grid, "12 of 47 selected"."""
    return f"{number(share[0])} of {number(share[1])} selected"
