from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.reviewing.presets import (
    labels_scheme,
    perceived_scheme,
    rating_scheme,
    tags_scheme,
    verdict_scheme,
)
from clipstudio.domain.reviewing.schemes import AnswerScheme, Option, OptionMeaning, Question, QuestionKind


def test_keys_are_those_named_and_then_the_free_digits() -> None:
    keys = perceived_scheme("age", ("young", "old")).keys()

    assert keys == {
        ("age", "young"): "1",
        ("age", "old"): "2",
        ("age", "cannot tell"): "0",
        ("age", "not judged"): "p",
    }


def test_two_answers_with_one_key_are_refused_whatever_their_case() -> None:
    options = (Option("a", "A", key="x"), Option("b", "B", key="X"))

    with pytest.raises(ReviewError, match="Two answers have the same key: X"):
        AnswerScheme((Question("q", "Which?", options=options),))


def test_a_perceived_attribute_can_always_be_declined() -> None:
    options = perceived_scheme("age", ("young", "old")).questions[0].options

    assert [option.value for option in options if not option.meaning.is_value] == ["cannot tell", "not judged"]


@pytest.mark.parametrize(
    ("scheme", "reply", "why"),
    [
        (verdict_scheme(), ("right", "wrong"), "takes one answer"),
        (verdict_scheme(), (), "takes one answer, not 0"),
        (verdict_scheme(), ("nonsense",), "does not offer “nonsense”"),
        (labels_scheme(("thief", "nurse")), ("thief", "thief"), "same answer twice"),
        (labels_scheme(("thief", "nurse")), ("judge",), "does not offer"),
        (rating_scheme(), ("6",), "does not offer"),
    ],
)
def test_a_reply_that_is_none_is_refused(scheme: AnswerScheme, reply: tuple[str, ...], why: str) -> None:
    with pytest.raises(ReviewError, match=why):
        scheme.questions[0].check(reply)


def test_none_of_several_is_an_answer_as_are_words_of_ones_own() -> None:
    labels_scheme(("thief", "nurse")).questions[0].check(())
    tags_scheme().questions[0].check(("hat", "beard"))


def test_a_scheme_in_use_can_be_added_to() -> None:
    before = verdict_scheme()
    question = before.questions[0]
    unsure = replace(question, options=(*question.options, Option("unsure", "Unsure")), help="Look twice.")
    extra = Question("why", "Why?", QuestionKind.TEXT, is_required=False)

    AnswerScheme((unsure, extra)).check_extends(before)
    AnswerScheme((unsure, replace(extra, is_required=True))).check_extends(before)


def _changed(**fields: object) -> AnswerScheme:
    return AnswerScheme((replace(verdict_scheme().questions[0], **fields),))  # type: ignore[arg-type]


OPTIONS = verdict_scheme().questions[0].options


@pytest.mark.parametrize(
    ("after", "why"),
    [
        (_changed(name="other"), "“verdict” is in use and cannot be removed"),
        (_changed(text="Other words"), "its words and its kind cannot be changed"),
        (_changed(kind=QuestionKind.SEVERAL), "its words and its kind cannot be changed"),
        (_changed(options=OPTIONS[:-1]), "“Cannot tell” of “verdict” is in use"),
        (_changed(options=(replace(OPTIONS[0], meaning=OptionMeaning.WRONG), *OPTIONS[1:])), "“Right”"),
    ],
)
def test_a_scheme_in_use_is_never_changed(after: AnswerScheme, why: str) -> None:
    with pytest.raises(ReviewError, match=why):
        after.check_extends(verdict_scheme())


def test_a_scale_in_use_keeps_its_order() -> None:
    question = rating_scheme().questions[0]

    with pytest.raises(ReviewError, match="its order cannot be changed"):
        AnswerScheme((replace(question, options=question.options[::-1]),)).check_extends(rating_scheme())
