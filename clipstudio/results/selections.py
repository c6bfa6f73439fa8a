"""Which images a query means, in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from clipstudio.domain.images import (
    AttributeFilter,
    CopyState,
    FileState,
    FoundBy,
    ImageQuery,
    LabelFilter,
)
from clipstudio.results.when import day_words
from clipstudio.results.words import cosine, number, percent

STATES = {
    FileState.ONE: "one file",
    FileState.SEVERAL: "several copies",
    FileState.MISSING: "file missing",
}
"""How often an image is on the disk, as a filter names it."""

COPIES = {
    CopyState.KEPT: "kept, with copies left out",
    CopyState.COPY: "left out as a copy",
    CopyState.NEITHER: "neither",
}
"""What was decided of images that look alike, as a filter names it."""

NO_CLUSTER, NO_FOLDER, NO_COLLECTION = "in no cluster", "in no folder", "in no collection"
NO_TOP_LABEL = "no top label"
NO_ANSWER = "no answer"


MOST_NAMED = 6
"""Values of a selection that are named, the most frequent first."""


def only_in_words(count: int) -> str:
    """That only images that were selected are shown."""
    return f"only the {number(count)} selected" if count != 1 else "only the one selected"


def selected_in_words(counts: Mapping[str, int], others: int = 0) -> str:
    """How many images are selected, and how many of each value: "312 selected: 201 woman, 99 man, 12 missing".

    Args:
        counts: Values with their number of selected images; those without any are left out.
        others: Selected images of which no value is known here.
    """
    whole = sum(counts.values()) + others
    if not whole:
        return "Nothing selected"
    found = sorted(((count, value) for value, count in counts.items() if count), key=lambda each: -each[0])
    parts = [f"{number(count)} {value}" for count, value in found[:MOST_NAMED]]
    if len(found) > MOST_NAMED:
        parts.append(f"{number(sum(count for count, _ in found[MOST_NAMED:]))} others")
    parts += [f"{number(others)} not on the map"] if others else []
    said = f"{number(whole)} selected"
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
        chosen = f"the {number(len(query.ids))} chosen elsewhere"
        add(chosen if query.found_by is None else found_by_words(query.found_by), ids=None, found_by=None)
    if text := query.text.strip():
        add(f"path holds “{text}”", text="")
    if query.collection is not None:
        add(f"collection: {collections.get(query.collection, 'deleted')}", collection=None)
    if query.no_collection:
        add(NO_COLLECTION, no_collection=False)
    for each in query.attributes:
        others = tuple(other for other in query.attributes if other != each)
        add(f"{each.attribute}: {_or(each.values)}", attributes=others)
    if query.clusters:
        add(f"cluster: {_or(query.clusters, NO_CLUSTER)}", clusters=frozenset())
    if query.folders:
        add(f"folder: {_folders(query.folders)}", folders=frozenset())
    if query.files:
        add(f"files: {_states(query.files)}", files=frozenset())
    if query.copies:
        add(f"duplicates: {copies_words(query.copies)}", copies=frozenset())
    if query.top_label is not None:
        run = runs.get(query.top_label.run, "a deleted run")
        add(f"top label: {_or(query.top_label.labels, NO_TOP_LABEL)} in {run}", top_label=None)
    if query.label is not None:
        run = runs.get(query.label.run, "a deleted run")
        low, high = percent(query.label.minimum), percent(query.label.maximum)
        add(f"“{query.label.label}”: {low} to {high} in {run}", label=None)
    if query.answer is not None:
        add(query.answer.words, answer=None)
    if query.without_copies:
        add("without copies", without_copies=False)
    return tuple(parts)


def found_by_words(found: FoundBy) -> str:
    """What a search was, and when: "found by “two people”, by m, cosine 0.213 or more, 30 November 2026"."""
    searched = f"found by {found.query.in_words()}" if found.query.text else f"found {found.query.in_words()}"
    return f"{searched}, by {found.query.model}, cosine {cosine(found.least)} or more, {day_words(found.at)}"


def copies_words(states: Collection[CopyState]) -> str:
    """What was decided of images that look alike."""
    return " or ".join(words for state, words in COPIES.items() if state in states)


def _or(values: frozenset[str | None], none: str = "missing") -> str:
    named = sorted(value for value in values if value is not None)
    return " or ".join([*named, *([none] if None in values else [])])


def _folders(folders: frozenset[str | None]) -> str:
    """Folders by their last names, which is what tells them apart in a line."""
    named = [PurePath(each).name or each for each in sorted(each for each in folders if each is not None)]
    return " or ".join([*named, *([NO_FOLDER] if None in folders else [])])


def _states(states: frozenset[FileState]) -> str:
    return " or ".join(words for state, words in STATES.items() if state in states)


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
        return f"all {count}images"
    noun = "image" if images == 1 else "images"
    filtered = "filtered " if is_filter else ""
    if query.saved_as:
        return f"the {count}{noun} of the filter “{query.saved_as}”: {', '.join(parts)}"
    return f"the {count}{filtered}{noun} {', '.join(parts)}"


def _parts(query: ImageQuery, collections: Mapping[int, str]) -> list[str]:
    parts = []
    if query.collection is not None:
        parts.append(f"of the collection “{collections.get(query.collection, 'deleted')}”")
    if query.no_collection:
        parts.append(NO_COLLECTION)
    parts += [_attribute(each) for each in query.attributes]
    if query.text:
        parts.append(f"with “{query.text}” in their path")
    if query.label is not None:
        parts.append(_label(query.label))
    if query.top_label is not None:
        parts.append(f"with the top label {_or(query.top_label.labels, NO_TOP_LABEL)}")
    if query.answer is not None:
        parts.append(query.answer.words)
    parts += other_parts(query)
    if query.ids is not None:
        parts.append("picked by hand" if query.found_by is None else found_by_words(query.found_by))
    if query.without_copies:
        parts.append("without copies")
    return parts


def other_parts(query: ImageQuery) -> list[str]:
    """What is asked of clusters, folders and files, each as it follows "images"."""
    parts = []
    if query.clusters:
        parts.append(_in("of the cluster", query.clusters, NO_CLUSTER))
    if query.folders:
        parts.append(_in("in the folder", query.folders, NO_FOLDER))
    if query.files:
        parts.append(f"with {_states(query.files)}")
    if query.copies:
        parts.append(f"among duplicates {copies_words(query.copies)}")
    return parts


def _in(what: str, values: frozenset[str | None], none: str) -> str:
    named = values - {None}
    inside = f"{what} {_or(named)}" if named else ""
    return " or ".join(filter(None, [inside, none if None in values else ""]))


def _attribute(wanted: AttributeFilter) -> str:
    return f"with {wanted.attribute} {_or(wanted.values)}"


def _label(wanted: LabelFilter) -> str:
    low, high = percent(wanted.minimum), percent(wanted.maximum)
    return f"with {low} to {high} for the label “{wanted.label}”"
