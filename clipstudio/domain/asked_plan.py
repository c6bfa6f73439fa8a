"""Plans that a form and a verb are made from, and the fields that all of them share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any, ClassVar, Self

from clipstudio.domain.estimates import CONFIDENCE, LEAST_CONFIDENCE, MOST_CONFIDENCE, IntervalMethod
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.language import later
from clipstudio.domain.merging import MERGE_HELP, MergedValues
from clipstudio.domain.plan_fields import AskedField, FieldKind, PlanField, plan_fields

Name = Annotated[str, PlanField(FieldKind.TEXT, "Name", "What to call it.")]
ModelName = Annotated[str, PlanField(FieldKind.MODEL, "Model", "A registered model, or imported predictions.")]
IMAGES_HELP = "Only the images of this collection or saved filter."
Images = Annotated[ImageQuery, PlanField(FieldKind.IMAGES, "Images", IMAGES_HELP, option="--collection")]
COMPARISONS_HELP = (
    "Attribute to compare; A,B for an intersection. Where several sources speak of it: 'A (majority)', "
    "'A (undisputed)', 'A (from SOURCE)', or 'A (every rule)' for each of these beside the newest table."
)
Comparisons = Annotated[
    tuple[tuple[str, ...], ...],
    PlanField(FieldKind.COMPARISONS, "Compare by", COMPARISONS_HELP, option="--by"),
]
MinimumN = Annotated[
    int,
    PlanField(
        FieldKind.NUMBER,
        "Smallest group",
        "Smaller groups are not estimable.",
        least=1,
        unit="images; smaller groups are not estimable",
    ),
]
Interval = Annotated[
    IntervalMethod, PlanField(FieldKind.OPTION, "Interval", "Interval of a single rate.", is_detail=True)
]
Confidence = Annotated[
    float,
    PlanField(
        FieldKind.CONFIDENCE,
        "Confidence",
        "Confidence level of the intervals, from 80 % to 99.9 %, such as 0.99.",
        unit="of intervals made in this way contain the true value",
        is_detail=True,
    ),
]
UseClusters = Annotated[
    bool,
    PlanField(
        FieldKind.TICK,
        "Clusters",
        "Intervals and tests treat images of one person or sequence (a cluster) as belonging together, where the "
        "project names it.",
        option="--clusters",
        unit="one person's images belong together",
    ),
]
Merged = Annotated[
    tuple[MergedValues, ...],
    PlanField(FieldKind.MERGED, "Combined values", MERGE_HELP, option="--merge", asked_with="comparisons"),
]
BOUNDARY_HELP = "Whether a label must be above the threshold, as in the paper, or may also equal it."

SHARED = frozenset(
    {
        "name",
        "model",
        "images",
        "comparisons",
        "minimum_n",
        "interval",
        "confidence",
        "use_clusters",
        "seed",
        "merged",
    }
)
"""Fields that plans of several kinds have."""

_OF_GROUPS = frozenset({"comparisons", "minimum_n", "merged"})


def confidence_fault(confidence: float) -> str:
    """What is wrong with a confidence level; empty when nothing is."""
    if LEAST_CONFIDENCE <= confidence <= MOST_CONFIDENCE:
        return ""
    return later("must be from {least} (80 %) to {most} (99.9 %)", least=LEAST_CONFIDENCE, most=MOST_CONFIDENCE)


def _without_usual(plan: Any, write: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
    document = write(plan)
    if document.get("confidence") == CONFIDENCE:
        del document["confidence"]
    return document


class AskedPlan:
    """Base of the dataclasses of plans whose fields say how they are asked for."""

    __slots__ = ()

    has_groups: ClassVar[bool] = True
    """Whether groups are compared."""
    wants_groups: ClassVar[bool] = False
    """Whether a form asks for at least one attribute to compare by."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """How plans are written as JSON: without the confidence level where it is the usual one.

        Plans of earlier versions have no such field: digests, locks and packs of plans must stay what they are.
        """
        return {**handler(source), "serialization": {"type": "function-wrap", "function": _without_usual}}

    @classmethod
    def asked(cls) -> tuple[AskedField, ...]:
        """The fields that a form and the command line ask for."""
        asked = plan_fields(cls)
        return asked if cls.has_groups else tuple(each for each in asked if each.name not in _OF_GROUPS)

    @classmethod
    def own(cls) -> tuple[AskedField, ...]:
        """The fields that only plans of this kind ask for."""
        return tuple(each for each in cls.asked() if each.name not in SHARED)

    @classmethod
    def of(cls, values: Mapping[str, Any], label_set: str = "") -> Self:
        """A plan from the values of its fields; without a name it is called as `name_for` says."""
        return cls(**{**values, "name": values.get("name") or cls.name_for(values, label_set)})

    @classmethod
    def name_for(cls, values: Mapping[str, Any], label_set: str = "") -> str:
        """What a plan is called that the user gives no name.

        Args:
            values: Of its fields.
            label_set: Name of the label set that it holds; empty for none.
        """
        raise NotImplementedError
