"""Changes of saved filters that can be undone: saved, renamed, deleted."""

from __future__ import annotations

from datetime import UTC, datetime

from clipstudio.domain.changes import Changes
from clipstudio.domain.edit_words import RENAME, SAVE_FILTER
from clipstudio.domain.errors import ProjectError
from clipstudio.domain.ids import CollectionId, SavedFilterId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.language import later
from clipstudio.domain.removals import Kind, Thing, named
from clipstudio.services.edits.things import FilterName, Marked
from clipstudio.services.reversible import Reversible, remove
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.storage.saved_filters import SavedFilter


def save_filter(project: ProjectFile, name: str, query: ImageQuery) -> Reversible:
    """Keep a filter under a name.

    Raises:
        ProjectError: The name is empty or taken.
    """
    id = project.saved_filters.save(name, query)
    thing = Thing(Kind.FILTER, int(id))
    gone, there = Marked.of({thing: datetime.now(UTC)}), Marked.of({thing: None})
    name = name.strip()
    said = later("Saved the filter “{name}”.", name=name)
    return Reversible(later(SAVE_FILTER, name=name), said, Changes.FILTERS, gone, there, frozenset({thing}))


def rename_filter(project: ProjectFile, saved: SavedFilter, name: str) -> Reversible | None:
    """Give a filter another name; None where it has that name. Plans that named it keep the name that it had.

    Raises:
        ProjectError: The name is empty or taken.
    """
    name = name.strip()
    if name == saved.name:
        return None
    changes = project.saved_filters.rename(saved.id, name)
    return Reversible(
        later(RENAME, things=named(Kind.FILTER, saved.name)),
        later("The filter “{old}” is called “{name}” now.", old=saved.name, name=name),
        changes,
        FilterName(int(saved.id), saved.name),
        FilterName(int(saved.id), name),
        frozenset({Thing(Kind.FILTER, int(saved.id))}),
    )


def remove_filter(project: ProjectFile, id: SavedFilterId) -> Reversible | None:
    """Delete a filter so that it can be restored; its images stay, and so do plans that named it.

    Raises:
        ProjectError: It is no longer there.
    """
    return remove(project, [Thing(Kind.FILTER, int(id))])


def images_named(project: ProjectReader, name: str) -> ImageQuery:
    """The images that a command line names: a collection or a saved filter.

    Raises:
        ProjectError: There is neither, or both are called so.
    """
    saved = project.saved_filters.find(name)
    if saved is None:
        return ImageQuery(collection=_collection(project, name))
    if any(each.name == name for each in project.collections.all()):
        raise ProjectError(
            "A collection and a filter are both called “{name}”. Rename one of them first.", name=name
        )
    return saved.query


def _collection(project: ProjectReader, name: str) -> CollectionId:
    try:
        return project.collections.find(name)
    except ProjectError as error:
        filters = ", ".join(f"“{each.name}”" for each in project.saved_filters.all()) or later("none yet")
        raise ProjectError("{error} Saved filters: {filters}.", error=error, filters=filters) from error
