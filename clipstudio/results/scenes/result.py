"""The result of the scenes probe, and which images a number of it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from clipstudio.domain.audits import DEFAULT_MINIMUM_N, Rate
from clipstudio.probes.scenes import FEWEST_FALSE, NOT_ANSWERED, TIED, Outcome, Scenes
from clipstudio.results.reading import ProbeReading
from clipstudio.results.targets import Target


class Question(StrEnum):
    """What is asked of an image; the values are the keys of a document."""

    COARSE = "coarse"
    """Its true caption among captions of other scenes."""
    STRESS = "stress"
    """The same with captions beside them that are nearly right."""
    FINE = "fine"
    """A detail that is there or not."""


class AnswerKind(StrEnum):
    """What became of an image that was asked."""

    RIGHT = "right"
    WRONG = "wrong"
    CLOSE = "close"
    """Wrong, by a caption that is nearly right; of the stress test only."""
    UNANSWERED = "unanswered"
    """Nothing tells its captions apart."""


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """The answers to one question.

    Attributes:
        accuracy: Right answers among the images that are answered.
        chance: How often blind guessing is right; None without images, and in results of earlier versions.
        unanswered: Further images, of which nothing tells the captions apart.
        tied: Images whose first captions tie, which are counted as wrong; None in results of earlier versions.
    """

    accuracy: Rate
    chance: float | None
    unanswered: int
    tied: int | None

    @property
    def n(self) -> int:
        """Images that are answered."""
        return self.accuracy.n

    @property
    def right(self) -> int:
        """Images whose answer is right."""
        return self.accuracy.count

    @property
    def wrong(self) -> int:
        """Images whose answer is wrong."""
        return self.n - self.right


@dataclass(frozen=True, slots=True)
class ScenesResult:
    """What a run of the scenes probe keeps besides its arrays.

    Attributes:
        coarse: The true caption among captions of other scenes.
        stress: The same with close captions beside them.
        fine: Those with a detail stated rightly.
        few_false: Images with fewer captions of other scenes than ``fewest_false``.
        fewest_false: How many the paper used at least.
        close_rate: Images that chose a close caption, of those answered in the stress test.
        close_share: The same, of its wrong answers. Both lack intervals in results of earlier versions.
        captions: All distinct captions.
        unmatched: (row number as a person counts, name) of rows that no image or sequence answers to.
        remarks: Sentences on how the table of captions was read.
    """

    coarse: QuestionResult
    stress: QuestionResult
    fine: QuestionResult
    few_false: int
    fewest_false: int
    close_rate: Rate
    close_share: Rate
    captions: tuple[str, ...]
    unmatched: tuple[tuple[int, str], ...]
    remarks: tuple[str, ...]

    def of(self, question: Question) -> QuestionResult:
        """The answers to a question."""
        return {Question.COARSE: self.coarse, Question.STRESS: self.stress, Question.FINE: self.fine}[question]

    def count(self, question: Question, answer: AnswerKind) -> int:
        """How many images an answer counts."""
        result = self.of(question)
        return {
            AnswerKind.RIGHT: result.right,
            AnswerKind.WRONG: result.wrong,
            AnswerKind.CLOSE: self.close_rate.count,
            AnswerKind.UNANSWERED: result.unanswered,
        }[answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenesTarget(Target):
    """The images of one answer to a question.

    Attributes:
        question: The question.
        answer: The answer.
    """

    question: Question
    answer: AnswerKind


def scenes_result(
    scenes: Scenes, captions: Sequence[str], unmatched: Sequence[tuple[int, str]], remarks: Sequence[str]
) -> ScenesResult:
    """The result to be kept of what was counted.

    Args:
        scenes: What was counted.
        captions: All distinct captions.
        unmatched: Rows of the table that no image or sequence answers to.
        remarks: Sentences on how the table was read.
    """
    return ScenesResult(
        _question_result(scenes.coarse),
        _question_result(scenes.stress),
        _question_result(scenes.fine),
        scenes.few_false,
        FEWEST_FALSE,
        _without(scenes.close_rate, "no images"),
        _without(scenes.close_share, "no error" if scenes.stress.accuracy.n else "no images"),
        tuple(captions),
        tuple(unmatched),
        tuple(remarks),
    )


def with_minimum(reading: ProbeReading[ScenesResult]) -> ScenesResult:
    """A result whose rates of too few images are not estimable, as in every other experiment.

    Earlier versions gave a rate of any number of images, even of one.
    """
    least, result = int(reading.record.plan.get("minimum_n", DEFAULT_MINIMUM_N)), reading.result

    def limited(rate: Rate) -> Rate:
        if rate.rate is None or rate.n >= least:
            return rate
        return replace(rate, rate=None, low=None, high=None, reason=f"n = {rate.n:,}, minimum {least:,}")

    def asked(question: QuestionResult) -> QuestionResult:
        return replace(question, accuracy=limited(question.accuracy))

    return replace(
        result,
        coarse=asked(result.coarse),
        stress=asked(result.stress),
        fine=asked(result.fine),
        close_rate=limited(result.close_rate),
        close_share=limited(result.close_share),
    )


def _question_result(outcome: Outcome) -> QuestionResult:
    unanswered = int((outcome.chosen == NOT_ANSWERED).sum())
    accuracy = _without(outcome.accuracy, "no image is answered") if unanswered else outcome.accuracy
    return QuestionResult(accuracy, outcome.chance, unanswered, int((outcome.chosen == TIED).sum()))


def _without(rate: Rate, reason: str) -> Rate:
    """A rate, of no images with a reason that says why there are none."""
    return rate if rate.n else replace(rate, reason=reason)
