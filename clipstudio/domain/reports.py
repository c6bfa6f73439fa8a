"""What a report is asked to hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.report_kinds import ReportKind
from clipstudio.domain.run_list import RunKey

DEFAULT_MINIMUM_CELL = 10
"""Numbers of groups with fewer images are suppressed in reports."""


MOST_PICTURES = 12
"""Examples of one mark, at most."""


class ReportError(ClipstudioError):
    """A report cannot be made as it is asked for."""


class SectionName(StrEnum):
    """The parts of a report, in the order in which they stand unless another is asked for."""

    USE = "use"
    """Who is asked about, who decides, what happens to them: in the auditor's words."""
    DATA = "data"
    GROUPS = "groups"
    MODELS = "models"
    LABELS = "labels"
    PLANS = "plans"
    RESULTS = "results"
    REVIEWS = "reviews"
    LIMITS = "limits"
    RECOMPUTE = "recompute"
    AI_ACT = "ai-act"
    """Where the report tells what the EU AI Act asks for; only where somebody asks for it."""


DEFAULT_SECTIONS = tuple(name for name in SectionName if name is not SectionName.AI_ACT)
"""The parts of a report unless others are asked for."""


class Pictures(StrEnum):
    """Whether a report shows examples of the images behind its marks."""

    NONE = "none"
    BLURRED = "blurred"
    """The file holds nothing but a few pixels of each."""
    CLEAR = "clear"
    """As they are, where the auditor states the right to show them."""


@dataclass(frozen=True, slots=True)
class PictureWish:
    """Which pictures a report shows.

    Attributes:
        how: None, blurred, or clear.
        right: The right to show them clear, in words that the report prints.
        count: How many of each mark, at most.
        seed: By which they are drawn.
        are_named: Whether the names of their files are written below them.

    Raises:
        ReportError: On creation, when clear pictures have no right stated, or the count is none that can be shown.
    """

    how: Pictures = Pictures.NONE
    right: str = ""
    count: int = 3
    seed: int = 1
    are_named: bool = False

    def __post_init__(self) -> None:
        if self.how is Pictures.CLEAR and not self.right.strip():
            raise ReportError(
                "State the right to show pictures clear, such as “public domain” or the consent of those in "
                "them: the report prints it."
            )
        if not 1 <= self.count <= MOST_PICTURES:
            raise ReportError(
                "A report shows 1 to {most_pictures} pictures of a mark.", most_pictures=MOST_PICTURES
            )
        if self.seed < 0:
            raise ReportError("The seed by which pictures are drawn must be 0 or more.")


@dataclass(frozen=True, slots=True)
class WrittenReport:
    """A report that was written to a file.

    Attributes:
        sha256: Of the file.
        withheld: Which groups it withholds and why, in a sentence or two; empty for none.
        version: The number under which the project keeps it as a version; 0 where it is not kept.
    """

    sha256: str
    withheld: str
    version: int = 0


@dataclass(frozen=True, slots=True)
class ReportPlan:
    """A report as it is asked for.

    Attributes:
        title: What it is called.
        runs: Runs of audits and probes that it reports, in order; at least one.
        author: Who answers for it; "" where nobody is named.
        reviews: Reviews whose answers belong to it.
        sections: Its parts, in order.
        texts: The auditor's own words at the beginning of a part, in Markdown.
        minimum_cell: Groups of fewer images are suppressed, with those from which they could be worked out; 0
            suppresses nothing.
        pictures: Which examples of images it shows.
        kind: As what it is written.
        model: Name of the model that a model card is of; "" where the report is of one model alone.
        names_auditors: Whether auditors of reviews are told by name; else they are numbered.

    Raises:
        ReportError: On creation, when there is no run, no part, a part stands twice, or the smallest group is
            negative.
    """

    title: str
    runs: tuple[RunKey, ...]
    author: str = ""
    reviews: tuple[ReviewId, ...] = ()
    sections: tuple[SectionName, ...] = DEFAULT_SECTIONS
    texts: Mapping[SectionName, str] = field(default_factory=dict)
    minimum_cell: int = DEFAULT_MINIMUM_CELL
    pictures: PictureWish = field(default_factory=PictureWish)
    kind: ReportKind = ReportKind.REPORT
    model: str = ""
    names_auditors: bool = False

    @property
    def shows_clear(self) -> bool:
        """Whether it shows pictures that can be recognized."""
        return self.pictures.how is Pictures.CLEAR

    def __post_init__(self) -> None:
        if not self.runs:
            raise ReportError("A report needs at least one run of an audit or a probe.")
        if not self.sections:
            raise ReportError("A report needs at least one section.")
        if len(set(self.sections)) < len(self.sections):
            raise ReportError("A section stands twice in the report: name each once.")
        if self.minimum_cell < 0:
            raise ReportError("The minimum cell size must be 0, which suppresses nothing, or a number of images.")
