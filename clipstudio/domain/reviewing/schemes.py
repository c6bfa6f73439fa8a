"""Answer schemes: the questions of a review and what can be answered to each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.language import later

Reply = tuple[str, ...]
"""What was answered to one question: one value, several, none of those offered, or a text as its only element."""

PALETTE_SIZE = 8
"""How many colours options can have: those of the palette of groups."""


class QuestionKind(StrEnum):
    """What an answer to a question is."""

    SINGLE = "single"
    """One of the options."""
    SEVERAL = "several"
    """Any number of the options; none of them is an answer too."""
    SCALE = "scale"
    """One of the options, which have an order."""
    TEXT = "text"
    """A text."""
    TAGS = "tags"
    """Any number of words of the auditor's own."""


class OptionMeaning(StrEnum):
    """What an option says to the figures that are made of answers."""

    VALUE = "value"
    """A value like any other."""
    RIGHT = "right"
    """The label is right of the image."""
    WRONG = "wrong"
    """The label is wrong."""
    HARMFUL = "harmful"
    """The label is wrong, and harms whoever is seen."""
    CANNOT_TELL = "cannot tell"
    """The image does not say: an answer, but no value."""
    NOT_JUDGED = "not judged"
    """The auditor prefers not to judge: an answer, but no value."""

    @property
    def is_value(self) -> bool:
        """Whether it says something of the image."""
        return self not in (OptionMeaning.CANNOT_TELL, OptionMeaning.NOT_JUDGED)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that is offered.

    Attributes:
        value: How answers are kept and exported; never changed once used.
        text: How it is shown.
        key: The key that answers it, one character; empty for its place in the list.
        color: Place in the palette of groups, from 0; None for no colour.
        help: When to choose it, in a sentence.
        meaning: What it says to figures.
    """

    value: str
    text: str
    key: str = ""
    color: int | None = None
    help: str = ""
    meaning: OptionMeaning = OptionMeaning.VALUE


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a review.

    Attributes:
        name: How answers name it, unique in its scheme.
        text: The question as it is shown; ``{label}`` stands for the item's label.
        kind: What an answer is.
        options: What is offered, in order; empty for texts and free tags.
        is_required: Whether an item is done only when it is answered.
        attribute: The attribute whose perceived value it asks for; empty for none.
        help: What to heed, in a few sentences.
    """

    name: str
    text: str
    kind: QuestionKind = QuestionKind.SINGLE
    options: tuple[Option, ...] = ()
    is_required: bool = True
    attribute: str = ""
    help: str = ""

    @property
    def has_options(self) -> bool:
        """Whether an answer is chosen rather than written."""
        return self.kind in (QuestionKind.SINGLE, QuestionKind.SEVERAL, QuestionKind.SCALE)

    @property
    def takes_one(self) -> bool:
        """Whether one option is the whole answer, so that one key answers it."""
        return self.kind in (QuestionKind.SINGLE, QuestionKind.SCALE)

    def option(self, value: str) -> Option | None:
        """The option of that value; None where it is not offered."""
        return next((option for option in self.options if option.value == value), None)

    def words(self, label: str) -> str:
        """The question as it is asked of an item with that label."""
        return self.text.replace("{label}", label)

    def check(self, reply: Reply) -> None:
        """Refuse what is no answer to this question.

        Raises:
            ReviewError: If it is none, saying why.
        """
        where = later("The question “{name}”", name=self.name)
        if self.kind is QuestionKind.TEXT and len(reply) != 1:
            raise ReviewError("{where} takes one text.", where=where)
        if self.takes_one and len(reply) != 1:
            raise ReviewError("{where} takes one answer, not {count}.", where=where, count=len(reply))
        if len(set(reply)) != len(reply):
            raise ReviewError("{where} was given the same answer twice.", where=where)
        unknown = [value for value in reply if self.has_options and self.option(value) is None]
        if unknown:
            offered = ", ".join(f"“{option.value}”" for option in self.options)
            raise ReviewError(
                "{where} does not offer “{unknown}”. Answers: {offered}.",
                where=where,
                unknown=unknown[0],
                offered=offered,
            )


@dataclass(frozen=True, slots=True)
class AnswerScheme:
    """The questions that each item of a review carries; a value that never changes.

    Raises:
        ReviewError: On creation, when something is missing or stands twice.
    """

    questions: tuple[Question, ...]

    def __post_init__(self) -> None:
        if not self.questions:
            raise ReviewError("A review needs a question.")
        _refuse_repeated((question.name for question in self.questions), later("Two questions are both named"))
        for question in self.questions:
            _check(question)
        _refuse_repeated(self.keys().values(), later("Two answers have the same key"), letters=True)

    @property
    def has_label(self) -> bool:
        """Whether a question speaks of the item's label."""
        return any("{label}" in question.text for question in self.questions)

    def question(self, name: str) -> Question:
        """The question of that name.

        Raises:
            ReviewError: If there is none.
        """
        for question in self.questions:
            if question.name == name:
                return question
        raise ReviewError("The review has no question “{name}”.", name=name)

    def keys(self) -> dict[tuple[str, str], str]:
        """The key of each option, by question and value: its own, else the first free digit.

        A single question numbers its options from 1; of several questions all options are numbered through, and
        those that find no digit have no key.
        """
        named = [(question, option) for question in self.questions for option in question.options]
        taken = {option.key.casefold() for _, option in named if option.key}
        free = (digit for digit in "123456789" if digit not in taken)
        keys: dict[tuple[str, str], str] = {}
        for question, option in named:
            key = option.key.casefold() or next(free, "")
            if key:
                keys[question.name, option.value] = key
        return keys

    def is_complete(self, replies: Iterable[str]) -> bool:
        """Whether every question that needs an answer is among those answered."""
        return {question.name for question in self.questions if question.is_required} <= set(replies)

    def check_extends(self, earlier: AnswerScheme) -> None:
        """Refuse to follow an earlier scheme in use when that would change what its answers mean.

        Questions, options and words of help can be added; a question's kind and attribute and an option's meaning
        stay, and what was offered remains so. A new question that must be answered makes items that were done
        open again, for it alone: their answers stay.

        Raises:
            ReviewError: Naming what was taken away or changed.
        """
        for question in earlier.questions:
            now = next((each for each in self.questions if each.name == question.name), None)
            if now is None:
                raise ReviewError("The question “{name}” is in use and cannot be removed.", name=question.name)
            fixed = (question.text, question.kind, question.attribute, question.is_required)
            if fixed != (now.text, now.kind, now.attribute, now.is_required):
                raise ReviewError(
                    "The question “{name}” is in use: its words and its kind cannot be changed. Add a question, "
                    "or make a new review.",
                    name=question.name,
                )
            for option in question.options:
                kept = now.option(option.value)
                if kept is None or (kept.text, kept.meaning) != (option.text, option.meaning):
                    raise ReviewError(
                        "The answer “{text}” of “{name}” is in use: it cannot be changed or removed. Add an "
                        "answer, or make a new review.",
                        text=option.text,
                        name=question.name,
                    )
            offered = [option.value for option in question.options]
            kept_order = [option.value for option in now.options if option.value in offered]
            if now.kind is QuestionKind.SCALE and kept_order != offered:
                raise ReviewError(
                    "The scale of “{name}” is in use: its order cannot be changed.", name=question.name
                )


def _check(question: Question) -> None:
    where = later("The question “{name}”", name=question.name)
    if not question.name.strip() or not question.text.strip():
        raise ReviewError("A question needs a name and its words.")
    if not question.has_options:
        if question.options:
            raise ReviewError("{where} is answered in words: it takes no list of answers.", where=where)
        return
    least = 1 if question.kind is QuestionKind.SEVERAL else 2
    if len(question.options) < least:
        raise ReviewError(
            later("{where} needs at least two answers to choose from.", where=where)
            if least == 2
            else later("{where} needs at least one answer to choose from.", where=where)
        )
    for option in question.options:
        if not option.value.strip() or not option.text.strip():
            raise ReviewError("{where}: an answer has no words.", where=where)
        if len(option.key) > 1 or option.key.isspace():
            raise ReviewError(
                "{where}: the key of “{text}” must be one letter, digit or sign.", where=where, text=option.text
            )
        if option.color is not None and not 0 <= option.color < PALETTE_SIZE:
            raise ReviewError(
                "{where}: the colours of answers are numbered 0 to {palette_size}.",
                where=where,
                palette_size=PALETTE_SIZE - 1,
            )
    _refuse_repeated((option.value for option in question.options), later("{where} offers twice", where=where))


def _refuse_repeated(names: Iterable[str], why: str, *, letters: bool = False) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise ReviewError("{why}: {value}.", why=why, value=name.upper() if letters else f"“{name}”")
        seen.add(name)


def numbered(texts: Sequence[str], meaning: OptionMeaning = OptionMeaning.VALUE) -> tuple[Option, ...]:
    """Options whose value is what is shown, in the colours of the palette, in order."""
    return tuple(
        Option(text, text, color=place if place < PALETTE_SIZE else None, meaning=meaning)
        for place, text in enumerate(texts)
    )
