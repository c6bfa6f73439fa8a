"""The images that a figure of the labels probe can show."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.results.run.outcomes import COUNTED, OutcomeKind, outcome_key
from clipstudio.results.targets import Group, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelTarget(Target):
    """The images of some groups that are given a label.

    Attributes:
        label: Its place in the label set of the run.
        groups: Groups of one comparison.
        threshold: Probability that the label must pass; None for the run's own threshold.
    """

    label: int
    groups: tuple[Group, ...]
    threshold: float | None = None

    @property
    def looked_at(self) -> tuple[tuple[str, str], ...]:
        return ((COUNTED, outcome_key(OutcomeKind.LABEL, self.label)),)
