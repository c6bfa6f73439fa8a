"""The order of the models by a disparity: by how much the groups of a comparison differ in one share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from clipstudio.domain.audits import Comparison
from clipstudio.domain.estimates import Disparity
from clipstudio.domain.language import tr
from clipstudio.probes.run_estimates import gap_of
from clipstudio.results.documents.disparities import disparity_document
from clipstudio.results.models.result import SideBySide
from clipstudio.results.run.outcomes import Outcome, OutcomeKind, outcomes
from clipstudio.results.words import points


@dataclass(frozen=True, slots=True)
class ModelGap:
    """The largest gap that one model leaves.

    Attributes:
        place: Place of the model among the models.
        model: Its name.
        gap: The gap.
        comparison: The groups that it is between, as the model's run has them.
    """

    place: int
    model: str
    gap: Disparity
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class ModelOrder:
    """The models by the largest gap that each leaves between the groups of a comparison.

    Attributes:
        by: The attributes compared.
        outcome: The category or label.
        gaps: The largest gap first; those that cannot be estimated come last.
    """

    by: tuple[str, ...]
    outcome: Outcome
    gaps: tuple[ModelGap, ...]

    @property
    def words(self) -> str:
        """Which models leave the largest and the smallest gap, and whose order is not sure."""
        known = [(each.model, each.gap.difference) for each in self.gaps if each.gap.difference is not None]
        if len(known) < 2:
            return tr("The models cannot be ordered: fewer than two have a gap that can be estimated.")
        (most, largest), (least, smallest) = known[0], known[-1]
        if largest == smallest:
            return tr("All models leave the same gap, {points}.", points=points(largest))
        words = tr(
            "{most} leaves the largest gap, {points}; {least} leaves the smallest, {points2}.",
            most=most,
            points=points(largest),
            least=least,
            points2=points(smallest),
        )
        return f"{words} {self.doubt}"

    @property
    def doubt(self) -> str:
        """Which intervals overlap, of any two models and not only of neighbours; empty with one gap."""
        pairs = list(combinations([each for each in self.gaps if each.gap.difference is not None], 2))
        if not pairs:
            return ""
        unsure = [
            tr("{model} and {model2}", model=one.model, model2=two.model)
            for one, two in pairs
            if _overlap(one.gap, two.gap)
        ]
        if not unsure:
            return tr("Their intervals do not overlap.")
        if len(unsure) == len(pairs):
            return tr("Their intervals overlap, so the order is not sure.")
        return tr(
            "The intervals of {unsure} overlap, so which of them leaves more is not sure.",
            unsure=tr("; of ").join(unsure),
        )

    def document(self) -> dict[str, Any]:
        """The order as JSON."""
        return {
            "by": list(self.by),
            self.outcome.kind.value: self.outcome.text,
            "models": [
                {
                    "model": gap.model,
                    **disparity_document(gap.gap, [group.attributes for group in gap.comparison.groups]),
                }
                for gap in self.gaps
            ],
        }


def model_order(reading: SideBySide, position: int, outcome: Outcome) -> ModelOrder:
    """The order by one category or label in the comparison at a position."""
    gaps = [
        ModelGap(place, model, gap_of(run, position, outcome.kind.value, outcome.index), run.comparisons[position])
        for place, (model, run) in enumerate(zip(reading.result.models, reading.runs, strict=True))
    ]
    gaps.sort(key=lambda each: -1.0 if each.gap.difference is None else each.gap.difference, reverse=True)
    return ModelOrder(reading.runs[0].comparisons[position].attributes, outcome, tuple(gaps))


def model_orders(reading: SideBySide) -> Iterator[ModelOrder]:
    """The order by every category and label, in every comparison."""
    run = reading.runs[0]
    shares = [outcome for outcome in outcomes(run) if outcome.kind is not OutcomeKind.UNANSWERED]
    for position in range(len(run.comparisons)):
        for outcome in shares:
            yield model_order(reading, position, outcome)


def _overlap(larger: Disparity, smaller: Disparity) -> bool:
    """Whether the intervals of two gaps overlap; without an interval nothing is sure."""
    return larger.low is None or smaller.high is None or larger.low <= smaller.high
