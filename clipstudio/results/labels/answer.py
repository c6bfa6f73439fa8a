"""The page of the labels probe: the labels tied to each group, and each label over all thresholds."""

from __future__ import annotations

import json
from collections.abc import Sequence

from clipstudio.domain.audits import Boundary, Comparison, RunResult
from clipstudio.domain.language import number, numeral, said_later, tr
from clipstudio.domain.percents import level_percent
from clipstudio.results.answers import FORM, Answer, Choice, ChoiceForm, Chosen, Option, RunLink, choose, said
from clipstudio.results.figures import Figure
from clipstudio.results.hands import click_to
from clipstudio.results.labels.document import against_words, why_left_out
from clipstudio.results.labels.result import ComparedLabels, LabelsResult, TiedGroup
from clipstudio.results.labels.sweep_figure import label_sweep_figure
from clipstudio.results.labels.tied_figure import nothing_tied, tied_figure
from clipstudio.results.reading import ProbeReading
from clipstudio.results.run.outcomes import COMPARED, COUNTED, OutcomeKind
from clipstudio.results.steps import COMPARE_MODELS, SAVE_STEP, SEE_BARS, choose_step, look
from clipstudio.results.words import compared_by, threshold_in_words
from clipstudio.statistics.multiplicity import LEVEL

MOST_TIED, THRESHOLDS = "tied", "thresholds"
FORMS = (Option(MOST_TIED, said_later("Most tied")), Option(THRESHOLDS, said_later("Thresholds")))
GROUP, ONLY_BH, LABEL = "group", "only_bh", "label"
"""Names of the choices, besides those that a run's page has too."""
ON = "on"
BH_HELP = said_later(
    "Only labels whose p, adjusted by Benjamini and Hochberg's method, is under {level}: "
    "of the labels listed so, {value} % are expected to be there by chance. It is less "
    "strict than Holm's method."
)
TICKS = (Option("", "off"), Option(ON, "on"))
OPEN_RUN = said_later("Open the run and move its threshold")


def answer(reading: ProbeReading[LabelsResult], chosen: Chosen) -> Answer:
    """The page for what was chosen on it; only the figure that is chosen is built."""
    result, run = reading.result, reading.runs[0]
    form = choose(chosen, FORM, FORMS)
    options = tuple(
        Option(str(place), compared_by(comparison)) for place, comparison in enumerate(run.comparisons)
    )
    compared = choose(chosen, COMPARED, options)
    choices = (
        Choice(FORM, tr("Figure"), said(*FORMS), form, ChoiceForm.BUTTONS),
        Choice(COMPARED, tr("Compared by"), options, compared, is_told=True),
    )
    looked_at: tuple[tuple[str, str], ...] = ((COMPARED, compared),)
    if form == THRESHOLDS and LABEL in chosen:
        looked_at = (*looked_at, (COUNTED, f"{OutcomeKind.LABEL}:{chosen[LABEL]}"))
    links = (RunLink(tr(OPEN_RUN), reading.record.runs[0], looked_at),)
    if not compared:
        return Answer((), nothing_tied(tr("no groups are compared")), (rule_sentence(run, result),), runs=links)
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
        choose_step(said_later("Follow a label over all thresholds"), FORM, THRESHOLDS),
        COMPARE_MODELS,
        SAVE_STEP,
    ),
    THRESHOLDS: (
        look(said_later("Drag the handle, or move it with the arrow keys")),
        look(click_to("a line", "see its images")),
        choose_step(said_later("See the labels most tied to a group"), FORM, MOST_TIED),
        SAVE_STEP,
    ),
}
"""What to do next with each figure."""


def rule_sentence(run: RunResult, result: LabelsResult) -> str:
    """When a label is given, and the uniform baseline."""
    above = result.boundary is Boundary.ABOVE
    threshold = threshold_in_words(result.threshold)
    rule = (
        tr("A label counts above {threshold}.", threshold=threshold)
        if above
        else tr("A label counts from {threshold} up.", threshold=threshold)
    )
    if result.uniform is None:
        return rule
    labels = len(run.label_set.texts)
    return tr(
        "{rule} Pure guessing gives each label {level_percent} (uniform baseline, 1/{labels}).",
        rule=rule,
        level_percent=level_percent(1 / labels),
        labels=number(labels),
    )


def overall_sentence(comparison: Comparison, compared: ComparedLabels) -> str:
    """How many labels depend on the groups at all, by the test over all of them, and who is in no test."""
    clear, size = sum(test.is_clear for test in compared.tests), compared.family_size
    words = tr("No label can be tested over all groups.")
    if size:
        words = tr(
            "Over all groups together, {clear} of {size} labels have an adjusted p (Holm) under {level}.",
            clear=number(clear),
            size=number(size),
            level=numeral(str(LEVEL)),
        )
    if not compared.left_out:
        return words
    names = comparison.group_names
    left = "; ".join(f"{names[place]} ({why_left_out(comparison, place)})" for place in compared.left_out)
    return tr("{words} In no test: {left}.", words=words, left=left)


def _most_tied(
    run: RunResult, result: LabelsResult, place: int, chosen: Chosen
) -> tuple[tuple[Choice, ...], Figure]:
    comparison, compared = run.comparisons[place], result.comparisons[place]
    if not compared.tied:
        return (), nothing_tied(tr("fewer than two groups are large enough"))
    groups = {_key(comparison, tied.group): tied for tied in compared.tied}
    names = comparison.group_names
    options = tuple(
        Option(
            key,
            tr(
                "{names} against {against_words}",
                names=names[tied.group],
                against_words=against_words(compared, tied, names),
            ),
        )
        for key, tied in groups.items()
    )
    group, only_bh = choose(chosen, GROUP, options), choose(chosen, ONLY_BH, TICKS)
    words = tr("only labels that Benjamini-Hochberg finds")
    choices = [
        Choice(
            ONLY_BH,
            words,
            TICKS,
            only_bh,
            ChoiceForm.TICK,
            tr(BH_HELP, level=numeral(str(LEVEL)), value=f"{100 * LEVEL:.0f}"),
        )
    ]
    if len(groups) > 2:
        choices.insert(0, Choice(GROUP, tr("Group"), options, group, is_told=True))
    else:  # of two groups, either against the other shows the same
        group = next(iter(groups))
    return tuple(choices), tied_figure(run, result, place, groups[group], only_bh=only_bh == ON)


def _thresholds(
    run: RunResult, result: LabelsResult, place: int, chosen: Chosen
) -> tuple[tuple[Choice, ...], Figure]:
    options = tuple(Option(str(label), text) for label, text in enumerate(run.label_set.texts))
    first = str(_strongest(result.comparisons[place].tied))
    label = choose({LABEL: chosen.get(LABEL, first)}, LABEL, options)
    choice = Choice(LABEL, tr("Label"), options, label, ChoiceForm.SEARCH)
    return (choice,), label_sweep_figure(run, result, place, int(label))


def _strongest(tied: Sequence[TiedGroup]) -> int:
    """The label to begin with: the first that is tied to a group."""
    return next((group.labels[0].label for group in tied if group.labels), 0)


def _key(comparison: Comparison, group: int) -> str:
    """The value that stands for a group in a choice: no two groups of a comparison have the same."""
    return json.dumps(list(comparison.groups[group].attributes.values()), ensure_ascii=False)
