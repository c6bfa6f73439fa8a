"""The result of the attributes probe: accuracies of zero-shot and of a linear probe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import Disparity, PairedChange
from clipstudio.results.adjusted import Adjusted

NOT_ASKED = "The linear probe was not asked for."


class Method(StrEnum):
    """How images are answered; the values are the names of the arrays that a run of the probe keeps."""

    ZERO_SHOT = "zero_shot"
    LINEAR_PROBE = "linear_probe"


def pair_names(positive: str) -> tuple[str, str]:
    """The two classes where one is set against all others."""
    return positive, f"non-{positive}"


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How often a method is right among some images.

    Attributes:
        attributes: Attribute name to value of the group; empty for all images.
        rate: The share of its answers that are right.
        unanswered: Images that the rate leaves out since they were not answered.
    """

    attributes: Mapping[str, str]
    rate: Rate
    unanswered: int = 0


@dataclass(frozen=True, slots=True)
class ComparedAccuracies:
    """Accuracy in the groups of one comparison.

    Attributes:
        attributes: The attributes compared.
        groups: In the order of the comparison.
        gap: The largest gap between them; None in results of programs that did not compute it.
    """

    attributes: tuple[str, ...]
    groups: tuple[Accuracy, ...]
    gap: Disparity | None


@dataclass(frozen=True, slots=True)
class MostFrequent:
    """How right one would be who always gave the most frequent answer."""

    value: str
    rate: Rate


@dataclass(frozen=True, slots=True)
class Accuracies:
    """The answers of a method compared with the truth.

    Attributes:
        overall: Accuracy over all images.
        comparisons: Accuracy by group.
        values: Accuracy among the images of each true value that occurs.
        classes: (K,) the answers there are.
        confusion: (K, K) images by true class (rows) and answer (columns); empty where it is not kept.
        most_frequent: The most frequent true value; None in results of programs that did not compute it.
    """

    overall: Accuracy
    comparisons: tuple[ComparedAccuracies, ...]
    values: tuple[Accuracy, ...]
    classes: tuple[str, ...]
    confusion: tuple[tuple[int, ...], ...]
    most_frequent: MostFrequent | None

    @property
    def groups(self) -> tuple[Accuracy, ...]:
        """The groups of all comparisons."""
        return tuple(group for comparison in self.comparisons for group in comparison.groups)

    @property
    def chance(self) -> float:
        """The accuracy of blind guessing."""
        return 1 / len(self.classes)


@dataclass(frozen=True, slots=True)
class MethodAccuracies:
    """All that is known of a method's answers.

    Attributes:
        of_classes: Its answers among all classes.
        of_pair: The same answers as one class against all others; None where none was asked for.
    """

    of_classes: Accuracies
    of_pair: Accuracies | None = None


@dataclass(frozen=True, slots=True)
class SplitSide:
    """A side of the split: its name, its images, and the clusters or single images that they are."""

    name: str
    images: int
    clusters: int


@dataclass(frozen=True, slots=True)
class TriedStrength:
    """A strength of regularisation, scikit-learn's C, and its accuracy on the validation images."""

    c: float
    rate: Rate


@dataclass(frozen=True, slots=True)
class Training:
    """How the linear probe was trained.

    Attributes:
        solver: The optimiser, penalty and library.
        tolerance: The largest gradient at which it has converged.
        most_steps: Steps after which it stops all the same.
        unsettled: Values of C at which it did not converge.
        status: How far it is the paper's.
        note: In which way.
    """

    solver: str
    tolerance: float
    most_steps: int
    unsettled: tuple[float, ...]
    status: str
    note: str


@dataclass(frozen=True, slots=True)
class Spread:
    """Accuracy over several splits, in fractions.

    Attributes:
        mean: None where no image was answered.
        sd: Standard deviation (n - 1); None for a single split.
        lowest: The lowest of them.
        highest: The highest.
        reason: Why there is no mean, or no interval.
    """

    mean: float | None
    sd: float | None
    lowest: float | None
    highest: float | None
    reason: str


@dataclass(frozen=True, slots=True)
class Repeats:
    """Several splits.

    Attributes:
        n: Splits drawn and trained on.
        seeds: The first and the last seed; empty where the split is the table's own.
        linear_probe: Accuracy of the linear probe; None where the split is the table's own.
        zero_shot: Accuracy of zero-shot on the same test images.
        reason: Why there is one split only.
    """

    n: int
    seeds: tuple[int, ...] = ()
    linear_probe: Spread | None = None
    zero_shot: Spread | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MethodChange:
    """How accuracy changes from zero-shot to the linear probe in a group of the test images.

    Attributes:
        attributes: The group; empty for all test images.
        change: The change.
        adjusted: Its p, adjusted over its comparison.
    """

    attributes: Mapping[str, str]
    change: PairedChange
    adjusted: Adjusted


@dataclass(frozen=True, slots=True)
class FamilySize:
    """The tests of one comparison: how many count, and how many were made and do not."""

    attributes: tuple[str, ...]
    size: int
    left_out: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Images of a class that are on no side of the split."""

    value: str
    images: int


@dataclass(frozen=True, slots=True)
class LinearProbe:
    """A logistic regression on the embeddings, compared with zero-shot on its test images.

    Attributes:
        accuracies: Of the linear probe on the test images.
        zero_shot: Of zero-shot on the same images, among the classes that were trained; without a confusion.
        sides: Training, validation and test.
        split_by: The attribute that says the side of each image; empty where the split was drawn.
        split_method: How it was drawn.
        left_out: Classes with images on no side.
        c: The chosen C.
        curve: All that were tried, ascending.
        training: None in results of programs that did not keep it.
        repeats: None in results of programs that drew one split only.
        changes: From zero-shot to the linear probe, over all test images and in every group.
        families: The tests of each comparison.
        notes: What is to be known of the training, in sentences.
    """

    accuracies: MethodAccuracies
    zero_shot: MethodAccuracies
    sides: tuple[SplitSide, ...]
    split_by: str
    split_method: str
    left_out: tuple[LeftOut, ...]
    c: float
    curve: tuple[TriedStrength, ...]
    training: Training | None
    repeats: Repeats | None
    changes: tuple[MethodChange, ...]
    families: tuple[FamilySize, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LabelSetUsed:
    """The label set, and how far it is the paper's."""

    name: str
    version: int
    status: str
    note: str


@dataclass(frozen=True, slots=True)
class AttributesResult:
    """What the probe found.

    Attributes:
        attribute: What was classified.
        label_set: The classes' labels.
        positive: The class that is set against all others; empty for none.
        without_value: Images without a value of the attribute, which were not asked about.
        zero_shot: Accuracies of the label with the highest probability.
        linear_probe: None where it was not asked for, or cannot be trained.
        no_linear_probe: Why there is none; empty where there is one.
    """

    attribute: str
    label_set: LabelSetUsed
    positive: str
    without_value: int
    zero_shot: MethodAccuracies
    linear_probe: LinearProbe | None
    no_linear_probe: str = ""
