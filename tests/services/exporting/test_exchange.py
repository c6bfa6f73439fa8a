"""Other tools' formats: what they ask for is in them, and their own readers, where these are installed, read it.

`pip install ".[exchange]"` brings the readers.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import numpy as np
import pytest
from pyarrow import parquet

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.exports import ExportError, ExportWish, ImageCopies, What
from clipstudio.domain.ids import ReviewId, RunId
from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.domain.progress import finish
from clipstudio.services.exporting import imagefolder, of_runs
from clipstudio.services.exporting.exporting import export
from clipstudio.services.exporting.label_studio_runs import LABEL
from clipstudio.storage.project_file import ProjectFile
from tests.services.exporting.conftest import ITEMS, LABELS, PEOPLE

WITHOUT = "its reader is not installed: pip install '.[exchange]'"
TURN_A = ImageQuery(attributes=(AttributeFilter("turn", frozenset({"a"})),))


def written(project: ProjectFile, wish: ExportWish, path: Path) -> Path:
    finish(export(project, wish, path))
    return path


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def given(project: ProjectFile, run: RunId) -> dict[str, list[str]]:
    """By digest the labels that pass the run's threshold, the most probable first."""
    arrays = project.runs.arrays(run)
    texts = np.array(LABELS.texts)
    found = {}
    for digest, row in zip(project.images.digests(arrays.images), arrays.probabilities, strict=True):
        order = np.argsort(-row, kind="stable")
        found[digest] = texts[[label for label in order if row[label] > 0.45]].tolist()
    return found


@pytest.fixture
def coco(exported: ProjectFile, run: RunId, tmp_path: Path) -> Path:
    return written(exported, ExportWish(What.COCO, run), tmp_path / "coco.json")


def test_coco_has_a_box_over_the_whole_image_for_each_label(exported: ProjectFile, run: RunId, coco: Path) -> None:
    document = read(coco)
    assert "no place for labels of whole images" in document["info"]["description"]
    assert [each["id"] for each in document["categories"]] == [1, 2, 3]
    images = {each["id"]: each for each in document["images"]}
    names = {each["id"]: each["name"] for each in document["categories"]}
    assert not any(Path(each["file_name"]).is_absolute() for each in images.values())
    found: dict[str, list[str]] = {each["sha256"]: [] for each in images.values()}
    for each in document["annotations"]:
        image = images[each["image_id"]]
        assert each["bbox"] == [0, 0, image["width"], image["height"]] == [0, 0, 60, 40]
        assert (each["area"], each["iscrowd"]) == (2400, 0)
        found[image["sha256"]].append(names[each["category_id"]])
    assert found == given(exported, run)
    assert [each["id"] for each in document["annotations"]] == list(range(1, len(document["annotations"]) + 1))


@pytest.mark.filterwarnings("ignore")
def test_coco_is_read_by_its_own_reader(exported: ProjectFile, run: RunId, coco: Path) -> None:
    reader = pytest.importorskip("pycocotools.coco", reason=f"COCO: {WITHOUT}").COCO(str(coco))
    (thief,) = reader.getCatIds(catNms=["thief"])
    expected = {digest for digest, labels in given(exported, run).items() if "thief" in labels}
    assert {image["sha256"] for image in reader.loadImgs(reader.getImgIds(catIds=[thief]))} == expected
    assert reader.loadCats([thief])[0]["supercategory"] == "crime-related"


@pytest.fixture
def tasks(exported: ProjectFile, run: RunId, review: ReviewId, tmp_path: Path) -> Path:
    return written(exported, ExportWish(What.LABEL_STUDIO, run, review), tmp_path / "tasks.json")


def test_label_studio_has_the_models_labels_as_predictions(
    exported: ProjectFile, run: RunId, tmp_path: Path
) -> None:
    path = written(exported, ExportWish(What.LABEL_STUDIO, run, images=TURN_A), tmp_path / "t.json")
    documents, expected = read(path), given(exported, run)
    assert len(documents) == PEOPLE // 2
    for task in documents:
        labels = expected[task["data"]["sha256"]]
        assert [result["value"]["choices"] for each in task["predictions"] for result in each["result"]] == (
            [labels] if labels else []
        )
        for prediction in task["predictions"]:
            (result,) = prediction["result"]
            assert prediction["score"] == result["score"] == max(result["meta"]["scores"].values())
            assert prediction["model_version"].startswith("oracle/")
    image = documents[0]["data"]["image"]
    assert image == "/data/local-files/?d=p00.png"
    assert str(exported.path.parent) not in path.with_suffix(".txt").read_text(encoding="utf-8")
    declared = {choice.get("value") for choice in Xml.parse(path.with_suffix(".xml")).getroot().iter("Choice")}
    assert declared == set(LABELS.texts)


def test_label_studio_has_answers_of_auditors_beside_predictions(tasks: Path) -> None:
    documents = read(tasks)
    assert len(documents) == ITEMS
    first = documents[0]
    names = first["data"]["clipstudio_auditors"]
    said = {
        names[str(each["completed_by"])]: {one["from_name"]: one["value"] for one in each["result"]}
        for each in first["annotations"]
    }
    assert said["Ada"]["verdict"] == {"choices": ["right"]}
    assert said["Bea"]["tags"] == {"text": ["@home"]}
    assert [one["from_name"] for each in first["predictions"] for one in each["result"]] == [LABEL]


@pytest.mark.filterwarnings("ignore")
def test_label_studio_accepts_every_task(tasks: Path) -> None:
    module = pytest.importorskip("label_studio_sdk.label_interface", reason=f"Label Studio: {WITHOUT}")
    interface = module.LabelInterface(tasks.with_suffix(".xml").read_text(encoding="utf-8"))
    for task in read(tasks):
        # The SDK's check of a whole task calls that of annotations without one.
        assert interface.validate_task({"data": task["data"]})
        for prediction in task["predictions"]:
            assert interface.validate_prediction(prediction, return_errors=True) == []
        assert all(map(interface.validate_annotation, task["annotations"]))


@pytest.fixture
def folder(exported: ProjectFile, run: RunId, tmp_path: Path) -> Path:
    wish = ExportWish(What.IMAGEFOLDER, run, files=ImageCopies.COPY)
    return written(exported, wish, tmp_path / "folder")


def test_an_image_folder_has_a_schema_and_no_name_of_ours_that_means_a_file(
    exported: ProjectFile, run: RunId, folder: Path
) -> None:
    table = parquet.read_table(folder / "train" / "metadata.parquet")
    own = [name for name in table.column_names if name == "file_names" or name.endswith("_file_name")]
    assert own == []
    assert imagefolder.safe_names(["a_file_name", "file_names", "labels", "age"]) == [
        "a_file_name (attribute)",
        "file_names (attribute)",
        "labels (attribute)",
        "age",
    ]
    rows = table.to_pylist()
    files = {path.name for path in (folder / "train").glob("*.png")}
    assert files == {row["file_name"] for row in rows}
    assert all(row["file_name"] == f"{row['sha256']}.png" for row in rows)
    assert {row["sha256"]: sorted(row["labels"]) for row in rows} == {
        digest: sorted(labels) for digest, labels in given(exported, run).items()
    }
    arrays = exported.runs.arrays(run)
    found = [[row[f"p({label})"] for label in LABELS.texts] for row in rows]
    np.testing.assert_array_equal(np.array(found, dtype=float), arrays.probabilities)
    assert str(exported.path.parent) not in (folder / "README.txt").read_text(encoding="utf-8")


def test_an_image_folder_without_images_or_run_has_only_the_table(exported: ProjectFile, tmp_path: Path) -> None:
    path = written(exported, ExportWish(What.IMAGEFOLDER, images=TURN_A), tmp_path / "plain")
    assert [each.name for each in (path / "train").iterdir()] == ["metadata.parquet"]
    rows = parquet.read_table(path / "train" / "metadata.parquet").to_pylist()
    assert {row["turn"] for row in rows} == {"a"}
    assert not any(name.startswith("p(") or name == "labels" for name in rows[0])


def test_an_image_folder_is_written_some_images_at_a_time(
    exported: ProjectFile, run: RunId, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (imagefolder, of_runs):
        monkeypatch.setattr(module, "ROWS_AT_ONCE", 7)
    path = written(exported, ExportWish(What.IMAGEFOLDER, run, images=TURN_A), tmp_path / "parts")
    part = parquet.read_table(path / "train" / "metadata.parquet").to_pylist()
    whole = parquet.read_table(folder / "train" / "metadata.parquet").to_pylist()
    assert part == [row for row in whole if row["turn"] == "a"]


@pytest.mark.filterwarnings("ignore")
def test_an_image_folder_is_loaded_row_by_row(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HOME", str(tmp_path / "home"))
    datasets = pytest.importorskip("datasets", reason=f"Hugging Face datasets: {WITHOUT}")
    found = datasets.load_dataset(
        "imagefolder", data_dir=str(folder), split="train", cache_dir=str(tmp_path / "cache")
    )
    rows = parquet.read_table(folder / "train" / "metadata.parquet").to_pylist()
    assert len(found) == len(rows)
    for loaded, row in zip(found, rows, strict=True):
        assert loaded["image"].size == (60, 40)
        assert {name: loaded[name] for name in row if name != "file_name"} == {
            name: value for name, value in row.items() if name != "file_name"
        }


def test_fiftyone_has_a_label_with_its_confidence_for_each_image(
    exported: ProjectFile, run: RunId, tmp_path: Path
) -> None:
    wish = ExportWish(What.FIFTYONE, run, has_paths=True)
    path = written(exported, wish, tmp_path / "fiftyone")
    labels, manifest = read(path / "labels.json"), read(path / "data.json")
    assert labels["classes"] == list(LABELS.texts)
    expected = given(exported, run)
    assert {digest: each and each["label"] for digest, each in labels["labels"].items()} == {
        digest: found[0] if found else None for digest, found in expected.items()
    }
    told = next(each for each in labels["labels"].values() if each)
    assert isinstance(told["confidence"], float)
    assert set(told["attributes"]) == {"group by half", "group by half and turn"}
    assert 'data_path="data.json"' in (path / "README.txt").read_text(encoding="utf-8")
    assert all(Path(file).is_file() for file in manifest.values())
    with pytest.raises(ExportError, match="finds images by their paths"):
        written(exported, replace(wish, has_paths=False), tmp_path / "none")
    linked = written(exported, replace(wish, has_paths=False, files=ImageCopies.LINK), tmp_path / "linked")
    assert {file.stem for file in (linked / "data").iterdir()} == set(expected)
    assert not (linked / "data.json").exists()
    assert 'data_path="data"' in (linked / "README.txt").read_text(encoding="utf-8")


@pytest.fixture
def prov(exported: ProjectFile, run: RunId, tmp_path: Path) -> Path:
    return written(exported, ExportWish(What.PROV, run), tmp_path / "prov.json")


def test_provenance_names_all_that_the_run_used(exported: ProjectFile, run: RunId, prov: Path) -> None:
    document, record = read(prov), exported.runs.record(run)
    entities = document["entity"]
    assert entities["cs:images"]["cs:sha256"] == record.provenance["images"]["sha256"]
    assert entities["cs:label_set"]["cs:sha256"] == LABELS.sha256
    used = {each["prov:entity"] for each in document["used"].values()}
    assert used == {"cs:model", "cs:images", "cs:label_set", "cs:attribute_1", "cs:attribute_2"}
    assert str(exported.path.parent) not in prov.read_text(encoding="utf-8")


@pytest.mark.filterwarnings("ignore")
def test_provenance_is_read_by_the_reader_of_prov(prov: Path) -> None:
    model = pytest.importorskip("prov.model", reason=f"PROV: {WITHOUT}")
    document = model.ProvDocument.deserialize(str(prov), format="json")
    kinds = [type(record).__name__ for record in document.get_records()]
    assert kinds.count("ProvEntity") == 7
    assert kinds.count("ProvActivity") == kinds.count("ProvAgent") == kinds.count("ProvGeneration") == 1
    again = model.ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
    assert again == document


@pytest.mark.filterwarnings("ignore")
def test_tables_are_read_by_polars(exported: ProjectFile, run: RunId, tmp_path: Path) -> None:
    polars = pytest.importorskip("polars", reason=f"polars: {WITHOUT}")
    path = written(exported, ExportWish(What.ASSIGNMENTS, run), tmp_path / "a.parquet")
    frame = polars.read_parquet(path)
    counts = dict(frame.filter(polars.col("state") == "given").group_by("label").len().iter_rows())
    record = exported.runs.record(run)
    assert {label: counts.get(label, 0) for label in LABELS.texts} == dict(
        zip(LABELS.texts, record.overall.labels, strict=True)
    )


@pytest.mark.parametrize("what", [What.COCO, What.LABEL_STUDIO, What.IMAGEFOLDER, What.FIFTYONE])
def test_nothing_is_left_of_what_was_cancelled(
    exported: ProjectFile, run: RunId, tmp_path: Path, what: What
) -> None:
    name = f"out{what.endings[0]}"
    work = export(exported, ExportWish(what, run, files=ImageCopies.COPY), tmp_path / name)
    assert work.send(None) is not None
    work.close()
    assert not list(tmp_path.iterdir())


def test_a_folder_with_something_in_it_is_never_written_over(
    exported: ProjectFile, run: RunId, tmp_path: Path
) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine", encoding="utf-8")
    wish = ExportWish(What.IMAGEFOLDER, run)
    for name, said in (("full", "there already"), ("none/new", "is not there")):
        with pytest.raises(ClipstudioError, match=said):
            written(exported, wish, tmp_path / name)
    assert [each.name for each in (tmp_path / "full").iterdir()] == ["mine.txt"]
