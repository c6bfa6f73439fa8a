"""Deleting permanently what was deleted: at once, or when it was long ago."""

from __future__ import annotations

from clipstudio.domain.changes import Changes
from clipstudio.domain.edit_words import DELETE_PERMANENTLY, PERMANENTLY_DELETED, PURGE
from clipstudio.domain.language import later
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.removals import KEPT_DAYS, Kind, Thing, named
from clipstudio.services.edits.recording import note
from clipstudio.services.edits.things import AREAS
from clipstudio.storage.project_file import ProjectFile

_ORDER = (Kind.PROBE_RUN, Kind.RUN, Kind.ATTRIBUTE, Kind.COLLECTION, Kind.FILTER, Kind.REPORT, Kind.PREDICTIONS)
"""Probes go before the runs that they are made of."""


def delete_permanently(
    project: ProjectFile, thing: Thing, *, is_due: bool = False
) -> tuple[frozenset[Thing], Changes]:
    """Delete a deleted thing permanently, with what cannot be without it, and write that down.

    Args:
        project: The project.
        thing: What it is.
        is_due: Whether its time was over, so that nobody was asked.

    Returns:
        What is gone, and what views have to redraw.

    Raises:
        ProjectError: It is not among the deleted ones, or runs use it.
    """
    with project.as_one():
        name, _ = project.removals.find(thing)
        gone, changes = project.removals.delete(thing)
        words = PURGE if is_due else DELETE_PERMANENTLY
        note(project, later(words, things=named(thing.kind, name), days=KEPT_DAYS), [AREAS[thing.kind]], gone)
        why = later(PERMANENTLY_DELETED, things=named(thing.kind, name))
        project.edits.spend_about(gone, project.auditor, why)
    return gone, changes


def purge(project: ProjectFile) -> Work[int]:
    """Delete permanently what was deleted long ago, one thing after the other.

    Archived label sets stay, and so do runs of locked plans.

    Cancelled, what is left stays marked, to be purged the next time.

    Returns:
        How many things are gone.
    """
    removals = project.removals
    waiting = [each for each in removals.removed() if each.is_due() and not removals.is_kept(each.thing)]
    waiting.sort(key=lambda each: _ORDER.index(each.thing.kind))
    gone: set[Thing] = set()
    for done, each in enumerate(waiting):
        yield Progress("Deleting permanently", done, len(waiting), "things", each.name)
        if each.thing not in gone:
            gone |= delete_permanently(project, each.thing, is_due=True)[0]
    return len(waiting)
