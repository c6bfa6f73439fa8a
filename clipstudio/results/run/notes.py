"""What must be known of a run's rates besides: which images are in none of them, and what is taken together."""

from __future__ import annotations

from clipstudio.domain.audits import Comparison, RunResult, Scoring
from clipstudio.domain.language import tr
from clipstudio.domain.merging import merged_words
from clipstudio.domain.models import ScoringFamily
from clipstudio.results.run.outcomes import NOT_ANSWERED
from clipstudio.results.words import allowance_in_words, compared_by, images, why_unanswered


def comparison_words(comparison: Comparison | None) -> str:
    """What rates are compared by: "by gender", or "all images" without groups."""
    return tr("all images") if comparison is None else tr("by {title}", title=compared_by(comparison))


def run_note(result: RunResult, comparison: Comparison | None, with_unanswered: bool = True) -> str:
    """Everything that must be known of the rates of a comparison; empty for nothing.

    Args:
        result: The run.
        comparison: What the rates are compared by; None without groups.
        with_unanswered: Whether to say that images were not answered.
    """
    unanswered = unanswered_note(result) if with_unanswered else ""
    if comparison is None:
        return unanswered
    provenance = result.record.provenance
    sentences = (
        missing_note(comparison),
        unanswered,
        merged_words(provenance),
        allowance_in_words(provenance),
    )
    return " ".join(filter(None, sentences))


def unanswered_note(result: RunResult) -> str:
    """That images were not answered and why they are in no rate; empty when all were."""
    unanswered = result.overall.unanswered
    if unanswered is None:
        return ""
    were = tr("was") if unanswered.count == 1 else tr("were")
    why = why_unanswered(result.record.plan.scoring)
    return tr(
        "{count} {were} not answered ({why}); choose “{not_answered}” to see them.",
        count=images(unanswered.count),
        were=were,
        why=why,
        not_answered=tr(NOT_ANSWERED),
    )


def missing_note(comparison: Comparison, what_of_them: str = "") -> str:
    """That images without a value are in no group; empty when all have one.

    Args:
        comparison: The groups.
        what_of_them: Where such an image counts; empty for among all images only.
    """
    if not comparison.missing:
        return ""
    what_of_them = what_of_them or tr("in “all images” only")
    if comparison.has_suppressed:
        return tr(
            "{missing_words} and count {what_of_them}.",
            missing_words=missing_words(comparison),
            what_of_them=what_of_them,
        )
    lacks, counts = (tr("lacks"), tr("counts")) if comparison.missing == 1 else (tr("lack"), tr("count"))
    values = tr("a value") if len(comparison.attributes) == 1 else tr("values")
    return tr(
        "{missing} {lacks} {values} of {title} and {counts} {what_of_them}.",
        missing=images(comparison.missing),
        lacks=lacks,
        values=values,
        title=compared_by(comparison),
        counts=counts,
        what_of_them=what_of_them,
    )


def missing_words(comparison: Comparison) -> str:
    """How many images are in no group that is told of, where groups are suppressed: both together, never apart."""
    values = tr("a value") if len(comparison.attributes) == 1 else tr("values")
    return tr(
        "{missing} are in suppressed groups or lack {values} of {title}",
        missing=images(comparison.missing),
        values=values,
        title=compared_by(comparison),
    )


def competing_labels(result: RunResult) -> int | None:
    """K where the labels compete, so that 1/K is the uniform baseline; None elsewhere.

    Probabilities from a sigmoid do not compete, and imported ones need not.
    """
    model = result.record.provenance.get("model", {})
    scoring = result.record.plan.scoring
    if model.get("external") or scoring is Scoring.SIGMOID:
        return None
    # A run by a threshold is of a model whose labels compete, and runs of earlier versions name no family.
    competes = scoring is Scoring.THRESHOLD or model.get("family") == ScoringFamily.SOFTMAX.value
    return len(result.chosen_among.labels) if competes else None
