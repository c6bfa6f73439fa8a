"""The order of the models by a disparity: by how much the groups of a comparison differ in one share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from clipstudio.domain.audits import Comparison
from clipstudio.domain.estimates import Disparity
from clipstudio.probes.run_estimates import gap_of
from clipstudio.results.documents.disparities import disparity_document
from clipstudio.results.models.result import ModelsResult
from clipstudio.results.reading import ProbeReading
from clipstudio.results.run.outcomes import Outcome, OutcomeKind, outcomes


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


def model_order(reading: ProbeReading[ModelsResult], position: int, outcome: Outcome) -> ModelOrder:
    """The order by one category or label in the comparison at a position."""
    gaps = [
        ModelGap(place, model, gap_of(run, position, outcome.kind.value, outcome.index), run.comparisons[position])
        for place, (model, run) in enumerate(zip(reading.result.models, reading.runs, strict=True))
    ]
    gaps.sort(key=lambda each: -1.0 if each.gap.difference is None else each.gap.difference, reverse=True)
    return ModelOrder(reading.runs[0].comparisons[position].attributes, outcome, tuple(gaps))


def model_orders(reading: ProbeReading[ModelsResult]) -> Iterator[ModelOrder]:
    """The order by every category and label, in every comparison."""
    run = reading.runs[0]
    shares = [outcome for outcome in outcomes(run) if outcome.kind is not OutcomeKind.UNANSWERED]
    for position in range(len(run.comparisons)):
        for outcome in shares:
            yield model_order(reading, position, outcome)
