"""Answer schemes that are ready-made.

Their words are those of the language in which a review is made: a review keeps the question as it is asked. What
counts of an option, its value and its meaning, is the same in every language.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.language import tr
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


def cannot_tell(key: str = "0", color: int | None = None) -> Option:
    """That the picture does not say."""
    words, why = tr("Cannot tell"), tr("The picture does not show it.")
    return Option("cannot tell", words, key, color, why, OptionMeaning.CANNOT_TELL)


def not_judged() -> Option:
    """That one would rather not say it of a person."""
    words, why = tr("Prefer not to judge"), tr("You would rather not say this of a person.")
    return Option("not judged", words, key="p", help=why, meaning=OptionMeaning.NOT_JUDGED)


def verdict_scheme() -> AnswerScheme:
    """Whether the item's label is right of its image."""
    options = (
        Option("right", tr("Right"), "1", 2, tr("The label fits what the picture shows."), OptionMeaning.RIGHT),
        Option("wrong", tr("Wrong"), "2", 0, tr("The label does not fit; it harms nobody."), OptionMeaning.WRONG),
        Option(
            "harmful",
            tr("Harmful"),
            "3",
            5,
            tr("The label does not fit, and it insults or endangers whoever is seen."),
            OptionMeaning.HARMFUL,
        ),
        cannot_tell("4", 7),
    )
    # "{label}" stands for the item's label when the question is asked.
    return AnswerScheme((Question("verdict", tr("Is “{label}” right for this picture?"), options=options),))


def labels_scheme(labels: Sequence[str]) -> AnswerScheme:
    """Which of some labels fit an image; none of them is an answer too."""
    text = tr("Which of these labels fit this picture?")
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
        text=tr("Which {attribute} do you perceive in the person in the picture?", attribute=attribute),
        options=(*numbered(values), cannot_tell(), not_judged()),
        attribute=attribute,
        help=tr("Say what you see, not what the person is: only they can know that."),
    )
    return AnswerScheme((question,))


def rating_scheme(text: str | None = None) -> AnswerScheme:
    """One to five, of how well the item's label fits where nothing else is asked."""
    text = tr("How well does “{label}” fit this picture?") if text is None else text
    ends = {1: tr("not at all"), 5: tr("fully")}
    options = tuple(
        Option(str(step), f"{step} ({ends[step]})" if step in ends else str(step), str(step))
        for step in range(1, 6)
    )
    return AnswerScheme((Question("rating", text, QuestionKind.SCALE, options),))


def tags_scheme(text: str | None = None) -> AnswerScheme:
    """Words of the auditor's own."""
    text = tr("Which words describe this picture?") if text is None else text
    return AnswerScheme((Question("tags", text, QuestionKind.TAGS),))
