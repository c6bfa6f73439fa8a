"""Predictions from elsewhere: read from every kind of table, audited like a model, and refused with reasons."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.audits import AuditPlan, Scoring
from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import AuditError, ModelError, TableError
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import Predictions
from clipstudio.domain.progress import finish
from clipstudio.services.auditing import read_run, run_audit
from clipstudio.services.auditing.scoring import find_scorer, is_external
from clipstudio.services.importing.predictions import PredictionReport, import_predictions
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in

SCORES = {"p0": (0.9, 0.1), "p1": (0.2, 0.8), "p2": (0.5, 0.5), "p4": (0.0, 1.0)}
LABELS = ("cat", "dog")


@pytest.fixture
def peopled(project: ProjectFile, photos: Path) -> ProjectFile:
    bring_in(project, photos)
    return project


def take_in(project: ProjectFile, path: Path, name: str = "service") -> PredictionReport:
    return finish(import_predictions(project, path, name))


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def long_csv(path: Path) -> Path:
    rows = [
        f"{image}.png,{label},{p}" for image, both in SCORES.items() for label, p in zip(LABELS, both, strict=True)
    ]
    return write(path, "\n".join(["Image,Label,Confidence", *rows]))


def wide_csv(path: Path) -> Path:
    return write(path, "\n".join(["file;cat;dog", *(f"{image};{a};{b}" for image, (a, b) in SCORES.items())]))


def json_lines(path: Path) -> Path:
    rows = [{"image": image, "label": label, "probability": p} for image, both in SCORES.items()
            for label, p in zip(LABELS, both, strict=True)]  # fmt: skip
    return write(path, "\n".join(map(json.dumps, rows)))


def parquet(path: Path) -> Path:
    import pyarrow as pa
    from pyarrow import parquet as writer

    columns = {
        "image": list(SCORES),
        "cat": [a for a, _ in SCORES.values()],
        "dog": [b for _, b in SCORES.values()],
    }
    writer.write_table(pa.table(columns), path)
    return path


@pytest.mark.parametrize(
    ("make", "name"), [(long_csv, "t.csv"), (wide_csv, "t.csv"), (json_lines, "t.jsonl"), (parquet, "t.parquet")]
)
def test_every_kind_of_table_gives_the_same(peopled: ProjectFile, tmp_path: Path, make, name: str) -> None:  # type: ignore[no-untyped-def]
    report = take_in(peopled, make(tmp_path / name))
    kept = peopled.predictions.find("service")
    assert kept is not None
    assert (kept.labels, kept.absent, kept.file) == (LABELS, 0, name)
    paths = dict(peopled.images.paths(kept.images))
    assert {
        Path(paths[image]).stem: tuple(row)
        for image, row in zip(kept.images, kept.probabilities.tolist(), strict=True)
    } == SCORES
    assert kept.probabilities.dtype == np.float64
    assert report.label_set == "service"
    assert peopled.label_sets.versions("service")[0].content.texts == LABELS


def test_they_are_audited_like_a_model(peopled: ProjectFile, shelf: ModelCache, tmp_path: Path) -> None:
    take_in(peopled, long_csv(tmp_path / "t.csv"))
    version = peopled.label_sets.versions("service")[0]
    plan = AuditPlan("service", "service", version.id, scoring=Scoring.THRESHOLD, threshold=0.5, minimum_n=1)
    outcome = finish(run_audit(peopled, shelf, plan))
    result = read_run(peopled, outcome.run)
    assert [rate.count for rate in result.overall.labels] == [1, 2]  # p2 has 0.5 of both, which is not above
    assert (result.n, result.overall.unanswered and result.overall.unanswered.count) == (4, 2)
    assert outcome.failures == ()
    told = result.record.provenance
    assert is_external(told)
    assert (told["model"]["source"], told["device"]) == ("t.csv", None)
    assert told["scoring"]["function"].startswith("none")
    other, _ = peopled.label_sets.save(LabelSet("other", (Label("dog"), Label("bird"), Label("fish"))))
    with pytest.raises(AuditError, match="lack 2 of these labels \\(“bird”, “fish”\\)"):
        finish(run_audit(peopled, shelf, AuditPlan("x", "service", other.id)))
    with pytest.raises(AuditError, match="table of predictions, so there are no sigmoid"):
        finish(
            run_audit(
                peopled, shelf, AuditPlan("x", "service", version.id, scoring=Scoring.SIGMOID, threshold=0.5)
            )
        )


def test_a_name_that_is_wrong_is_answered_with_predictions_too(
    peopled: ProjectFile, shelf: ModelCache, tmp_path: Path
) -> None:
    (tmp_path / "w.csv").write_text("image,ape,child\np0.png,0.9,0.1\n", encoding="utf-8")
    finish(import_predictions(peopled, tmp_path / "w.csv", "cloud"))
    with pytest.raises(ModelError, match="no model called “clout”. Models: .*Predictions here: “cloud”"):
        find_scorer(peopled, shelf, "clout")


def test_pairs_that_the_table_lacks_are_not_answered(peopled: ProjectFile, tmp_path: Path) -> None:
    table = write(tmp_path / "t.csv", "image,label,probability\np0,cat,0.7\np1,dog,0.6\nstranger,cat,1\n")
    report = take_in(peopled, table)
    assert (report.predictions.absent, report.unmatched) == (2, ("stranger",))
    assert np.array_equal(report.predictions.probabilities, [[0.7, np.nan], [np.nan, 0.6]], equal_nan=True)
    assert "of 2 pairs of image and label the table says nothing; 0 images have no answer" in report.in_words()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("image,label,probability\np0,cat,80\n", r"row 2: 80 .* not a probability .* percent, divide them by 100"),
        ("image,label,probability\np0,cat,0.5\np0,cat,0.6\n", "label “cat” twice for an image, .*: rows 2 and 3"),
        ("image,label,probability\np0,,0.5\n", "row 2: the label is empty"),
        ("image,label,probability\np0,cat,much\n", "row 2: “much” in the column “probability” is not a number"),
        ("image,cat,dog\np0,0.1,0.2\np1,0,1\np0,0.1,0.3\n", "label “dog” twice for an image, .*: rows 2 and 4"),
        (
            "image,cat,note\np0,0.1,hm\n",
            "“hm” in the column “note” is not a number.*remove columns that are not labels",
        ),
        ("image,cat,cat\np0,0.1,0.2\n", "two columns “cat” .columns 2 and 3."),
        ("image,cat\np0,0.1\n", "neither long .* nor wide"),
        ("name,label,probability\np0,cat,0.5\n", "no column that names the images"),
        (
            "image,label,probability\np0,cat,1.0000001\n",
            r"row 2: 1.0000001 .* is not a probability between 0 and 1\.$",
        ),
        ("image,label,probability\np0,cat,inf\n", r"row 2: inf .* is not a probability between 0 and 1\.$"),
        ("image,label,probability\np0,cat,0_1\n", "row 2: “0_1” in the column “probability” is not a number"),
        ("image,label,prob\np0,cat,0.5\n", "column “label”, but none called probability, score or confidence"),
        ("image,id,cat\np0,7,0.1\n", "row 2: 7 in the column “id” .*remove columns that are not labels"),
        ("image,label,probability\nnobody,cat,0.5\n", "no row names an image of this project"),
        (
            "image,cat,dog\np0,-0.1,0.2\n",
            r"row 2: -0.1 in the column “cat” is not a probability between 0 and 1\.$",
        ),
    ],
)
def test_what_is_wrong_is_said(peopled: ProjectFile, tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(TableError, match=sentence):
        take_in(peopled, write(tmp_path / "t.csv", text))
    assert peopled.predictions.names() == ()


def test_a_name_serves_one_thing_only(peopled: ProjectFile, tmp_path: Path) -> None:
    table = wide_csv(tmp_path / "t.csv")
    take_in(peopled, table)
    with pytest.raises(ModelError, match="already the name of predictions from another table"):
        take_in(peopled, long_csv(tmp_path / "other.csv"))
    with pytest.raises(ModelError, match="already the name of a model"):
        finish(import_predictions(peopled, table, "clip", ["clip"]))
    with pytest.raises(ModelError, match="need a name"):
        take_in(peopled, table, "  ")


def test_the_same_table_under_the_same_name_is_done_already(
    peopled: ProjectFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = wide_csv(tmp_path / "t.csv")

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(peopled.label_sets, "save", killed)
        with pytest.raises(KeyboardInterrupt):
            take_in(peopled, table)
    assert (peopled.predictions.names(), peopled.label_sets.versions("service")) == (("service",), ())
    again = take_in(peopled, table)
    assert again.was_there
    assert again.label_set == "service"  # what the killed import had not done yet
    third = take_in(peopled, table)
    assert (third.label_set, third.changes) == ("", Changes.NONE)
    assert "imported from this table already: 4 images with 2 labels; nothing was changed" in third.in_words()


def rows_of(report: PredictionReport) -> list[list[float | None]]:
    """The kept values, None where there is none."""
    return [[None if np.isnan(value) else value for value in row] for row in report.predictions.probabilities]


def test_images_without_a_number_have_no_answer(peopled: ProjectFile, tmp_path: Path) -> None:
    wide = "image,cat,dog\np0,0.9,0.1\np1,nan,NaN\np2,,\np3,NA,0.25\np4,None,null\n"
    report = take_in(peopled, write(tmp_path / "t.csv", wide))
    assert rows_of(report) == [[0.9, 0.1], [None, None], [None, None], [None, 0.25], [None, None]]
    assert report.predictions.absent == 7
    assert "3 images have no answer at all" in report.in_words()
    long = "image,label,score\np0,cat,0.9\np1,cat,\np2,,\np3,dog,nan\n"
    report = take_in(peopled, write(tmp_path / "long.csv", long), "long")
    assert rows_of(report) == [[0.9, None], [None, None], [None, None], [None, None]]


def test_values_are_kept_to_the_last_digit(peopled: ProjectFile, tmp_path: Path) -> None:
    wide = "image,cat,dog\np0,0.99999998,0.99999999\np1,0.333333331,0.333333339\n"
    take_in(peopled, write(tmp_path / "t.csv", wide))
    kept = peopled.predictions.find("service")
    assert kept is not None
    assert kept.probabilities.tolist() == [[0.99999998, 0.99999999], [0.333333331, 0.333333339]]


def test_single_precision_in_parquet_is_kept_as_the_number_it_is(peopled: ProjectFile, tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet as writer

    single = np.array([0.1, np.nan], dtype=np.float32)
    writer.write_table(
        pa.table({"image": ["p0", "p1"], "cat": single, "dog": [0.2, None]}), tmp_path / "t.parquet"
    )
    assert rows_of(take_in(peopled, tmp_path / "t.parquet")) == [[float(np.float32(0.1)), 0.2], [None, None]]


def test_two_names_of_one_image_are_one_answer_where_they_agree(peopled: ProjectFile, tmp_path: Path) -> None:
    wide = "image,cat,dog\np0,0.1,\np0.png,0.1,0.3\np1,0.5,0.5\np1.png,0.5,0.6\np2,1,0\n"
    report = take_in(peopled, write(tmp_path / "t.csv", wide))
    assert rows_of(report) == [[0.1, 0.3], [None, None], [1.0, 0.0]]
    assert report.differing == ("Rows 4 and 5 name the same image and differ in “dog”.",)
    assert "1 image has no answer at all" in report.in_words()
    long = "image,label,score\np0,cat,0.9\np0.png,cat,0.9\np1,cat,0.2\np1.png,cat,0.3\n"
    report = take_in(peopled, write(tmp_path / "long.csv", long), "long")
    assert rows_of(report) == [[0.9], [None]]
    assert "Rows 4 and 5 name the same image and differ in “cat”" in report.in_words()


@pytest.mark.parametrize("index", ["Unnamed: 0", "", "Unnamed: 0.1"])
def test_the_index_of_pandas_is_no_label(peopled: ProjectFile, tmp_path: Path, index: str) -> None:
    table = write(tmp_path / "t.csv", f"{index},image,cat,dog\n0,p0,0.9,0.1\n1,p1,0.2,0.8\n")
    assert take_in(peopled, table).predictions.labels == LABELS
    named = write(tmp_path / "n.csv", f"{index},cat,dog\np0,0.9,0.1\np1,0.2,0.8\n")
    assert rows_of(take_in(peopled, named, "index of names")) == [[0.9, 0.1], [0.2, 0.8]]


def test_an_earlier_version_s_predictions_stay_as_they_were(peopled: ProjectFile) -> None:
    old = np.array([[0.5, 0.0]], dtype=np.float32)
    peopled.predictions.save(Predictions("old", "t.csv", "0" * 64, LABELS, 1, np.array([1], dtype=np.int64), old))
    kept = peopled.predictions.find("old")
    assert kept is not None
    assert (kept.probabilities.dtype, kept.probabilities.tolist()) == (np.float32, [[0.5, 0.0]])
