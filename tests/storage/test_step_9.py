"""The step to file version 9, on a project that version 8 wrote: nothing is lost, and values can be ordered."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.errors import NothingLeftError
from clipstudio.services.reversible import order_values
from clipstudio.storage.migrations import migrate
from clipstudio.storage.project_file import ProjectFile
from tests.storage.test_step_3 import rows

VERSION_8 = Path(__file__).parent / "projects" / "version_8.sql"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A project file of version 8."""
    path = tmp_path / "old.clipstudio"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_8.read_text(encoding="utf-8"))
    return path


def order_of(project: ProjectFile, name: str) -> tuple[str, ...]:
    """The values as the list of attributes has them, and as an audit has them, which must be the same."""
    summary = next(each for each in project.attributes.summaries() if each.name == name)
    values = tuple(value for value, _ in summary.values)
    assert project.attributes.codes(name, np.array([1])).values == values
    return values


def test_nothing_is_lost_and_values_keep_their_natural_order(old: Path) -> None:
    before = rows(old)
    migrate(old)
    after = rows(old)
    assert {table: after[table] for table in before} == before, "later steps add tables, and take none"
    assert before["attribute_value"] == 6
    with ProjectFile.open(old) as project:
        assert order_of(project, "rank") == ("general", "major", "private")
        assert not project.attributes.summaries()[0].is_ordered


def test_an_order_by_hand_holds_everywhere_and_is_undone(old: Path) -> None:
    with ProjectFile.open(old) as project:
        step = order_values(project, "rank", ("private", "major", "general"))
        assert step is not None
        assert step.words == "reorder the values of “rank”"
        assert order_of(project, "rank") == ("private", "major", "general")
        assert order_of(project, "gender") == ("f", "m")
        assert project.attributes.summaries()[0].is_ordered
        assert order_values(project, "rank", ("private", "major", "general")) is None, "it is so already"
        source = project.attributes.add_source("more.csv", "bb")
        project.attributes.record(source, "rank", {4: "colonel"})  # type: ignore[dict-item]
        assert order_of(project, "rank")[-1] == "colonel", "a new value stands behind"
        step.undo(project)
        assert order_of(project, "rank") == ("colonel", "general", "major", "private")
        step.redo(project)
        assert order_of(project, "rank")[-1] == "colonel"
    with ProjectFile.open(old) as project:
        assert order_of(project, "rank")[-1] == "colonel", "it is kept"
        natural = order_values(project, "rank", ())
        assert natural is not None
        assert not project.attributes.summaries()[0].is_ordered
        project.attributes.remove("rank")
        with pytest.raises(NothingLeftError, match="deleted permanently"):
            natural.undo(project)
