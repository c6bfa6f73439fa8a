"""The result of the models probe, and which images a number of it counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from clipstudio.domain.audits import RunResult
from clipstudio.domain.estimates import PairedChange
from clipstudio.results.adjusted import Adjusted
from clipstudio.results.dumbbells import ChangePart
from clipstudio.results.run.outcomes import COUNTED, OutcomeKind, outcome_key
from clipstudio.results.targets import Group, Target


@dataclass(frozen=True, slots=True)
class GroupDifference:
    """How two models differ in one group.

    Attributes:
        attributes: Attribute name to value; empty for all images.
        changes: (C + K) from the first model to the other: of every category, then of every label.
        tests: The same, adjusted over the family.
    """

    attributes: Mapping[str, str]
    changes: tuple[PairedChange, ...]
    tests: tuple[Adjusted, ...]


@dataclass(frozen=True, slots=True)
class FamilyDifference:
    """How two models differ over all images, or in the groups of one comparison: one family of tests.

    Attributes:
        by: The attributes compared; empty for all images.
        groups: In the order of the comparison.
        size: Tests that count.
        left_out: Tests that could not have reached the level.
    """

    by: tuple[str, ...]
    groups: tuple[GroupDifference, ...]
    size: int
    left_out: int


@dataclass(frozen=True, slots=True)
class ModelDifference:
    """How another model differs from the first.

    Attributes:
        other: Its name.
        unanswered: Images that one of the two did not answer.
        families: Of all images, then of each comparison.
    """

    other: str
    unanswered: int
    families: tuple[FamilyDifference, ...]


@dataclass(frozen=True, slots=True)
class ModelsResult:
    """What two or more models made of the same images and labels.

    Attributes:
        models: Their names; every further one is compared with the first.
        images: Images that all of them were asked.
        differences: Of every further model.
    """

    models: tuple[str, ...]
    images: int
    differences: tuple[ModelDifference, ...]


class SideBySide(Protocol):
    """Runs side by side: those of several models, or any two.

    Attributes:
        result: What tells them apart, and their differences from the first.
        runs: The runs, with the same labels, categories and comparisons.
    """

    @property
    def result(self) -> ModelsResult: ...
    @property
    def runs(self) -> tuple[RunResult, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelsTarget(Target):
    """Images that models count.

    Attributes:
        model: Place of the model; with a part, of the model that the first is compared with.
        kind: Label, category, or what was not answered.
        index: Place of the category or label in the label set.
        group: The group; empty for all images.
        part: Which images of the difference from the first model; None for all that this one counts.
    """

    model: int
    kind: OutcomeKind
    index: int
    group: Group = ()
    part: ChangePart | None = None

    @property
    def looked_at(self) -> tuple[tuple[str, str], ...]:
        return ((COUNTED, outcome_key(self.kind, self.index)),)
