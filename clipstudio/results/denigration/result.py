"""The result of the denigration probe, as a project keeps it beside the runs that it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from clipstudio.domain.estimates import PairedChange
from clipstudio.results.adjusted import Adjusted


@dataclass(frozen=True, slots=True)
class GroupChange:
    """What another label set does to a category in a group.

    Attributes:
        attributes: Attribute name to value; empty for all images.
        category: The category, or several taken together, as `DenigrationResult.categories` names it.
        label_set: Name of the label set that the first one is compared with.
        change: By the first label set before, by the other after.
        adjusted: Its test among those of its label set and comparison.
    """

    attributes: Mapping[str, str]
    category: str
    label_set: str
    change: PairedChange
    adjusted: Adjusted


@dataclass(frozen=True, slots=True)
class LabelChange:
    """What one label, left out or added, does to a category over all images.

    Attributes:
        label: The label.
        category: The category counted.
        change: With the first label set as it is before, with the label left out or added after.
        level: Confidence of the interval, so that all labels and categories hold together; None in results of
            earlier versions, whose intervals are of single labels.
        label_set: Name of the label set that the label is taken from; empty for one that is left out of the first.
    """

    label: str
    category: str
    change: PairedChange
    level: float | None = None
    label_set: str = ""


@dataclass(frozen=True, slots=True)
class FamilyOfTests:
    """The tests of one label set and one comparison, which p is adjusted over.

    Attributes:
        label_set: Name of the label set that the first one is compared with.
        by: Attributes compared by; empty for all images.
        size: Tests that count.
        left_out: Tests that were made and do not count.
    """

    label_set: str
    by: tuple[str, ...]
    size: int
    left_out: int


@dataclass(frozen=True, slots=True)
class DenigrationResult:
    """The changes between label sets; the rates themselves are in the runs.

    Attributes:
        label_sets: Names of the label sets, all different, in the order of the runs.
        categories: What is counted: every category that all label sets have, and the harmful ones together, last.
        changes: Each further label set against the first: label set by label set, all images before the groups.
        unanswered: Label set to the images that it and the first do not both answer, which count in no change;
            empty in results of earlier versions.
        families: The families of tests; empty in results of earlier versions.
        family_size: Tests in the largest family.
        family_tests: Which tests are a family, in words.
        left_out: Each label of the first label set left out alone.
        added: Each label that a further label set has more, added to the first alone.
    """

    label_sets: tuple[str, ...]
    categories: tuple[str, ...]
    changes: tuple[GroupChange, ...]
    unanswered: Mapping[str, int]
    families: tuple[FamilyOfTests, ...]
    family_size: int
    family_tests: str
    left_out: tuple[LabelChange, ...]
    added: tuple[LabelChange, ...]

    def changes_of(self, category: str, label_set: str) -> tuple[GroupChange, ...]:
        """The changes of a category between the first label set and another, all images first."""
        return tuple(
            change for change in self.changes if change.category == category and change.label_set == label_set
        )
