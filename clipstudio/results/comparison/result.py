"""The comparison of two runs."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.domain.audits import RunResult
from clipstudio.domain.run_list import RunKey
from clipstudio.results.models.result import ModelsResult

VALUES = "Values of "
"""What a fact is about begins so where it is the values that images had of an attribute, whose name follows."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that was asked of both runs.

    Attributes:
        what: What it is.
        first: In the first run.
        second: In the second.
    """

    what: str
    first: str
    second: str

    @property
    def differs(self) -> bool:
        """Whether the runs differ in it."""
        return self.first != self.second


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two runs have in common.

    Attributes:
        images: How many images both scored.
        first_images: How many the first did.
        second_images: How many the second did.
        labels: How many labels both have.
        first_labels: How many the first has.
        second_labels: How many the second has.
        regrouped: Images that both scored and that are in another group in the second run.
        regrouped_by: The same of each comparison that both have.
        answered: Images that both scored and answered: those that are compared one by one.
    """

    images: int
    first_images: int
    second_images: int
    labels: int
    first_labels: int
    second_labels: int
    regrouped: int = 0
    answered: int = 0
    regrouped_by: tuple[int, ...] = ()

    def regrouped_in(self, position: int | None) -> int:
        """Images that changed groups in a comparison; 0 for all images together."""
        return 0 if position is None or not self.regrouped_by else self.regrouped_by[position]


@dataclass(frozen=True, slots=True)
class PairReading:
    """Two runs side by side.

    Attributes:
        keys: Which runs.
        titles: What they are called.
        facts: What was asked of them.
        is_same_question: Whether they differ in model, version of the label set or threshold alone.
        overlap: What they have in common; None where they cannot be set side by side.
        result: The sides by what tells them apart, in place of models, with the paired differences where they were
            computed.
        runs: Both, reduced to the labels, categories and comparisons that they share; empty where there are none.
    """

    keys: tuple[RunKey, RunKey]
    titles: tuple[str, str]
    facts: tuple[Fact, ...]
    is_same_question: bool
    overlap: Overlap | None
    result: ModelsResult
    runs: tuple[RunResult, ...] = ()

    @property
    def is_side_by_side(self) -> bool:
        """Whether rates can be set side by side."""
        return bool(self.runs)

    @property
    def is_paired(self) -> bool:
        """Whether images can be compared one by one."""
        return self.is_side_by_side and self.overlap is not None and self.overlap.answered > 0
