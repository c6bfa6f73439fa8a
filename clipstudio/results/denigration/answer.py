"""The page of the denigration probe: changes by group, label by label, and as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clipstudio.domain.audits import RunResult
from clipstudio.domain.language import said_later, tr
from clipstudio.results.answers import (
    FORM,
    Answer,
    Choice,
    ChoiceForm,
    Chosen,
    Folded,
    Option,
    RunLink,
    choose,
    said,
)
from clipstudio.results.denigration.by_group import group_figure, group_targets
from clipstudio.results.denigration.by_label import label_figure
from clipstudio.results.denigration.published import published_change, published_rates
from clipstudio.results.denigration.result import DenigrationResult
from clipstudio.results.denigration.table import change_table
from clipstudio.results.denigration.targets import GroupTarget
from clipstudio.results.documents.probe import published_note
from clipstudio.results.dumbbells import ChangePart, are_apart
from clipstudio.results.figures import Figure, TableFigure
from clipstudio.results.hands import click_to
from clipstudio.results.reading import ProbeReading
from clipstudio.results.run.outcomes import COUNTED, OutcomeKind, outcome_key
from clipstudio.results.steps import COMPARE_MODELS, SAVE_STEP, NextStep, choose_step, look
from clipstudio.results.words import images

BY_GROUP, BY_LABEL, TABLE = "groups", "labels", "table"
FORMS = (
    Option(BY_GROUP, said_later("By group")),
    Option(BY_LABEL, said_later("Label by label")),
    Option(TABLE, said_later("Table")),
)
CATEGORY, OTHER, EDIT = "category", "other", "edit"
"""Names of the choices, besides that of the figure."""
LEFT_OUT, ADDED = "left out", "added"
EDITS = (
    Option(LEFT_OUT, said_later("each label left out")),
    Option(ADDED, said_later("each label of the other set added")),
)


def answer(reading: ProbeReading[DenigrationResult], chosen: Chosen) -> Answer:
    """The page for what was chosen on it; at first the harmful categories together, which the paper compares."""
    result = reading.result
    is_compared = len(result.label_sets) > 1
    forms = said(*(option for option in FORMS if is_compared or option.value == BY_LABEL))
    form = choose(chosen, FORM, forms)
    category = _chosen_category(result.categories, chosen)
    others = tuple(Option(name, name) for name in result.label_sets[1:])
    name = choose(chosen, OTHER, others)
    edits = said(*(EDITS if is_compared else EDITS[:1]))
    edit = choose(chosen, EDIT, edits)
    categories = tuple(Option(text, text) for text in result.categories)
    choices = [Choice(FORM, tr("Figure"), forms, form, ChoiceForm.BUTTONS)]
    choices.append(Choice(CATEGORY, tr("Category"), categories, category, is_told=True))
    if form == BY_LABEL:
        choices.append(Choice(EDIT, tr("Change to the labels"), edits, edit, is_told=True))
    if form != BY_LABEL or edit == ADDED:
        choices.append(Choice(OTHER, tr("Compared with"), others, name, is_told=True))
    links = [
        RunLink(tr("Rates by group: {label_set}", label_set=label_set), id, _looked_at(category, run))
        for label_set, id, run in zip(result.label_sets, reading.record.runs, reading.runs, strict=True)
    ]
    figure: Figure
    if form == BY_LABEL:
        figure = label_figure(reading, category, result.label_sets.index(name) if edit == ADDED else 0)
        steps = (look(click_to("a mark", "see the images that a label moves")), *_steps(form, is_compared))
        return Answer(tuple(choices), figure, runs=tuple(links), steps=steps)
    other = result.label_sets.index(name)
    figure = (change_table if form == TABLE else group_figure)(reading, category, other)
    targets = group_targets(reading, category, other)
    return Answer(
        tuple(choices),
        figure,
        notes=_notes(result, name),
        folded=_folded(reading, category, name),
        runs=tuple(links),
        first=_first(result, category, name, targets),
        steps=(look(_look(figure)), *_steps(form, is_compared)),
    )


def _look(figure: Figure) -> str:
    """What opening a mark does: a table has no marks, and marks that coincide have nothing between them."""
    if isinstance(figure, TableFigure):
        return click_to("a row", "see which images changed")
    if are_apart(figure):
        return click_to("between the two marks", "see which images changed", "there")
    return click_to("a mark", "see its images")


def _first(
    result: DenigrationResult, category: str, label_set: str, targets: Sequence[Mapping[ChangePart, GroupTarget]]
) -> GroupTarget | None:
    """The images of all groups that changed; where none did, those that were counted before."""
    if not targets:
        return None
    change = result.changes_of(category, label_set)[0].change
    return targets[0][ChangePart.FLIPPED if change.gained + change.lost else ChangePart.BEFORE]


def _steps(form: str, is_compared: bool) -> tuple[NextStep, ...]:
    one_by_one = choose_step(tr("Leave out one label at a time"), FORM, BY_LABEL)
    by_group = choose_step(tr("See the change by group"), FORM, BY_GROUP)
    other = (one_by_one,) if form != BY_LABEL else (by_group,) if is_compared else ()
    return (*other, COMPARE_MODELS, SAVE_STEP)


def _looked_at(category: str, run: RunResult) -> tuple[tuple[str, str], ...]:
    """The same category on the page of a run; of several together, what that page shows at first."""
    categories = run.label_set.categories
    if category not in categories:
        return ()
    return ((COUNTED, outcome_key(OutcomeKind.CATEGORY, categories.index(category))),)


def _chosen_category(categories: Sequence[str], chosen: Chosen) -> str:
    """The category chosen; where none is, the last: the harmful ones together."""
    category = chosen.get(CATEGORY, "")
    return category if category in categories else categories[-1]


def _notes(result: DenigrationResult, label_set: str) -> tuple[str, ...]:
    """How many images count in no change."""
    count = result.unanswered.get(label_set, 0)
    if not count:
        return ()
    be = tr("is") if count == 1 else tr("are")
    return (tr("{count} {be} not answered by both label sets and left out.", count=images(count), be=be),)


def _folded(reading: ProbeReading[DenigrationResult], category: str, label_set: str) -> tuple[Folded, ...]:
    """Why the published figures that stand beside the user's differ from them."""
    rates = published_rates(reading.runs[0])
    changes = reading.result.changes_of(category, label_set)
    if not any(published_change(category, change.attributes, rates) for change in changes):
        return ()
    return (Folded(tr("Why published figures differ"), published_note(rates)),)
