"""The page of a run: a figure for each of its three questions, and what can be chosen for it."""

from __future__ import annotations

from collections.abc import Mapping

from clipstudio.domain.audits import RunResult
from clipstudio.domain.language import said_later, tr
from clipstudio.domain.plan_locks import Primary
from clipstudio.domain.probes import ProbeName
from clipstudio.results.answers import FORM, Answer, Choice, ChoiceForm, Chosen, Option, Shortcut, choose, said
from clipstudio.results.figures import Figure
from clipstudio.results.hands import click_to
from clipstudio.results.run.by_group import group_figure, outcome_target
from clipstudio.results.run.by_rule import rule_families, rule_figure
from clipstudio.results.run.heat_map import heat_map
from clipstudio.results.run.histogram import ALL_GROUPS, Spread, histogram
from clipstudio.results.run.outcomes import COMPARED, COUNTED, Outcome, OutcomeKind, outcomes, widest_outcome
from clipstudio.results.steps import COMPARE_MODELS, SAVE_STEP, SEE_BARS, NextStep, choose_step, look, probe_step
from clipstudio.results.words import compared_by, counted, images

BY_GROUP, ALL_LABELS, HISTOGRAM, BY_RULE = "groups", "labels", "histogram", "rules"
FORMS = (
    Option(BY_GROUP, said_later("By group")),
    Option(ALL_LABELS, said_later("All labels")),
    Option(HISTOGRAM, said_later("Histogram")),
)
RULES = Option(BY_RULE, said_later("By rule"))
"""Offered where an attribute was compared by several rules."""
INTERVALS, GROUP = "intervals", "group"
"""Names of further choices of this page."""
ON = "on"


def answer(result: RunResult, chosen: Chosen, spread: Spread, primary: Primary | None = None) -> Answer:
    """The page for what was chosen on it; on a reading thread.

    Args:
        result: The run, counted at the threshold that was chosen.
        chosen: What was chosen.
        spread: Counts probabilities for the histogram.
        primary: What is confirmatory, with which the page opens; None for nothing.
    """
    families = rule_families(result)
    forms = said(*FORMS, *((RULES,) if families else ()))
    form = choose(chosen, FORM, forms)
    offered = tuple(o for o in outcomes(result) if form != HISTOGRAM or o.kind is not OutcomeKind.UNANSWERED)
    outcome, picked = _chosen_outcome(result, chosen, offered, primary)
    comparisons = tuple(Option(str(place), compared_by(each)) for place, each in enumerate(result.comparisons))
    compared = choose(chosen, COMPARED, comparisons, _primary_comparison(result, primary))
    comparison = int(compared) if compared else None
    choices = [Choice(FORM, tr("Figure"), forms, form, ChoiceForm.BUTTONS)]
    if form != ALL_LABELS:
        options = outcome_options(offered)
        choices.append(Choice(COUNTED, tr("Category or label"), options, outcome.key, ChoiceForm.SEARCH))
    figure: Figure
    if form == BY_RULE:
        comparisons = tuple(Option(str(places[0]), tr(" and ").join(names)) for names, places in families.items())
        compared = choose({COMPARED: _first_of(families, comparison)}, COMPARED, comparisons)
    choices.append(Choice(COMPARED, tr("Compared by"), comparisons, compared, is_told=True))
    if form == BY_RULE:
        places = next(each for each in families.values() if str(each[0]) == compared)
        figure = rule_figure(result, outcome, places)
    elif form == ALL_LABELS:
        ticks = (Option("", "off"), Option(ON, "on"))
        intervals = choose(chosen, INTERVALS, ticks)
        choices.append(Choice(INTERVALS, tr("Intervals"), ticks, intervals, ChoiceForm.TICK))
        figure = heat_map(result, comparison, intervals == ON)
    elif form == HISTOGRAM:
        groups = _group_options(result, comparison)
        group = choose(chosen, GROUP, groups)
        choices.append(Choice(GROUP, tr("Groups drawn"), groups, group, ChoiceForm.SEARCH))
        figure = histogram(result, outcome, comparison, spread, int(group) if group else None)
    else:
        figure = group_figure(result, outcome, comparison, picked if comparison == 0 else "")
    return Answer(
        tuple(choices),
        figure,
        shortcuts=_shortcuts(result),
        first=outcome_target(result, outcome),
        steps=(*STEPS[form], *_further(result), SAVE_STEP),
    )


STEPS = {
    BY_GROUP: (SEE_BARS, choose_step(said_later("See all labels at once"), FORM, ALL_LABELS)),
    ALL_LABELS: (
        look(click_to("a cell", "see its images")),
        choose_step(said_later("See one label by group"), FORM, BY_GROUP),
    ),
    HISTOGRAM: (
        look(said_later("Drag over the chart, or use the arrow keys and Enter, to see the images of a range")),
        choose_step(said_later("See how many get the label"), FORM, BY_GROUP),
    ),
    BY_RULE: (SEE_BARS, choose_step(said_later("See one rule by itself"), FORM, BY_GROUP)),
}
"""What to do next with each figure."""


def _further(result: RunResult) -> tuple[NextStep, ...]:
    """Other questions to the same images: other labels, another model."""
    if not result.label_set.categories:
        return (COMPARE_MODELS,)
    return (probe_step(tr("Try each label left out or added…"), ProbeName.DENIGRATION), COMPARE_MODELS)


def _first_of(families: Mapping[tuple[str, ...], tuple[int, ...]], comparison: int | None) -> str:
    """The first comparison of the attribute that a comparison is of; "" where it was compared by one rule."""
    return next((str(places[0]) for places in families.values() if comparison in places), "")


def _chosen_outcome(
    result: RunResult, chosen: Chosen, offered: tuple[Outcome, ...], primary: Primary | None
) -> tuple[Outcome, str]:
    """The outcome chosen; where none is, or it is not offered, the one that is shown first, and why it is.

    What a locked plan names was not picked by its gap; where it names no outcome, all of them are primary.
    """
    known = {outcome.key: outcome for outcome in offered}
    wanted = known.get(chosen.get(COUNTED, ""))
    if wanted is None and primary is not None:
        wanted = next((each for name in primary.outcomes for each in offered if each.text == name), None)
    if wanted is not None:
        return wanted, ""
    outcome, picked = widest_outcome(result, offered)
    is_primary = primary is not None and primary.holds(result.comparisons[0].title if picked else "", outcome.text)
    return outcome, "" if is_primary else picked


def _primary_comparison(result: RunResult, primary: Primary | None) -> str:
    """The first comparison that a locked plan names; "" where it names none."""
    named = primary.comparisons if primary is not None else ()
    return next((str(place) for place, each in enumerate(result.comparisons) if each.attributes in named), "")


def outcome_options(offered: tuple[Outcome, ...]) -> tuple[Option, ...]:
    """Categories, labels, and what was not answered, each under its heading."""
    headings = {
        OutcomeKind.CATEGORY: tr("Categories"),
        OutcomeKind.LABEL: tr("Labels"),
        OutcomeKind.UNANSWERED: "",
    }
    return tuple(Option(each.key, _words(each, offered), headings[each.kind]) for each in offered)


def _words(outcome: Outcome, offered: tuple[Outcome, ...]) -> str:
    """An outcome; the number of its labels tells a category from a label of the same name."""
    if outcome.kind is not OutcomeKind.CATEGORY:
        return outcome.text
    held = sum(each.kind is OutcomeKind.LABEL and each.category == outcome.text for each in offered)
    return f"{outcome.text} · {counted(held, 'label')}"


def _group_options(result: RunResult, comparison: int | None) -> tuple[Option, ...]:
    names = () if comparison is None else result.comparisons[comparison].group_names
    return (Option(ALL_GROUPS, tr("all groups")), *(Option(str(place), name) for place, name in enumerate(names)))


def _shortcuts(result: RunResult) -> tuple[Shortcut, ...]:
    """A way to the images that were not answered."""
    unanswered = next((each for each in outcomes(result) if each.kind is OutcomeKind.UNANSWERED), None)
    if unanswered is None or result.overall.unanswered is None:
        return ()
    words = tr("{count} not answered", count=images(result.overall.unanswered.count))
    return (Shortcut(words, outcome_target(result, unanswered)),)
