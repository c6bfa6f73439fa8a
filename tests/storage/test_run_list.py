"""Every run is listed with what tells it apart, and can be renamed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from clipstudio.domain.errors import AuditError, ProjectError
from clipstudio.domain.ids import LabelSetVersionId, ProbeRunId, RunId
from clipstudio.domain.probes import DenigrationPlan, ProbeName
from clipstudio.domain.run_list import RunKey, RunKind, find_run
from clipstudio.storage.migrations import migrate, shipped_steps
from clipstudio.storage.project_file import ProjectFile
from tests.storage.test_runs import save_run

VERSION_2 = Path(__file__).parent / "projects" / "version_2.sql"


def save_probe(project: ProjectFile, *runs: RunId, name: str = "Harm") -> ProbeRunId:
    plan = DenigrationPlan(name=name, model="trial", label_sets=(LabelSetVersionId(1),))
    saved, _ = project.probe_runs.save(ProbeName.DENIGRATION, plan, {}, {"images": {"n": 9}}, runs)
    return saved


def run_key(id: int) -> RunKey:
    return RunKey(RunKind.RUN, id)


def probe_key(id: int) -> RunKey:
    return RunKey(RunKind.PROBE, id)


def test_a_run_is_listed_with_model_label_set_and_images(project: ProjectFile) -> None:
    run, _, _ = save_run(project)
    (listed,) = project.run_list.all()
    assert listed.key == run_key(run)
    assert listed.title == "first look, run 1"
    assert (listed.models, listed.label_sets, listed.images) == (("trial",), (("two", 1),), 5)
    assert listed.probe is None
    assert listed.created_at == project.runs.record(run).created_at


def test_a_probe_has_what_its_runs_have(project: ProjectFile) -> None:
    one, two = (save_run(project, name=name)[0] for name in ("Harm: a", "Harm: b"))
    probe = save_probe(project, one, two)
    latest, *runs = project.run_list.all()
    assert latest.key == probe_key(probe)
    assert latest.parts == (run_key(one), run_key(two))
    assert (latest.models, latest.label_sets, latest.images) == (("trial",), (("two", 1),), 9)
    assert [run.key for run in runs] == [run_key(two), run_key(one)], "the latest first"


def test_two_runs_of_a_probe_have_different_numbers(project: ProjectFile) -> None:
    first, _other, again = (save_probe(project, name=name) for name in ("Harm", "Other", "Harm"))
    titles = {run.key.id: run.title for run in project.run_list.all()}
    assert (titles[first], titles[again]) == ("Harm, run 1", "Harm, run 2")
    assert len(set(titles.values())) == 3


def test_a_run_is_renamed_and_gets_its_own_name_back(project: ProjectFile) -> None:
    run, plan, _ = save_run(project)
    with pytest.raises(AuditError, match="holds a character that cannot be seen"):
        project.run_list.rename(run_key(run), "With\ndoctors")
    assert project.run_list.rename(run_key(run), "  With   doctors ")[0] == ""
    assert project.run_list.all()[0].title == "With doctors"
    assert project.runs.record(run).plan == plan, "what was asked stays as it was"
    before, _ = project.run_list.rename(run_key(run), "")
    assert before == "With doctors"
    assert project.run_list.all()[0].title == "first look, run 1"


def test_no_two_runs_are_called_the_same(project: ProjectFile) -> None:
    run, _, _ = save_run(project)
    probe = save_probe(project, run)
    project.run_list.rename(run_key(run), "Mine")
    with pytest.raises(AuditError, match="Another run is called “Mine”"):
        project.run_list.rename(probe_key(probe), "mine")
    with pytest.raises(AuditError, match="Another run is called “Harm, run 1”"):
        project.run_list.rename(run_key(run), "Harm, run 1")
    project.run_list.rename(run_key(run), "mine")  # its own name may be written another way
    project.run_list.rename(probe_key(probe), "Harm, run 1")
    assert {each.given_title for each in project.run_list.all()} == {"mine", ""}


@pytest.mark.parametrize("title", ["2", "p1", " P12 ", "0"])
def test_no_run_is_called_like_the_code_of_one(project: ProjectFile, title: str) -> None:
    run, _, _ = save_run(project)
    with pytest.raises(AuditError, match="reads like the code of a run"):
        project.run_list.rename(run_key(run), title)
    for name in ("2 models", "page 1", "p 1"):
        project.run_list.rename(run_key(run), name)
        assert find_run(project.run_list.all(), name).key == run_key(run)


def test_a_name_that_cannot_be_kept_is_refused(project: ProjectFile) -> None:
    run, _, _ = save_run(project)
    with pytest.raises(AuditError, match="“bad\N{REPLACEMENT CHARACTER}” holds bytes that are no text in UTF-8"):
        project.run_list.rename(run_key(run), "bad\udcff")
    with pytest.raises(AuditError, match="has 201 characters. Shorten it to at most 200"):
        project.run_list.rename(run_key(run), "x" * 201)
    project.run_list.rename(run_key(run), "x" * 200)
    assert project.run_list.all()[0].title == "x" * 200
    with pytest.raises(ProjectError, match="201 characters"):
        project.collections.add("x" * 201, [])


def test_a_deleted_run_cannot_be_renamed(project: ProjectFile) -> None:
    run, _, _ = save_run(project)
    project.runs.remove(run)
    with pytest.raises(AuditError, match="deleted"):
        project.run_list.rename(run_key(run), "Mine")


def test_a_run_is_found_by_its_code_and_its_title(project: ProjectFile) -> None:
    run, _, _ = save_run(project)
    probe = save_probe(project, run)
    runs = project.run_list.all()
    assert find_run(runs, f"{run}").key == run_key(run)
    assert find_run(runs, f"P{probe}").key == probe_key(probe)
    assert find_run(runs, "first look, run 1").key == run_key(run)
    with pytest.raises(AuditError, match="no run “nothing”"):
        find_run(runs, "nothing")


def test_step_6_numbers_the_runs_of_probes_by_their_names(tmp_path: Path) -> None:
    path = tmp_path / "old.clipstudio"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_2.read_text(encoding="utf-8"))
    migrate(path, [step for step in shipped_steps() if step.version < 6])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM probe_run")
        rows = [(1, "Harm"), (3, "Other"), (4, "Harm"), (9, "Harm")]
        connection.executemany(
            "INSERT INTO probe_run (id, probe, name, plan, result, provenance, created_at) "
            "VALUES (?, 'denigration', ?, '{}', '{}', '{}', '2026-01-01T00:00:00.000000+00:00')",
            rows,
        )
    migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        numbers = dict(connection.execute("SELECT id, number FROM probe_run").fetchall())
    assert numbers == {1: 1, 3: 1, 4: 2, 9: 3}
