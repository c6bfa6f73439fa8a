"""Changes of collections that can be undone: images added and taken out, another name, deletion."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from numpy.typing import ArrayLike

from clipstudio.domain.ids import CollectionId
from clipstudio.domain.removals import Kind, Thing
from clipstudio.results.words import images
from clipstudio.services.edits.of_images import CollectionMembers
from clipstudio.services.edits.state import Several, State
from clipstudio.services.edits.things import CollectionName, Marked
from clipstudio.services.reversible import Reversible, remove
from clipstudio.storage.project_file import ProjectFile


def add_to_collection(project: ProjectFile, name: str, ids: Sequence[int]) -> Reversible | None:
    """Put images into the collection of that name, which is made when it is new; None where all are in it.

    Raises:
        ProjectError: The name is empty.
    """
    is_new = all(each.name != name.strip() for each in project.collections.all())
    collection = project.collections.add(name, ())
    new = sorted(set(ids) - _members(project, collection))
    if not new:
        return None
    outside, inside = _ends(collection, new)
    before: State = Marked.of({_thing(collection): datetime.now(UTC)}) if is_new else outside
    after: State = Several((Marked.of({_thing(collection): None}), inside)) if is_new else inside
    return Reversible(
        f"add {images(len(new))} to collection “{name}”",
        f"Added {images(len(new))} to the collection “{name}”.",
        inside(project)[1],
        before,
        after,
        frozenset({_thing(collection)}),
    )


def take_from_collection(project: ProjectFile, collection: CollectionId, ids: Sequence[int]) -> Reversible | None:
    """Take images out of a collection; they stay in the project. None where none of them is in it."""
    gone = sorted(set(ids) & _members(project, collection))
    if not gone:
        return None
    outside, inside = _ends(collection, gone)
    return Reversible(
        f"remove {images(len(gone))} from a collection",
        f"Removed {images(len(gone))} from the collection; they stay in the project.",
        outside(project)[1],
        inside,
        outside,
        frozenset({_thing(collection)}),
    )


def rename_collection(project: ProjectFile, collection: CollectionId, name: str) -> Reversible | None:
    """Give a collection another name; None where it has that name.

    Raises:
        ProjectError: The name is empty, or another collection has it.
    """
    before = next((each.name for each in project.collections.all() if each.id == collection), "")
    name = name.strip()
    if name == before:
        return None
    changes = project.collections.rename(collection, name)
    return Reversible(
        f"rename collection “{before}”",
        f"The collection “{before}” is called “{name}” now.",
        changes,
        CollectionName(int(collection), before),
        CollectionName(int(collection), name),
        frozenset({_thing(collection)}),
    )


def remove_collection(project: ProjectFile, collection: CollectionId) -> Reversible | None:
    """Delete a collection so that it can be restored; its images stay in the project.

    Raises:
        ProjectError: It is no longer there.
    """
    return remove(project, [_thing(collection)])


def _ends(collection: CollectionId, ids: ArrayLike) -> tuple[CollectionMembers, CollectionMembers]:
    """Images outside of a collection, and in it."""
    return (
        CollectionMembers.of(collection, ids, are_in=False),
        CollectionMembers.of(collection, ids, are_in=True),
    )


def _thing(collection: CollectionId) -> Thing:
    return Thing(Kind.COLLECTION, int(collection))


def _members(project: ProjectFile, collection: CollectionId) -> set[int]:
    return set(project.collections.members(collection).tolist())
