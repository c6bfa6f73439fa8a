"""The heat map of a run: all categories and labels by all groups of a comparison."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import GroupRates, Rate, RunResult
from clipstudio.domain.estimates import SUPPRESSED, Disparity
from clipstudio.domain.group_names import ALL_IMAGES, said_name
from clipstudio.domain.language import tr
from clipstudio.probes.run_estimates import kept_gap
from clipstudio.results.figures import (
    FigureText,
    Head,
    KeyEntry,
    Line,
    MatrixCell,
    MatrixFigure,
    Sign,
    escape_formula,
)
from clipstudio.results.limits import gap_limits, not_compared
from clipstudio.results.marks import NEUTRAL_MARK
from clipstudio.results.meaning import mark_meaning, two_groups
from clipstudio.results.rates import HEADER, GroupRate, gap_between, gap_sentence
from clipstudio.results.run.by_group import outcome_target
from clipstudio.results.run.notes import comparison_words, run_note
from clipstudio.results.run.outcomes import Outcome, OutcomeKind, outcomes
from clipstudio.results.run.said import rule_limits, said
from clipstudio.results.words import (
    NOT_ESTIMABLE,
    counts_of,
    group_size,
    interval,
    not_estimable,
    number,
    percent,
    points,
    size_in_words,
    size_of,
)
from clipstudio.statistics.disparity import largest_disparity

GAP_COLUMN, ALL_COLUMN, FIRST_GROUP_COLUMN = range(3)
RANKS = {OutcomeKind.CATEGORY: 0, OutcomeKind.LABEL: 1, OutcomeKind.UNANSWERED: 2}
"""From the top of the map, however its rows are ordered."""


def heat_map(result: RunResult, comparison: int | None, with_intervals: bool = False) -> MatrixFigure:
    """Rates of all categories and labels, and of what was not answered, sorted by the largest gap.

    Its cells are made when they are looked at, so that it costs little with thousands of groups.

    Args:
        result: The run.
        comparison: Place of the comparison; None for a result without groups.
        with_intervals: Whether the cells hold the intervals too.
    """
    table = _Table.of(result, comparison)
    compared = None if comparison is None else result.comparisons[comparison]
    by = comparison_words(compared)
    n = size_of(sum(group.n for group in table.groups) if table.groups else result.n, result.n)
    hatched = tr(NOT_ESTIMABLE)
    if compared is not None and compared.has_suppressed:
        hatched = tr("{not_estimable} or {suppressed}", not_estimable=tr(NOT_ESTIMABLE), suppressed=SUPPRESSED)
    key = (KeyEntry(hatched, Sign.HATCHED),) if np.isnan(table.rates).any() else ()
    text = FigureText(
        *(
            tr("Images given each label, {by}   {n}", by=by, n=n),
            table.answer(),
            run_note(result, compared),
            key,
        ),
        HEADER,
        table.meaning(),
        tuple(table.limits()),
    )
    return MatrixFigure(
        text,
        tr("category or label"),
        by,
        tuple(_head(outcome) for outcome in table.outcomes),
        table.heads(),
        lambda row, column: table.cell(row, column, with_intervals),
        table.lines,
        can_sort=True,
    )


def _head(outcome: Outcome) -> Head:
    is_category = outcome.kind is OutcomeKind.CATEGORY
    return Head(outcome.text, outcome.category, is_strong=is_category, rank=RANKS[outcome.kind])


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """The numbers of a heat map.

    Attributes:
        result: The run.
        comparison: Place of the comparison; None without groups.
        groups: The groups of the comparison, G of them.
        names: The groups in words.
        outcomes: The rows in order, R of them.
        rates: (R, G) float64, the rate of every row in every group; NaN where not estimable.
        gaps: (R,) float64, highest less lowest rate; NaN with fewer than two groups that are estimable.
        largest: The highest rate of the map, which has the full shade.
    """

    result: RunResult
    comparison: int | None
    groups: tuple[GroupRates, ...]
    names: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    rates: NDArray[np.float64]
    gaps: NDArray[np.float64]
    largest: float

    @classmethod
    def of(cls, result: RunResult, comparison: int | None) -> _Table:
        """The rows in the order of their gaps: categories, labels, what was not answered."""
        compared = None if comparison is None else result.comparisons[comparison]
        groups = () if compared is None else compared.groups
        offered = outcomes(result)
        by_group = np.empty((len(groups), len(offered)))
        for place, group in enumerate(groups):
            by_group[place] = _rates(group, offered)
        rates = by_group.T
        gaps = _gaps(rates)
        falling = np.where(np.isnan(gaps), np.inf, -gaps)
        order = sorted(range(len(offered)), key=lambda row: (RANKS[offered[row].kind], falling[row]))
        overall = _rates(result.overall, offered)
        return cls(
            result,
            comparison,
            groups,
            () if compared is None else compared.group_names,
            tuple(offered[row] for row in order),
            rates[order],
            gaps[order],
            float(np.nanmax(np.concatenate([rates.ravel(), overall, [0.0]]))),
        )

    def heads(self) -> tuple[Head, ...]:
        """Largest gap, all images, and each group with its size."""
        groups = (Head(name, size_in_words(group)) for name, group in zip(self.names, self.groups, strict=True))
        return (Head(tr("largest gap")), Head(said_name(ALL_IMAGES), group_size(self.result.n)), *groups)

    def answer(self) -> str:
        """The largest gap of a label; of a category where no label has one."""
        if not self.groups:
            return gap_sentence(())
        if (outcome := self._widest()) is None:
            return self._gap_sentence(self.outcomes[0])
        named = tr(
            "The {value} with the largest gap is “{value2}”.", value=tr(outcome.kind.value), value2=outcome.text
        )
        return f"{named} {self._gap_sentence(outcome)}"

    def meaning(self) -> str:
        """The counts of that label in the two groups; of the first row over all images where there is no gap."""
        outcome = self._widest()
        if outcome is None:
            shown = self.outcomes[0]
            return mark_meaning(ALL_IMAGES, shown.rate_of(self.result.overall), said(self.result, shown))
        rates = [outcome.rate_of(group) for group in self.groups]
        return two_groups(list(zip(self.names, rates, strict=True)), said(self.result, outcome))

    def limits(self) -> Iterator[str]:
        """What the map does not show; the label of the largest gap was picked from all."""
        yield from rule_limits(self.result)
        outcome = self._widest()
        if outcome is not None:
            yield from gap_limits(self._gap(outcome))
            if (labels := len(self.result.label_set.labels)) > 1:
                yield (
                    tr(
                        "“{value}” was picked from {labels} labels since its gap is the largest: of so many, "
                        "some are large by chance alone.",
                        value=outcome.text,
                        labels=number(labels),
                    )
                )
        rates = [(name, group.labels[0]) for name, group in zip(self.names, self.groups, strict=True)]
        if words := not_compared(rates):
            yield words

    def _widest(self) -> Outcome | None:
        """The label with the largest gap; the category where no label has one; None where nothing has."""
        for rank in (1, 0):
            for row, outcome in enumerate(self.outcomes):
                if RANKS[outcome.kind] == rank and not np.isnan(self.gaps[row]):
                    return outcome
        return None

    def cell(self, row: int, column: int, with_intervals: bool) -> MatrixCell:
        """The cell of a row and a column."""
        outcome = self.outcomes[row]
        if column == GAP_COLUMN:
            return self._gap_cell(outcome, float(self.gaps[row]))
        if column == ALL_COLUMN:
            group, name, target = self.result.overall, ALL_IMAGES, outcome_target(self.result, outcome)
        else:
            place = column - FIRST_GROUP_COLUMN
            group, name = self.groups[place], self.names[place]
            target = outcome_target(self.result, outcome, self.comparison, place, name)
        rate = GroupRate(name, outcome.rate_of(group), NEUTRAL_MARK, target)
        return self._rate_cell(rate, with_intervals)

    def lines(self) -> Iterator[Line]:
        """A line for each row and group, all images first."""
        for outcome in self.outcomes:
            words = (outcome.kind.value, escape_formula(outcome.text))
            for name, group in ((ALL_IMAGES, self.result.overall), *zip(self.names, self.groups, strict=True)):
                yield (*words, escape_formula(name), *_numbers(outcome.rate_of(group)))

    def _gap_cell(self, outcome: Outcome, gap: float) -> MatrixCell:
        is_missing = bool(np.isnan(gap))
        return MatrixCell(
            tr(NOT_ESTIMABLE) if is_missing else points(gap),
            is_hatched=is_missing,
            value=None if is_missing else gap,
            sentence=self._gap_sentence(outcome),
            target=outcome_target(self.result, outcome),
        )

    def _gap_sentence(self, outcome: Outcome) -> str:
        if self.comparison is None:
            return gap_sentence(())
        # Only the two groups of the gap are put in words: there may be thousands.
        return gap_between(
            self._gap(outcome),
            lambda group: GroupRate(self.names[group], outcome.rate_of(self.groups[group]), NEUTRAL_MARK),
        )

    def _gap(self, outcome: Outcome) -> Disparity:
        """The largest gap of a row: the run's own, or that of its rates."""
        assert self.comparison is not None
        record = self.result.record
        kept = kept_gap(record, self.comparison, outcome.kind.value, outcome.index)
        rates = [outcome.rate_of(group) for group in self.groups]
        return kept or largest_disparity(rates, record.plan.confidence)

    def _rate_cell(self, group: GroupRate, with_intervals: bool) -> MatrixCell:
        rate = group.rate
        if rate.rate is None or rate.low is None or rate.high is None:
            words = SUPPRESSED if rate.is_suppressed else tr(NOT_ESTIMABLE)
            return MatrixCell(words, is_hatched=True, sentence=group.sentence, target=group.target)
        # With the square root, since most rates of an audit are small and would otherwise look alike.
        shade = (rate.rate / self.largest) ** 0.5 if self.largest > 0 else 0.0
        return MatrixCell(
            percent(rate.rate),
            interval(rate.low, rate.high) if with_intervals else "",
            shade=shade,
            value=rate.rate,
            sentence=group.sentence,
            target=group.target,
        )


def _rates(group: GroupRates, outcomes: Sequence[Outcome]) -> NDArray[np.float64]:
    """(R,) a group's rates, NaN where not estimable; quick, since there may be thousands of groups."""
    # Whether a group is estimable hangs on its images, not on what counts.
    labels = len(group.categories) + len(group.labels)
    rates = np.full(len(outcomes), np.nan)
    if group.labels[0].rate is not None:
        given = map(attrgetter("rate"), (*group.categories, *group.labels))
        rates[:labels] = np.fromiter(given, dtype=np.float64, count=labels)
    if len(outcomes) > labels:
        # As `Outcome.rate_of`, which would make an interval for each group.
        unanswered = group.unanswered.rate if group.unanswered else 0.0 if group.n else None
        rates[labels] = np.nan if unanswered is None else unanswered
    return rates


def _gaps(rates: NDArray[np.float64]) -> NDArray[np.float64]:
    """(R,) highest less lowest of (R, G) rates; NaN with fewer than two."""
    if not rates.shape[1]:
        return np.full(len(rates), np.nan)
    highest, lowest = np.fmax.reduce(rates, axis=1), np.fmin.reduce(rates, axis=1)
    gaps: NDArray[np.float64] = np.where((~np.isnan(rates)).sum(axis=1) < 2, np.nan, highest - lowest)
    return gaps


def _numbers(rate: Rate) -> Line:
    note = not_estimable(rate) if rate.rate is None else ""
    return (*counts_of(rate), rate.rate, rate.low, rate.high, note)
