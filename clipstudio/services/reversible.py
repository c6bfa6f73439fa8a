"""Changes that can be undone and redone, and what each of them is called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from clipstudio.domain.changes import Changes
from clipstudio.domain.derived import sources_of
from clipstudio.domain.edit_words import ARCHIVE, DELETE, RENAME, REORDER_VALUES, RESTORE
from clipstudio.domain.errors import AuditError
from clipstudio.domain.language import later, later_all, said_later
from clipstudio.domain.removals import Kind, Marking, Thing, named
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.domain.run_titles import title_of
from clipstudio.services.edits.of_attributes import ValueOrder
from clipstudio.services.edits.things import Marked, RunTitle, called
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.removals import changes_of

Remake = Callable[[ProjectFile], tuple[str, Changes]]


DELETED = said_later("Deleted {things}{others}. {back}")
ARCHIVED = said_later("Archived {things}{others}. {back}")


@dataclass(frozen=True, slots=True)
class Reversible:
    """A change that was made; it holds ids, and no copy of what it changed.

    Where ``undo`` and ``redo`` are a `State` each, the file can keep it.

    Attributes:
        words: What was done, as a menu says it after "Undo:" ("delete run “Run 2 of Occupations”").
        said: What the user reads of it, in a sentence; "" where it is to be seen.
        changes: What views have to redraw.
        undo: Takes the change back; called where writes are made. Returns what else is to be said, and what views
            have to redraw.
        redo: Makes it again.
        about: What it rests on: once one of these is deleted permanently, it cannot be undone.
        id: The edit that was written down; 0 where none was.
    """

    words: str
    said: str
    changes: Changes
    undo: Remake
    redo: Remake
    about: frozenset[Thing] = frozenset()
    id: int = 0


def remove(project: ProjectFile, things: Sequence[Thing]) -> Reversible | None:
    """Delete things, or archive a label set, so that they can be restored; None where that was done before.

    Raises:
        ProjectError: One is no longer there.
    """
    markings = [made for thing in things if (made := project.removals.remove(thing)) is not None]
    if not markings:
        return None
    kind, marking = things[0].kind, _together(markings)
    these = later_all(
        (named(kind, markings[0].name), *(later(" and “{name}”", name=each.name) for each in markings[1:])), ""
    )
    back = later("Ctrl+Z brings them back.") if markings[1:] or kind.is_plural else later("Ctrl+Z brings it back.")
    done = ARCHIVED if kind.is_archived else DELETED
    said = later(done, things=these, others=_with(marking), back=back)
    return _of_marks(marking, later(ARCHIVE if kind.is_archived else DELETE, things=these), said)


def _together(markings: Sequence[Marking]) -> Marking:
    """Several markings, one after the other, as one."""
    before: dict[Thing, datetime | None] = {}
    after: dict[Thing, datetime | None] = {}
    for marking in markings:
        before = {**marking.before, **before}
        after.update(marking.after)
    own = {marking.name for marking in markings}
    others = (other for marking in markings for other in marking.others if other not in own)
    return Marking(markings[0].name, tuple(dict.fromkeys(others)), before, after)


def thing_of(key: RunKey) -> Thing:
    """A run of a list, as something that can be removed."""
    return Thing(Kind.RUN if key.kind is RunKind.RUN else Kind.PROBE_RUN, key.id)


def rename_run(project: ProjectFile, key: RunKey, title: str) -> Reversible | None:
    """Call a run by another title; None where it is called so.

    Raises:
        AuditError: Another run is called so, or this one was deleted.
    """
    runs = (run for run in project.run_list.all() if run.key == key)
    name = next((title_of(run.given_title, run.name, run.number) for run in runs), "")
    before, changes = project.run_list.rename(key, title)
    if before == title or not changes:
        return None

    after = next(run.given_title for run in project.run_list.all() if run.key == key)
    words, about = later(RENAME, things=named(thing_of(key).kind, name)), frozenset({thing_of(key)})
    old, new = RunTitle(key.kind, key.id, before), RunTitle(key.kind, key.id, after)
    return Reversible(words, "", changes, old, new, about)


def archive_label_set(project: ProjectFile, name: str) -> Reversible | None:
    """Archive the label set of that name; None where that was done before.

    Raises:
        LabelSetError: There is none.
    """
    return remove(project, [Thing(Kind.LABEL_SET, project.label_sets.row(name))])


def remove_attribute(project: ProjectFile, name: str) -> Reversible | None:
    """Delete the attribute of that name, so that it can be restored.

    Raises:
        AuditError: There is none, or another one is derived from it.
    """
    for other, derivation in project.attributes.definitions().items():
        if name in sources_of(derivation):
            raise AuditError(
                "“{name}” stays: “{other}” is derived from it. Delete “{other}” first.", name=name, other=other
            )
    return remove(project, [Thing(Kind.ATTRIBUTE, project.attributes.find(name))])


def remove_predictions(project: ProjectFile, name: str) -> Reversible | None:
    """Delete the predictions of that name, so that they can be restored; runs that used them are kept.

    Raises:
        ProjectError: There are none.
    """
    return remove(project, [Thing(Kind.PREDICTIONS, project.predictions.row(name))])


def order_values(project: ProjectFile, name: str, values: Sequence[str]) -> Reversible | None:
    """Put the values of an attribute in order, or with none named in their natural order; None where they are so.

    Raises:
        AuditError: There is no such attribute.
    """
    attribute, wanted = project.attributes.find(name), tuple(values)
    before, changes = project.attributes.order_values(attribute, wanted)
    if before == wanted:
        return None

    about = frozenset({Thing(Kind.ATTRIBUTE, int(attribute))})
    old, new = ValueOrder(int(attribute), before), ValueOrder(int(attribute), wanted)
    return Reversible(later(REORDER_VALUES, name=name), "", changes, old, new, about)


def restore(project: ProjectFile, thing: Thing) -> Reversible | None:
    """Bring back a thing that was removed; None where it is there.

    Raises:
        ProjectError: It was deleted permanently, or another one has its name by now.
    """
    marking = project.removals.restore(thing)
    if marking is None:
        return None
    said = later(
        "Restored {things}{others}.{called}",
        things=named(thing.kind, marking.name),
        others=_with(marking),
        called=called(marking.renamed),
    )
    return _of_marks(marking, later(RESTORE, things=named(thing.kind, marking.name)), said)


def _with(marking: Marking) -> str:
    if not marking.others:
        return ""
    others = later_all((later("“{name}”", name=name) for name in marking.others), ", ")
    return later(" and with it {others}", others=others)


def _of_marks(marking: Marking, words: str, said: str) -> Reversible:
    before, after = Marked.of(marking.before), Marked.of(marking.after)
    return Reversible(words, said, changes_of(marking.after), before, after, frozenset(marking.after))
