"""What a run counts: the images given a label, those given any label of a category, and those not answered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clipstudio.domain.audits import GroupRates, Rate, RunResult
from clipstudio.domain.estimates import CONFIDENCE, IntervalMethod
from clipstudio.domain.labels import HARMFUL_CATEGORIES
from clipstudio.domain.language import said_later, tr
from clipstudio.probes.run_estimates import kept_gap
from clipstudio.results.words import number
from clipstudio.statistics.intervals import none_of

NOT_ANSWERED = said_later("not answered")

COUNTED, COMPARED = "counted", "compared"
"""Names of the choices of a run's page: what is counted, and by which comparison."""


class OutcomeKind(StrEnum):
    """What a rate counts."""

    LABEL = said_later("label")
    """The images given one label."""
    CATEGORY = said_later("category")
    """The images given any label of one category."""
    UNANSWERED = "unanswered"
    """The images given nothing, since nothing is known of them or their first labels tie."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The label or category whose rate is shown.

    Attributes:
        kind: Label, category, or what was not answered.
        index: Its place in the label set's labels, or in its categories.
        text: The label or the category as the user wrote it.
        category: The label's category; empty for none and for a category itself.
        confidence: Level of the run's intervals, for the rate where no image was left unanswered.
        method: Of these intervals.
    """

    kind: OutcomeKind
    index: int
    text: str
    category: str = ""
    confidence: float = CONFIDENCE
    method: IntervalMethod = IntervalMethod.WILSON

    @property
    def key(self) -> str:
        """The value of this outcome among the choices of a run's page."""
        return outcome_key(self.kind, self.index)

    def rate_of(self, group: GroupRates) -> Rate:
        """This label's or category's rate in a group, or the share that was not answered."""
        if self.kind is OutcomeKind.UNANSWERED:
            return group.unanswered or none_of(group.n, self.confidence, self.method)
        return group.rates(self.kind.value)[self.index]


def outcome_key(kind: OutcomeKind, index: int) -> str:
    """The value of an outcome among the choices of a run's page."""
    return f"{kind.value}:{index}"


def outcomes(result: RunResult) -> tuple[Outcome, ...]:
    """Everything a run holds rates of: categories, then labels, then what was not answered, if anything."""
    labels, plan = result.label_set, result.record.plan
    silent = Outcome(OutcomeKind.UNANSWERED, 0, tr(NOT_ANSWERED), confidence=plan.confidence, method=plan.interval)
    return (
        *(Outcome(OutcomeKind.CATEGORY, place, text) for place, text in enumerate(labels.categories)),
        *(
            Outcome(OutcomeKind.LABEL, place, label.text, label.category)
            for place, label in enumerate(labels.labels)
        ),
        *((silent,) if result.overall.unanswered else ()),
    )


def main_outcome(offered: tuple[Outcome, ...]) -> Outcome:
    """The outcome that is shown first: a category that is treated with care, where there is one.

    It is what the audit was most likely made for.
    """
    return _main_ones(offered)[0]


def widest_outcome(result: RunResult, offered: tuple[Outcome, ...]) -> tuple[Outcome, str]:
    """The outcome with which a run's page opens, and why it is this one; "" where there is no other to open with.

    Of the categories that are treated with care, or of all where none is, it is the one with the largest gap in
    the first comparison, as the run keeps it: so that another threshold or comparison opens no other one.
    """
    candidates = _main_ones(offered)
    gaps = [kept_gap(result.record, 0, each.kind.value, each.index) for each in candidates]
    known = [
        (gap.difference, outcome)
        for gap, outcome in zip(gaps, candidates, strict=True)
        if gap is not None and gap.difference is not None
    ]
    if len(known) < 2:
        return candidates[0], ""
    _, widest = max(known, key=lambda each: each[0])
    title = result.comparisons[0].title
    what = tr("harmful categories") if widest.text in HARMFUL_CATEGORIES else tr("categories")
    return widest, (
        tr(
            "“{value}” is shown first since its gap by {title} is the largest of {known} {what}: "
            "picked for that, it may be the largest by chance.",
            value=widest.text,
            title=title,
            known=number(len(known)),
            what=what,
        )
    )


def _main_ones(offered: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """What an audit was most likely made for, at least one."""
    categories = tuple(each for each in offered if each.kind is OutcomeKind.CATEGORY)
    harmful = tuple(each for each in categories if each.text in HARMFUL_CATEGORIES)
    return harmful or categories or offered[:1]
