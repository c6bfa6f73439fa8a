"""The page of two runs side by side: their rates, what changes image by image, and what was asked otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from clipstudio.domain.group_names import ALL_IMAGES
from clipstudio.domain.ids import RunId
from clipstudio.domain.language import said_later, tr
from clipstudio.results.answers import FORM, Answer, Choice, ChoiceForm, Chosen, Option, RunLink, choose, said
from clipstudio.results.comparison.facts import facts_table, why_not
from clipstudio.results.comparison.moved import moved_table
from clipstudio.results.comparison.result import Overlap, PairReading
from clipstudio.results.dumbbells import ONLY_ONE, ChangePart
from clipstudio.results.figures import Figure, LineFigure, RowFigure, TableFigure
from clipstudio.results.hands import click_to
from clipstudio.results.models.figures import change_figure, change_table, share_target, slope_figure
from clipstudio.results.models.result import ModelsTarget
from clipstudio.results.run.answer import outcome_options
from clipstudio.results.run.by_group import share_words
from clipstudio.results.run.outcomes import COMPARED, COUNTED, Outcome, OutcomeKind, main_outcome, outcomes
from clipstudio.results.steps import SAVE_STEP, look
from clipstudio.results.targets import Target
from clipstudio.results.words import compared_by, confidence_in_words, counted, images, number

SLOPE, CHANGE, TABLE, FACTS, MOVED = "slope", "change", "table", "facts", "moved"
SLOPE_OPTION = Option(SLOPE, said_later("Side by side"))
PAIRED_OPTIONS = (
    Option(CHANGE, said_later("Image by image")),
    Option(TABLE, said_later("Table")),
    Option(MOVED, said_later("What moved")),
)
FACTS_OPTION = Option(FACTS, said_later("What differs"))
PAIRED_ELSEWHERE = said_later(
    "The intervals here do not say whether two runs differ, since both are of the same images: “Image by image” "
    "tests that."
)


def answer(pair: PairReading, chosen: Chosen) -> Answer:
    """The page for what was chosen on it; of runs that ask something else, first what that is."""
    forms = forms_of(pair)
    form = choose(chosen, FORM, forms)
    links = tuple(
        RunLink(tr("Open {title}", title=title), RunId(key.id), (*_looked_at(chosen),), key.kind)
        for key, title in zip(pair.keys, pair.titles, strict=True)
    )
    form_choice = Choice(FORM, tr("Figure"), forms, form, ChoiceForm.BUTTONS)
    if form == FACTS:
        # Why there is nothing else stands above all, among the remarks of the basis.
        notes = notes_of(pair) if pair.is_side_by_side else ()
        return Answer((form_choice,), facts_table(pair), notes, runs=links)
    offered = pair_outcomes(pair)
    outcome = next((each for each in offered if each.key == chosen.get(COUNTED)), main_outcome(offered))
    if form == MOVED:
        steps = (look(LOOKS[True]), SAVE_STEP)
        return Answer((form_choice,), moved_table(pair, offered), notes_of(pair), runs=links, steps=steps)
    comparisons = tuple(
        Option(str(place), compared_by(each)) for place, each in enumerate(pair.runs[0].comparisons)
    )
    compared = choose(chosen, COMPARED, comparisons)
    position = int(compared) if compared else None
    choices = (
        form_choice,
        Choice(COUNTED, tr("Category or label"), outcome_options(offered), outcome.key, ChoiceForm.SEARCH),
        Choice(COMPARED, tr("Compared by"), comparisons, compared, is_told=True),
    )
    figure: Figure
    first: Target = share_target(pair, 0, outcome, (), ALL_IMAGES)
    if form == SLOPE:
        figure = _slope(pair, outcome, position)
    else:
        figure = (
            _by_first_groups(pair, position, change_table(pair, outcome, position, 1))
            if form == TABLE
            else _by_first_groups(pair, position, change_figure(pair, outcome, position, 1))
        )
        first = ModelsTarget(
            caption=tr("{value} · all images · {only_one}", value=outcome.text, only_one=tr(ONLY_ONE)),
            model=1,
            kind=outcome.kind,
            index=outcome.index,
            part=ChangePart.FLIPPED,
        )
    return Answer(
        choices, figure, notes_of(pair), runs=links, first=first, steps=(look(LOOKS[form == TABLE]), SAVE_STEP)
    )


Changes = TypeVar("Changes", TableFigure, RowFigure)
"""A figure of changes image by image."""
LOOKS = (
    click_to("a mark", "see its images"),
    click_to("a row", "see where the runs differ"),
)
"""What opening a mark does, in a chart and in the table."""


def _by_first_groups(pair: PairReading, position: int | None, figure: Changes) -> Changes:
    """A figure of changes image by image, with a word on groups that are others in the second run."""
    count = 0 if pair.overlap is None else pair.overlap.regrouped_in(position)
    if not count:
        return figure
    limit = tr(
        "{regrouped} are in another group in the second run: these are the groups of the first. “Side by side” "
        "has the groups of each.",
        regrouped=images(count),
    )
    return replace(figure, text=replace(figure.text, limits=(limit, *figure.text.limits)))


def _slope(pair: PairReading, outcome: Outcome, position: int | None) -> LineFigure:
    """The rates of both runs side by side, in the words of runs."""
    slope = slope_figure(pair, outcome, position)
    by = tr("all images") if position is None else tr("by {title}", title=pair.runs[0].comparisons[position].title)
    limits = (tr(PAIRED_ELSEWHERE),) if pair.is_paired else ()
    text = replace(
        slope.text,
        title=tr("{share_words}, {by}, run by run", share_words=share_words(outcome), by=by),
        limits=limits,
    )
    return replace(slope, below="run", text=text)


def forms_of(pair: PairReading) -> tuple[Option, ...]:
    """The figures that there are, what answers the question first."""
    if not pair.is_side_by_side:
        return said(FACTS_OPTION)
    sides = (SLOPE_OPTION, *(PAIRED_OPTIONS if pair.is_paired else ()))
    return said(*((*sides, FACTS_OPTION) if pair.is_same_question else (FACTS_OPTION, *sides)))


def notes_of(pair: PairReading) -> tuple[str, ...]:
    """What a comparison rests on, and what it leaves out."""
    overlap = pair.overlap
    if overlap is None or not pair.is_side_by_side:
        return (why_not(pair),)
    notes = [_about_images(overlap)]
    if not overlap.labels == overlap.first_labels == overlap.second_labels:
        notes.append(
            tr(
                "The {labels} that both runs have are set side by side; the first has "
                "{first_labels}, the second {second_labels}. Each run counts a category by all of "
                "its own labels in it, also those that the other run lacks.",
                labels=counted(overlap.labels, "label"),
                first_labels=number(overlap.first_labels),
                second_labels=number(overlap.second_labels),
            )
        )
    if overlap.regrouped:
        notes.append(
            tr(
                "{regrouped} changed groups between the runs: they had other values. Image by image, the groups "
                "are those of the first run; side by side, and in what moved, each run has its own.",
                regrouped=images(overlap.regrouped),
            )
        )
    levels = [run.record.plan.confidence for run in pair.runs]
    if len(set(levels)) > 1:
        notes.append(
            tr(
                "The intervals of the first run are at {first}, those of the second at {second}: at the higher "
                "level they are wider, whatever the images. Changes image by image are at {higher}.",
                first=confidence_in_words(levels[0]),
                second=confidence_in_words(levels[1]),
                higher=confidence_in_words(max(levels)),
            )
        )
    return tuple(notes)


def _about_images(overlap: Overlap) -> str:
    """Which images are compared one by one, if any."""
    is_same = overlap.images == overlap.first_images == overlap.second_images
    if not overlap.images:
        return tr("The runs share no image, so nothing can be compared image by image.")
    scored = tr("Both runs scored the same {images}", images=images(overlap.images))
    if not is_same:
        scored = tr(
            "The first run scored {first_images}, the second {second_images}, {images} of them the same",
            first_images=images(overlap.first_images),
            second_images=number(overlap.second_images),
            images=number(overlap.images),
        )
    if not overlap.answered:
        return tr(
            "{scored}. Both answered none of these, so nothing can be compared image by image.", scored=scored
        )
    if is_same and overlap.answered == overlap.images:
        return tr("{scored}, so they are compared image by image.", scored=scored)
    both = "scored" if overlap.answered == overlap.images else "answered"
    return tr(
        "{scored}. Rates are of all images that a run answered; image by image, the "
        "{answered} are compared that both {both}.",
        scored=scored,
        answered=number(overlap.answered),
        both=both,
    )


def pair_outcomes(pair: PairReading) -> tuple[Outcome, ...]:
    """Categories and labels that both runs have."""
    return tuple(each for each in outcomes(pair.runs[0]) if each.kind is not OutcomeKind.UNANSWERED)


def _looked_at(chosen: Chosen) -> tuple[tuple[str, str], ...]:
    return tuple((name, chosen[name]) for name in (COMPARED,) if name in chosen)
