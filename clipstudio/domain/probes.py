"""Probes: the ready-made experiments, what is asked of each, and the result that is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.asked_plan import (
    BOUNDARY_HELP,
    AskedPlan,
    Comparisons,
    Confidence,
    Images,
    Interval,
    Merged,
    MinimumN,
    ModelName,
    Name,
    UseClusters,
)
from clipstudio.domain.audits import DEFAULT_MINIMUM_N, AuditPlan, Boundary
from clipstudio.domain.estimates import CONFIDENCE, IntervalMethod
from clipstudio.domain.ids import LabelSetVersionId, ProbeRunId, RunId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.language import said_later
from clipstudio.domain.plan_fields import FieldKind, PlanField

IDENTITY_TEMPLATE = "a photo of {label}"
"""What the identity probe puts names in, unless it is told otherwise."""


WHY_A_PURPOSE = said_later(
    "This probe measures whether a model can tell who a person is, which serves "
    "identification as well as guarding against it. State your purpose in a few words: it is "
    "recorded with the result, for whoever reads it."
)

PROPOSED = LabelSetVersionId(0)
"""Stands in a plan for the label set that a probe proposes, until the probe begins."""


class ProbeName(StrEnum):
    """The five experiments of the paper, and what goes beyond it."""

    ATTRIBUTES = "attributes"
    DENIGRATION = "denigration"
    LABELS = "labels"
    SCENES = "scenes"
    IDENTITY = "identity"
    MODELS = "models"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProbePlan(AskedPlan):
    """What every probe is asked.

    Attributes:
        name: How the user calls it.
        model: Name of a registered model, or of imported predictions.
        images: Which images.
        comparisons: Attributes to group by; two or more in one entry mean their intersection.
        minimum_n: Smaller groups are not estimable.
        interval: Of a single proportion.
        confidence: Level of every interval; of gaps that of all pairs of groups together.
        use_clusters: Intervals and tests respect that images of one cluster belong together.
        seed: Seed of everything that is drawn at random.
        merged: Values of an attribute that are taken together.
    """

    title: ClassVar[str] = ""
    """What a plan is called that the user gives no name."""

    name: Name
    model: ModelName
    images: Images = field(default_factory=ImageQuery)
    comparisons: Comparisons = ()
    minimum_n: MinimumN = DEFAULT_MINIMUM_N
    interval: Interval = IntervalMethod.WILSON
    confidence: Confidence = CONFIDENCE
    use_clusters: UseClusters = True
    seed: Annotated[
        int,
        PlanField(
            FieldKind.NUMBER,
            "Seed",
            "Seed of everything that is drawn at random.",
            least=0,
            most=2**31 - 1,
            is_detail=True,
        ),
    ] = 0
    merged: Merged = ()

    def audit(self, name: str, label_set: LabelSetVersionId) -> AuditPlan:
        """The audit of a label set by which a probe is answered: same model, images, groups and intervals."""
        return AuditPlan(
            name=name,
            model=self.model,
            label_set=label_set,
            images=self.images,
            comparisons=self.comparisons,
            merged=self.merged,
            minimum_n=self.minimum_n,
            interval=self.interval,
            confidence=self.confidence,
            use_clusters=self.use_clusters,
        )

    @classmethod
    def name_for(cls, values: Mapping[str, Any], label_set: str = "") -> str:
        return f"{cls.title}, {values['model']}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributesPlan(ProbePlan):
    """Zero-shot classification of an attribute against the project's own values.

    Attributes:
        attribute: The attribute to classify.
        label_set: One label per value; a label's text is the value. `PROPOSED` leaves it to the probe.
        linear_probe: Also train a logistic regression on the embeddings.
        positive: The value that is set against all others for the binary reading; empty for none.
        split_by: The attribute that says which images train, validate and test; empty to draw a split.
        splits: How often a split is drawn for the linear probe.
    """

    title: ClassVar[str] = "Attributes"

    attribute: Annotated[str, PlanField(FieldKind.CLASSES, "Attribute", "Attribute to classify.", leads=True)]
    label_set: Annotated[
        LabelSetVersionId,
        PlanField(
            FieldKind.LABEL_SET,
            "Label set",
            "Label set by name or file, a label per value; proposed when none is named.",
            option="--labels",
        ),
    ] = PROPOSED
    positive: Annotated[
        str,
        PlanField(
            FieldKind.VALUE,
            "One value against the rest",
            "Value to set against all others, such as White.",
            value_of="attribute",
        ),
    ] = ""
    linear_probe: Annotated[
        bool,
        PlanField(
            FieldKind.TICK,
            "Linear probe",
            "Also train a logistic regression on the embeddings.",
            note="A logistic regression on part of the images; its regularization is chosen on a second part, and "
            "it is measured on a third. Where splits are drawn, no cluster is in two parts. An attribute with the "
            "values train, validation and test can give the split instead.",
            needs_embeddings=True,
        ),
    ] = False
    split_by: Annotated[
        str,
        PlanField(
            FieldKind.SPLIT,
            "Split",
            "Attribute that gives the split (train, validation or test) for the linear probe.",
            only_with="linear_probe",
        ),
    ] = ""
    splits: Annotated[
        int,
        PlanField(
            FieldKind.NUMBER,
            "Splits",
            "Number of splits drawn for the linear probe.",
            least=1,
            most=100,
            only_with="linear_probe",
            only_without="split_by",
        ),
    ] = 5

    @classmethod
    def name_for(cls, values: Mapping[str, Any], label_set: str = "") -> str:
        return f"{cls.title}, {values['attribute']}, {values['model']}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DenigrationPlan(ProbePlan):
    """Rates of categories by group, and what another choice of classes does to them.

    Attributes:
        label_sets: One or more; each further one is compared with the first.
    """

    title: ClassVar[str] = "Denigration"

    label_sets: Annotated[
        tuple[LabelSetVersionId, ...],
        PlanField(
            FieldKind.LABEL_SETS,
            "Label sets",
            "Label set by name or file; each further one is compared with the first.",
            option="--labels",
            note="With one label set, each of its labels is left out in turn. Tick another to see what its labels "
            "change: together, and each label added in turn. The same images are scored by each; the change is "
            "counted image by image, so it is paired.",
        ),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelsPlan(ProbePlan):
    """Many labels by threshold, and which of them are tied to which group.

    Attributes:
        label_set: The labels.
        threshold: Probability that a label must pass.
        boundary: Which probabilities pass it; the paper's are those above it.
    """

    title: ClassVar[str] = "Labels"
    wants_groups: ClassVar[bool] = True

    label_set: Annotated[
        LabelSetVersionId,
        PlanField(FieldKind.LABEL_SET, "Label set", "Label set by name or file.", option="--labels"),
    ]
    threshold: Annotated[
        float,
        PlanField(
            FieldKind.PROBABILITY,
            "Threshold",
            "Probability that a label must pass, such as 0.005.",
            note="Every threshold from 0.1 % to 50 % is counted too, without scoring anything again.",
            proposed=0.005,  # as in the paper's figure
        ),
    ]
    boundary: Annotated[Boundary, PlanField(FieldKind.OPTION, "Boundary", BOUNDARY_HELP)] = Boundary.ABOVE


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenesPlan(ProbePlan):
    """Captions per image or sequence, plain, close and fine-grained.

    Attributes:
        table: Path of the table of captions; empty where they are written.
        captions: Captions that are written: (image, sequence, caption, kind), of which image or sequence is empty.
    """

    title: ClassVar[str] = "Scenes"
    has_groups: ClassVar[bool] = False

    table: Annotated[
        str,
        PlanField(
            FieldKind.TABLE,
            "Captions",
            "Table of captions: caption, kind, and image or sequence.",
            option="--captions",
            note="Columns: caption; kind (true, false, close, fine-true or fine-false); and image or sequence. "
            "True says what is seen, false another scene; close is almost right; fine ones are about a detail.",
        ),
    ]
    captions: Annotated[
        tuple[tuple[str, str, str, str], ...],
        PlanField(
            FieldKind.CAPTIONS, "Captions", "Captions in place of a table.", asked_with="table", has_option=False
        ),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityPlan(ProbePlan):
    """How many people a model can name.

    Attributes:
        attribute: The attribute that holds each image's name.
        pools: Sizes of the candidate lists.
        distractors: Before a run the path of a file of names, empty for invented names; afterwards where they came
            from.
        purpose: What the user does this for, in their own words.
        template: The sentence that a name is put in.
    """

    title: ClassVar[str] = "Identity"

    purpose: Annotated[
        str,
        PlanField(FieldKind.TEXT, "Purpose", "State your purpose in a few words.", note=WHY_A_PURPOSE, leads=True),
    ] = ""
    attribute: Annotated[
        str,
        PlanField(FieldKind.PEOPLE, "Names", "Attribute that names the person in each image.", option="--names"),
    ]
    pools: Annotated[
        tuple[int, ...],
        PlanField(
            FieldKind.NUMBERS,
            "Candidates",
            "Number of candidate names; one or several.",
            option="--pool",
            least=2,
            proposed=(100, 1000, 2000),  # as in the paper
        ),
    ]
    distractors: Annotated[
        str,
        PlanField(
            FieldKind.NAMES_FILE,
            "Other names",
            "File of other names, one per line; invented names when none is given.",
        ),
    ] = ""
    template: Annotated[str, PlanField(FieldKind.TEXT, "Template", "Sentence that a name is put in.")] = (
        IDENTITY_TEMPLATE
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelsPlan(ProbePlan):
    """Two or more models on the same images and labels, by top-1.

    Attributes:
        models: Names of registered models or of imported predictions; each further one is compared with the first.
        label_set: The labels.
        model: The first of them.
    """

    title: ClassVar[str] = "Models"

    model: str = ""
    models: Annotated[
        tuple[str, ...],
        PlanField(
            FieldKind.MODELS,
            "Models",
            "A registered model, or imported predictions; each further one is compared with the first.",
            option="--model",
        ),
    ]
    label_set: Annotated[
        LabelSetVersionId,
        PlanField(FieldKind.LABEL_SET, "Label set", "Label set by name or file.", option="--labels"),
    ]

    @classmethod
    def name_for(cls, values: Mapping[str, Any], label_set: str = "") -> str:
        return f"{cls.title}, {', '.join(values['models'])}"


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
