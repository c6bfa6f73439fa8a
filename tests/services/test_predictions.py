"""Predictions from elsewhere: read from every kind of table, audited like a model, and refused with reasons."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.audits import AuditPlan, Scoring
from clipstudio.domain.errors import AuditError, ModelError, TableError
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.progress import finish
from clipstudio.services.auditing import read_run, run_audit
from clipstudio.services.model_shelf import ModelShelf
from clipstudio.services.predictions import PredictionReport, import_predictions
from clipstudio.services.scoring import is_external
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
    } == {stem: tuple(np.float32(both).tolist()) for stem, both in SCORES.items()}
    assert report.label_set == "service"
    assert peopled.label_sets.versions("service")[0].content.texts == LABELS


def test_they_are_audited_like_a_model(peopled: ProjectFile, shelf: ModelShelf, tmp_path: Path) -> None:
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
    with pytest.raises(AuditError, match="hold nothing of 2 of these labels \\(“bird”, “fish”\\)"):
        finish(run_audit(peopled, shelf, AuditPlan("x", "service", other.id)))
    with pytest.raises(AuditError, match="table of predictions, so there are no sigmoid"):
        finish(
            run_audit(
                peopled, shelf, AuditPlan("x", "service", version.id, scoring=Scoring.SIGMOID, threshold=0.5)
            )
        )


def test_pairs_that_the_table_lacks_count_as_nought(peopled: ProjectFile, tmp_path: Path) -> None:
    table = write(tmp_path / "t.csv", "image,label,probability\np0,cat,0.7\np1,dog,0.6\nstranger,cat,1\n")
    report = take_in(peopled, table)
    assert (report.predictions.absent, report.unmatched) == (2, ("stranger",))
    assert report.predictions.probabilities.tolist() == [[np.float32(0.7), 0.0], [0.0, np.float32(0.6)]]
    assert "2 pairs of image and label are not in the table and count as 0" in report.in_words()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("image,label,probability\np0,cat,80\n", r"row 2: 80 .* no probability .* percent, divide them by 100"),
        ("image,label,probability\np0,cat,0.5\np0,cat,0.6\n", "label “cat” twice for an image .*row 2"),
        ("image,label,probability\np0,,0.5\n", "row 2: the label is empty"),
        ("image,label,probability\np0,cat,\n", "row 2: the column “probability” is empty"),
        ("image,label,probability\np0,cat,much\n", "a cell is no number"),
        ("image,cat,dog\np0,0.1,0.2\np0.png,0.1,0.2\n", "two rows for one image"),
        ("image,cat\np0,0.1\n", "neither long .* nor wide"),
        ("name,label,probability\np0,cat,0.5\n", "no column that names the images"),
        ("image,label,probability\nnobody,cat,0.5\n", "no row names an image of this project"),
        ("image,cat,dog\np0,-0.1,0.2\n", r"row 2: -0.1 in the column “cat” is no probability between 0 and 1\.$"),
    ],
)
def test_what_is_wrong_is_said(peopled: ProjectFile, tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(TableError, match=sentence):
        take_in(peopled, write(tmp_path / "t.csv", text))
    assert peopled.predictions.names() == ()


def test_a_name_serves_one_thing_only(peopled: ProjectFile, tmp_path: Path) -> None:
    table = wide_csv(tmp_path / "t.csv")
    take_in(peopled, table)
    with pytest.raises(ModelError, match="already the name"):
        take_in(peopled, table)
    with pytest.raises(ModelError, match="already the name"):
        finish(import_predictions(peopled, table, "clip", ["clip"]))
    with pytest.raises(ModelError, match="need a name"):
        take_in(peopled, table, "  ")
