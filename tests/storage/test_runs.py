"""A run comes back exactly as it was written."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.domain.audits import AuditPlan, ComparisonCounts, GroupCounts, RunArrays, Scoring
from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import CollectionId, ProbeRunId, RunId
from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.storage import arrays, chunked, runs
from clipstudio.storage.arrays import ROWS_IN_A_CHUNK
from clipstudio.storage.project_file import ProjectFile
from tests.values import card

LABELS = LabelSet("two", (Label("a", "x"), Label("b")))


def save_run(
    project: ProjectFile, rows: int = 5, name: str = "first look", ties: int = 0
) -> tuple[RunId, AuditPlan, RunArrays]:
    """A run of the first images; of the first ``ties`` of these both labels are equally probable."""
    version, _ = project.label_sets.save(LABELS)
    plan = AuditPlan(
        name=name,
        model="trial",
        label_set=version.id,
        images=ImageQuery(CollectionId(3), (AttributeFilter("gender", frozenset({"f", None})),)),
        scoring=Scoring.THRESHOLD,
        threshold=0.25,
        comparisons=(("gender",), ("gender", "age")),
    )
    random = np.random.default_rng(1)
    arrays = RunArrays(
        images=np.arange(1, rows + 1, dtype=np.int64),
        probabilities=random.random((rows, 2), dtype=np.float32),
        groups=random.integers(-1, 2, (rows, 2)).astype(np.int32),
    )
    arrays.probabilities[:ties] = 0.5
    comparisons = (
        ComparisonCounts(("gender",), (GroupCounts({"gender": "f"}, 3, (1, 2), (1,)),), missing=2),
        ComparisonCounts(
            ("gender", "age"), (GroupCounts({"gender": "f", "age": "old"}, 1, (0, 1), (0,)),), missing=4
        ),
    )
    model = project.models.record(card())
    overall = GroupCounts({}, rows, (2, 3), (2,))
    run, _ = project.runs.save(plan, model, LABELS, overall, comparisons, arrays, {"seed": None, "hash": "ab"})
    record = project.runs.record(run)
    assert record.overall == overall
    assert record.comparisons == comparisons
    return run, plan, arrays


def test_a_run_comes_back_whole(project: ProjectFile) -> None:
    run, plan, _ = save_run(project)
    record = project.runs.record(run)
    assert record.plan == plan
    assert record.label_set == LABELS
    assert record.provenance == {"seed": None, "hash": "ab"}
    assert record.created_at.tzinfo is not None


def test_arrays_come_back_to_the_bit_across_chunks(project: ProjectFile) -> None:
    run, _, arrays = save_run(project, rows=ROWS_IN_A_CHUNK + 7)
    read = project.runs.arrays(run)
    assert np.array_equal(read.images, arrays.images)
    assert np.array_equal(read.probabilities, arrays.probabilities)
    assert np.array_equal(read.groups, arrays.groups)


def test_audits_list_their_runs_newest_first_and_go_with_the_last(project: ProjectFile) -> None:
    first, *_ = save_run(project)
    second, *_ = save_run(project)
    other, *_ = save_run(project, name="other")
    audits = project.runs.audits()
    assert [audit.name for audit in audits] == ["other", "first look"]
    assert [(run.id, run.number) for run in audits[1].runs] == [(second, 2), (first, 1)]
    project.runs.remove(other)
    assert [audit.name for audit in project.runs.audits()] == ["first look"]


@pytest.mark.parametrize("ask", ["record", "arrays", "label_column"])
def test_a_run_deleted_meanwhile_is_told_of_and_no_damage(project: ProjectFile, ask: str) -> None:
    run, *_ = save_run(project)
    project.runs.remove(run)
    with pytest.raises(AuditError, match="This run was deleted"):
        getattr(project.runs, ask)(run, *([0] if ask == "label_column" else []))


@pytest.mark.parametrize("most", [runs.TABLE_KEPT, 0])
def test_a_label_is_read_as_it_was_saved(project: ProjectFile, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(runs, "TABLE_KEPT", most)
    run, *_ = save_run(project)
    saved = project.runs.arrays(run)
    read: list[int] = []
    monkeypatch.setattr(chunked, "unpacked", lambda *chunk: (read.append(1), arrays.unpacked(*chunk))[1])
    for label in (0, 1, 0):
        column = project.runs.label_column(run, label)
        assert column.images.tolist() == saved.images.tolist()
        assert column.probabilities.tolist() == saved.probabilities[:, label].tolist()
    # The images and the probabilities, once; of a run too large to be kept, for each label.
    assert len(read) == (2 if most else 4)


@pytest.mark.parametrize("ask", ["record", "array"])
def test_a_probe_deleted_meanwhile_is_told_of_and_no_damage(project: ProjectFile, ask: str) -> None:
    with pytest.raises(AuditError, match="This run was deleted"):
        getattr(project.probe_runs, ask)(ProbeRunId(1), *(["images"] if ask == "array" else []))
