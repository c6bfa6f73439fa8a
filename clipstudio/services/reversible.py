"""Changes that can be undone and redone, and what each of them is called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from clipstudio.domain.changes import Changes
from clipstudio.domain.removals import Marking, Marks, Thing
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.removals import changes_of


@dataclass(frozen=True, slots=True)
class Reversible:
    """A change that was made; it holds ids, and no copy of what it changed.

    Attributes:
        words: What was done, as a menu says it after "Undo:" ("delete run “Run 2 of Occupations”").
        said: What the user reads of it, in a sentence.
        changes: What views have to redraw.
        undo: Takes the change back; called where writes are made.
        redo: Makes it again.
        about: What it rests on: once one of these is deleted permanently, it cannot be undone.
    """

    words: str
    said: str
    changes: Changes
    undo: Callable[[ProjectFile], Changes]
    redo: Callable[[ProjectFile], Changes]
    about: frozenset[Thing] = frozenset()


def remove(project: ProjectFile, thing: Thing) -> Reversible:
    """Delete a thing, or archive a label set, so that it can be restored.

    Raises:
        ProjectError: It is not there any more.
    """
    marking = project.removals.remove(thing)
    verb = "archive" if thing.kind.is_archived else "delete"
    said = f"{verb.capitalize()}d {thing.kind} “{marking.name}”{_with(marking)}. Ctrl+Z brings it back."
    return _of_marks(marking, f"{verb} {thing.kind} “{marking.name}”", said)


def restore(project: ProjectFile, thing: Thing) -> Reversible:
    """Bring back a thing that was removed.

    Raises:
        ProjectError: It was deleted permanently, or another one has its name by now.
    """
    marking = project.removals.restore(thing)
    said = f"Restored {thing.kind} “{marking.name}”{_with(marking)}."
    return _of_marks(marking, f"restore {thing.kind} “{marking.name}”", said)


def _with(marking: Marking) -> str:
    if not marking.others:
        return ""
    return " and with it " + ", ".join(f"“{name}”" for name in marking.others)


def _of_marks(marking: Marking, words: str, said: str) -> Reversible:
    undo, redo = partial(_mark, marking.before), partial(_mark, marking.after)
    return Reversible(words, said, changes_of(marking.after), undo, redo, frozenset(marking.after))


def _mark(marks: Marks, project: ProjectFile) -> Changes:
    return project.removals.mark(marks)
