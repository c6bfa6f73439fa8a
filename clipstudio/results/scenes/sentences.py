"""What is said of the scenes probe in words."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.audits import Rate
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.published import PublishedRate, published
from clipstudio.results.changes import clusters_words
from clipstudio.results.scenes.result import AnswerKind, Question, ScenesResult, ScenesTarget
from clipstudio.results.words import counted, interval, number, percent

QUESTIONS = {
    Question.COARSE: "among other scenes",
    Question.STRESS: "with close captions too",
    Question.FINE: "a small thing",
}
"""Each question in words."""

ANSWERS = {
    AnswerKind.RIGHT: "right",
    AnswerKind.WRONG: "wrong",
    AnswerKind.CLOSE: "took a close caption",
    AnswerKind.UNANSWERED: "not answered",
}
"""Each answer in words."""


def target_of(question: Question, answer: AnswerKind) -> ScenesTarget:
    """The images of an answer, with what they are in words."""
    return ScenesTarget(caption=f"{QUESTIONS[question]} · {ANSWERS[answer]}", question=question, answer=answer)


def published_rate(question: Question, answer: AnswerKind) -> PublishedRate | None:
    """The published figure that stands beside an answer; None where there is none."""
    names = {
        (Question.COARSE, AnswerKind.RIGHT): "coarse",
        (Question.STRESS, AnswerKind.RIGHT): "stress",
        (Question.STRESS, AnswerKind.CLOSE): "close answer",
    }
    name = names.get((question, answer))
    return next((rate for rate in published(ProbeName.SCENES) if rate.what == name), None)


def rate_words(rate: Rate) -> str:
    """A rate with its interval where it has one, or why there is none; earlier versions kept some without."""
    if rate.rate is None:
        return f"not estimable ({rate.reason})"
    if rate.low is None or rate.high is None:
        return percent(rate.rate)
    return f"{percent(rate.rate)} {interval(rate.low, rate.high)}"


def close_words(result: ScenesResult) -> str:
    """How often a close caption was taken: of all images, and of the errors."""
    share = result.close_share
    errors = f"{rate_words(share)} of the errors"
    if share.rate is None:
        errors = f"not estimable of the errors ({share.reason})"
    return f"{rate_words(result.close_rate)}; {errors}"


def notes(result: ScenesResult) -> Iterator[str]:
    """What intervals rest on, what is short of the paper's own questions, and how the table was read."""
    yield f"{number(len(result.captions))} captions."
    accuracy = result.coarse.accuracy
    if clusters := clusters_words(accuracy.clusters, accuracy.effective_n):
        yield f"Intervals allow for sequences: {clusters}."
    if result.few_false:
        yield (
            f"{number(result.few_false)} images have fewer than {result.fewest_false} captions of other scenes, "
            "the paper's least."
        )
    if rows := len(result.unmatched):
        name = "names" if rows == 1 else "name"
        yield f"{counted(rows, 'row')} of the table {name} no image or sequence of this project."
    yield from result.remarks
