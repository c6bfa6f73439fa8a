"""Which images a query means, in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from clipstudio.domain.cluster_names import cluster_words
from clipstudio.domain.images import (
    AttributeFilter,
    CopyState,
    FileState,
    FoundBy,
    ImageQuery,
    LabelFilter,
)
from clipstudio.domain.language import said_later, tr, tr_count
from clipstudio.results.when import day_words
from clipstudio.results.words import cosine, number, percent

STATES = {
    FileState.ONE: said_later("one file"),
    FileState.SEVERAL: said_later("several copies"),
    FileState.MISSING: said_later("file missing"),
}
"""How often an image is on the disk, as a filter names it."""

COPIES = {
    CopyState.KEPT: said_later("kept, with copies left out"),
    CopyState.COPY: said_later("left out as a copy"),
    CopyState.NEITHER: "neither",
}
"""What was decided of images that look alike, as a filter names it."""

NO_CLUSTER, NO_FOLDER, NO_COLLECTION = (
    said_later("in no cluster"),
    said_later("in no folder"),
    said_later("in no collection"),
)
NO_TOP_LABEL = said_later("no top label")
NO_ANSWER = said_later("no answer")


MOST_NAMED = 6
"""Values of a selection that are named, the most frequent first."""


def gone_in_words(count: int) -> str:
    """What it means that so many images of a selection have no file any more."""
    said = tr_count(
        "{count} of these images has no file any more", "{count} of these images have no file any more", count
    )
    return said + tr(
        ": it was deleted or moved, or was changed and is another image now. Such an image still counts where its "
        "embedding was kept. To leave it out, filter by “Files” in Images first."
    )


def only_in_words(count: int) -> str:
    """That only images that were selected are shown."""
    return tr("only the {count} selected", count=number(count)) if count != 1 else tr("only the one selected")


def selected_in_words(counts: Mapping[str, int], others: int = 0) -> str:
    """How many images are selected, and how many of each value: "312 selected: 201 woman, 99 man, 12 missing".

    Args:
        counts: Values with their number of selected images; those without any are left out.
        others: Selected images of which no value is known here.
    """
    whole = sum(counts.values()) + others
    if not whole:
        return tr("Nothing selected")
    found = sorted(((count, value) for value, count in counts.items() if count), key=lambda each: -each[0])
    parts = [f"{number(count)} {value}" for count, value in found[:MOST_NAMED]]
    if len(found) > MOST_NAMED:
        parts.append(tr("{count} others", count=number(sum((count for count, _ in found[MOST_NAMED:])))))
    parts += [tr("{others} not on the map", others=number(others))] if others else []
    said = tr("{whole} selected", whole=number(whole))
    return f"{said}: {', '.join(parts)}" if len(counts) > 1 or others else said


@dataclass(frozen=True, slots=True)
class FilterPart:
    """One part of a filter.

    Attributes:
        words: What it asks for, "gender: woman or missing".
        rest: The filter without it.
    """

    words: str
    rest: ImageQuery


def filter_parts(
    query: ImageQuery, collections: Mapping[int, str], runs: Mapping[int, str]
) -> tuple[FilterPart, ...]:
    """The parts of a filter, each with what remains without it.

    Args:
        query: The filter.
        collections: Names of the collections.
        runs: Titles of the runs.
    """
    parts: list[FilterPart] = []

    def add(words: str, **without: object) -> None:
        parts.append(FilterPart(words, replace(query, **without)))  # type: ignore[arg-type]

    if query.ids is not None:
        chosen = tr("the {ids} chosen elsewhere", ids=number(len(query.ids)))
        add(chosen if query.found_by is None else found_by_words(query.found_by), ids=None, found_by=None)
    if text := query.text.strip():
        add(tr("path holds “{value}”", value=text), text="")
    if query.collection is not None:
        add(tr("collection: {get}", get=collections.get(query.collection, tr("deleted"))), collection=None)
    if query.no_collection:
        add(tr(NO_COLLECTION), no_collection=False)
    for each in query.attributes:
        others = tuple(other for other in query.attributes if other != each)
        add(f"{each.attribute}: {_or(each.values)}", attributes=others)
    if query.clusters:
        add(
            tr(
                "cluster: {value}",
                value=_or({each and cluster_words(each) for each in query.clusters}, tr(NO_CLUSTER)),
            ),
            clusters=frozenset(),
        )
    if query.folders:
        add(tr("folder: {folders}", folders=_folders(query.folders)), folders=frozenset())
    if query.files:
        add(tr("files: {states}", states=_states(query.files)), files=frozenset())
    if query.copies:
        add(tr("duplicates: {copies_words}", copies_words=copies_words(query.copies)), copies=frozenset())
    if query.top_label is not None:
        run = runs.get(query.top_label.run, tr("a deleted run"))
        add(
            tr("top label: {value} in {run}", value=_or(query.top_label.labels, tr(NO_TOP_LABEL)), run=run),
            top_label=None,
        )
    if query.label is not None:
        run = runs.get(query.label.run, tr("a deleted run"))
        low, high = percent(query.label.minimum), percent(query.label.maximum)
        add(
            tr("“{label}”: {low} to {high} in {run}", label=query.label.label, low=low, high=high, run=run),
            label=None,
        )
    if query.answer is not None:
        add(query.answer.words, answer=None)
    if query.without_copies:
        add(tr("without copies"), without_copies=False)
    return tuple(parts)


def found_by_words(found: FoundBy) -> str:
    """What a search was, and when: "found by “two people”, by m, cosine 0.213 or more, 30 November 2026"."""
    searched = (
        tr("found by {in_words}", in_words=found.query.in_words())
        if found.query.text
        else tr("found {in_words}", in_words=found.query.in_words())
    )
    return tr(
        "{searched}, by {model}, cosine {cosine} or more, {day_words}",
        searched=searched,
        model=found.query.model,
        cosine=cosine(found.least),
        day_words=day_words(found.at),
    )


def copies_words(states: Collection[CopyState]) -> str:
    """What was decided of images that look alike."""
    return tr(" or ").join(tr(words) for state, words in COPIES.items() if state in states)


def _or(values: Collection[str | None], none: str = "") -> str:
    named = sorted(value for value in values if value is not None)
    return tr(" or ").join([*named, *([none or tr("missing")] if None in values else [])])


def _folders(folders: frozenset[str | None]) -> str:
    """Folders by their last names, which is what tells them apart in a line."""
    named = [PurePath(each).name or each for each in sorted(each for each in folders if each is not None)]
    return tr(" or ").join([*named, *([tr(NO_FOLDER)] if None in folders else [])])


def _states(states: frozenset[FileState]) -> str:
    return tr(" or ").join(tr(words) for state, words in STATES.items() if state in states)


def selection_in_words(
    query: ImageQuery, images: int | None, collections: Mapping[int, str], *, is_filter: bool = False
) -> str:
    """The images of a query, "all 800 images" or "the 478 images with kind person".

    Args:
        query: What is asked for.
        images: How many it finds; None where nobody has counted them.
        collections: Names of the collections.
        is_filter: Whether it is the filter that the user has set, so that they know it by that.
    """
    count = "" if images is None else f"{number(images)} "
    parts = _parts(query, collections)
    if not parts:
        return tr("all {count}images", count=count)
    noun = tr("image") if images == 1 else tr("images")
    filtered = tr("filtered ") if is_filter else ""
    if query.saved_as:
        return tr(
            "the {count}{noun} of the filter “{saved_as}”: {parts}",
            count=count,
            noun=noun,
            saved_as=query.saved_as,
            parts=", ".join(parts),
        )
    return tr(
        "the {count}{filtered}{noun} {parts}", count=count, filtered=filtered, noun=noun, parts=", ".join(parts)
    )


def _parts(query: ImageQuery, collections: Mapping[int, str]) -> list[str]:
    parts = []
    if query.collection is not None:
        parts.append(tr("of the collection “{get}”", get=collections.get(query.collection, tr("deleted"))))
    if query.no_collection:
        parts.append(tr(NO_COLLECTION))
    parts += [_attribute(each) for each in query.attributes]
    if query.text:
        parts.append(tr("with “{value}” in their path", value=query.text))
    if query.label is not None:
        parts.append(_label(query.label))
    if query.top_label is not None:
        parts.append(tr("with the top label {value}", value=_or(query.top_label.labels, tr(NO_TOP_LABEL))))
    if query.answer is not None:
        parts.append(query.answer.words)
    parts += other_parts(query)
    if query.ids is not None:
        parts.append(tr("picked by hand") if query.found_by is None else found_by_words(query.found_by))
    if query.without_copies:
        parts.append(tr("without copies"))
    return parts


def other_parts(query: ImageQuery) -> list[str]:
    """What is asked of clusters, folders and files, each as it follows "images"."""
    parts = []
    if query.clusters:
        parts.append(_in(tr("of the cluster"), query.clusters, tr(NO_CLUSTER)))
    if query.folders:
        parts.append(_in(tr("in the folder"), query.folders, tr(NO_FOLDER)))
    if query.files:
        parts.append(tr("with {states}", states=_states(query.files)))
    if query.copies:
        parts.append(tr("among duplicates {copies_words}", copies_words=copies_words(query.copies)))
    return parts


def _in(what: str, values: frozenset[str | None], none: str) -> str:
    named = values - {None}
    inside = f"{what} {_or(named)}" if named else ""
    return tr(" or ").join(filter(None, [inside, none if None in values else ""]))


def _attribute(wanted: AttributeFilter) -> str:
    return tr("with {attribute} {value}", attribute=wanted.attribute, value=_or(wanted.values))


def _label(wanted: LabelFilter) -> str:
    low, high = percent(wanted.minimum), percent(wanted.maximum)
    return tr("with {low} to {high} for the label “{label}”", low=low, high=high, label=wanted.label)
