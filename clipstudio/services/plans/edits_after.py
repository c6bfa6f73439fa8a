"""Edits of a plan's attributes that were made after it was locked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from clipstudio.domain.attribute_views import attribute_named
from clipstudio.domain.edits import Area, EditAction, EditLine
from clipstudio.domain.plan_locks import PlanLock
from clipstudio.domain.removals import Kind, Thing
from clipstudio.services.plans.reading import plan_of_text
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class EditAfter:
    """A change of attributes, without its words, which could tell of small groups.

    Attributes:
        at: When, UTC.
        auditor: Who; empty where nobody said so.
        action: "made", "undone" or "redone".
        attributes: Which of the plan's; none where the log does not say, as of an import.
    """

    at: datetime
    auditor: str
    action: str
    attributes: tuple[str, ...]


def edits_after(project: ProjectReader, lock: PlanLock, until: datetime | None = None) -> tuple[EditAfter, ...]:
    """Edits of the plan's attributes after its lock, the earliest first, those until a run was finished."""
    names = sorted(set(map(attribute_named, plan_of_text(lock.document).attributes)))
    lines = project.edits.lines()
    # What was written down when it began counts once, as what it was at its end.
    ended = {line.of: line for line in lines if line.of is not None and line.action is EditAction.MADE}
    made = {line.id: line for line in lines if line.of is None} | ended
    things = _things(project, names)
    found = []
    for line in lines:
        edit = made.get(line.id if line.of is None else line.of)
        if edit is None or line.id in ended or line.at < lock.at or (until is not None and line.at > until):
            continue
        if (about := _about(edit, things)) is not None and line.action != "spent":
            found.append(EditAfter(line.at, line.auditor, line.action.value, about))
    return tuple(found)


def _things(project: ProjectReader, names: list[str]) -> dict[Thing, str]:
    """The plan's attributes that are there, as edits name them."""
    known = {*project.attributes.names()}
    return {Thing(Kind.ATTRIBUTE, int(project.attributes.find(name))): name for name in names if name in known}


def _about(edit: EditLine, things: dict[Thing, str]) -> tuple[str, ...] | None:
    """Which of the attributes an edit changed; none where it does not say, None where it changed no such one."""
    if Area.ATTRIBUTES not in edit.areas:
        return None
    named = {thing for thing in edit.about if thing.kind is Kind.ATTRIBUTE}
    if not named:
        return ()
    return tuple(sorted(things[each] for each in named if each in things)) or None
