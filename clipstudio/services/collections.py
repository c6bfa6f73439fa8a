"""Changes of collections that can be undone: images added and taken out, another name, deletion."""

from __future__ import annotations

from collections.abc import Sequence

from clipstudio.domain.ids import CollectionId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.removals import Kind, Thing
from clipstudio.results.words import images
from clipstudio.services.reversible import Remake, Reversible, remove
from clipstudio.storage.project_file import ProjectFile


def add_to_collection(project: ProjectFile, name: str, ids: Sequence[int]) -> Reversible | None:
    """Put images into the collection of that name, which is made when it is new; None where all are in it.

    Raises:
        ProjectError: The name is empty.
    """
    collection = project.collections.add(name, ())
    new = sorted(set(ids) - _members(project, collection))
    if not new:
        return None
    put_in, take_out = _moves(collection, new)
    return Reversible(
        f"add {images(len(new))} to collection “{name}”",
        f"Added {images(len(new))} to the collection “{name}”.",
        put_in(project)[1],
        take_out,
        put_in,
        frozenset({_thing(collection)}),
    )


def take_from_collection(project: ProjectFile, collection: CollectionId, ids: Sequence[int]) -> Reversible | None:
    """Take images out of a collection; they stay in the project. None where none of them is in it."""
    gone = sorted(set(ids) & _members(project, collection))
    if not gone:
        return None
    put_in, take_out = _moves(collection, gone)
    return Reversible(
        f"remove {images(len(gone))} from a collection",
        f"Removed {images(len(gone))} from the collection; they stay in the project.",
        take_out(project)[1],
        put_in,
        take_out,
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
        lambda file: ("", file.collections.rename(collection, before)),
        lambda file: ("", file.collections.rename(collection, name)),
        frozenset({_thing(collection)}),
    )


def remove_collection(project: ProjectFile, collection: CollectionId) -> Reversible | None:
    """Delete a collection so that it can be restored; its images stay in the project.

    Raises:
        ProjectError: It is no longer there.
    """
    return remove(project, [_thing(collection)])


def _moves(collection: CollectionId, ids: Sequence[int]) -> tuple[Remake, Remake]:
    """What puts images into a collection, and what takes them out again."""
    return (
        lambda file: ("", file.collections.put_in(collection, ids)),
        lambda file: ("", file.collections.take_out(collection, ids)),
    )


def _thing(collection: CollectionId) -> Thing:
    return Thing(Kind.COLLECTION, int(collection))


def _members(project: ProjectFile, collection: CollectionId) -> set[int]:
    return set(project.images.find(ImageQuery(collection=collection)).tolist())
