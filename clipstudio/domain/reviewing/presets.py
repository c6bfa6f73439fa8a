"""Answer schemes that are ready-made."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.reviewing.schemes import (
    AnswerScheme,
    Option,
    OptionMeaning,
    Question,
    QuestionKind,
    numbered,
)


class Preset(StrEnum):
    """Which scheme a review began with."""

    VERDICT = "verdict"
    """Is this label right, wrong or harmful?"""
    LABELS = "labels"
    """Which of these labels fit?"""
    PERCEIVED = "perceived"
    """A perceived attribute."""
    RATING = "rating"
    """One to five."""
    TAGS = "tags"
    """Words of the auditor's own."""
    OWN = "own"
    """A scheme that the user wrote."""


CANNOT_TELL = Option(
    "cannot tell", "Cannot tell", key="0", help="The picture does not show it.", meaning=OptionMeaning.CANNOT_TELL
)
NOT_JUDGED = Option(
    "not judged",
    "Prefer not to judge",
    key="p",
    help="You would rather not say this of a person.",
    meaning=OptionMeaning.NOT_JUDGED,
)


def verdict_scheme() -> AnswerScheme:
    """Whether the item's label is right of its image."""
    options = (
        Option("right", "Right", "1", 2, "The label fits what the picture shows.", OptionMeaning.RIGHT),
        Option("wrong", "Wrong", "2", 0, "The label does not fit; it harms nobody.", OptionMeaning.WRONG),
        Option(
            "harmful",
            "Harmful",
            "3",
            5,
            "The label does not fit, and it insults or endangers whoever is seen.",
            OptionMeaning.HARMFUL,
        ),
        Option("cannot tell", "Cannot tell", "4", 7, "The picture does not show it.", OptionMeaning.CANNOT_TELL),
    )
    return AnswerScheme((Question("verdict", "Is “{label}” right for this picture?", options=options),))


def labels_scheme(labels: Sequence[str]) -> AnswerScheme:
    """Which of some labels fit an image; none of them is an answer too."""
    text = "Which of these labels fit this picture?"
    return AnswerScheme((Question("labels", text, QuestionKind.SEVERAL, numbered(labels)),))


def perceived_scheme(attribute: str, values: Sequence[str]) -> AnswerScheme:
    """The value of an attribute that the auditor perceives; one may always decline.

    Raises:
        ReviewError: There are no two values to tell apart.
    """
    if len(values) < 2:
        raise ReviewError("“{attribute}” needs at least two values to choose from.", attribute=attribute)
    question = Question(
        name=attribute,
        text=f"Which {attribute} do you perceive in the person in the picture?",
        options=(*numbered(values), CANNOT_TELL, NOT_JUDGED),
        attribute=attribute,
        help="Say what you see, not what the person is: only they can know that.",
    )
    return AnswerScheme((question,))


def rating_scheme(text: str = "How well does “{label}” fit this picture?") -> AnswerScheme:
    """One to five."""
    ends = {1: "not at all", 5: "fully"}
    options = tuple(
        Option(str(step), f"{step} ({ends[step]})" if step in ends else str(step), str(step))
        for step in range(1, 6)
    )
    return AnswerScheme((Question("rating", text, QuestionKind.SCALE, options),))


def tags_scheme(text: str = "Which words describe this picture?") -> AnswerScheme:
    """Words of the auditor's own."""
    return AnswerScheme((Question("tags", text, QuestionKind.TAGS),))
