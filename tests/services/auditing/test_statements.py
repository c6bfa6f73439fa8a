"""How often the project file is asked does not grow with groups, runs or keystrokes."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.domain.audits import AuditPlan, ComparisonCounts, GroupCounts, RunArrays
from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import ImageId, RunId
from clipstudio.domain.images import ImageQuery, LabelFilter, SortKey
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.services.auditing.labelled_runs import labelled_runs
from clipstudio.services.auditing.selecting import label_probabilities, select_images
from clipstudio.storage import runs
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images
from tests.storage.conftest import bare as bare  # what the next one needs
from tests.storage.conftest import project as project  # a fixture
from tests.storage.statements import statements
from tests.values import card

LABELS = LabelSet("two", (Label("a", "x"), Label("b")))


def save(project: ProjectFile, groups: int = 1, dtype: type = np.float32) -> RunId:
    """A run over five images whose "a" has the probabilities 0.1 to 0.5."""
    version, _ = project.label_sets.save(LABELS)
    a = np.array([0.1, 0.2, 0.3, 0.4, 0.5], dtype=dtype)
    arrays = RunArrays(np.arange(1, 6), np.stack([a, 1 - a], axis=1), np.zeros((5, 1), np.int32))
    counts = tuple(GroupCounts({"gender": str(number)}, 5, (1, 4), (1,)) for number in range(groups))
    plan = AuditPlan(name="first", model="trial", label_set=version.id)
    overall, comparisons = GroupCounts({}, 5, (1, 4), (1,)), (ComparisonCounts(("gender",), counts, 0),)
    return project.runs.save(plan, project.models.record(card()), LABELS, overall, comparisons, arrays, {})[0]


def test_a_run_is_read_with_as_many_statements_whatever_its_groups(project: ProjectFile) -> None:
    add_images(project, 5)
    few, many = save(project, 2), save(project, 40)
    with statements(project) as of_few:
        project.runs.record(few)
    with statements(project) as of_many:
        record = project.runs.record(many)
    assert [group.attributes["gender"] for group in record.comparisons[0].groups] == [str(n) for n in range(40)]
    assert len(of_many) == len(of_few) == 4


def test_runs_to_filter_by_are_listed_with_as_many_statements_whatever_their_number(project: ProjectFile) -> None:
    add_images(project, 5)
    saved = [save(project) for _ in range(7)]
    with statements(project) as first:
        listed = labelled_runs(project)
    assert [each.run for each in listed] == list(reversed(saved))
    assert listed[0].title == "first · run 7"
    assert listed[0].labels == ("a", "b")
    assert len(first) == 2
    with statements(project) as again:
        labelled_runs(project)
    assert len(again) == 1  # labels never change: only what runs there are is asked


def test_a_keystroke_in_the_filter_reads_no_array_again(project: ProjectFile) -> None:
    add_images(project, 5)
    run = save(project)
    with statements(project) as first:
        label_probabilities(project, LabelFilter(run, "a"), np.arange(1, 6))
    assert sum("run_array" in each for each in first) == 3  # images, how large the probabilities are, and these
    for minimum, expected in ((0.25, [3, 4, 5]), (0.35, [4, 5])):
        query = ImageQuery(label=LabelFilter(run, "a", minimum), sort=SortKey.PROBABILITY)
        with statements(project) as keystroke:
            ids = select_images(project, query)
            shown = label_probabilities(project, query.label, ids)
        assert ids.tolist() == expected
        assert shown.tolist() == pytest.approx([0.1 * id for id in expected])
        # What is asked of the run, by its key, is whether it was deleted meanwhile.
        assert {each for each in keystroke if "run" in each} == {
            "SELECT run.id \nFROM run \nWHERE run.id = ? AND run.removed_at IS NULL"
        }


def test_figures_are_compared_as_they_were_given(project: ProjectFile) -> None:
    """A double just under the limit is not rounded onto it."""
    add_images(project, 5)
    run = save(project, dtype=np.float64)
    kept = select_images(project, ImageQuery(label=LabelFilter(run, "a", minimum=0.3 + 1e-12)))
    assert kept.tolist() == [4, 5]


def test_what_was_kept_of_a_run_goes_with_it(project: ProjectFile) -> None:
    add_images(project, 5)
    run = save(project)
    wanted = LabelFilter(run, "a")
    label_probabilities(project, wanted, np.array([ImageId(1)]))
    project.runs.remove(run)
    with pytest.raises(AuditError, match="was deleted"):
        label_probabilities(project, wanted, np.array([ImageId(1)]))


def test_the_columns_kept_are_few(project: ProjectFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of runs that are too large to be kept as a whole."""
    monkeypatch.setattr(runs, "TABLE_KEPT", 0)
    add_images(project, 5)
    for run in [save(project) for _ in range(6)]:
        for label, first in (("a", 0.1), ("b", 0.9)):
            found = label_probabilities(project, LabelFilter(run, label), np.array([1]))
            assert found.tolist() == pytest.approx([first])
    assert len(project.runs._columns) == 4
