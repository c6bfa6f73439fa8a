"""Reviews: a question, a fixed list of items, and whoever judges them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import AuditorId, ReviewId, RunId
from clipstudio.domain.reviewing.presets import Preset
from clipstudio.domain.reviewing.schemes import AnswerScheme, Reply

DEFAULT_REPEATS = 0.05
"""Share of an auditor's items that come a second time, unannounced."""
REPEAT_DISTANCE = 20
"""How many showings lie at least between an item and its repeat."""


@dataclass(frozen=True, slots=True)
class Auditor:
    """A named profile of a project; it has no password, so anybody can judge under any name.

    Attributes:
        id: Row in the project.
        uuid: The same on every machine.
        name: As it is shown; unique in a project.
        added_at: When it was made, UTC.
    """

    id: AuditorId
    uuid: str
    name: str
    added_at: datetime


class CalibrationOrder(StrEnum):
    """When the items with an agreed answer are shown."""

    FIRST = "first"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Stratum:
    """A part of the images from which a number was drawn at random.

    Attributes:
        group: Pairs of attribute and value; empty for all images.
        population: Items in the part.
        sampled: Items drawn from it; the whole part where the two are equal.
        is_given: Whether the run gave these items the label; None where the sample does not ask that.
        label: The label that `is_given` speaks of; empty for none.
    """

    group: tuple[tuple[str, str], ...]
    population: int
    sampled: int
    is_given: bool | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """An image, or an image and a label, that is to be judged.

    Attributes:
        number: From 1, its place in the review's list; answers name it.
        sha256: The image.
        label: The label that is judged of it; empty for none.
        other: SHA-256 of a second image to be shown beside it; empty for none.
        stratum: Place of its stratum in the plan; None where the list was not drawn at random.
        agreed: What is agreed on, question to reply, of an item for calibration; empty for all others.
    """

    number: int
    sha256: str
    label: str = ""
    other: str = ""
    stratum: int | None = None
    agreed: Mapping[str, Reply] = field(default_factory=dict)

    @property
    def is_calibration(self) -> bool:
        """Whether it is there to compare the auditor with what is agreed on, and counts for nothing else."""
        return bool(self.agreed)


@dataclass(frozen=True, slots=True)
class ReviewPlan:
    """What a review asks of whom, apart from its items; a value that never changes.

    Attributes:
        name: How the user calls it.
        scheme: What is asked, as it was at the beginning.
        preset: What the scheme was made from.
        auditors: UUIDs of the auditors it is for; answers of others are kept too, and said to be others'.
        overlap: How many of them judge each item; 0 for all.
        is_blind: Whether label probabilities, groups, file names and others' answers are hidden while one judges.
        repeats: Share of an auditor's items that come a second time, in [0, 1).
        calibration: When items with an agreed answer are shown.
        seed: Of everybody's order, the assignment to auditors, and the repeats.
        is_harmful: Whether images and words are hidden until one asks for them.
        run: The run whose labels are judged; None for none.
        strata: How the items were drawn; empty where they were chosen, not drawn.
        labels: The labels of the run that they were drawn for; empty where they were chosen.
        source: Where the items come from, in words.

    Raises:
        ReviewError: On creation, when a figure is out of its range.
    """

    name: str
    scheme: AnswerScheme
    preset: Preset = Preset.OWN
    auditors: tuple[str, ...] = ()
    overlap: int = 0
    is_blind: bool = True
    repeats: float = DEFAULT_REPEATS
    calibration: CalibrationOrder = CalibrationOrder.MIXED
    seed: int = 0
    is_harmful: bool = False
    run: RunId | None = None
    strata: tuple[Stratum, ...] = ()
    source: str = ""
    labels: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ReviewError("The review has no name: give it one.")
        if not 0 <= self.repeats < 1:
            raise ReviewError("The share of repeats must be at least 0 and below 1.")
        if self.overlap < 0:
            raise ReviewError("The number of auditors for each item cannot be below 0.")
        if self.auditors and self.overlap > len(self.auditors):
            raise ReviewError(
                "Each item is to be judged by {overlap} auditors, but there are only {count}.",
                overlap=self.overlap,
                count=len(self.auditors),
            )
        if len(set(self.auditors)) != len(self.auditors):
            raise ReviewError("An auditor stands in the review twice.")


@dataclass(frozen=True, slots=True)
class ReviewRecord:
    """What a project keeps of a review, apart from its items and answers.

    Attributes:
        id: Row in the project.
        uuid: The same on every machine.
        created_at: When it was made, UTC.
        plan: What was asked at the beginning.
        schemes: Every version of the answer scheme, oldest first; answers name the version by its number, from 1.
        item_count: How many items it has.
        is_archived: Whether it was taken out of the lists; its answers stay.
    """

    id: ReviewId
    uuid: str
    created_at: datetime
    plan: ReviewPlan
    schemes: tuple[AnswerScheme, ...]
    item_count: int
    is_archived: bool = False

    @property
    def scheme(self) -> AnswerScheme:
        """The newest version."""
        return self.schemes[-1]

    @property
    def scheme_version(self) -> int:
        """Its number, from 1."""
        return len(self.schemes)
