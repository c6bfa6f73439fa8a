"""Changes of kept reports that can be undone, and the versions that were written."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from clipstudio.domain.changes import Changes
from clipstudio.domain.edit_words import NEW_REPORT, RENAME
from clipstudio.domain.ids import ReportId
from clipstudio.domain.language import later
from clipstudio.domain.progress import Work
from clipstudio.domain.removals import Kind, Thing, named
from clipstudio.domain.reports import ReportPlan, WrittenReport
from clipstudio.services.edits.things import Marked, ReportName
from clipstudio.services.reporting.report import making_file
from clipstudio.services.reversible import Reversible, remove
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.reports import KeptReport


def keep_report(project: ProjectFile, name: str, plan: ReportPlan) -> Reversible:
    """Keep a report under a name.

    Raises:
        ReportError: The name is empty or taken.
    """
    id = project.reports.add(name, plan)
    thing = Thing(Kind.REPORT, int(id))
    name = name.strip()
    return Reversible(
        later(NEW_REPORT, name=name),
        later("The report “{name}” is kept in this project.", name=name),
        Changes.REPORTS,
        Marked.of({thing: datetime.now(UTC)}),
        Marked.of({thing: None}),
        frozenset({thing}),
    )


def rename_report(project: ProjectFile, kept: KeptReport, name: str) -> Reversible | None:
    """Give a report another name; None where it has that name.

    Raises:
        ReportError: The name is empty or taken.
    """
    name = name.strip()
    if name == kept.name:
        return None
    changes = project.reports.rename(kept.id, name)
    return Reversible(
        later(RENAME, things=named(Kind.REPORT, kept.name)),
        later("The report “{old}” is called “{name}” now.", old=kept.name, name=name),
        changes,
        ReportName(int(kept.id), kept.name),
        ReportName(int(kept.id), name),
        frozenset({Thing(Kind.REPORT, int(kept.id))}),
    )


def remove_report(project: ProjectFile, id: ReportId) -> Reversible | None:
    """Delete a report with its versions so that it can be restored; files that were written stay.

    Raises:
        ProjectError: It is no longer there.
    """
    return remove(project, [Thing(Kind.REPORT, int(id))])


def writing_report(project: ProjectFile, id: ReportId, plan: ReportPlan, path: Path) -> Work[WrittenReport]:
    """Write a kept report to a file, and keep what was written as a version.

    Of a project that is open read-only the file is written all the same, and no version is kept.

    Raises:
        ReportError: The ending is not known.
        ClipstudioError: The file cannot be written.
        AuditError: One of its runs was deleted.
        ReviewError: There is no such review.
    """
    written = yield from making_file(project, plan, path)
    if project.read_only:
        return written
    version = project.reports.written(id, plan, project.auditor, path.name, written.sha256)
    return replace(written, version=version)
