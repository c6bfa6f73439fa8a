"""What runs are called, so that no two that are there have one title."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from clipstudio.domain.removals import Kind, Thing
from clipstudio.domain.run_titles import title_of
from clipstudio.storage.schema import Audit, ProbeRun, Run


def free_title(session: Session, thing: Thing, title: str) -> str:
    """The title of a run that comes back, with a number behind it where another run has it by now.

    Things of other kinds keep their names.
    """
    if thing.kind not in (Kind.RUN, Kind.PROBE_RUN):
        return title
    runs = select(Run.id, Run.title, Audit.name, Run.number).join(Audit, Audit.id == Run.audit_id)
    probes = select(ProbeRun.id, ProbeRun.title, ProbeRun.name, ProbeRun.number)
    taken: set[str] = set()
    for kind, query, table in ((Kind.RUN, runs, Run), (Kind.PROBE_RUN, probes, ProbeRun)):
        rows = session.execute(query.where(table.removed_at.is_(None)))
        titles = {Thing(kind, id): title_of(given, name, count) for id, given, name, count in rows}
        taken |= {each.casefold() for other, each in titles.items() if other != thing}
    number, free = 1, title
    while free.casefold() in taken:
        number += 1
        free = f"{title} ({number})"
    return free
