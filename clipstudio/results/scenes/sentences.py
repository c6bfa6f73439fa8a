"""What is said of the scenes probe in words."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.audits import Rate
from clipstudio.domain.language import inside, said_later, tr
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.published import PublishedRate, published
from clipstudio.results.changes import clusters_words
from clipstudio.results.kept_reasons import reason_words
from clipstudio.results.limits import no_better_than
from clipstudio.results.meaning import how_many, sentence
from clipstudio.results.scenes.result import AnswerKind, Question, ScenesResult, ScenesTarget
from clipstudio.results.words import counted, images, interval, number, percent

QUESTIONS = {
    Question.COARSE: said_later("among other scenes"),
    Question.STRESS: said_later("with close captions too"),
    Question.FINE: said_later("a detail"),
}
"""Each question in words."""

ANSWERS = {
    AnswerKind.RIGHT: "right",
    AnswerKind.WRONG: "wrong",
    AnswerKind.CLOSE: said_later("chose a close caption"),
    AnswerKind.UNANSWERED: said_later("not answered"),
}
"""Each answer in words."""


ASKED = {
    Question.COARSE: said_later("asked among captions of other scenes"),
    Question.STRESS: said_later("asked with close captions too"),
    Question.FINE: said_later("asked about a detail"),
}
"""What an image was asked, in words that follow "images"."""

DID = {
    (None, AnswerKind.RIGHT): said_later("the model chose the true caption for {}"),
    (None, AnswerKind.WRONG): said_later("the model chose another caption for {}"),
    (None, AnswerKind.CLOSE): said_later("the model chose a close caption for {}"),
    (None, AnswerKind.UNANSWERED): said_later("the model could not tell the captions apart for {}"),
    (Question.FINE, AnswerKind.RIGHT): said_later("the model was right about {}"),
    (Question.FINE, AnswerKind.WRONG): said_later("the model was wrong about {}"),
    (Question.FINE, AnswerKind.UNANSWERED): said_later("the model could not tell the captions apart for {}"),
}
"""What the model did with so many images; the question about a detail has its own words."""


def target_of(result: ScenesResult, question: Question, answer: AnswerKind) -> ScenesTarget:
    """The images of an answer, with what they are in words."""
    return ScenesTarget(
        caption=f"{tr(QUESTIONS[question])} · {tr(ANSWERS[answer])}",
        meaning=answer_meaning(result, question, answer),
        question=question,
        answer=answer,
    )


def answer_meaning(result: ScenesResult, question: Question, answer: AnswerKind) -> str:
    """How many images an answer counts: "Of 24 images, the model chose the true caption for 20, 83.3 %."."""
    asked, count = result.of(question), result.count(question, answer)
    n = asked.n + asked.unanswered if answer is AnswerKind.UNANSWERED else asked.n
    share = f", {percent(count / n)}" if count and asked.accuracy.rate is not None else ""
    did = tr(DID[question if question is Question.FINE else None, answer]).format(how_many(count, n))
    return sentence(
        tr("of {n} {asked}, {did}{share}", n=images(n), asked=tr(ASKED[question]), did=did, share=share)
    )


def accuracy_meaning(result: ScenesResult) -> str:
    """The right answers to every question that was asked of an image."""
    asked = [question for question in Question if result.of(question).n]
    if not asked:
        return tr("No image was asked.")
    return " ".join(answer_meaning(result, question, AnswerKind.RIGHT) for question in asked)


def limits(result: ScenesResult) -> Iterator[str]:
    """What the accuracies do not show: whether guessing does as well, and questions asked of too few images."""
    for question in QUESTIONS:
        asked, words = result.of(question), tr(QUESTIONS[question])
        if asked.accuracy.rate is not None and asked.chance is not None:
            better = no_better_than(asked.chance, asked.accuracy)
            yield f"{words[:1].upper()}{words[1:]}: {inside(better)}"
        elif asked.n:
            yield tr(
                "{upper}{words}: too few images ({reason}).",
                upper=words[:1].upper(),
                words=words[1:],
                reason=reason_words(asked.accuracy.reason),
            )


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
        return tr("not estimable ({reason})", reason=reason_words(rate.reason))
    if rate.low is None or rate.high is None:
        return percent(rate.rate)
    return f"{percent(rate.rate)} {interval(rate.low, rate.high)}"


def close_words(result: ScenesResult) -> str:
    """How often a close caption was taken: of all images, and of the errors."""
    share = result.close_share
    errors = tr("{rate_words} of the errors", rate_words=rate_words(share))
    if share.rate is None:
        errors = tr("not estimable of the errors ({reason})", reason=reason_words(share.reason))
    return f"{rate_words(result.close_rate)}; {errors}"


def notes(result: ScenesResult) -> Iterator[str]:
    """What intervals rest on, what is short of the paper's own questions, and how the table was read."""
    yield tr("{captions} captions.", captions=number(len(result.captions)))
    accuracy = result.coarse.accuracy
    if clusters := clusters_words(accuracy.clusters, accuracy.effective_n):
        yield tr("Intervals allow for sequences: {clusters}.", clusters=clusters)
    if result.few_false:
        have = tr("image has") if result.few_false == 1 else tr("images have")
        yield (
            tr(
                "{few_false} {have} fewer than {fewest_false} captions of other scenes (the paper "
                "used at least {fewest_false2}).",
                few_false=number(result.few_false),
                have=have,
                fewest_false=result.fewest_false,
                fewest_false2=result.fewest_false,
            )
        )
    if rows := len(result.unmatched):
        name = tr("names") if rows == 1 else tr("name")
        yield tr(
            "{rows} of the table {name} no image or sequence of this project.",
            rows=counted(rows, "row"),
            name=name,
        )
    yield from result.remarks
