"""The page of the labels probe: the labels tied to each group, and each label over all thresholds."""

from __future__ import annotations

import json
from collections.abc import Sequence

from clipstudio.domain.audits import Boundary, Comparison, RunResult
from clipstudio.domain.percents import level_percent
from clipstudio.results.answers import FORM, Answer, Choice, ChoiceForm, Chosen, Option, RunLink, choose
from clipstudio.results.figures import Figure
from clipstudio.results.hands import click_to
from clipstudio.results.labels.document import against_words, why_left_out
from clipstudio.results.labels.result import ComparedLabels, LabelsResult, TiedGroup
from clipstudio.results.labels.sweep_figure import label_sweep_figure
from clipstudio.results.labels.tied_figure import nothing_tied, tied_figure
from clipstudio.results.reading import ProbeReading
from clipstudio.results.run.outcomes import COMPARED, COUNTED, OutcomeKind
from clipstudio.results.steps import COMPARE_MODELS, SAVE_STEP, SEE_BARS, choose_step, look
from clipstudio.results.words import threshold_in_words
from clipstudio.statistics.multiplicity import LEVEL

MOST_TIED, THRESHOLDS = "tied", "thresholds"
FORMS = (Option(MOST_TIED, "Most tied"), Option(THRESHOLDS, "Thresholds"))
GROUP, ONLY_BH, LABEL = "group", "only_bh", "label"
"""Names of the choices, besides those that a run's page has too."""
ON = "on"
BH_HELP = (
    f"Only labels whose p, adjusted by Benjamini and Hochberg's method, is under {LEVEL}: of the labels listed "
    f"so, {100 * LEVEL:.0f} % are expected to be there by chance. It is less strict than Holm's method."
)
TICKS = (Option("", "off"), Option(ON, "on"))
OPEN_RUN = "Open the run and move its threshold"


def answer(reading: ProbeReading[LabelsResult], chosen: Chosen) -> Answer:
    """The page for what was chosen on it; only the figure that is chosen is built."""
    result, run = reading.result, reading.runs[0]
    form = choose(chosen, FORM, FORMS)
    options = tuple(Option(str(place), comparison.title) for place, comparison in enumerate(run.comparisons))
    compared = choose(chosen, COMPARED, options)
    choices = (
        Choice(FORM, "Figure", FORMS, form, ChoiceForm.BUTTONS),
        Choice(COMPARED, "Compared by", options, compared, is_told=True),
    )
    looked_at: tuple[tuple[str, str], ...] = ((COMPARED, compared),)
    if form == THRESHOLDS and LABEL in chosen:
        looked_at = (*looked_at, (COUNTED, f"{OutcomeKind.LABEL}:{chosen[LABEL]}"))
    links = (RunLink(OPEN_RUN, reading.record.runs[0], looked_at),)
    if not compared:
        return Answer((), nothing_tied("no groups are compared"), (rule_sentence(run, result),), runs=links)
    place = int(compared)
    more, figure = (_thresholds if form == THRESHOLDS else _most_tied)(run, result, place, chosen)
    notes: tuple[str, ...] = (
        rule_sentence(run, result),
        overall_sentence(run.comparisons[place], result.comparisons[place]),
    )
    return Answer((*choices, *more), figure, notes, runs=links, steps=STEPS[form])


STEPS = {
    MOST_TIED: (
        SEE_BARS,
        choose_step("Follow a label over all thresholds", FORM, THRESHOLDS),
        COMPARE_MODELS,
        SAVE_STEP,
    ),
    THRESHOLDS: (
        look("Drag the handle, or move it with the arrow keys"),
        look(click_to("a line", "see its images")),
        choose_step("See the labels most tied to a group", FORM, MOST_TIED),
        SAVE_STEP,
    ),
}
"""What to do next with each figure."""


def rule_sentence(run: RunResult, result: LabelsResult) -> str:
    """When a label is given, and the uniform baseline."""
    above = result.boundary is Boundary.ABOVE
    threshold = threshold_in_words(result.threshold)
    rule = f"A label counts above {threshold}." if above else f"A label counts from {threshold} up."
    if result.uniform is None:
        return rule
    labels = len(run.label_set.texts)
    return f"{rule} Pure guessing gives each label {level_percent(1 / labels)} (uniform baseline, 1/{labels:,})."


def overall_sentence(comparison: Comparison, compared: ComparedLabels) -> str:
    """How many labels depend on the groups at all, by the test over all of them, and who is in no test."""
    clear, size = sum(test.is_clear for test in compared.tests), compared.family_size
    words = "No label can be tested over all groups."
    if size:
        words = f"Over all groups together, {clear:,} of {size:,} labels have an adjusted p (Holm) under {LEVEL}."
    if not compared.left_out:
        return words
    names = comparison.group_names
    left = "; ".join(f"{names[place]} ({why_left_out(comparison, place)})" for place in compared.left_out)
    return f"{words} In no test: {left}."


def _most_tied(
    run: RunResult, result: LabelsResult, place: int, chosen: Chosen
) -> tuple[tuple[Choice, ...], Figure]:
    comparison, compared = run.comparisons[place], result.comparisons[place]
    if not compared.tied:
        return (), nothing_tied("fewer than two groups are large enough")
    groups = {_key(comparison, tied.group): tied for tied in compared.tied}
    names = comparison.group_names
    options = tuple(
        Option(key, f"{names[tied.group]} against {against_words(compared, tied, names)}")
        for key, tied in groups.items()
    )
    group, only_bh = choose(chosen, GROUP, options), choose(chosen, ONLY_BH, TICKS)
    words = "only labels that Benjamini-Hochberg finds"
    choices = [Choice(ONLY_BH, words, TICKS, only_bh, ChoiceForm.TICK, BH_HELP)]
    if len(groups) > 2:
        choices.insert(0, Choice(GROUP, "Group", options, group, is_told=True))
    else:  # of two groups, either against the other shows the same
        group = next(iter(groups))
    return tuple(choices), tied_figure(run, result, place, groups[group], only_bh=only_bh == ON)


def _thresholds(
    run: RunResult, result: LabelsResult, place: int, chosen: Chosen
) -> tuple[tuple[Choice, ...], Figure]:
    options = tuple(Option(str(label), text) for label, text in enumerate(run.label_set.texts))
    first = str(_strongest(result.comparisons[place].tied))
    label = choose({LABEL: chosen.get(LABEL, first)}, LABEL, options)
    choice = Choice(LABEL, "Label", options, label, ChoiceForm.SEARCH)
    return (choice,), label_sweep_figure(run, result, place, int(label))


def _strongest(tied: Sequence[TiedGroup]) -> int:
    """The label to begin with: the first that is tied to a group."""
    return next((group.labels[0].label for group in tied if group.labels), 0)


def _key(comparison: Comparison, group: int) -> str:
    """The value that stands for a group in a choice: no two groups of a comparison have the same."""
    return json.dumps(list(comparison.groups[group].attributes.values()), ensure_ascii=False)
