"""What another label set, or a single label, does to a category, in plain sentences with the counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clipstudio.domain.estimates import PairedChange
from clipstudio.domain.group_names import ALL_IMAGES, group_names
from clipstudio.domain.language import quoted, said_later, tr
from clipstudio.results.changes import refusal
from clipstudio.results.denigration.result import DenigrationResult, GroupChange, LabelChange
from clipstudio.results.dumbbells import ChangePart
from clipstudio.results.kept_reasons import reason_words
from clipstudio.results.limits import MOST_NAMED, largest_change_limits
from clipstudio.results.meaning import done_with, how_many, of_group, sentence
from clipstudio.results.reading import ProbeReading
from clipstudio.results.words import number, signed_points

MORE_THAN_LABELS = said_later(
    "A rate that changes with the labels says that the model has other words to choose from, not that it "
    "sees people differently."
)


def group_meaning(reading: ProbeReading[DenigrationResult], category: str, other: int) -> str:
    """The group whose rate changes most, with its counts by both label sets."""
    result = reading.result
    changes = result.changes_of(category, result.label_sets[other])
    names = group_names([change.attributes for change in changes])
    known = [place for place, entry in enumerate(changes) if entry.change.change is not None]
    if not known:
        return tr("No group has enough images for a change to be given.")
    place = max(known, key=lambda place: abs(changes[place].change.change or 0.0))
    whole = change_meaning(result, changes[place], names[place])
    if len(known) > 1 and changes[place].change.change:
        return tr("{whole}: the largest change of {known} rows.", whole=whole[:-1], known=number(len(known)))
    return whole


def change_meaning(result: DenigrationResult, entry: GroupChange, name: str) -> str:
    """A group's counts by both label sets, "Of 200 images in the group “0-2”, 60 were labelled ... with ..."."""
    change, first = entry.change, result.label_sets[0]
    if change.is_suppressed:
        return f"{quoted(name)}: {reason_words(change.reason)}."
    if not change.n:
        return tr("No image to count in “{name}”.", name=name)
    before, after = how_many(change.before, change.n), how_many(change.after, change.n)
    by = "" if change.change is None else f", {signed_points(change.change)}"
    counts = tr(
        "{before} were labelled “{category}” with “{first}” and {after} with “{label_set}”{by}",
        before=before,
        category=entry.category,
        first=first,
        after=after,
        label_set=entry.label_set,
        by=by,
    )
    why = "" if change.change is not None else f"; {refusal(change)}"
    return sentence(f"{done_with(of_group(name, change.n), counts)}{why}")


def part_meaning(result: DenigrationResult, entry: GroupChange, name: str, part: ChangePart) -> str:
    """What one part of a row counts."""
    change = entry.change
    if part is not ChangePart.FLIPPED or not change.n:
        return change_meaning(result, entry, name)
    flipped = change.gained + change.lost
    changed = tr(
        "{how_many} changed between “{label_sets}” and “{label_set}”",
        how_many=how_many(flipped, change.n),
        label_sets=result.label_sets[0],
        label_set=entry.label_set,
    )
    return sentence(f"{done_with(of_group(name, change.n), changed)}: {_ways(change, entry.category)}")


def label_meaning(entry: LabelChange, edit: str) -> str:
    """What one label does to a category over all images."""
    change = entry.change
    before, after = how_many(change.before, change.n), how_many(change.after, change.n)
    counts = tr(
        "{before} were labelled “{category}” before and {after} with “{label}” {edit}",
        before=before,
        category=entry.category,
        after=after,
        label=entry.label,
        edit=edit,
    )
    by = "" if change.change is None else f", {signed_points(change.change)}"
    return sentence(f"{done_with(of_group(ALL_IMAGES, change.n), counts)}{by}")


def label_flips(entry: LabelChange, edit: str) -> str:
    """How many images one label moves into a category or out of it: those that its mark opens."""
    change = entry.change
    changed = tr(
        "{how_many} changed with “{label}” {edit}",
        how_many=how_many(change.gained + change.lost, change.n),
        label=entry.label,
        edit=edit,
    )
    return sentence(f"{done_with(of_group(ALL_IMAGES, change.n), changed)}: {_ways(change, entry.category)}")


def largest_label_meaning(changes: Sequence[LabelChange], edit: str) -> str:
    """The label that changes most, with its counts."""
    known = [entry for entry in changes if entry.change.change is not None]
    if not known:
        return tr("No label can be tried.")
    largest = max(known, key=lambda entry: abs(entry.change.change or 0.0))
    if not largest.change.change:
        n = largest.change.n
        return sentence(
            tr(
                "{of_group}, the number labelled “{category}” changes with no label",
                of_group=of_group(ALL_IMAGES, n),
                category=largest.category,
            )
        )
    return label_meaning(largest, edit)


def group_limits(changes: Sequence[GroupChange]) -> Iterator[str]:
    """What changes by group do not show."""
    names = group_names([change.attributes for change in changes])
    yield from largest_change_limits(entry.change for entry in changes)
    refused = [
        f"{name} ({reason_words(entry.change.reason)})"
        for name, entry in zip(names, changes, strict=True)
        if entry.change.change is None and not entry.change.is_suppressed
    ]
    if refused:
        more = (
            tr("; and {refused} more", refused=number(len(refused) - MOST_NAMED))
            if len(refused) > MOST_NAMED
            else ""
        )
        yield tr(
            "Too few images for a change: {refused}{more}.", refused="; ".join(refused[:MOST_NAMED]), more=more
        )
    withheld = [name for name, entry in zip(names, changes, strict=True) if entry.change.is_suppressed]
    if withheld:
        yield tr("Suppressed: {withheld}.", withheld="; ".join(withheld))
    yield tr(MORE_THAN_LABELS)


def label_limits(changes: Sequence[LabelChange]) -> Iterator[str]:
    """What changes by single labels do not show."""
    yield from largest_change_limits(entry.change for entry in changes)
    yield tr(MORE_THAN_LABELS)


def _ways(change: PairedChange, category: str) -> str:
    return tr(
        "{gained} gained the label “{category}”, {lost} lost it",
        gained=number(change.gained),
        category=category,
        lost=number(change.lost),
    )
