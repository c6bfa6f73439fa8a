"""Every table in every format: read back by readers of others, they say what the project says."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pandas as pd
import pyarrow as pa
import pytest
from pyarrow import parquet

from clipstudio.domain.errors import AuditError, ClipstudioError
from clipstudio.domain.exports import ExportError, ExportWish, What
from clipstudio.domain.ids import ReviewId, RunId
from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.domain.progress import finish
from clipstudio.probes.assignment import with_rates
from clipstudio.services.exporting import of_runs, workbooks
from clipstudio.services.exporting.exporting import export
from clipstudio.services.exporting.registry import BESIDE, FORMATS, TABLES, WRITERS
from clipstudio.services.exporting.tables import ExportTable
from clipstudio.storage.project_file import ProjectFile
from tests.services.exporting.conftest import ITEMS, PEOPLE, sample_card

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "exports.md"


@pytest.fixture
def wish(exported: ProjectFile, run: RunId, review: ReviewId) -> ExportWish:
    return ExportWish(What.RATES, run, review, sample_card().fingerprint)


def written(project: ProjectFile, wish: ExportWish, path: Path) -> Path:
    finish(export(project, wish, path))
    return path


def lines_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read(path: Path) -> list[dict[str, Any]]:
    """The rows of a file, by the reader of its kind; None for what is not known."""
    if path.suffix == ".csv":
        return [{name: cell or None for name, cell in line.items()} for line in lines_of(path)]
    if path.suffix == ".parquet":
        return list(parquet.read_table(path).to_pylist())
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert path.suffix == ".xlsx"
    book = openpyxl.load_workbook(path, read_only=True)
    head, *rows = book.worksheets[0].iter_rows(values_only=True)
    book.close()
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_what_can_be_exported_is_listed_once() -> None:
    assert sorted([*TABLES, *FORMATS]) == sorted(What)
    assert set(BESIDE) <= set(FORMATS)
    assert {ending for what in TABLES for ending in what.endings} <= set(WRITERS)


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".parquet", ".jsonl"])
def test_probabilities_come_back_from_every_format(
    exported: ProjectFile, wish: ExportWish, run: RunId, tmp_path: Path, ending: str
) -> None:
    rows = read(written(exported, replace(wish, what=What.PROBABILITIES), tmp_path / f"p{ending}"))
    arrays = exported.runs.arrays(run)
    assert [row["image"] for row in rows] == exported.images.digests(arrays.images)
    columns = ("p(=1+1)", "p(thief)", "p(face_file_name)")
    found = np.array([[np.nan if row[name] is None else float(row[name]) for name in columns] for row in rows])
    np.testing.assert_array_equal(found, arrays.probabilities)
    assert np.isnan(found[-1]).all()
    assert not np.isnan(found[:-1]).any()
    start = "'" if ending == ".csv" else ""
    assert {row["group by half"] for row in rows} == {f"{start}-x", "y"}


def test_numpy_holds_one_matrix_and_no_pickle(
    exported: ProjectFile, wish: ExportWish, run: RunId, tmp_path: Path
) -> None:
    path = written(exported, replace(wish, what=What.PROBABILITIES), tmp_path / "p.npz")
    arrays = exported.runs.arrays(run)
    with np.load(path, allow_pickle=False) as held:
        np.testing.assert_array_equal(held["probabilities"], arrays.probabilities)
        assert held["probabilities_names"].tolist() == ["p(=1+1)", "p(thief)", "p(face_file_name)"]
        assert held["image"].tolist() == exported.images.digests(arrays.images)
        groups = held["group by half_values"][held["group by half"]]
        assert sorted(set(groups.tolist())) == ["-x", "y"]
        assert json.loads(str(held["facts"]))["run"] == "1"
    alone = written(exported, replace(wish, what=What.PROBABILITIES), tmp_path / "p.npy")
    np.testing.assert_array_equal(np.load(alone, allow_pickle=False), arrays.probabilities)


def test_assignments_say_of_every_image_what_it_was_given(
    exported: ProjectFile, wish: ExportWish, run: RunId, tmp_path: Path
) -> None:
    frame = pd.read_parquet(written(exported, replace(wish, what=What.ASSIGNMENTS), tmp_path / "a.parquet"))
    record = exported.runs.record(run)
    assert frame["image"].nunique() == PEOPLE
    given = frame[frame["state"] == "given"]
    counts = given.groupby("label", observed=False).size()
    assert tuple(counts.get(label, 0) for label in record.label_set.texts) == record.overall.labels
    for group in record.comparisons[0].groups:
        inside = given[given["group by half"] == group.attributes["half"]]
        assert (inside["label"] == "thief").sum() == group.labels[1]
    assert (frame["state"] == "not answered").sum() == record.overall.unanswered == 1
    assert (given["category"] == "crime-related").sum() == record.overall.categories[1]


def test_rates_are_those_of_the_run(exported: ProjectFile, wish: ExportWish, run: RunId, tmp_path: Path) -> None:
    lines = lines_of(written(exported, wish, tmp_path / "r.csv"))
    result = with_rates(exported.runs.record(run))
    found = {(line["comparison"], line["group"], line["kind"], line["name"]): line for line in lines}
    for comparison in result.comparisons:
        for name, group in zip(comparison.group_names, comparison.groups, strict=True):
            name = f"'{name}" if name.startswith("-") else name
            line, rate = found[comparison.title, name, "label", "thief"], group.labels[1]
            assert (int(line["count"]), int(line["n"])) == (rate.count, rate.n)
            assert [float(line[key]) for key in ("rate", "low", "high")] == [rate.rate, rate.low, rate.high]
    assert sum(line["kind"] == "not answered" for line in lines) > 0


def test_gaps_name_the_groups_of_the_highest_and_the_lowest_rate(
    exported: ProjectFile, wish: ExportWish, run: RunId, tmp_path: Path
) -> None:
    rows = read(written(exported, replace(wish, what=What.GAPS), tmp_path / "g.jsonl"))
    result = with_rates(exported.runs.record(run))
    rates = {
        name: group.labels[1].rate
        for name, group in zip(result.comparisons[0].group_names, result.comparisons[0].groups, strict=True)
    }
    (row,) = [row for row in rows if (row["comparison"], row["name"]) == ("half", "thief")]
    assert row["gap"] == pytest.approx((rates[row["highest"]] or 0) - (rates[row["lowest"]] or 0))
    assert row["low"] < row["gap"] < row["high"]
    assert {each["result_is"] for each in rows} == {"exploratory"}


def test_attributes_stand_by_every_rule(exported: ProjectFile, wish: ExportWish, tmp_path: Path) -> None:
    wish = replace(wish, what=What.ATTRIBUTES)
    rows = read(written(exported, wish, tmp_path / "a.parquet"))
    assert list(rows[0])[:5] == ["image", "file", "width", "height", "cluster"]
    views = [name for name in rows[0] if name.startswith("half")]
    assert views == ["half", "half (majority)", "half (undisputed)", "half (from t.csv)", "half (from other.csv)"]
    by_file = {row["file"]: row for row in rows}
    assert by_file["p10.png"]["half (undisputed)"] is None
    assert (by_file["p10.png"]["half (from t.csv)"], by_file["p10.png"]["half (from other.csv)"]) == ("-x", "y")
    only = read(written(exported, replace(wish, attributes=("turn",)), tmp_path / "t.parquet"))
    assert list(only[0])[5:] == ["turn"]
    with pytest.raises(AuditError, match="no attribute “age”"):
        written(exported, replace(wish, attributes=("age",)), tmp_path / "x.csv")


def test_answers_are_typed_and_name_images_by_digest(
    exported: ProjectFile, wish: ExportWish, tmp_path: Path
) -> None:
    rows = read(written(exported, replace(wish, what=What.ANSWERS), tmp_path / "a.parquet"))
    assert len(rows) == 9
    first = {row["question"]: row["answer"] for row in rows if (row["item"], row["auditor"]) == (1, "Ada")}
    assert first == {"verdict": "right", "labels": "=nurse|a||b", "tags": "hat"}
    assert all(len(row["image"]) == 64 and row["file"].endswith(".png") and row["seconds"] == 2.5 for row in rows)
    cells = lines_of(written(exported, replace(wish, what=What.ANSWERS), tmp_path / "a.csv"))
    assert {cell["answer"] for cell in cells} >= {"'=nurse|a||b", "'@home", "(none)"}
    assert {row["item"] for row in rows} < set(range(1, ITEMS + 1))


@pytest.mark.parametrize("ending", [".npz", ".npy", ".parquet", ".csv", ".xlsx"])
def test_embeddings_are_the_vectors_of_the_images(
    exported: ProjectFile, wish: ExportWish, tmp_path: Path, ending: str
) -> None:
    stored = exported.embeddings.fullest(wish.model)
    assert stored is not None
    images, rows = exported.embeddings.rows(stored)
    path = written(exported, replace(wish, what=What.EMBEDDINGS), tmp_path / f"e{ending}")
    if ending == ".npy":
        found = np.load(path, allow_pickle=False)
    elif ending == ".npz":
        with np.load(path, allow_pickle=False) as held:
            found, digests = held["embedding"], held["image"].tolist()
            assert digests == exported.images.digests(images)
    elif ending == ".parquet":
        table = parquet.read_table(path)
        assert table.schema.field("embedding").type.list_size == stored.file.width
        found = np.array(table.column("embedding").to_pylist(), np.float32)
    else:
        frame = pd.read_csv(path) if ending == ".csv" else pd.read_excel(path, engine="openpyxl")
        found = frame.filter(like="embedding_").to_numpy(np.float32)
    np.testing.assert_array_equal(found, stored.file.map()[rows])


def test_no_path_leaves_the_machine_unless_it_is_asked_for(
    exported: ProjectFile, wish: ExportWish, tmp_path: Path
) -> None:
    folder = str(exported.path.parent)
    for what in TABLES:
        path = written(exported, replace(wish, what=what), tmp_path / f"{what}.jsonl")
        assert folder not in path.read_text(encoding="utf-8")
    asked = written(exported, replace(wish, what=What.ATTRIBUTES, has_paths=True), tmp_path / "paths.jsonl")
    paths = [json.loads(line)["path"] for line in asked.read_text(encoding="utf-8").splitlines()]
    assert all(Path(path).is_file() for path in paths)


def test_a_filter_leaves_the_others_out(exported: ProjectFile, wish: ExportWish, tmp_path: Path) -> None:
    query = ImageQuery(attributes=(AttributeFilter("turn", frozenset({"a"})),))
    kept = set(exported.images.digests(exported.images.find(query)))
    for what in (What.ASSIGNMENTS, What.PROBABILITIES, What.EMBEDDINGS, What.ATTRIBUTES):
        rows = read(written(exported, replace(wish, what=what, images=query), tmp_path / f"{what}.parquet"))
        assert {row["image"] for row in rows} == kept
    with pytest.raises(ExportError, match=r"Use \.npz"):
        written(exported, replace(wish, what=What.PROBABILITIES, images=query), tmp_path / "p.npy")


def test_excel_gets_its_mark_only_when_asked(exported: ProjectFile, wish: ExportWish, tmp_path: Path) -> None:
    plain = written(exported, wish, tmp_path / "plain.csv").read_bytes()
    marked = written(exported, replace(wish, for_excel=True), tmp_path / "marked.csv").read_bytes()
    assert marked == b"\xef\xbb\xbf" + plain


def test_texts_of_a_workbook_are_never_formulas(exported: ProjectFile, wish: ExportWish, tmp_path: Path) -> None:
    path = written(exported, replace(wish, what=What.ASSIGNMENTS), tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(path)
    cells = [cell for row in book["assignments"].iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert "=1+1" in {cell.value for cell in cells}
    assert book["about"]["A2"].value == "run"


def test_more_rows_than_a_sheet_holds_are_refused(
    exported: ProjectFile, wish: ExportWish, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbooks, "MOST_ROWS", 20)
    for what in (What.PROBABILITIES, What.ASSIGNMENTS):
        path = tmp_path / f"{what}.xlsx"
        with pytest.raises(ExportError, match="takes 20 rows"):
            written(exported, replace(wish, what=what), path)
        assert not list(tmp_path.iterdir())


def test_what_comes_from_a_run_says_so_in_parquet(exported: ProjectFile, wish: ExportWish, tmp_path: Path) -> None:
    path = written(exported, replace(wish, what=What.PROBABILITIES), tmp_path / "p.parquet")
    facts = json.loads(parquet.read_schema(path).metadata[b"clipstudio"])
    assert (facts["run"], facts["title"], facts["what"]) == ("1", "thieves, run 1", "probabilities")
    assert facts["provenance"] == dict(exported.runs.record(RunId(1)).provenance)


@pytest.mark.parametrize("ending", sorted(WRITERS))
def test_the_same_project_gives_the_same_bytes(
    exported: ProjectFile, wish: ExportWish, tmp_path: Path, ending: str
) -> None:
    wish = replace(wish, what=What.EMBEDDINGS)
    one, other = (written(exported, wish, tmp_path / f"{name}{ending}").read_bytes() for name in "ab")
    assert one == other


@pytest.mark.parametrize("ending", sorted(WRITERS))
def test_a_file_appears_whole_or_not_at_all(
    exported: ProjectFile, wish: ExportWish, tmp_path: Path, ending: str
) -> None:
    work = export(exported, replace(wish, what=What.PROBABILITIES), tmp_path / f"p{ending}")
    assert next(work).total == PEOPLE
    next(work)
    work.close()
    assert not list(tmp_path.iterdir())


def test_a_run_is_read_some_images_at_a_time(
    exported: ProjectFile, wish: ExportWish, run: RunId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(of_runs, "ROWS_AT_ONCE", 10)
    monkeypatch.setattr(of_runs, "LEAST_ROWS", 1)
    whole = TABLES[What.PROBABILITIES](exported, replace(wish, what=What.PROBABILITIES))
    parts = list(whole.parts())
    assert [(len(batch), done) for batch, done in parts] == [(10, 10), (10, 20), (4, 24)]
    record = exported.runs.record(run)
    arrays = exported.runs.arrays(run)
    scored = list(of_runs.scored_parts(exported, record, None))
    np.testing.assert_array_equal(np.concatenate([part.images for part in scored]), arrays.images)
    np.testing.assert_array_equal(np.concatenate([part.groups for part in scored]), arrays.groups)


@pytest.mark.parametrize(
    ("changed", "name", "said"),
    [
        ({"run": None}, "r.csv", "name a run"),
        ({"what": What.ANSWERS, "review": None}, "r.csv", "name a review"),
        ({"what": What.EMBEDDINGS, "model": ""}, "r.csv", "name a model"),
        ({"what": What.EMBEDDINGS, "model": "0" * 64}, "r.csv", "has embedded no image"),
        ({}, "r.gif", "name the file .csv, .xlsx"),
        ({}, "none/r.csv", "cannot be written"),
    ],
)
def test_what_cannot_be_exported_is_said(
    exported: ProjectFile, wish: ExportWish, tmp_path: Path, changed: dict[str, Any], name: str, said: str
) -> None:
    with pytest.raises(ClipstudioError, match=said):
        written(exported, replace(wish, **changed), tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_every_column_is_documented(exported: ProjectFile, wish: ExportWish) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    for what in TABLES:
        for name in _columns(exported, replace(wish, what=what, has_paths=True)):
            assert f"`{name}`" in text, f"{name} of {what}"


def _columns(project: ProjectFile, wish: ExportWish) -> Iterator[str]:
    """The columns of a table that are ours, and not named by what the user calls things."""
    for name in TABLES[wish.what](project, wish).schema.names:
        if not name.startswith(("half", "turn", "group by ")):
            yield name


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk here is always full")
def test_a_full_disk_is_a_fault_of_the_disk_for_a_workbook_too(wish: ExportWish) -> None:
    schema = pa.schema([pa.field("word", pa.string())])
    batch = pa.record_batch([pa.array(["a"])], schema=schema)
    table = ExportTable(schema, lambda: iter([(batch, 1)]), 1, rows=1)
    with pytest.raises(OSError, match="No space left"):
        finish(workbooks.write_workbook(table, Path("/dev/full"), wish))
