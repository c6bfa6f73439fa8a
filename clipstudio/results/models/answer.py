"""The page of the models probe: models side by side, what changes between two of them, and their order."""

from __future__ import annotations

from clipstudio.domain.group_names import ALL_IMAGES
from clipstudio.domain.language import said_later, tr
from clipstudio.results.answers import FORM, Answer, Choice, ChoiceForm, Chosen, Option, RunLink, choose, said
from clipstudio.results.dumbbells import ONLY_ONE, ChangePart, are_apart
from clipstudio.results.figures import Figure
from clipstudio.results.hands import click_to
from clipstudio.results.models.figures import (
    change_figure,
    change_table,
    order_figure,
    share_target,
    slope_figure,
)
from clipstudio.results.models.result import ModelsResult, ModelsTarget
from clipstudio.results.reading import ProbeReading
from clipstudio.results.run.outcomes import COMPARED, COUNTED, Outcome, OutcomeKind, main_outcome, outcomes
from clipstudio.results.steps import SAVE_STEP, NextStep, choose_step, look
from clipstudio.results.targets import Target
from clipstudio.results.words import compared_by, images, number

SLOPE, CHANGE, ORDER, TABLE = "slope", "change", "order", "table"
FORMS = (
    Option(SLOPE, said_later("Side by side")),
    Option(CHANGE, said_later("Two models")),
    Option(ORDER, said_later("Order")),
    Option(TABLE, said_later("Table")),
)
OTHER = "other"
"""Name of a further choice of this page."""


def answer(reading: ProbeReading[ModelsResult], chosen: Chosen) -> Answer:
    """The page for what was chosen on it; at first every model's rate of what is harmful, side by side."""
    run, models = reading.runs[0], reading.result.models
    comparisons = tuple(Option(str(place), compared_by(each)) for place, each in enumerate(run.comparisons))
    forms = said(*(option for option in FORMS if comparisons or option.value != ORDER))
    form = choose(chosen, FORM, forms)
    offered = tuple(
        each for each in _outcomes(reading) if form == SLOPE or each.kind is not OutcomeKind.UNANSWERED
    )
    outcome = _chosen_outcome(chosen, offered)
    compared = choose(chosen, COMPARED, comparisons)
    position = int(compared) if compared else None
    others = tuple(Option(str(place), name) for place, name in enumerate(models) if place)
    other = int(choose(chosen, OTHER, others))
    options = tuple(Option(each.key, each.text, each.kind.value, _is_category(each)) for each in offered)
    choices = [
        Choice(FORM, tr("Figure"), forms, form, ChoiceForm.BUTTONS),
        Choice(COUNTED, tr("Category or label"), options, outcome.key, ChoiceForm.SEARCH),
        Choice(COMPARED, tr("Compared by"), comparisons, compared, is_told=True),
    ]
    if form in (CHANGE, TABLE):
        choices.append(Choice(OTHER, tr("{models} against", models=models[0]), others, str(other), is_told=True))
    figure: Figure
    first: Target | None = share_target(reading, 0, outcome, (), ALL_IMAGES)
    if form == ORDER and position is not None:
        figure = order_figure(reading, outcome, position)
        first = figure.rows[0].parts[0].target or first
    elif form == SLOPE:
        figure = slope_figure(reading, outcome, position)
    else:
        figure = (change_table if form == TABLE else change_figure)(reading, outcome, position, other)
        first = ModelsTarget(
            caption=tr("{value} · all images · {only_one}", value=outcome.text, only_one=tr(ONLY_ONE)),
            model=other,
            kind=outcome.kind,
            index=outcome.index,
            part=ChangePart.FLIPPED,
        )
    looked_at = ((COUNTED, outcome.key), (COMPARED, compared))
    links = [
        RunLink(tr("Open the run of {name}", name=name), id, looked_at)
        for name, id in zip(models, reading.record.runs, strict=True)
    ]
    looked = SLOPE if form == CHANGE and not are_apart(figure) else form
    return Answer(
        tuple(choices),
        figure,
        _notes(reading, other if form in (CHANGE, TABLE) else None),
        runs=tuple(links),
        first=first,
        steps=(look(LOOKS[looked]), *_steps(form, bool(comparisons)), SAVE_STEP),
    )


LOOKS = {
    SLOPE: click_to("a mark", "see its images"),
    CHANGE: click_to("between the two marks", "see where the models disagree", "there"),
    ORDER: click_to("a mark", "see the images of the group with the highest rate"),
    TABLE: click_to("a row", "see where the models disagree"),
}
"""What opening a mark of each figure does."""


def _steps(form: str, is_grouped: bool) -> tuple[NextStep, ...]:
    found = [] if form in (CHANGE, TABLE) else [choose_step(tr("Test two models image by image"), FORM, CHANGE)]
    if form != ORDER and is_grouped:
        found.append(choose_step(tr("Order the models by their gap"), FORM, ORDER))
    return tuple(found)


def _outcomes(reading: ProbeReading[ModelsResult]) -> tuple[Outcome, ...]:
    """What the models' runs count; what was not answered is offered where any model left something so."""
    return max((outcomes(run) for run in reading.runs), key=len)


def _notes(reading: ProbeReading[ModelsResult], other: int | None) -> tuple[str, ...]:
    """How many images a difference leaves out; of rates, over how many images each model's are."""
    result = reading.result
    if not any(each.unanswered for each in result.differences):
        return ()
    if other is None:
        answered = (
            f"{name} {number(run.overall.n)}" for name, run in zip(result.models, reading.runs, strict=True)
        )
        return (
            tr("Each model's rates are of the images that it answered: {answered}.", answered=", ".join(answered)),
        )
    difference = result.differences[other - 1]
    if not difference.unanswered:
        return ()
    return (
        tr(
            "{unanswered} that {models} or {other} did not answer: left out.",
            unanswered=images(difference.unanswered),
            models=result.models[0],
            other=difference.other,
        ),
    )


def _is_category(outcome: Outcome) -> bool:
    return outcome.kind is OutcomeKind.CATEGORY


def _chosen_outcome(chosen: Chosen, offered: tuple[Outcome, ...]) -> Outcome:
    known = {outcome.key: outcome for outcome in offered}
    return known.get(chosen.get(COUNTED, "")) or main_outcome(offered)
