"""What a run counts: the images given a label, those given any label of a category, and those not answered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clipstudio.domain.audits import GroupRates, Rate, RunResult
from clipstudio.domain.labels import HARMFUL_CATEGORIES
from clipstudio.statistics.intervals import none_of

NOT_ANSWERED = "not answered"

COUNTED, COMPARED = "counted", "compared"
"""Names of the choices of a run's page: what is counted, and by which comparison."""


class OutcomeKind(StrEnum):
    """What a rate counts."""

    LABEL = "label"
    """The images given one label."""
    CATEGORY = "category"
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
    """

    kind: OutcomeKind
    index: int
    text: str
    category: str = ""

    @property
    def key(self) -> str:
        """The value of this outcome among the choices of a run's page."""
        return outcome_key(self.kind, self.index)

    def rate_of(self, group: GroupRates) -> Rate:
        """This label's or category's rate in a group, or the share that was not answered."""
        if self.kind is OutcomeKind.UNANSWERED:
            return group.unanswered or none_of(group.n)
        return group.rates(self.kind.value)[self.index]


def outcome_key(kind: OutcomeKind, index: int) -> str:
    """The value of an outcome among the choices of a run's page."""
    return f"{kind.value}:{index}"


def outcomes(result: RunResult) -> tuple[Outcome, ...]:
    """Everything a run holds rates of: categories, then labels, then what was not answered, if anything."""
    labels = result.label_set
    unanswered = (Outcome(OutcomeKind.UNANSWERED, 0, NOT_ANSWERED),) if result.overall.unanswered else ()
    return (
        *(Outcome(OutcomeKind.CATEGORY, place, text) for place, text in enumerate(labels.categories)),
        *(
            Outcome(OutcomeKind.LABEL, place, label.text, label.category)
            for place, label in enumerate(labels.labels)
        ),
        *unanswered,
    )


def main_outcome(offered: tuple[Outcome, ...]) -> Outcome:
    """The outcome that is shown first: a category that is treated with care, where there is one.

    It is what the audit was most likely made for.
    """
    for outcome in offered:
        if outcome.kind is OutcomeKind.CATEGORY and outcome.text in HARMFUL_CATEGORIES:
            return outcome
    return offered[0]
