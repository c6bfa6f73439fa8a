"""Which images a query means, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from clipstudio.domain.images import AttributeFilter, FileState, ImageQuery, LabelFilter
from clipstudio.results.words import number, percent

STATES = {
    FileState.ONE: "one file",
    FileState.SEVERAL: "several copies",
    FileState.MISSING: "file missing",
}
"""How often an image is on the disk, as a filter names it."""

NO_CLUSTER = "in no cluster"


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
        add(f"the {number(len(query.ids))} chosen elsewhere", ids=None)
    if text := query.text.strip():
        add(f"path holds “{text}”", text="")
    if query.collection is not None:
        add(f"collection: {collections.get(query.collection, 'deleted')}", collection=None)
    for each in query.attributes:
        others = tuple(other for other in query.attributes if other != each)
        add(f"{each.attribute}: {_or(each.values)}", attributes=others)
    if query.clusters:
        add(f"cluster: {_or(query.clusters, NO_CLUSTER)}", clusters=frozenset())
    if query.folders:
        add(f"folder: {_folders(query.folders)}", folders=frozenset())
    if query.files:
        add(f"files: {_states(query.files)}", files=frozenset())
    if query.label is not None:
        run = runs.get(query.label.run, "a deleted run")
        low, high = percent(query.label.minimum), percent(query.label.maximum)
        add(f"“{query.label.label}”: {low} to {high} in {run}", label=None)
    if query.answer is not None:
        add(query.answer.words, answer=None)
    if query.without_copies:
        add("without copies", without_copies=False)
    return tuple(parts)


def _or(values: frozenset[str | None], none: str = "missing") -> str:
    named = sorted(value for value in values if value is not None)
    return " or ".join([*named, *([none] if None in values else [])])


def _folders(folders: frozenset[str]) -> str:
    """Folders by their last names, which is what tells them apart in a line."""
    return " or ".join(PurePath(folder).name or folder for folder in sorted(folders))


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
    parts += [_attribute(each) for each in query.attributes]
    if query.text:
        parts.append(f"with “{query.text}” in their path")
    if query.label is not None:
        parts.append(_label(query.label))
    if query.answer is not None:
        parts.append(query.answer.words)
    parts += other_parts(query)
    if query.ids is not None:
        parts.append("picked by hand")
    if query.without_copies:
        parts.append("without copies")
    return parts


def other_parts(query: ImageQuery) -> list[str]:
    """What is asked of clusters, folders and files, each as it follows "images"."""
    parts = []
    if query.clusters:
        named = query.clusters - {None}
        inside = f"of the cluster {_or(frozenset(named))}" if named else ""
        parts.append(" or ".join(filter(None, [inside, NO_CLUSTER if None in query.clusters else ""])))
    if query.folders:
        parts.append(f"in the folder {' or '.join(sorted(query.folders))}")
    if query.files:
        parts.append(f"with {_states(query.files)}")
    return parts


def _attribute(wanted: AttributeFilter) -> str:
    return f"with {wanted.attribute} {_or(wanted.values)}"


def _label(wanted: LabelFilter) -> str:
    low, high = percent(wanted.minimum), percent(wanted.maximum)
    return f"with {low} to {high} for the label “{wanted.label}”"
