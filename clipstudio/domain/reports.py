"""What a report is asked to hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.run_list import RunKey

DEFAULT_MINIMUM_CELL = 10
"""Numbers of groups with fewer images are suppressed in reports."""


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

    def __post_init__(self) -> None:
        if not self.runs:
            raise ReportError("A report needs at least one run of an audit or a probe.")
        if not self.sections:
            raise ReportError("A report needs at least one section.")
        if len(set(self.sections)) < len(self.sections):
            raise ReportError("A section stands twice in the report: name each once.")
        if self.minimum_cell < 0:
            raise ReportError("The minimum cell size must be 0, which suppresses nothing, or a number of images.")
