"""What a mark of a review's figures stands for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clipstudio.domain.ids import ReviewId
from clipstudio.domain.language import said_later
from clipstudio.results.targets import Target


class Among(StrEnum):
    """Which items a mark counts."""

    JUDGED = "judged"
    """Those with the value by the rule; without a value, all that have one."""
    DISPUTED = "disputed"
    """Those to which two auditors gave different answers, settled or not."""
    OPEN = said_later("open")
    """Those of them that nobody has settled."""
    SHARED = "shared"
    """Those that two auditors answered at least; without a value."""
    REPEATED = "repeated"
    """Those that the auditor answered twice."""
    CHANGED = said_later("changed")
    """Those of them with another answer the second time."""
    PAIR = "pair"
    """Those to which one auditor gave the value and another one the second value."""
    FLAGGED = "flagged"
    """Those that somebody flagged."""
    WORD = "word"
    """Those of which somebody wrote the word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewTarget(Target):
    """The images of some items of a review.

    Attributes:
        review: The review.
        among: Which items.
        question: Name of the question.
        option: The option, of a question that takes several; empty for none.
        value: Place of the value among the table's; -1 for any.
        whose: The rule, or the UUID of an auditor; of a pair the first auditor.
        other: UUID of the second auditor of a pair.
        other_value: The second auditor's value.
        compared: The attribute that images are grouped by; empty for none.
        group: Place of the group; -1 for all.
        word: What was written.
        is_given: Only items that the run gave their label, or did not; None for all.
    """

    review: ReviewId
    among: Among
    question: str = ""
    option: str = ""
    value: int = -1
    whose: str = ""
    other: str = ""
    other_value: int = -1
    compared: str = ""
    group: int = -1
    word: str = ""
    is_given: bool | None = None
