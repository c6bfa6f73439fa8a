"""What a mark of a run's figures stands for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from clipstudio.domain.ids import RunId
from clipstudio.results.run.outcomes import OutcomeKind
from clipstudio.results.targets import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class RunTarget(Target):
    """The images of a group with an outcome, or with a probability in a range.

    Attributes:
        run: The run.
        kind: Label, category, or what was not answered.
        index: Its place in the label set's labels, or in its categories.
        comparison: Place of the comparison; None for all images.
        group: Place of the group in it; None for all images.
        threshold: At which the figure was counted; None where the run's rule has none, or it does not matter.
        probability: The images are those whose probability of the label, or of the category's most probable label,
            lies in this range, from its lower end on to below its upper end, or up to 1; None for the images that
            have the outcome.
    """

    run: RunId
    kind: OutcomeKind
    index: int
    comparison: int | None = None
    group: int | None = None
    threshold: float | None = None
    probability: tuple[float, float] | None = None

    def at_threshold(self, threshold: float) -> RunTarget:
        """The counterpart of these images at another threshold."""
        return self if self.threshold is None else replace(self, threshold=threshold)
