"""The rates of one model that a model card takes over, with the counts and intervals of the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clipstudio.domain.audits import Rate, RunResult
from clipstudio.domain.group_names import ALL_IMAGES
from clipstudio.domain.reports import ReportError
from clipstudio.reporting.figure_pictures import figure_text
from clipstudio.results.plan_standing import CONFIRMATORY, EXPLORATORY
from clipstudio.results.run.by_group import rates_by_group
from clipstudio.results.run.outcomes import main_outcome, outcomes
from clipstudio.results.words import counts_of, not_estimable
from clipstudio.services.reporting.material import Material, Reported
from clipstudio.services.reporting.rates_told import ToldRate, told_rates
from clipstudio.services.reporting.sections.models import model_names
from clipstudio.services.reporting.sections.results import first_answers


@dataclass(frozen=True, slots=True)
class CardResult:
    """Rates that were counted together.

    Attributes:
        title: What was counted, of whom.
        reported: The result that they are of.
        rates: The rates, those of all images first.
        standing: Whether they are confirmatory or exploratory, in a sentence.
    """

    title: str
    reported: Reported
    rates: tuple[ToldRate, ...]
    standing: str

    @property
    def results_are(self) -> str:
        """The same in a word."""
        is_confirmatory = self.standing.lower().startswith(CONFIRMATORY)
        return CONFIRMATORY if is_confirmatory else EXPLORATORY


def card_model(material: Material) -> str:
    """The model that a card is of: the one that was named, or the only one of the report.

    Raises:
        ReportError: The report is of several models and none is named, or of none of that name.
    """
    names = tuple(dict.fromkeys(name for each in material.reported for name in model_names(each)))
    asked = material.plan.model
    if asked in names:
        return asked
    known = ", ".join(f"“{name}”" for name in names) or "none that is named"
    if asked:
        raise ReportError("The report is not of a model “{asked}”. Its models: {known}.", asked=asked, known=known)
    if len(names) != 1:
        raise ReportError(
            "A model card is of one model, and the report is of {known}: name one (--model).", known=known
        )
    return names[0]


def card_results(material: Material, model: str) -> tuple[CardResult, ...]:
    """Every result of a model that can be told in rates."""
    return tuple(
        result
        for each in material.reported
        if model in model_names(each) and not each.is_withheld
        for result in _of(each, model)
    )


def _of(reported: Reported, model: str) -> Iterator[CardResult]:
    """The rates of its figures, or where they show something else those of its runs."""
    drawn = list[CardResult]()
    if model_names(reported) == (model,):
        for each in first_answers(reported):
            if rates := told_rates(each.figure):
                title = _one_line(figure_text(each.figure).title)
                drawn.append(CardResult(title, reported, rates, reported.standing.without_family(each.standing)))
    if drawn:
        yield from drawn
        return
    for run in reported.runs:
        named = run.record.provenance.get("model") or {}
        if named.get("name") == model:
            yield from _of_run(reported, run)


def _of_run(reported: Reported, run: RunResult) -> Iterator[CardResult]:
    outcome = main_outcome(outcomes(run))
    whole = _told(outcome.text, ALL_IMAGES, outcome.rate_of(run.overall))
    for place, comparison in enumerate(run.comparisons):
        rates = (_told(outcome.text, each.name, each.rate) for each in rates_by_group(run, outcome, place))
        title = f"Images labelled “{outcome.text}” with “{run.label_set.name}”, by {comparison.title}"
        standing = reported.standing.of_shown(comparison.title, outcome.text)
        yield CardResult(title, reported, (whole, *rates), standing)
    if not run.comparisons:
        title = f"Images labelled “{outcome.text}” with “{run.label_set.name}”"
        yield CardResult(title, reported, (whole,), reported.standing.of_shown("", outcome.text))


def _told(label: str, group: str, rate: Rate) -> ToldRate:
    count, n = counts_of(rate)
    note = not_estimable(rate) if rate.rate is None else ""
    return ToldRate(label, group, count, n, rate.rate, rate.low, rate.high, note)


def _one_line(title: str) -> str:
    words = " ".join(title.replace("   ", ", ").split())
    return f"{words[:1].upper()}{words[1:]}"
