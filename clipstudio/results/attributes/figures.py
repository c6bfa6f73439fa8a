"""Figures of the attributes probe: accuracy by group, and the confusion of the classes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clipstudio.domain.audits import DEFAULT_MINIMUM_N, RunResult
from clipstudio.domain.group_names import ALL_IMAGES, group_names, said_name
from clipstudio.domain.language import said_later, tr
from clipstudio.results.attributes.result import (
    Accuracies,
    Accuracy,
    AttributesResult,
    ComparedAccuracies,
    Method,
    MethodAccuracies,
)
from clipstudio.results.attributes.said import (
    accuracy_limits,
    confused_words,
    confusion_limits,
    confusion_meaning,
    told_right,
)
from clipstudio.results.attributes.targets import AnsweredTarget, ConfusedTarget
from clipstudio.results.confusion import Confusion
from clipstudio.results.figures import Axis, MatrixFigure, RowFigure
from clipstudio.results.hands import opens
from clipstudio.results.marks import NEUTRAL_MARK, Mark, group_marks
from clipstudio.results.meaning import Said, mark_meaning
from clipstudio.results.rates import GroupRate, found_gap, rate_figure
from clipstudio.results.targets import Group, group_of
from clipstudio.results.words import images

AXIS = Axis(said_later("share classified correctly (accuracy), with its interval"))
METHODS = {Method.ZERO_SHOT: "zero-shot", Method.LINEAR_PROBE: said_later("linear probe, test split")}


@dataclass(frozen=True, slots=True)
class MethodShown:
    """A way of reading the answers of a method.

    Attributes:
        method: How images were answered.
        is_pair: Whether answers are read as one class against all others.
        words: Both in words.
        accuracies: What came out.
    """

    method: Method
    is_pair: bool
    words: str
    accuracies: Accuracies

    @property
    def value(self) -> str:
        """The key of it among the choices."""
        return f"{self.method.value}, one against others" if self.is_pair else self.method.value


def methods_of(result: AttributesResult) -> tuple[MethodShown, ...]:
    """Every method, among all classes and as one class against all others."""
    methods: dict[Method, MethodAccuracies] = {Method.ZERO_SHOT: result.zero_shot}
    if result.linear_probe is not None:
        methods[Method.LINEAR_PROBE] = result.linear_probe.accuracies
    shown = []
    for method, accuracies in methods.items():
        words = tr(METHODS[method])
        shown.append(MethodShown(method, False, words, accuracies.of_classes))
        if accuracies.of_pair is not None:
            against = tr("{words}, {positive} against all others", words=words, positive=result.positive)
            shown.append(MethodShown(method, True, against, accuracies.of_pair))
    return tuple(shown)


def accuracy_figure(
    attribute: str,
    shown: MethodShown,
    comparison: ComparedAccuracies | None,
    marks: Mapping[Group, Mark],
    is_right: bool = True,
) -> RowFigure:
    """Accuracy by group.

    Args:
        attribute: What was classified.
        shown: The method.
        comparison: The groups; None where none are compared.
        marks: The marks of groups.
        is_right: Whether a mark stands for the images that were answered right, or for the wrong ones.
    """
    groups = comparison.groups if comparison is not None else ()
    names = group_names([group.attributes for group in groups])
    accuracies, said = shown.accuracies, told_right(attribute)
    rates = [
        _group_rate(shown, name, group, marks.get(group_of(group.attributes), Mark(place, place)), is_right, said)
        for place, (name, group) in enumerate(zip(names, groups, strict=True))
    ]
    gap = found_gap(rates, comparison.gap if comparison is not None else None)
    return rate_figure(
        kind="label",
        text=tr("accuracy of {attribute}, {words}", attribute=attribute, words=shown.words),
        title=tr(
            "accuracy of {attribute}, {words}, {by_words}",
            attribute=attribute,
            words=shown.words,
            by_words=by_words(comparison),
        ),
        n=accuracies.overall.rate.n,
        overall=_group_rate(shown, ALL_IMAGES, accuracies.overall, NEUTRAL_MARK, is_right, said),
        groups=rates,
        said=said,
        axis=AXIS,
        gap=gap,
        chance=accuracies.chance,
        limits=tuple(accuracy_limits(accuracies, rates, gap)),
    )


def confusion_figure(attribute: str, shown: MethodShown, minimum_n: int = DEFAULT_MINIMUM_N) -> MatrixFigure:
    """What was taken for what; the shares of a class with fewer images than ``minimum_n`` are not estimable."""
    accuracies = shown.accuracies
    classes = accuracies.classes

    def target(true: int, given: int) -> ConfusedTarget:
        return ConfusedTarget(
            method=shown.method,
            is_pair=shown.is_pair,
            true=classes[true],
            given=classes[given],
            caption=tr(
                "{classes}, called {classes2} · {words}",
                classes=classes[true],
                classes2=classes[given],
                words=shown.words,
            ),
            meaning=confused_words(accuracies, true, given),
        )

    return Confusion(
        tr("confusion matrix of {attribute}, {words}", attribute=attribute, words=shown.words),
        classes,
        accuracies.confusion,
        accuracies.overall.rate,
        minimum_n,
        target,
        confusion_meaning(accuracies, minimum_n),
        tuple(confusion_limits(accuracies, minimum_n)),
    ).figure()


def by_words(comparison: ComparedAccuracies | None) -> str:
    """What accuracies are compared by, in words."""
    return (
        ALL_IMAGES
        if comparison is None
        else tr("by {attributes}", attributes=tr(" and ").join(comparison.attributes))
    )


def marks_of(runs: Sequence[RunResult]) -> Mapping[Group, Mark]:
    """The mark of every group that the audit behind the probe compared."""
    comparisons = [comparison for run in runs for comparison in run.comparisons]
    return {
        group_of(group.attributes): mark
        for comparison in comparisons
        for group, mark in zip(comparison.groups, group_marks(comparison, comparisons), strict=True)
    }


def answered_target(
    shown: MethodShown, name: str, attributes: Mapping[str, str], is_right: bool, meaning: str = ""
) -> AnsweredTarget:
    """The images of a group that a method has right, or wrong."""
    answered = tr("answered right") if is_right else tr("answered wrong")
    return AnsweredTarget(
        method=shown.method,
        is_pair=shown.is_pair,
        group=group_of(attributes),
        is_right=is_right,
        caption=f"{answered} · {said_name(name)} · {shown.words}",
        meaning=meaning,
    )


def _group_rate(
    shown: MethodShown, name: str, accuracy: Accuracy, mark: Mark, is_right: bool, said: Said
) -> GroupRate:
    rate = accuracy.rate
    wrong = rate.n - rate.count
    return GroupRate(
        name,
        rate,
        mark,
        answered_target(shown, name, accuracy.attributes, is_right, mark_meaning(name, rate, said)),
        "" if is_right else opens(tr("{wrong} answered wrong", wrong=images(wrong))),
    )
