"""Making edits that are written down, and undoing and redoing them, today or after a restart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from clipstudio.domain.changes import Changes
from clipstudio.domain.edits import Area, EditAction, RecordedEdit
from clipstudio.domain.errors import NothingLeftError, ProjectError
from clipstudio.domain.removals import Thing
from clipstudio.services.edits.kinds import decode, encode
from clipstudio.services.edits.state import Several, State
from clipstudio.services.reversible import Remake, Reversible
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

Change = Callable[[ProjectFile], Reversible | None]
AREAS = {
    Changes.IMAGES: Area.IMAGES,
    Changes.COLLECTIONS: Area.COLLECTIONS,
    Changes.ATTRIBUTES: Area.ATTRIBUTES,
    Changes.LABEL_SETS: Area.LABEL_SETS,
    Changes.AUDITS: Area.RUNS,
    Changes.FILTERS: Area.FILTERS,
    Changes.REPORTS: Area.REPORTS,
    Changes.MODELS: Area.PREDICTIONS,
}


def make(project: ProjectFile, change: Change) -> Reversible | None:
    """Make a change and write it down, both or neither; None where there was nothing to do."""
    with project.as_one():
        step = change(project)
        return None if step is None else keep(project, step)


def keep(project: ProjectFile, step: Reversible, begun: int = 0) -> Reversible:
    """Write down a step that was made; what is returned undoes it and writes that down too.

    Args:
        project: The project.
        step: The step.
        begun: Its edit, where it was written down when the step began.
    """
    before, after = step.undo, step.redo
    payload = encode(before, after) if isinstance(before, State) and isinstance(after, State) else None
    id, is_kept = project.edits.made(project.auditor, step.words, areas_of(step), step.about, payload, begun)
    if is_kept:
        return replace(step, undo=partial(undo, id), redo=partial(redo, id), id=id)
    return replace(
        step,
        undo=partial(_remade, id, EditAction.UNDONE, before),
        redo=partial(_remade, id, EditAction.REDONE, after),
        id=id,
    )


def note(project: ProjectFile, words: str, areas: Iterable[Area], about: Iterable[Thing] = ()) -> None:
    """Write down what was done and is not for undo to take back."""
    project.edits.made(project.auditor, words, areas, about)


def areas_of(step: Reversible) -> tuple[Area, ...]:
    """What a step changed."""
    if isinstance(step.redo, Several):
        return tuple(dict.fromkeys(each.area for each in step.redo.states))
    if isinstance(step.redo, State):
        return (step.redo.area,)
    return tuple(area for change, area in AREAS.items() if change & step.changes)


def steps(project: ProjectReader, most: int) -> tuple[list[Reversible], list[Reversible]]:
    """The latest edits of the file that can be undone, and those that can be redone, the next one last."""
    edits = [each for each in project.edits.all() if each.place]
    done = sorted((each for each in edits if 0 < each.place <= most), key=lambda each: -each.place)
    undone = sorted((each for each in edits if -most <= each.place < 0), key=lambda each: each.place)
    return [_step(each) for each in done], [_step(each) for each in undone]


def _step(edit: RecordedEdit) -> Reversible:
    id = edit.made.id
    changes = Changes.NONE
    for change, area in AREAS.items():
        if area in edit.made.areas:
            changes |= change
    return Reversible(edit.made.words, "", changes, partial(undo, id), partial(redo, id), edit.made.about, id)


def undo(edit: int, project: ProjectFile) -> tuple[str, Changes]:
    """Take an edit back, all of it or nothing.

    Raises:
        NothingLeftError: It was undone already, or its ground was changed since; that is written down.
        ProjectError: Something stands in its way for now.
    """
    return _turned(edit, project, EditAction.UNDONE)


def redo(edit: int, project: ProjectFile) -> tuple[str, Changes]:
    """Make an edit again that was undone; as `undo`."""
    return _turned(edit, project, EditAction.REDONE)


def undo_down_to(edit: int, project: ProjectFile) -> tuple[int, str, Changes]:
    """Undo the latest edits down to one and with it, each for itself, until one cannot be.

    Returns:
        How many were undone, why no more were ("" where all were), and what views have to redraw.
    """
    changes = Changes.NONE
    every = project.edits.all()
    waiting = sorted((each for each in every if each.place > 0), key=lambda each: each.place)
    ids = [each.made.id for each in waiting]
    if edit not in ids:
        known = next((each for each in every if each.made.id == edit), None)
        if known is None:
            return 0, f"There is no edit {edit:,} in this project: its history lists their numbers.", changes
        if known.is_undone:
            return 0, f"Edit {edit:,} is undone already: {known.made.words}.", changes
        return 0, "This edit cannot be undone any more.", changes
    for number, id in enumerate(ids[: ids.index(edit) + 1]):
        try:
            changes |= undo(id, project)[1]
        except ProjectError as error:
            return number, f"“{waiting[number].made.words}”: {error}", changes
    return ids.index(edit) + 1, "", changes


def _turned(edit: int, project: ProjectFile, action: EditAction) -> tuple[str, Changes]:
    payload = project.edits.payload(edit)
    if payload is None:
        raise NothingLeftError("It was made too long ago: what undoing it takes was not kept.")
    try:
        before, after = decode(payload)
        stands, wanted = (after, before) if action is EditAction.UNDONE else (before, after)
        with project.as_one():
            stands.require(project)
            remark, changes = wanted(project)
            project.edits.follow_up(edit, action, project.auditor)
    except NothingLeftError as error:
        project.edits.follow_up(edit, EditAction.SPENT, project.auditor, str(error))
        raise
    return remark, changes


def _remade(edit: int, action: EditAction, make: Remake, project: ProjectFile) -> tuple[str, Changes]:
    with project.as_one():
        remark, changes = make(project)
        project.edits.follow_up(edit, action, project.auditor)
    return remark, changes
