"""Changes of collections that can be undone: images added and taken out, another name, deletion."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np
from numpy.typing import ArrayLike

from clipstudio.domain.edit_words import (
    ADD_TO_COLLECTION,
    MERGE_COLLECTION,
    MERGE_COLLECTIONS,
    RENAME,
    TAKE_FROM_COLLECTION,
)
from clipstudio.domain.errors import ProjectError
from clipstudio.domain.ids import CollectionId
from clipstudio.domain.language import later, later_all, later_by, later_count
from clipstudio.domain.removals import Kind, Thing, named
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
        later(ADD_TO_COLLECTION, images=later_by(images, len(new)), name=name),
        later("Added {images} to the collection “{name}”.", images=later_by(images, len(new)), name=name),
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
        later(TAKE_FROM_COLLECTION, images=later_by(images, len(gone))),
        later(
            "Removed {images} from the collection; they stay in the project.", images=later_by(images, len(gone))
        ),
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
        later(RENAME, things=named(Kind.COLLECTION, before)),
        later("The collection “{old}” is called “{name}” now.", old=before, name=name),
        changes,
        CollectionName(int(collection), before),
        CollectionName(int(collection), name),
        frozenset({_thing(collection)}),
    )


def merge_collections(project: ProjectFile, names: Sequence[str], into: str) -> Reversible | None:
    """Put all images of collections into one of them, or into another one, and delete those that are left over.

    Args:
        project: The project.
        names: The collections; one alone, where it goes into another that is there.
        into: What they are called together: one of them, another collection, or a new name.

    Returns:
        The step; None where there is nothing to merge.

    Raises:
        ProjectError: There is no such collection, or the name is empty.
    """
    into = into.strip()
    others = [project.collections.find(name) for name in dict.fromkeys(names) if name != into]
    if not others:
        raise ProjectError("Choose two collections at least to merge.")
    is_new = all(each.name != into for each in project.collections.all())
    if is_new and len(others) == 1:
        raise ProjectError(
            "There is no collection “{into}” to merge “{names}” into. Rename it instead.",
            into=into,
            names=names[0],
        )
    target = project.collections.add(into, ())
    coming = np.unique(np.concatenate([project.collections.members(each) for each in others]))
    new = np.setdiff1d(coming, project.collections.members(target))
    now, gone = datetime.now(UTC), [_thing(each) for each in others]
    outside, inside = _ends(target, new)
    here, away = Marked.of({_thing(target): None}), Marked.of({_thing(target): now})
    there, removed = Marked.of(dict.fromkeys(gone, None)), Marked.of(dict.fromkeys(gone, now))
    before = Several((away if is_new else outside, there))
    after = Several((removed, *((here,) if is_new else ()), inside))
    merged = later_all((later("“{name}”", name=name) for name in dict.fromkeys(names) if name != into), ", ")
    count = len(project.collections.members(target)) + len(new)
    return Reversible(
        later(MERGE_COLLECTION if len(others) == 1 else MERGE_COLLECTIONS, names=merged, into=into),
        later_count(
            "Merged {names} into the collection “{into}”: it has {count} image now. Ctrl+Z takes it apart again.",
            "Merged {names} into the collection “{into}”: it has {count} images now. Ctrl+Z takes it apart again.",
            count,
            names=merged,
            into=into,
        ),
        after(project)[1],
        before,
        after,
        frozenset({*gone, _thing(target)}),
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
