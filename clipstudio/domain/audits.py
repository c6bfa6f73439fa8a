"""Audits: the plan, and the immutable result of running it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.asked_plan import (
    BOUNDARY_HELP,
    COMPARISONS_HELP,
    AskedPlan,
    Confidence,
    Images,
    Interval,
    Merged,
    MinimumN,
    ModelName,
    Name,
    UseClusters,
)
from clipstudio.domain.estimates import CONFIDENCE, SUPPRESSED, Disparity, IntervalMethod
from clipstudio.domain.group_names import group_names
from clipstudio.domain.ids import AuditId, LabelSetVersionId, RunId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.models import ScoringFamily
from clipstudio.domain.plan_fields import FieldKind, PlanField

DEFAULT_MINIMUM_N = 10
"""Groups smaller than this are said to be *not estimable*."""


class Scoring(StrEnum):
    """The rule by which an image is given labels."""

    TOP1 = "top1"
    """The one label with the highest probability."""
    THRESHOLD = "threshold"
    """Every label whose softmax probability passes a threshold; for CLIP-type models."""
    SIGMOID = "sigmoid"
    """Every label whose own, sigmoid probability passes a threshold; for SigLIP-type models."""

    @property
    def has_threshold(self) -> bool:
        """Whether the rule needs a threshold."""
        return self is not Scoring.TOP1


class Boundary(StrEnum):
    """Which probabilities pass a threshold."""

    ABOVE = "above"
    """Those greater than the threshold, as in the paper."""
    AT_LEAST = "at-least"
    """Those equal to the threshold too."""


class Ties(StrEnum):
    """What becomes of an image whose highest probability belongs to several labels."""

    UNANSWERED = "unanswered"
    """It is given none of them, and is counted as not answered."""
    FIRST = "first"
    """It is given the label that stands first in the set: how runs of earlier versions were counted."""


@dataclass(frozen=True, slots=True)
class AssignmentRule:
    """How probabilities become labels.

    Attributes:
        scoring: Top-1, or every label that passes a threshold.
        threshold: Probability in (0, 1) for a rule that needs one, otherwise None.
        boundary: Which probabilities pass the threshold.
        ties: What equal highest probabilities come to, for top-1.
    """

    scoring: Scoring = Scoring.TOP1
    threshold: float | None = None
    boundary: Boundary = Boundary.ABOVE
    ties: Ties = Ties.UNANSWERED

    def at(self, threshold: float) -> AssignmentRule:
        """The rule with another threshold; of top-1, the one that gives every label that passes it."""
        scoring = self.scoring if self.scoring.has_threshold else Scoring.THRESHOLD
        return replace(self, scoring=scoring, threshold=threshold)


def scorings_of(family: ScoringFamily) -> tuple[Scoring, ...]:
    """The rules that have a meaning for models of a family."""
    return Scoring.TOP1, Scoring.SIGMOID if family is ScoringFamily.SIGMOID else Scoring.THRESHOLD


@dataclass(frozen=True, slots=True)
class AuditPlan(AskedPlan):
    """What an audit is to compute.

    Attributes:
        name: How the user calls it.
        images: Which images.
        model: Name of the model in the registry.
        label_set: The version of a label set in the project.
        templates: Templates that replace the label set's own for this audit; empty keeps them.
        scoring: The rule that gives labels.
        threshold: Probability in (0, 1) for a rule that needs one, otherwise None.
        comparisons: Attributes to group by; two or more in one entry mean their intersection.
        minimum_n: Smaller groups are not estimable.
        interval: Of every rate.
        confidence: Level of every interval; of gaps that of all pairs of groups together.
        boundary: Which probabilities pass the threshold.
        ties: What equal highest probabilities come to, for top-1; what is planned today leaves them unanswered.
        use_clusters: Intervals and tests respect that images of one cluster belong together.
        merged: Values of the attributes compared that are taken together.
    """

    name: Name
    model: ModelName
    label_set: Annotated[
        LabelSetVersionId,
        PlanField(FieldKind.LABEL_SET, "Label set", "Label set by name, or a label set file.", option="--labels"),
    ]
    images: Images = field(default_factory=ImageQuery)
    templates: Annotated[
        tuple[str, ...],
        PlanField(
            FieldKind.TEMPLATES, "Templates", "Template to use instead of the label set's.", option="--template"
        ),
    ] = ()
    scoring: Annotated[
        Scoring,
        PlanField(FieldKind.RULE, "An image is given", "Rule that gives labels; sigmoid for SigLIP-type models."),
    ] = Scoring.TOP1
    threshold: Annotated[
        float | None,
        PlanField(FieldKind.PROBABILITY, "Threshold", "Probability that a label must pass.", asked_with="scoring"),
    ] = None
    comparisons: Annotated[
        tuple[tuple[str, ...], ...],
        PlanField(FieldKind.COMPARISONS, "Compare by", COMPARISONS_HELP, option="--by", verb_needs=True),
    ] = ()
    minimum_n: MinimumN = DEFAULT_MINIMUM_N
    interval: Interval = IntervalMethod.WILSON
    confidence: Confidence = CONFIDENCE
    boundary: Annotated[Boundary, PlanField(FieldKind.OPTION, "Boundary", BOUNDARY_HELP, asked_with="scoring")] = (
        Boundary.ABOVE
    )
    ties: Ties = Ties.UNANSWERED
    use_clusters: UseClusters = True
    merged: Merged = ()

    @property
    def rule(self) -> AssignmentRule:
        """How probabilities become labels."""
        return AssignmentRule(self.scoring, self.threshold, self.boundary, self.ties)

    @classmethod
    def name_for(cls, values: Mapping[str, Any], label_set: str = "") -> str:
        return f"{label_set}, {values['model']}"


@dataclass(frozen=True, slots=True)
class GroupCounts:
    """How many of a group's images were given each label and fell in each category.

    Attributes:
        attributes: Attribute name to value; empty for all images together.
        n: Images of the group that were answered.
        labels: One count per label, in the label set's order.
        categories: One count per category, in the label set's order; an image counts once per category.
        unanswered: Further images of the group, of which nothing is known or whose highest probabilities tie.
        suppressed: Why its numbers are withheld, all of which are zero then; "" where they are not.
    """

    attributes: Mapping[str, str]
    n: int
    labels: tuple[int, ...]
    categories: tuple[int, ...]
    unanswered: int = 0
    suppressed: str = ""


@dataclass(frozen=True, slots=True)
class ComparisonCounts:
    """The groups of one attribute or of one intersection, counted.

    Attributes:
        attributes: The attributes compared.
        groups: The groups that hold images.
        missing: Images left out since a value is missing.
    """

    attributes: tuple[str, ...]
    groups: tuple[GroupCounts, ...]
    missing: int


@dataclass(frozen=True, slots=True)
class GroupEstimates:
    """What a run says of one group beside its counts.

    Attributes:
        mean_probability: One mean per label, over the images that were answered; None where there is none.
        close: Images of which the first two labels lie closer than each of the run's margins.
        labels: One rate per label, with its interval; empty where images are independent, for then the counts say
            all.
        categories: The same per category.
        unanswered: The share of the group's images that were not answered; None where independent.
        close_rates: ``close`` as shares of the answered images, with intervals; empty where independent.
    """

    mean_probability: tuple[float | None, ...]
    close: tuple[int, ...] = ()
    labels: tuple[Rate, ...] = ()
    categories: tuple[Rate, ...] = ()
    unanswered: Rate | None = None
    close_rates: tuple[Rate, ...] = ()


@dataclass(frozen=True, slots=True)
class RunEstimates:
    """What a run keeps beside its counts, since it takes the figures of every image to compute.

    Attributes:
        margins: The margins, as probabilities, under which a first label is called close to the second; empty for
            rules other than top-1.
        overall: Of all images.
        groups: Per comparison and group, aligned with the run's.
        gaps: Per comparison the largest gap of each category, then of each label; empty at a threshold that is not
            the run's own.
    """

    margins: tuple[float, ...]
    overall: GroupEstimates
    groups: tuple[tuple[GroupEstimates, ...], ...]
    gaps: tuple[tuple[Disparity, ...], ...]


@dataclass(frozen=True, slots=True)
class RunRecord:
    """What a project keeps of a run, and never changes.

    Attributes:
        id: Row of the run in the project.
        number: 1 for the audit's first run; never given to another run of the audit.
        audit: Row of the audit it belongs to.
        created_at: When it was finished, UTC.
        plan: What was asked.
        label_set: The labels as they were, with the templates that were used.
        overall: Counts over all images scored.
        comparisons: Counts by group.
        provenance: All that is needed to repeat the run: hashes, versions, device, counts.
        estimates: What else was computed; None in runs of earlier versions.
        whole_label_set: All labels that the run chose among, where `label_set` is a part of them; else None.
    """

    id: RunId
    number: int
    audit: AuditId
    created_at: datetime
    plan: AuditPlan
    label_set: LabelSet
    overall: GroupCounts
    comparisons: tuple[ComparisonCounts, ...]
    provenance: Mapping[str, Any]
    estimates: RunEstimates | None = None
    whole_label_set: LabelSet | None = None


@dataclass(frozen=True, slots=True)
class RunArrays:
    """A run's figures per image, aligned by row.

    Attributes:
        images: (n,) int64, the image ids that were scored, ascending.
        probabilities: (n, K), one column per label: float32 of a model, float64 as given of imported predictions,
            where a row of NaN is an image of which they say nothing.
        groups: (n, C) int32, per comparison the index of the image's group, -1 where a value is missing.
        clusters: (n,) int32 cluster of each image, -1 for none; None where the run takes images as independent.
    """

    images: NDArray[np.int64]
    probabilities: NDArray[np.floating]
    groups: NDArray[np.int32]
    clusters: NDArray[np.int32] | None = None


@dataclass(frozen=True, slots=True)
class Rate:
    """A share of a group's images with its interval.

    Attributes:
        count: Images that count.
        n: Images in the group.
        rate: count / n, a fraction in [0, 1]; None where not estimable.
        low: Lower end of its interval.
        high: Upper end.
        reason: Why it is not estimable.
        clusters: Clusters that the images lie in; None where images are taken as independent.
        effective_n: Independent images that would tell as much, at most n; None without clusters, or where not
            estimable.
        df: Degrees of freedom of the t quantile that the interval takes; None where it takes the normal one.
    """

    count: int
    n: int
    rate: float | None
    low: float | None
    high: float | None
    reason: str | None = None
    clusters: int | None = None
    effective_n: float | None = None
    df: float | None = None

    @classmethod
    def withheld(cls, reason: str) -> Rate:
        """A rate of which nothing is told; the reason begins with `SUPPRESSED`."""
        return cls(0, 0, None, None, None, reason)

    @property
    def is_suppressed(self) -> bool:
        """Whether it is withheld, so that nobody is identified by it."""
        return self.reason is not None and self.reason.startswith(SUPPRESSED)


@dataclass(frozen=True, slots=True)
class GroupRates:
    """The rates of one group: every label's and every category's, in the label set's order.

    Attributes:
        attributes: Attribute name to value; empty for all images together.
        n: Images of the group that were answered.
        labels: One rate per label.
        categories: One rate per category.
        unanswered: The share of all the group's images that were not answered; None where all were.
        suppressed: Why its numbers are withheld; "" where they are not.
    """

    attributes: Mapping[str, str]
    n: int
    labels: tuple[Rate, ...]
    categories: tuple[Rate, ...]
    unanswered: Rate | None = None
    suppressed: str = ""

    def rates(self, kind: str) -> tuple[Rate, ...]:
        """One rate per "category" or per "label"."""
        return self.categories if kind == "category" else self.labels


@dataclass(frozen=True, slots=True)
class Comparison:
    """The groups of one attribute or of one intersection.

    Attributes:
        attributes: The attributes compared.
        groups: The groups that hold images, in the order of the attributes' values.
        missing: Images left out since a value is missing, or since their group is suppressed.
    """

    attributes: tuple[str, ...]
    groups: tuple[GroupRates, ...]
    missing: int

    @property
    def has_suppressed(self) -> bool:
        """Whether numbers of a group are withheld."""
        return any(group.suppressed for group in self.groups)

    @property
    def group_names(self) -> tuple[str, ...]:
        """The groups in words, all different."""
        return group_names([group.attributes for group in self.groups])

    @property
    def title(self) -> str:
        """The attributes in words, "gender and age"."""
        return " and ".join(self.attributes)


@dataclass(frozen=True, slots=True)
class RunResult:
    """A run as it is read: the record's counts with rates and intervals.

    Attributes:
        record: What the project keeps.
        overall: Rates over all images scored.
        comparisons: Rates by group, aligned with the record's.
    """

    record: RunRecord
    overall: GroupRates
    comparisons: tuple[Comparison, ...]

    @property
    def label_set(self) -> LabelSet:
        """The labels as they were."""
        return self.record.label_set

    @property
    def chosen_among(self) -> LabelSet:
        """All labels that the run chose among, also where only some of them are shown."""
        return self.record.whole_label_set or self.record.label_set

    @property
    def n(self) -> int:
        """Images that were answered."""
        return self.overall.n
