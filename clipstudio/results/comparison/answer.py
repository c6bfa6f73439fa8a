"""The page of two runs side by side: their rates, what changes image by image, and what was asked otherwise."""

from __future__ import annotations

from dataclasses import replace

from clipstudio.domain.ids import RunId
from clipstudio.results.answers import FORM, Answer, Choice, ChoiceForm, Chosen, Option, RunLink, choose
from clipstudio.results.comparison.facts import facts_table, why_not
from clipstudio.results.comparison.moved import moved_table
from clipstudio.results.comparison.result import Overlap, PairReading
from clipstudio.results.dumbbells import ONLY_ONE, ChangePart
from clipstudio.results.figures import Figure, LineFigure
from clipstudio.results.hands import click_to
from clipstudio.results.models.figures import change_figure, change_table, share_target, slope_figure
from clipstudio.results.models.result import ModelsTarget
from clipstudio.results.run.answer import outcome_options
from clipstudio.results.run.by_group import share_words
from clipstudio.results.run.outcomes import COMPARED, COUNTED, Outcome, OutcomeKind, main_outcome, outcomes
from clipstudio.results.steps import SAVE_STEP, look
from clipstudio.results.targets import Target
from clipstudio.results.words import counted, images, number

SLOPE, CHANGE, TABLE, FACTS, MOVED = "slope", "change", "table", "facts", "moved"
SLOPE_OPTION = Option(SLOPE, "Side by side")
PAIRED_OPTIONS = (Option(CHANGE, "Image by image"), Option(TABLE, "Table"), Option(MOVED, "What moved"))
FACTS_OPTION = Option(FACTS, "What differs")
PAIRED_ELSEWHERE = (
    "The intervals here do not say whether two runs differ, since both are of the same images: “Image by image” "
    "tests that."
)


def answer(pair: PairReading, chosen: Chosen) -> Answer:
    """The page for what was chosen on it; of runs that ask something else, first what that is."""
    forms = forms_of(pair)
    form = choose(chosen, FORM, forms)
    links = tuple(
        RunLink(f"Open {title}", RunId(key.id), (*_looked_at(chosen),), key.kind)
        for key, title in zip(pair.keys, pair.titles, strict=True)
    )
    form_choice = Choice(FORM, "Figure", forms, form, ChoiceForm.BUTTONS)
    if form == FACTS:
        # Why there is nothing else stands above all, among the remarks of the basis.
        notes = notes_of(pair) if pair.is_side_by_side else ()
        return Answer((form_choice,), facts_table(pair), notes, runs=links)
    offered = pair_outcomes(pair)
    outcome = next((each for each in offered if each.key == chosen.get(COUNTED)), main_outcome(offered))
    if form == MOVED:
        steps = (look(LOOKS[True]), SAVE_STEP)
        return Answer((form_choice,), moved_table(pair, offered), notes_of(pair), runs=links, steps=steps)
    comparisons = tuple(Option(str(place), each.title) for place, each in enumerate(pair.runs[0].comparisons))
    compared = choose(chosen, COMPARED, comparisons)
    position = int(compared) if compared else None
    choices = (
        form_choice,
        Choice(COUNTED, "Category or label", outcome_options(offered), outcome.key, ChoiceForm.SEARCH),
        Choice(COMPARED, "Compared by", comparisons, compared, is_told=True),
    )
    figure: Figure
    first: Target = share_target(pair, 0, outcome, (), "all images")
    if form == SLOPE:
        figure = _slope(pair, outcome, position)
    else:
        figure = (change_table if form == TABLE else change_figure)(pair, outcome, position, 1)
        first = ModelsTarget(
            caption=f"{outcome.text} · all images · {ONLY_ONE}",
            model=1,
            kind=outcome.kind,
            index=outcome.index,
            part=ChangePart.FLIPPED,
        )
    return Answer(
        choices, figure, notes_of(pair), runs=links, first=first, steps=(look(LOOKS[form == TABLE]), SAVE_STEP)
    )


LOOKS = (click_to("a mark", "see its images"), click_to("a row", "see where the runs differ"))
"""What opening a mark does, in a chart and in the table."""


def _slope(pair: PairReading, outcome: Outcome, position: int | None) -> LineFigure:
    """The rates of both runs side by side, in the words of runs."""
    slope = slope_figure(pair, outcome, position)
    by = "all images" if position is None else f"by {pair.runs[0].comparisons[position].title}"
    limits = (PAIRED_ELSEWHERE,) if pair.is_paired else ()
    text = replace(slope.text, title=f"{share_words(outcome)}, {by}, run by run", limits=limits)
    return replace(slope, below="run", text=text)


def forms_of(pair: PairReading) -> tuple[Option, ...]:
    """The figures that there are, what answers the question first."""
    if not pair.is_side_by_side:
        return (FACTS_OPTION,)
    sides = (SLOPE_OPTION, *(PAIRED_OPTIONS if pair.is_paired else ()))
    return (*sides, FACTS_OPTION) if pair.is_same_question else (FACTS_OPTION, *sides)


def notes_of(pair: PairReading) -> tuple[str, ...]:
    """What a comparison rests on, and what it leaves out."""
    overlap = pair.overlap
    if overlap is None or not pair.is_side_by_side:
        return (why_not(pair),)
    notes = [_about_images(overlap)]
    if not overlap.labels == overlap.first_labels == overlap.second_labels:
        notes.append(
            f"The {counted(overlap.labels, 'label')} that both runs have are set side by side; the first has "
            f"{number(overlap.first_labels)}, the second {number(overlap.second_labels)}. Each run counts a "
            "category by all of its own labels in it, also those that the other run lacks."
        )
    if overlap.regrouped:
        notes.append(
            f"{images(overlap.regrouped)} changed groups between the runs; image by image, the groups are those "
            "of the first."
        )
    return tuple(notes)


def _about_images(overlap: Overlap) -> str:
    """Which images are compared one by one, if any."""
    is_same = overlap.images == overlap.first_images == overlap.second_images
    if not overlap.images:
        return "The runs share no image, so nothing can be compared image by image."
    scored = f"Both runs scored the same {images(overlap.images)}"
    if not is_same:
        scored = (
            f"The first run scored {images(overlap.first_images)}, the second {number(overlap.second_images)}, "
            f"{number(overlap.images)} of them the same"
        )
    if not overlap.answered:
        return f"{scored}. Both answered none of these, so nothing can be compared image by image."
    if is_same and overlap.answered == overlap.images:
        return f"{scored}, so they are compared image by image."
    both = "scored" if overlap.answered == overlap.images else "answered"
    return (
        f"{scored}. Rates are of all images that a run answered; image by image, the {number(overlap.answered)} "
        f"are compared that both {both}."
    )


def pair_outcomes(pair: PairReading) -> tuple[Outcome, ...]:
    """Categories and labels that both runs have."""
    return tuple(each for each in outcomes(pair.runs[0]) if each.kind is not OutcomeKind.UNANSWERED)


def _looked_at(chosen: Chosen) -> tuple[tuple[str, str], ...]:
    return tuple((name, chosen[name]) for name in (COMPARED,) if name in chosen)
