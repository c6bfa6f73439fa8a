"""Things that are there or removed, and what they are called, as ends of edits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from clipstudio.domain.changes import Changes
from clipstudio.domain.edit_words import RENAMED_COLLECTION, RENAMED_FILTER, RENAMED_REPORT, RENAMED_RUN
from clipstudio.domain.edits import Area
from clipstudio.domain.errors import NothingLeftError
from clipstudio.domain.ids import CollectionId, ReportId, SavedFilterId
from clipstudio.domain.language import later, later_all
from clipstudio.domain.removals import DELETED, RESTORED, Kind, Marks, Thing
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.domain.run_titles import title_of
from clipstudio.services.edits.state import State
from clipstudio.storage.project_file import ProjectFile

AREAS = {
    Kind.RUN: Area.RUNS,
    Kind.PROBE_RUN: Area.RUNS,
    Kind.ATTRIBUTE: Area.ATTRIBUTES,
    Kind.COLLECTION: Area.COLLECTIONS,
    Kind.FILTER: Area.FILTERS,
    Kind.REPORT: Area.REPORTS,
    Kind.LABEL_SET: Area.LABEL_SETS,
    Kind.PREDICTIONS: Area.PREDICTIONS,
}


@dataclass(frozen=True, slots=True)
class Marked(State):
    """Things that are there, or were removed at a time."""

    kind = "marked"
    marks: tuple[tuple[Kind, int | str, datetime | None], ...]

    @staticmethod
    def of(marks: Marks) -> Marked:
        """As these marks say."""
        return Marked(tuple((thing.kind, thing.id, at) for thing, at in marks.items()))

    @property
    def area(self) -> Area:
        """Of the first of them."""
        return AREAS[self.marks[0][0]]

    def require(self, project: ProjectFile) -> None:
        """Each of them must be there, or removed."""
        for kind, id, at in self.marks:
            name, mark = project.removals.find(Thing(kind, id))
            if (mark is None) != (at is None):
                raise NothingLeftError(DELETED[kind] if at is None else RESTORED[kind], name=name)

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Mark them so."""
        renamed, changes = project.removals.mark({Thing(kind, id): at for kind, id, at in self.marks})
        return called(renamed), changes


def called(renamed: Mapping[str, str]) -> str:
    """That runs are called otherwise than before, since their names were taken."""
    return later_all(
        (
            later(" Another run is called “{old}” by now, so this one is “{new}”.", old=old, new=new)
            for old, new in renamed.items()
        ),
        "",
    )


@dataclass(frozen=True, slots=True)
class RunTitle(State):
    """What a run is called; "" for its original name."""

    kind = "run-title"
    of: RunKind
    run: int
    title: str

    @property
    def area(self) -> Area:
        """Runs."""
        return Area.RUNS

    @property
    def key(self) -> RunKey:
        """The run."""
        return RunKey(self.of, self.run)

    def require(self, project: ProjectFile) -> None:
        """It must be called so."""
        run = next((each for each in project.run_list.all() if each.key == self.key), None)
        if run is None:
            raise NothingLeftError("This run was deleted.")
        if run.given_title != self.title:
            raise NothingLeftError(RENAMED_RUN, title=title_of(run.given_title, run.name, run.number))

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Call it so."""
        return "", project.run_list.rename(self.key, self.title)[1]


@dataclass(frozen=True, slots=True)
class CollectionName(State):
    """What a collection is called."""

    kind = "collection-name"
    collection: int
    name: str

    @property
    def area(self) -> Area:
        """Collections."""
        return Area.COLLECTIONS

    def require(self, project: ProjectFile) -> None:
        """It must be called so."""
        now = project.collections.name_of(CollectionId(self.collection))
        if now != self.name:
            raise NothingLeftError(RENAMED_COLLECTION, now=now)

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Call it so."""
        return "", project.collections.rename(CollectionId(self.collection), self.name)


@dataclass(frozen=True, slots=True)
class FilterName(State):
    """What a saved filter is called."""

    kind = "filter-name"
    filter: int
    name: str

    @property
    def area(self) -> Area:
        """Filters."""
        return Area.FILTERS

    def require(self, project: ProjectFile) -> None:
        """It must be called so."""
        now = next((each.name for each in project.saved_filters.all() if each.id == self.filter), None)
        if now is None:
            raise NothingLeftError("This filter was deleted.")
        if now != self.name:
            raise NothingLeftError(RENAMED_FILTER, now=now)

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Call it so."""
        return "", project.saved_filters.rename(SavedFilterId(self.filter), self.name)


@dataclass(frozen=True, slots=True)
class ReportName(State):
    """What a report is called."""

    kind = "report-name"
    report: int
    name: str

    @property
    def area(self) -> Area:
        """Reports."""
        return Area.REPORTS

    def require(self, project: ProjectFile) -> None:
        """It must be called so."""
        now = next((each.name for each in project.reports.all() if each.id == self.report), None)
        if now is None:
            raise NothingLeftError("This report was deleted.")
        if now != self.name:
            raise NothingLeftError(RENAMED_REPORT, now=now)

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Call it so."""
        return "", project.reports.rename(ReportId(self.report), self.name)
