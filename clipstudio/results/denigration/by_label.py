"""What each label does to a category, left out or added alone: changes to either side of zero."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from clipstudio.domain.group_names import ALL_IMAGES
from clipstudio.domain.language import numeral, quoted, said_later, tr
from clipstudio.results.changes import (
    change_lines,
    change_parts,
    flips_words,
    p_words,
    rates_words,
    refusal,
)
from clipstudio.results.denigration.result import DenigrationResult, LabelChange
from clipstudio.results.denigration.said import label_flips, label_limits, largest_label_meaning
from clipstudio.results.denigration.targets import LabelTarget
from clipstudio.results.dumbbells import FLIPPED_WORDS
from clipstudio.results.figures import (
    Axis,
    Cell,
    Dot,
    FigureText,
    Line,
    Part,
    Row,
    RowFigure,
    Shape,
    Unit,
    Whisker,
    escape_formula,
)
from clipstudio.results.hands import opens
from clipstudio.results.marks import NEUTRAL_MARK
from clipstudio.results.reading import ProbeReading
from clipstudio.results.words import group_size

HEADER: Line = (
    *("label", "category", "edit", "rate_of", "group", "n", "before", "after", "change", "low", "high"),
    *("gained", "lost", "p", "note"),
)


NO_P = said_later("No p: a single label moves images in one direction only, so there is nothing to test.")


class Edit(StrEnum):
    """What is done to the first label set, one label at a time."""

    LEFT_OUT = said_later("left out")
    ADDED = said_later("added")


def label_figure(reading: ProbeReading[DenigrationResult], category: str, other: int) -> RowFigure:
    """What each label does to the rate of a category over all images.

    Args:
        reading: The result.
        category: As the result names it.
        other: 0 to leave labels out of the first label set; the place of the set whose labels are added to it.
    """
    result, first = reading.result, reading.runs[0]
    edit = Edit.ADDED if other else Edit.LEFT_OUT
    tried = [change for change in result.added if change.label_set == result.label_sets[other]]
    changes = [change for change in (tried if other else result.left_out) if change.category == category]
    # A label that is added has a category only in the set that it comes from.
    categories = {label.text: label.category for label in reading.runs[other].label_set.labels}
    rows = tuple(
        _row(change, edit, categories.get(change.label, ""), _target(reading, change, edit, other))
        for change in changes
    )
    title = tr(
        "images labelled “{category}”, one label {value} at a time   {group_size}",
        category=category,
        value=tr(edit.value),
        group_size=group_size(first.overall.n),
    )
    text = FigureText(
        *(title, _answer(changes, edit), _note(result, changes, other), (), HEADER),
        largest_label_meaning(changes, tr(edit.value)),
        tuple(label_limits(changes)) if changes else (),
    )
    axis = Axis(
        tr("change in the share labelled “{category}”, in points, with its interval", category=category),
        Unit.POINTS,
        0.002,
    )
    return RowFigure(text, axis, rows, can_sort=len(rows) > 1, is_dense=True)


def _target(reading: ProbeReading[DenigrationResult], change: LabelChange, edit: Edit, other: int) -> LabelTarget:
    how = tr("with") if edit is Edit.ADDED else tr("without")
    return LabelTarget(
        caption=f"{change.category} · {how} {quoted(change.label)} · {tr(FLIPPED_WORDS)}",
        meaning=label_flips(change, tr(edit.value)),
        probe_run=reading.record.id,
        other=other,
        category=change.category,
        label=change.label,
    )


def _answer(changes: Sequence[LabelChange], edit: Edit) -> str:
    """The label that changes most in a sentence, or why there is none."""
    known = [(abs(entry.change.change), entry) for entry in changes if entry.change.change is not None]
    if not known:
        return tr("No change can be given: not estimable for any label.")
    size, largest = max(known, key=lambda pair: pair[0])
    if size == 0:
        return tr("No label changes the rate.")
    words = " ".join(change_parts(largest.change))
    return tr(
        "Largest change: “{label}” {value}, {rates_words}, {words}.",
        label=largest.label,
        value=tr(edit.value),
        rates_words=rates_words(largest.change),
        words=words,
    )


def _note(result: DenigrationResult, changes: Sequence[LabelChange], other: int) -> str:
    """That the intervals hold for all labels together; without labels, why there are none."""
    base = result.label_sets[0]
    if changes:
        level = changes[0].level
        held = (
            ""
            if level is None
            else tr("Intervals hold for all labels together: {value} % each.", value=numeral(f"{100 * level:.2f}"))
        )
        is_untested = all(change.change.p is None for change in changes)
        return " ".join(filter(None, (held, tr(NO_P) if is_untested else "")))
    if other:
        return tr(
            "“{label_sets}” has no label that “{base}” lacks, or lacks some of its labels.",
            label_sets=result.label_sets[other],
            base=base,
        )
    return tr("“{base}” has too few labels to leave one out.", base=base)


def _row(entry: LabelChange, edit: Edit, category: str, target: LabelTarget) -> Row:
    change = entry.change
    is_known = change.change is not None
    return Row(
        entry.label,
        shapes=_shapes(entry),
        cells=_cells(entry) if is_known else (),
        refusal="" if is_known else refusal(change),
        parts=(Part(target, _sentence(entry, edit, category), change.low or 0.0, change.high or 0.0),),
        size=None if change.change is None else abs(change.change),
        lines=(_line(entry, edit, category),),
    )


def _shapes(entry: LabelChange) -> tuple[Shape, ...]:
    change = entry.change
    if change.change is None or change.low is None or change.high is None:
        return ()
    return (Whisker(change.low, change.high), Dot(change.change, NEUTRAL_MARK))


def _cells(entry: LabelChange) -> tuple[Cell, ...]:
    change, bracket = change_parts(entry.change)
    return (
        Cell(change, is_strong=True, is_right=True),
        Cell(bracket, is_muted=True),
        # In a narrow chart the flips are left to the sentence.
        Cell(flips_words(entry.change), is_muted=True, starts_line=True),
        Cell(p_words(entry.change), is_muted=True),
    )


def _sentence(entry: LabelChange, edit: Edit, category: str) -> str:
    name = f"{quoted(entry.label)} {tr(edit.value)}" + (f" ({category})" if category else "")
    if entry.change.change is None:
        return f"{name}: {refusal(entry.change)}"
    return "\n".join([name, *change_lines(entry.change), opens(tr(FLIPPED_WORDS))])


def _line(entry: LabelChange, edit: Edit, category: str) -> Line:
    change = entry.change
    return (
        *(escape_formula(entry.label), escape_formula(category), edit.value, escape_formula(entry.category)),
        *(ALL_IMAGES, change.n, change.before, change.after, change.change, change.low, change.high),
        *(change.gained, change.lost, change.p),
        "" if change.change is not None else refusal(change),
    )
