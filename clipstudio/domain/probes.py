"""Probes: the ready-made experiments, what is asked of each, and the result that is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import DEFAULT_MINIMUM_N, Boundary
from clipstudio.domain.estimates import IntervalMethod
from clipstudio.domain.ids import LabelSetVersionId, ProbeRunId, RunId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.merging import MergedValues

IDENTITY_TEMPLATE = "a photo of {label}"
"""What the identity probe puts names in, unless it is told otherwise."""


class ProbeName(StrEnum):
    """The five experiments of the paper."""

    ATTRIBUTES = "attributes"
    DENIGRATION = "denigration"
    LABELS = "labels"
    SCENES = "scenes"
    IDENTITY = "identity"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProbePlan:
    """What every probe is asked.

    Attributes:
        name: How the user calls it.
        model: Name of a registered model, or of imported predictions.
        images: Which images.
        comparisons: Attributes to group by; two or more in one entry mean their intersection.
        minimum_n: Smaller groups are not estimable.
        interval: Of a single proportion.
        use_clusters: Intervals and tests respect that images of one cluster belong together.
        seed: Of whatever is drawn at random.
        merged: Values of an attribute that are taken together.
    """

    name: str
    model: str
    images: ImageQuery = field(default_factory=ImageQuery)
    comparisons: tuple[tuple[str, ...], ...] = ()
    minimum_n: int = DEFAULT_MINIMUM_N
    interval: IntervalMethod = IntervalMethod.WILSON
    use_clusters: bool = True
    seed: int = 0
    merged: tuple[MergedValues, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributesPlan(ProbePlan):
    """Zero-shot classification of an attribute against the project's own values.

    Attributes:
        attribute: The attribute to classify.
        label_set: One label per value; a label's text is the value.
        linear_probe: Also train a logistic regression on the embeddings.
        positive: The value that is set against all others for the binary reading; empty for none.
        split_by: The attribute that says which images train, validate and test; empty to draw a split.
        splits: How often a split is drawn for the linear probe.
    """

    attribute: str
    label_set: LabelSetVersionId
    linear_probe: bool = False
    positive: str = ""
    split_by: str = ""
    splits: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class DenigrationPlan(ProbePlan):
    """Rates of categories by group, and what another choice of classes does to them.

    Attributes:
        label_sets: One or more; each further one is compared with the first.
    """

    label_sets: tuple[LabelSetVersionId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelsPlan(ProbePlan):
    """Many labels by threshold, and which of them are tied to which group.

    Attributes:
        label_set: The labels.
        threshold: Probability that a label must pass.
        boundary: Which probabilities pass it; the paper's are those above it.
    """

    label_set: LabelSetVersionId
    threshold: float
    boundary: Boundary = Boundary.ABOVE


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenesPlan(ProbePlan):
    """Captions per image or sequence, plain, close and fine-grained.

    Attributes:
        table: Path of the table of captions.
    """

    table: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityPlan(ProbePlan):
    """How many names a model can tell apart.

    Attributes:
        attribute: The attribute that holds each image's name.
        pools: Sizes of the candidate lists.
        distractors: Where the names come from that are not the project's own.
        purpose: What the user does this for, in their own words.
        template: The sentence that a name is put in.
    """

    attribute: str
    pools: tuple[int, ...]
    purpose: str
    distractors: str = "invented names that ship with clipstudio"
    template: str = IDENTITY_TEMPLATE


@dataclass(frozen=True, slots=True)
class ProbeRunRecord:
    """What a project keeps of a probe's run, and never changes.

    Attributes:
        id: Row of it in the project.
        probe: Which experiment.
        name: How the user called it.
        created_at: When it was finished, UTC.
        plan: What was asked, as JSON has it.
        result: What came out, as JSON has it; the probe's own module reads and writes it.
        provenance: All that is needed to repeat it.
        runs: The audits' runs that it is made of.
    """

    id: ProbeRunId
    probe: ProbeName
    name: str
    created_at: datetime
    plan: Mapping[str, Any]
    result: Mapping[str, Any]
    provenance: Mapping[str, Any]
    runs: tuple[RunId, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Predictions:
    """What another model or service said of images.

    Attributes:
        name: How the user calls it; serves wherever a model's name does.
        file: Name of the table it came from.
        sha256: The table's digest.
        labels: (K,) texts.
        absent: Pairs of image and label of which the table says nothing.
        images: (n,) int64 image ids, ascending.
        probabilities: (n, K) float64 as given, NaN where the table says nothing; float32 with 0 there in sets that
            an earlier version imported.
    """

    name: str
    file: str
    sha256: str
    labels: tuple[str, ...]
    absent: int
    images: NDArray[np.int64]
    probabilities: NDArray[np.floating]
