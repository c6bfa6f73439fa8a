"""Reports that a project keeps, and every version of them that was written to a file."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, count
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import func, select, update

from clipstudio.domain.changes import Changes
from clipstudio.domain.given_names import check_name
from clipstudio.domain.ids import ReportId
from clipstudio.domain.language import later
from clipstudio.domain.reports import ReportError, ReportPlan
from clipstudio.storage.database import Database, Reading
from clipstudio.storage.schema import ReportRow, ReportVersionRow

_PLAN = TypeAdapter(ReportPlan)
_IS_THERE = ReportRow.removed_at.is_(None)


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report as it is at present.

    Attributes:
        id: Row in the project.
        name: What the project calls it: its title, unless it was given another name.
        plan: What it is asked to hold.
        changed_at: When it was last changed, UTC.
    """

    id: ReportId
    name: str
    plan: ReportPlan
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class ReportVersion:
    """A version that was written to a file; it never changes.

    Attributes:
        number: 1 for the report's first.
        plan: What it held.
        written_at: When, UTC.
        auditor: Who wrote it; "" where nobody said so.
        file: Name of the file.
        sha256: Of the file.
    """

    number: int
    plan: ReportPlan
    written_at: datetime
    auditor: str
    file: str
    sha256: str


class ReportReader:
    """The reports of a project, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def all(self) -> tuple[KeptReport, ...]:
        """Every report by name."""
        with self._database.read() as session:
            rows = session.scalars(select(ReportRow).where(_IS_THERE).order_by(ReportRow.name)).all()
            return tuple(_report(row) for row in rows)

    def find(self, name: str) -> KeptReport:
        """The report of that name.

        Raises:
            ReportError: There is none.
        """
        known = self.all()
        found = next((each for each in known if each.name == name), None)
        if found is None:
            names = ", ".join(f"“{each.name}”" for each in known) or later("none yet")
            raise ReportError(
                "There is no report “{name}” in this project. Reports: {names}.", name=name, names=names
            )
        return found

    def versions(self, id: ReportId) -> tuple[ReportVersion, ...]:
        """What was written of a report, the first version first."""
        query = select(ReportVersionRow).where(ReportVersionRow.report_id == id).order_by(ReportVersionRow.number)
        with self._database.read() as session:
            return tuple(_version(row) for row in session.scalars(query))


class ReportStore(ReportReader):
    """The reports of a project."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database

    def add(self, name: str, plan: ReportPlan) -> ReportId:
        """Keep a report under a name that no other one has.

        Raises:
            ReportError: The name is empty or taken.
        """
        name, now = self._free(name), datetime.now(UTC)
        with self._database.write() as session:
            row = ReportRow(name=name, plan=_document(plan), created_at=now, changed_at=now)
            session.add(row)
            session.flush()
            return ReportId(row.id)

    def change(self, id: ReportId, plan: ReportPlan) -> Changes:
        """Let a report hold something else; versions that were written stay as they are.

        A name that is the title, or that title with a number, follows the title.
        """
        values: dict[str, Any] = {"plan": _document(plan), "changed_at": datetime.now(UTC)}
        before = self._one(id)
        if before is not None and plan.title != before.plan.title and _is_named_after(before):
            with suppress(ReportError):  # what is a title need not be a name
                values["name"] = self.name_after(plan.title, id)
        with self._database.write() as session:
            session.execute(update(ReportRow).where(ReportRow.id == id).values(**values))
        return Changes.REPORTS

    def rename(self, id: ReportId, name: str) -> Changes:
        """Give a report another name.

        Raises:
            ReportError: The name is empty or taken.
        """
        name = self._free(name, id)
        with self._database.write() as session:
            session.execute(update(ReportRow).where(ReportRow.id == id).values(name=name))
        return Changes.REPORTS

    def name_after(self, title: str, own: ReportId | None = None) -> str:
        """The title as a name, with a number where another report has that name.

        Raises:
            ReportError: It cannot be a name.
        """
        names = chain([title.strip()], (f"{title.strip()} ({number})" for number in count(2)))
        taken = self._taken(own)
        return _checked(next(name for name in names if name not in taken))

    def written(self, id: ReportId, plan: ReportPlan, auditor: str, file: str, sha256: str) -> int:
        """Keep a version that was written to a file; returns its number."""
        last = select(func.max(ReportVersionRow.number)).where(ReportVersionRow.report_id == id)
        with self._database.write() as session:
            number = (session.scalar(last) or 0) + 1
            session.add(
                ReportVersionRow(
                    report_id=id,
                    number=number,
                    plan=_document(plan),
                    written_at=datetime.now(UTC),
                    auditor=auditor,
                    file=file,
                    sha256=sha256,
                )
            )
        return number

    def _free(self, name: str, own: ReportId | None = None) -> str:
        name = _checked(name)
        if name in self._taken(own):
            raise ReportError("There is a report “{name}” already. Choose another name.", name=name)
        return name

    def _taken(self, own: ReportId | None) -> set[str]:
        """What other reports are called."""
        with self._database.read() as session:
            names = session.execute(select(ReportRow.id, ReportRow.name).where(_IS_THERE)).all()
            return {name for id, name in names if id != own}

    def _one(self, id: ReportId) -> KeptReport | None:
        with self._database.read() as session:
            row = session.scalar(select(ReportRow).where(_IS_THERE, ReportRow.id == id))
            return None if row is None else _report(row)


def _checked(name: str) -> str:
    name = name.strip()
    if not name:
        raise ReportError("A report needs a name.")
    check_name(name, ReportError)
    return name


def _is_named_after(report: KeptReport) -> bool:
    return re.fullmatch(re.escape(report.plan.title.strip()) + r"( \(\d+\))?", report.name) is not None


def _document(plan: ReportPlan) -> dict[str, Any]:
    document: dict[str, Any] = _PLAN.dump_python(plan, mode="json")
    return document


def _report(row: ReportRow) -> KeptReport:
    return KeptReport(ReportId(row.id), row.name, _PLAN.validate_python(row.plan), row.changed_at)


def _version(row: ReportVersionRow) -> ReportVersion:
    plan = _PLAN.validate_python(row.plan)
    return ReportVersion(row.number, plan, row.written_at, row.auditor, row.file, row.sha256)
