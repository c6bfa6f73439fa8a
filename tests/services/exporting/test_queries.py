"""The queries of docs/file-format.md run as they stand, and find what the program finds."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np

from clipstudio.domain.ids import RunId
from clipstudio.storage.project_file import ProjectFile
from tests.services.exporting.conftest import PEOPLE

TEXT = (Path(__file__).resolve().parents[3] / "docs" / "file-format.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"```sql\n(.*?)```", TEXT, re.DOTALL)
(PROGRAM,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)


def rows(project: ProjectFile, query: str) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(f"{project.path.as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(query)]


def test_counts_are_those_of_the_run(exported: ProjectFile) -> None:
    record = exported.runs.record(RunId(1))
    found = rows(exported, QUERIES[0])
    whole = [row["count"] for row in found if json.loads(row["group"]) == {}]
    assert tuple(whole) == record.overall.labels
    assert [row["label"] for row in found[:3]] == list(record.label_set.texts)
    (thieves,) = [row for row in found if json.loads(row["group"]) == {"half": "y"} and row["label"] == "thief"]
    groups = {group.attributes["half"]: group for group in record.comparisons[0].groups}
    assert (thieves["count"], thieves["n"]) == (groups["y"].labels[1], groups["y"].n)


def test_values_are_those_of_the_newest_source(exported: ProjectFile) -> None:
    found = {(row["sha256"], row["name"]): row["value"] for row in rows(exported, QUERIES[1])}
    images = exported.runs.chosen_arrays(RunId(1))[0]
    digests = exported.images.digests(images)
    for name in ("half", "turn"):
        held = exported.attributes.codes(name, images)
        assert [found[digest, name] for digest in digests] == [held.values[code] for code in held.codes]
    assert len(found) == 2 * PEOPLE


def test_answers_are_counted_by_auditor(exported: ProjectFile) -> None:
    found = rows(exported, QUERIES[2])
    assert {(row["name"], row["auditor"], row["items"]) for row in found} == {
        ("words", "Ada", 2),
        ("words", "Bea", 1),
    }


def test_arrays_are_read_with_numpy_alone(exported: ProjectFile) -> None:
    names: dict[str, Any] = {}
    exec(PROGRAM, names)
    arrays = exported.runs.arrays(RunId(1))
    for name in ("images", "probabilities", "groups"):
        np.testing.assert_array_equal(names["run_array"](str(exported.path), 1, name), getattr(arrays, name))
