"""The rate of one outcome in the groups of a comparison, and the targets of its images."""

from __future__ import annotations

from clipstudio.domain.audits import Comparison, RunResult
from clipstudio.domain.group_names import ALL_IMAGES, said_name
from clipstudio.domain.language import tr
from clipstudio.probes.run_estimates import kept_gap
from clipstudio.results.figures import Axis, RowFigure
from clipstudio.results.marks import NEUTRAL_MARK, group_marks
from clipstudio.results.meaning import mark_meaning
from clipstudio.results.rates import GroupRate, found_gap, rate_figure
from clipstudio.results.run.notes import comparison_words, run_note
from clipstudio.results.run.outcomes import Outcome, OutcomeKind
from clipstudio.results.run.said import run_limits, said
from clipstudio.results.run.targets import RunTarget


def outcome_target(
    result: RunResult,
    outcome: Outcome,
    comparison: int | None = None,
    group: int | None = None,
    name: str = ALL_IMAGES,
) -> RunTarget:
    """The images with an outcome.

    Args:
        result: The run, as it was counted.
        outcome: The outcome.
        comparison: Place of the comparison; None for all images.
        group: Place of the group.
        name: The group in words.
    """
    counted = result.overall
    if comparison is not None and group is not None:
        counted = result.comparisons[comparison].groups[group]
    return RunTarget(
        run=result.record.id,
        kind=outcome.kind,
        index=outcome.index,
        comparison=comparison,
        group=group,
        threshold=result.record.plan.threshold,
        caption=f"{outcome.text} · {said_name(name)}",
        meaning=mark_meaning(name, outcome.rate_of(counted), said(result, outcome)),
    )


def rates_by_group(result: RunResult, outcome: Outcome, comparison: int | None) -> tuple[GroupRate, ...]:
    """The rate of an outcome in every group of a comparison, in its order; none without a comparison."""
    if comparison is None:
        return ()
    compared = result.comparisons[comparison]
    marks = group_marks(compared, result.comparisons)
    return tuple(
        GroupRate(name, outcome.rate_of(group), mark, outcome_target(result, outcome, comparison, place, name))
        for place, (name, group, mark) in enumerate(zip(compared.group_names, compared.groups, marks, strict=True))
    )


def group_figure(result: RunResult, outcome: Outcome, comparison: int | None, picked: str = "") -> RowFigure:
    """The rate of an outcome by the groups of a comparison; None for all images alone.

    Args:
        result: The run, as it was counted.
        outcome: The outcome.
        comparison: Place of the comparison.
        picked: Why this outcome is shown, where nobody chose it.
    """
    compared = None if comparison is None else result.comparisons[comparison]
    overall = outcome.rate_of(result.overall)
    groups = rates_by_group(result, outcome, comparison)
    kept = None if comparison is None else kept_gap(result.record, comparison, outcome.kind.value, outcome.index)
    gap = found_gap(groups, kept, result.record.plan.confidence)
    return rate_figure(
        kind=outcome.kind.value,
        text=outcome.text,
        title=share_title(outcome, compared),
        axis=share_axis(outcome),
        n=overall.n if compared is None else sum(group.rate.n for group in groups),
        overall=GroupRate(ALL_IMAGES, overall, NEUTRAL_MARK, outcome_target(result, outcome)),
        groups=groups,
        gap=gap,
        note=run_note(result, compared, outcome.kind is not OutcomeKind.UNANSWERED),
        said=said(result, outcome),
        limits=(*run_limits(result, outcome, compared, gap), *((picked,) if picked else ())),
    )


def share_title(outcome: Outcome, compared: Comparison | None) -> str:
    """What is counted and by what it is compared, without n."""
    return f"{share_words(outcome)}, {comparison_words(compared)}"


def share_words(outcome: Outcome) -> str:
    """Which images a rate counts, "images labelled “thief”"."""
    if outcome.kind is OutcomeKind.UNANSWERED:
        return tr("images not answered")
    return tr("images labelled “{value}”", value=outcome.text)


def share_axis(outcome: Outcome) -> Axis:
    """The axis of shares of a group's images."""
    counts = (
        tr("not answered")
        if outcome.kind is OutcomeKind.UNANSWERED
        else tr("labelled “{value}”", value=outcome.text)
    )
    return Axis(tr("share of the group's images {counts}, with its interval", counts=counts))
