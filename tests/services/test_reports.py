"""Reports that a project keeps: named, renamed, deleted and brought back, with the versions that were written."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reports import ReportError, ReportPlan, SectionName
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.services.edits.recording import make, steps
from clipstudio.services.reporting.kept import keep_report, remove_report, rename_report
from clipstudio.storage.project_file import ProjectFile
from tests.prepared import copy_of

PLAN = ReportPlan(
    "Who is called a thief?",
    (RunKey(RunKind.RUN, 1), RunKey(RunKind.PROBE, 2)),
    "A. Auditor",
    (ReviewId(3),),
    (SectionName.LIMITS, SectionName.RESULTS),
    {SectionName.LIMITS: "Own *words*"},
)


@pytest.fixture
def project(blank: Path, tmp_path: Path) -> ProjectFile:
    return ProjectFile.open(copy_of(blank, tmp_path / "reports.clipstudio"))


def names(project: ProjectFile) -> list[str]:
    return [each.name for each in project.reports.all()]


def test_a_report_is_kept_renamed_and_deleted_and_undone_after_a_restart(
    project: ProjectFile,
) -> None:
    with project:
        make(project, lambda file: keep_report(file, " First ", PLAN))
        (kept,) = project.reports.all()
        assert (kept.name, kept.plan) == ("First", PLAN)
        make(project, lambda file: rename_report(file, kept, "Second"))
        make(project, lambda file: remove_report(file, kept.id))
        assert names(project) == []
    with ProjectFile.open(project.path) as again:
        done, _ = steps(again, 10)
        for step, expected in zip(reversed(done), (["Second"], ["First"], []), strict=True):
            step.undo(again)
            assert names(again) == expected
        _, undone = steps(again, 10)
        for step in reversed(undone):
            step.redo(again)
        assert names(again) == []


def test_names_are_unique_and_not_empty(project: ProjectFile) -> None:
    with project:
        make(project, lambda file: keep_report(file, "First", PLAN))
        with pytest.raises(ReportError, match="already"):
            make(project, lambda file: keep_report(file, "First", PLAN))
        with pytest.raises(ReportError, match="needs a name"):
            make(project, lambda file: keep_report(file, "  ", PLAN))
        with pytest.raises(ReportError, match="Reports: “First”"):
            project.reports.find("Second")


def test_a_name_follows_its_title_until_it_is_given_another(project: ProjectFile) -> None:
    def retitle(name: str, title: str) -> list[str]:
        kept = project.reports.find(name)
        project.reports.change(kept.id, replace(kept.plan, title=title))
        return [each.name for each in project.reports.all()]

    with project:
        for name in ("Taken", PLAN.title, "Own name"):
            make(project, lambda file, name=name: keep_report(file, name, replace(PLAN, title=PLAN.title)))
        assert retitle(PLAN.title, "Taken") == ["Own name", "Taken", "Taken (2)"]
        assert retitle("Taken (2)", "A thief?") == ["A thief?", "Own name", "Taken"]
        assert retitle("Own name", "Other") == ["A thief?", "Own name", "Taken"]
        assert retitle("A thief?", "line\u2028break") == ["A thief?", "Own name", "Taken"]


def test_a_version_that_was_written_never_changes(project: ProjectFile) -> None:
    with project:
        make(project, lambda file: keep_report(file, "First", PLAN))
        (kept,) = project.reports.all()
        digest = hashlib.sha256(b"report").hexdigest()
        assert project.reports.written(kept.id, PLAN, "A. Auditor", "report.html", digest) == 1
        other = ReportPlan("Another title", PLAN.runs)
        project.reports.change(kept.id, other)
        assert project.reports.written(kept.id, other, "", "report.pdf", digest) == 2
        assert [each.plan for each in project.reports.versions(kept.id)] == [PLAN, other]
    with closing(sqlite3.connect(project.path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("UPDATE report_version SET file = 'other.html'")


@pytest.mark.parametrize(
    ("runs", "sections", "reason"),
    [
        ((), tuple(SectionName), "at least one run"),
        (PLAN.runs, (), "at least one section"),
        (PLAN.runs, (SectionName.USE, SectionName.USE), "stands twice"),
    ],
)
def test_a_report_of_nothing_is_refused(
    runs: tuple[RunKey, ...], sections: tuple[SectionName, ...], reason: str
) -> None:
    with pytest.raises(ReportError, match=reason):
        ReportPlan("A title", runs, sections=sections)
