"""The questions of a review as controls of Label Studio: how each is declared, and an answer written and read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree as Xml

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.reviewing.schemes import AnswerScheme, Question, QuestionKind, Reply

IMAGE = "image"
"""Name of the picture in the configuration."""
NOTE, FLAG, FLAGGED = "clipstudio_note", "clipstudio_flag", "flagged"
INSTEAD = "_instead"
"""Ends the name of what can be said in place of a step of a scale, such as that the picture does not show it."""
MOST_TAGS = "100"


@dataclass(slots=True)
class Said:
    """What an annotation says.

    Attributes:
        replies: Question to reply.
        note: The note; empty for none.
        is_flagged: Whether it is to be looked at again.
    """

    replies: dict[str, Reply] = field(default_factory=dict)
    note: str = ""
    is_flagged: bool = False


class Controls:
    """The controls of a review's questions, of its notes and of its flags; no two have the same name.

    Scales are ratings, whose stars are counted from 1 in the order of the options. What says nothing of the image
    is no step of a scale, and stands beside it.

    Args:
        scheme: The questions.
    """

    def __init__(self, scheme: AnswerScheme) -> None:
        self._scheme = scheme
        self._questions = {question.name: question for question in scheme.questions}
        taken = set(self._questions)
        self._instead: dict[str, str] = {}
        for question in scheme.questions:
            if question.kind is QuestionKind.SCALE and len(steps_of(question)) < len(question.options):
                self._instead[question.name] = _free(f"{question.name}{INSTEAD}", taken)
        self._flag, self._note = _free(FLAG, taken), _free(NOTE, taken)

    @property
    def scales(self) -> dict[str, list[str]]:
        """Of each scale the answers that its stars stand for: one may be added in between later."""
        scales = (question for question in self._scheme.questions if question.kind is QuestionKind.SCALE)
        return {question.name: list(steps_of(question)) for question in scales}

    def declare(self, view: Xml.Element) -> None:
        """Declare every question with its answers, and what else is said of an item."""
        keys = self._scheme.keys()
        for question in self._scheme.questions:
            Xml.SubElement(view, "Header", value=question.words("this label"))
            if not question.has_options:
                most = MOST_TAGS if question.kind is QuestionKind.TAGS else "1"
                Xml.SubElement(view, "TextArea", name=question.name, toName=IMAGE, maxSubmissions=most)
            elif question.kind is QuestionKind.SCALE:
                self._declare_scale(view, question, keys)
            else:
                choice = "multiple" if question.kind is QuestionKind.SEVERAL else "single"
                values = [option.value for option in question.options]
                _declare_choices(view, question.name, choice, values, _keys_of(question, keys))
        Xml.SubElement(view, "Header", value="To be looked at again?")
        _declare_choices(view, self._flag, "multiple", [FLAGGED], {})
        Xml.SubElement(view, "Header", value="Note")
        Xml.SubElement(view, "TextArea", name=self._note, toName=IMAGE, maxSubmissions="1", rows="3")

    def results(self, replies: Mapping[str, Reply], note: str, is_flagged: bool) -> Iterator[dict[str, Any]]:
        """What was said of an item, a result for each control that says something."""
        for name, reply in replies.items():
            # A question that the review does not ask any more has no place in the configuration.
            if reply and (question := self._questions.get(name)) is not None:
                yield self._result(question, reply)
        if is_flagged:
            yield _written(self._flag, "choices", "choices", [FLAGGED])
        if note:
            yield _written(self._note, "textarea", "text", [note])

    def read(self, results: Sequence[Mapping[str, Any]], scales: Mapping[str, Any], where: str) -> Said:
        """What an annotation says.

        Args:
            results: Its results.
            scales: What the stars of each scale stood for when the task was written.
            where: The task, for a sentence about a fault.

        Raises:
            ReviewError: An answer is none.
        """
        said, scale_of = Said(), {instead: name for name, instead in self._instead.items()}
        for result in results:
            name, value = str(result["from_name"]), result["value"]
            if name == self._note:
                said.note = "\n".join(_texts(value, where))
            elif name == self._flag:
                said.is_flagged = FLAGGED in _texts(value, where)
            elif "rating" in value:
                said.replies[name] = (self._step(name, value["rating"], scales, where),)
            else:
                said.replies[scale_of.get(name, name)] = _texts(value, where)
        return said

    def _declare_scale(self, view: Xml.Element, question: Question, keys: Mapping[tuple[str, str], str]) -> None:
        steps = steps_of(question)
        texts = {option.value: option.text for option in question.options}
        words = "; ".join(f"{place}: {texts[value]}" for place, value in enumerate(steps, start=1))
        Xml.SubElement(view, "Header", value=words, size="5")
        Xml.SubElement(view, "Rating", name=question.name, toName=IMAGE, maxRating=str(len(steps)))
        if (instead := self._instead.get(question.name)) is not None:
            values = [option.value for option in question.options if option.value not in steps]
            _declare_choices(view, instead, "single", values, _keys_of(question, keys))

    def _result(self, question: Question, reply: Reply) -> dict[str, Any]:
        if not question.has_options:
            return _written(question.name, "textarea", "text", list(reply))
        if question.kind is not QuestionKind.SCALE:
            return _written(question.name, "choices", "choices", list(reply))
        steps = steps_of(question)
        if reply[0] in steps:
            return _written(question.name, "rating", "rating", steps.index(reply[0]) + 1)
        return _written(self._instead[question.name], "choices", "choices", list(reply))

    def _step(self, name: str, stars: object, scales: Mapping[str, Any], where: str) -> str:
        """The answer that so many stars stand for."""
        known = scales.get(name)
        if known is None:
            question = self._scheme.question(name)
            known = list(steps_of(question)) if question.kind is QuestionKind.SCALE else []
        if isinstance(stars, bool) or not isinstance(stars, int) or not 1 <= stars <= len(known):
            raise ReviewError(
                "{where}: “{name}” has {count} steps, and “{stars}” is none of them.",
                where=where,
                name=name,
                count=len(known),
                stars=stars,
            )
        return str(known[stars - 1])


def steps_of(question: Question) -> tuple[str, ...]:
    """The answers of a scale that have an order."""
    return tuple(option.value for option in question.options if option.meaning.is_value)


def _free(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "_"
    taken.add(name)
    return name


def _keys_of(question: Question, keys: Mapping[tuple[str, str], str]) -> dict[str, str]:
    return {option.value: keys.get((question.name, option.value), "") for option in question.options}


def _declare_choices(
    view: Xml.Element, name: str, choice: str, values: Sequence[str], keys: Mapping[str, str]
) -> None:
    choices = Xml.SubElement(view, "Choices", name=name, toName=IMAGE, choice=choice)
    for value in values:
        declared = Xml.SubElement(choices, "Choice", value=value)
        if keys.get(value):
            declared.set("hotkey", keys[value])


def _written(name: str, kind: str, key: str, value: object) -> dict[str, Any]:
    return {"from_name": name, "to_name": IMAGE, "type": kind, "value": {key: value}}


def _texts(value: Mapping[str, Any], where: str) -> Reply:
    given = value.get("choices", value.get("text", []))
    reply = [given] if isinstance(given, str) else given
    if not isinstance(reply, list) or not all(isinstance(each, str) for each in reply):
        raise ReviewError("{where}: an answer must be a list of texts.", where=where)
    return tuple(reply)
