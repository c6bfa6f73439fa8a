"""What is removed is gone for every reader, can be restored to the byte, and goes for good when asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from clipstudio.domain.errors import AuditError, ClipstudioError, ProjectError
from clipstudio.domain.ids import ProbeRunId, RunId
from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.domain.probes import Predictions
from clipstudio.domain.removals import Kind, Thing
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.storage import removals
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images
from tests.storage.test_run_list import save_probe
from tests.storage.test_runs import save_run


@pytest.fixture
def filled(project: ProjectFile) -> ProjectFile:
    """Two runs (the first a part of a probe), an attribute, a collection of two, predictions, and a label set."""
    images = add_images(project, 3)
    source = project.attributes.add_source("table.csv", "ab")
    project.attributes.record(source, "gender", {images[0]: "f", images[1]: "m"})
    project.collections.add("portraits", images[:2])
    numbers = np.array([images[0]]), np.array([[0.5]])
    project.predictions.save(Predictions("theirs", "theirs.csv", "cd", ("cat",), 0, *numbers))
    first, *_ = save_run(project)
    save_run(project)
    save_probe(project, first)
    return project


PREDICTIONS = Thing(Kind.PREDICTIONS, 1)
RUN, OTHER_RUN, PROBE = Thing(Kind.RUN, 1), Thing(Kind.RUN, 2), Thing(Kind.PROBE_RUN, 1)
ATTRIBUTE, COLLECTION, LABEL_SET = Thing(Kind.ATTRIBUTE, 1), Thing(Kind.COLLECTION, 1), Thing(Kind.LABEL_SET, 1)
THINGS = (RUN, OTHER_RUN, PROBE, ATTRIBUTE, COLLECTION, LABEL_SET, PREDICTIONS)


def content(project: ProjectFile) -> list[str]:
    """All that the file says, as SQL."""
    with closing(sqlite3.connect(project.path)) as connection:
        return list(connection.iterdump())


def listed(project: ProjectFile) -> dict[str, list[str]]:
    return {
        "runs": [run.title for run in project.run_list.all()],
        "audits": [f"{audit.name} {run.number}" for audit in project.runs.audits() for run in audit.runs],
        "probes": [probe.name for probe in project.probe_runs.all()],
        "attributes": list(project.attributes.names()),
        "predictions": list(project.predictions.names()),
        "collections": [each.name for each in project.collections.all()],
        "label sets": [each.content.name for each in project.label_sets.newest()],
    }


def test_a_removed_run_is_gone_with_the_probe_that_is_made_of_it(filled: ProjectFile) -> None:
    before = content(filled)
    marking = filled.removals.remove(RUN)
    assert marking is not None
    assert (marking.name, marking.others) == ("first look, run 1", ("Harm, run 1",))
    assert listed(filled)["runs"] == ["first look, run 2"]
    assert listed(filled)["audits"] == ["first look 2"]
    assert listed(filled)["probes"] == []
    asked: list[Callable[[], object]] = [
        lambda: filled.runs.record(RunId(1)),
        lambda: filled.runs.arrays(RunId(1)),
        lambda: filled.runs.label_column(RunId(1), 0),
        lambda: filled.probe_runs.record(ProbeRunId(1)),
        lambda: filled.run_list.rename(RunKey(RunKind.RUN, 1), "new"),
    ]
    for ask in asked:
        with pytest.raises(AuditError, match="This run was deleted"):
            ask()
    assert {each.name for each in filled.removals.removed()} == {"first look, run 1", "Harm, run 1"}
    assert filled.removals.remove(RUN) is None, "it is removed already"
    restored = filled.removals.restore(RUN)
    assert restored is not None
    assert restored.others == ("Harm, run 1",)
    assert filled.removals.restore(RUN) is None
    assert content(filled) == before


def test_a_column_that_was_read_before_is_refused_too(filled: ProjectFile) -> None:
    filled.runs.label_column(RunId(2), 0)
    filled.removals.remove(OTHER_RUN)
    with pytest.raises(AuditError, match="This run was deleted"):
        filled.runs.label_column(RunId(2), 0)


def test_a_probe_comes_back_with_its_runs_but_a_run_without_a_probe_that_went_before(filled: ProjectFile) -> None:
    filled.removals.remove(PROBE)
    filled.removals.remove(RUN)
    filled.removals.restore(RUN)
    assert listed(filled)["probes"] == []
    filled.removals.remove(RUN)
    restored = filled.removals.restore(PROBE)
    assert restored is not None
    assert restored.others == ("first look, run 1",)
    assert len(listed(filled)["runs"]) == 3


def test_a_removed_attribute_groups_nothing_and_leaves_its_name_to_another(filled: ProjectFile) -> None:
    everyone = np.array([1, 2, 3])
    women = ImageQuery(attributes=(AttributeFilter("gender", frozenset({"f"})),))
    assert filled.images.find(women).tolist() == [1]
    filled.removals.remove(ATTRIBUTE)
    assert filled.images.find(women).tolist() == []
    assert filled.attributes.summaries() == ()
    assert filled.attributes.of_image(1) == {}  # type: ignore[arg-type]
    with pytest.raises(AuditError, match="no attribute “gender”"):
        filled.attributes.codes("gender", everyone)
    source = filled.attributes.add_source("other.csv", "cd")
    filled.attributes.record(source, "gender", {3: "x"})  # type: ignore[dict-item]
    assert filled.attributes.codes("gender", everyone).codes.tolist() == [-1, -1, 0]
    with pytest.raises(
        ProjectError, match=r"There is another attribute “gender” by now\. Delete that one first\."
    ):
        filled.removals.restore(ATTRIBUTE)
    filled.removals.remove(Thing(Kind.ATTRIBUTE, filled.attributes.find("gender")))
    filled.removals.restore(ATTRIBUTE)
    assert filled.attributes.codes("gender", everyone).codes.tolist() == [0, 1, -1]


def test_a_removed_collection_holds_no_images_and_leaves_its_name_to_another(filled: ProjectFile) -> None:
    chosen = ImageQuery(collection=filled.collections.find("portraits"))
    assert len(filled.images.find(chosen)) == 2
    filled.removals.remove(COLLECTION)
    assert len(filled.images.find(chosen)) == 0
    with pytest.raises(ProjectError, match="no collection “portraits”"):
        filled.collections.find("portraits")
    assert filled.collections.add("portraits", [3]) == 2
    with pytest.raises(ProjectError, match="There is another collection “portraits” by now"):
        filled.removals.restore(COLLECTION)


def test_removed_predictions_serve_nobody_and_leave_their_name_to_others(filled: ProjectFile) -> None:
    row, kept = filled.predictions.model_row("theirs"), filled.predictions.find("theirs")
    assert kept is not None
    filled.removals.remove(PREDICTIONS)
    assert (filled.predictions.names(), filled.predictions.find("theirs")) == ((), None)
    with pytest.raises(ProjectError, match="no predictions “theirs”"):
        filled.predictions.row("theirs")
    filled.predictions.save(kept)  # from the same table
    assert filled.predictions.model_row("theirs") == row, "runs of both name the same"
    with pytest.raises(ProjectError, match=r"There are other predictions “theirs” by now\. Delete those first\."):
        filled.removals.restore(PREDICTIONS)
    filled.removals.delete(PREDICTIONS)
    with pytest.raises(ProjectError, match="These predictions were deleted permanently: they cannot"):
        filled.removals.restore(PREDICTIONS)
    assert filled.predictions.names() == ("theirs",)


def test_a_label_set_that_runs_used_stays_until_they_are_gone(filled: ProjectFile) -> None:
    filled.removals.remove(LABEL_SET)
    assert filled.runs.record(RunId(1)).label_set.name == "two"
    with pytest.raises(ProjectError, match="first look, run 1 and 1 more used it"):
        filled.removals.delete(LABEL_SET)
    for run in (RUN, OTHER_RUN):
        filled.removals.remove(run)
        filled.removals.delete(run)
    gone, _ = filled.removals.delete(LABEL_SET)
    assert gone == {LABEL_SET}
    assert filled.label_sets.versions("two") == ()


def test_only_what_was_removed_is_deleted_permanently(filled: ProjectFile) -> None:
    with pytest.raises(ProjectError, match="“gender” was restored in the meantime"):
        filled.removals.delete(ATTRIBUTE)


def test_a_list_is_of_one_moment_whatever_is_deleted_while_it_is_read(
    filled: ProjectFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    for thing in (ATTRIBUTE, COLLECTION):
        filled.removals.remove(thing)
    mark_of = removals._mark

    def mark(session: Session, thing: Thing) -> datetime | None:
        """Between two statements another thread deletes the attribute."""
        found = mark_of(session, thing)
        if thing == ATTRIBUTE and found is not None:
            monkeypatch.setattr(removals, "_mark", mark_of)
            with ThreadPoolExecutor(1) as other:
                other.submit(filled.removals.delete, ATTRIBUTE).result()
        return found

    monkeypatch.setattr(removals, "_mark", mark)
    assert {each.thing for each in filled.removals.removed()} == {ATTRIBUTE, COLLECTION}
    assert [each.thing for each in filled.removals.removed()] == [COLLECTION]


def test_a_window_that_only_reads_sees_removed_things_as_removed(filled: ProjectFile) -> None:
    filled.removals.remove(RUN)
    filled.removals.remove(COLLECTION)
    with ProjectFile.open(filled.path, read_only=True) as other:
        assert listed(other)["runs"] == ["first look, run 2"]
        assert listed(other)["collections"] == []
        with pytest.raises(ProjectError, match="read-only"):
            other.removals.remove(OTHER_RUN)


def test_a_run_whose_name_another_has_by_now_comes_back_under_a_free_one(filled: ProjectFile) -> None:
    filled.removals.remove(RUN)
    filled.run_list.rename(RunKey(RunKind.RUN, 2), "First Look, run 1")
    restored = filled.removals.restore(RUN)
    assert restored is not None
    free = "first look, run 1 (2)"
    assert restored.renamed == {"first look, run 1": free}
    titles = [run.title for run in filled.run_list.all()]
    assert free in titles
    assert len({title.casefold() for title in titles}) == len(titles)
    assert filled.removals.mark(restored.before)[0] == {}
    assert filled.removals.mark(restored.after)[0] == {}, "it has a name of its own by now"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(THINGS), st.sampled_from(["remove", "restore", "undo", "redo"]))))
def test_any_row_of_removals_and_restorations_can_be_undone_and_redone_to_the_byte(
    filled: ProjectFile, steps: list[tuple[Thing, str]]
) -> None:
    start = content(filled)
    states, done, undone = [start], [], []
    for thing, what in steps:
        if what == "undo" and done:
            marking = done.pop()
            undone.append(marking)
            filled.removals.mark(marking.before)
        elif what == "redo" and undone:
            marking = undone.pop()
            done.append(marking)
            filled.removals.mark(marking.after)
        elif what in ("remove", "restore"):
            try:
                marking = getattr(filled.removals, what)(thing)
            except ClipstudioError:
                continue
            if marking is None:
                continue
            done.append(marking)
            undone.clear()
            del states[len(done) :]
            states.append(content(filled))
        assert content(filled) == states[len(done)]
    while done:
        filled.removals.mark(done.pop().before)
    assert content(filled) == start
