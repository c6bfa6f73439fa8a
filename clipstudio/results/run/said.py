"""What a run's model did with the images that a rate counts, in words: "the model called 78 “thief”"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from clipstudio.domain.audits import Comparison, RunResult, Scoring
from clipstudio.domain.estimates import Disparity
from clipstudio.domain.language import inside, quoted, tr
from clipstudio.results.limits import everyone_passes, gap_limits, guessing, not_compared
from clipstudio.results.meaning import Said
from clipstudio.results.run.notes import competing_labels
from clipstudio.results.run.outcomes import Outcome, OutcomeKind


def said(result: RunResult, outcome: Outcome, who: str = "") -> Said:
    """What was done with the images that an outcome counts.

    Args:
        result: The run.
        outcome: What is counted.
        who: Who did it; "the model", or "the predictions" from elsewhere, where left out.
    """
    is_external = bool(result.record.provenance.get("model", {}).get("external"))
    who = who or inside(tr("The predictions") if is_external else tr("The model"))
    if outcome.kind is OutcomeKind.UNANSWERED:
        return lambda count: tr("{who} left {count} unanswered", who=who, count=count)
    members = [label.text for label in result.chosen_among.labels if label.category == outcome.text]
    is_category = outcome.kind is OutcomeKind.CATEGORY
    if is_category and len(members) > 1:
        return lambda count: tr(
            "{who} gave {count} a label from “{value}”", who=who, count=count, value=outcome.text
        )
    label = members[0] if is_category else outcome.text
    of = outcome.text if is_category else outcome.category
    # A label that is a category of its own is said once.
    tail = f" ({of})" if of and of != label else ""
    return partial(_called, who, f"{quoted(label)}{tail}", result.record.plan.scoring)


def _called(who: str, label: str, scoring: Scoring, count: str) -> str:
    """By top-1 an image has one label; by a threshold it may have many."""
    return (
        tr("{who} called {count} {label}", who=who, count=count, label=label)
        if scoring is Scoring.TOP1
        else tr("{who} gave {count} the label {label}", who=who, count=count, label=label)
    )


def run_limits(
    result: RunResult, outcome: Outcome, comparison: Comparison | None, gap: Disparity | None
) -> Iterator[str]:
    """What the rates of an outcome do not show.

    Args:
        result: The run, as it was counted.
        outcome: What is counted.
        comparison: The groups; None for all images.
        gap: The largest gap between them.
    """
    yield from rule_limits(result, outcome)
    yield from gap_limits(gap)
    if comparison is not None:
        names = comparison.group_names
        groups = zip(names, map(outcome.rate_of, comparison.groups), strict=True)
        if words := not_compared(list(groups)):
            yield words


def rule_limits(result: RunResult, outcome: Outcome | None = None) -> Iterator[str]:
    """What the rule gives whoever is in a picture: a threshold below 1/K, or the level of guessing."""
    plan, labels = result.record.plan, result.chosen_among.labels
    if plan.scoring is not Scoring.TOP1:
        if plan.threshold is not None and (words := everyone_passes(plan.threshold, competing_labels(result))):
            yield words
        return
    if outcome is not None and outcome.kind is OutcomeKind.UNANSWERED:
        return
    is_category = outcome is not None and outcome.kind is OutcomeKind.CATEGORY
    category = outcome.text if outcome is not None and is_category else ""
    yield guessing(len(labels), sum(label.category == category for label in labels), category)
