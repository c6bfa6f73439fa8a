"""Questions that a model's files leave open, and the user's answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clipstudio.domain.errors import ModelError
from clipstudio.domain.language import tr


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer.

    Attributes:
        value: The answer, as it is recorded.
        words: What it means.
    """

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something that decides what a model computes, and that its files do not answer.

    Attributes:
        subject: What it is about, one word: "quickgelu", "preprocessing", "surplus".
        text: The question in sentences.
        choices: The possible answers.
        assumed: The answer that is taken where nobody can be asked; None where only the user may decide.
    """

    subject: str
    text: str
    choices: tuple[Choice, ...]
    assumed: str | None = None

    @property
    def flags(self) -> str:
        """The answers as they are given on the command line."""
        return tr(" or ").join(
            tr("--accept {subject}={value}", subject=self.subject, value=choice.value) for choice in self.choices
        )

    def words(self, value: str) -> str:
        """What an answer means."""
        return next(choice.words for choice in self.choices if choice.value == value)


def settle(questions: Sequence[Question], answers: Mapping[str, str]) -> dict[str, str]:
    """Subject to decision, for every question: the user's answer, else what is assumed, marked as such.

    Raises:
        ModelError: An answer is none of the choices, or a question that only the user may decide has none.
    """
    decisions = {}
    for question in questions:
        answer = answers.get(question.subject)
        if answer is None and question.assumed is not None:
            decisions[question.subject] = tr("{assumed}, assumed", assumed=question.assumed)
        elif answer is None:
            raise ModelError("{value} Decide with {flags}.", value=question.text, flags=question.flags)
        elif answer in [choice.value for choice in question.choices]:
            decisions[question.subject] = answer
        else:
            raise ModelError(
                "“{answer}” is not an answer about {subject}: give {flags}.",
                answer=answer,
                subject=question.subject,
                flags=question.flags,
            )
    return decisions


def answer_of(decision: str) -> str:
    """The answer in a decision, whether given or assumed."""
    return decision.removesuffix(", assumed")
