"""Files of known layouts, dropped or lying beside pictures, are told from label sets, models and pictures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from clipstudio.domain.images import ImageQuery
from clipstudio.services.importing.before_import import NamesBeside, TableBeside, source_beside
from clipstudio.services.importing.dropped import sort_dropped
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in, save_picture

COCO = {"images": [{"id": 0, "file_name": "p0.png"}], "annotations": [], "categories": []}
TASKS = [{"data": {"image": "p0.png"}, "annotations": []}]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("coco.json", COCO, "tables"),
        ("export.json", TASKS, "tables"),
        ("labels.json", {"labels": ["a"]}, "labels"),
        ("config.json", {"model_cfg": {}}, "model"),
        ("list.json", [1], "unknown"),
        ("list_attr_celeba.txt", "1\nMale\np0.jpg 1\n", "tables"),
        ("identity_CelebA.txt", "p0.jpg 1\n", "tables"),
        ("names.txt", "cat\ndog\n", "labels"),
        ("anno/fairface_label_val.csv", "file,age,gender,race,service_test\n", "tables"),
    ],
)
def test_a_file_is_sorted_by_what_it_holds(tmp_path: Path, name: str, content: Any, kind: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    dropped = tmp_path / "anno" if name.startswith("anno/") else path
    assert getattr(sort_dropped([dropped]), kind) == (dropped,)


def test_files_that_are_read_together_are_one(tmp_path: Path) -> None:
    names = ("fairface_label_train.csv", "fairface_label_val.csv", "other.csv")
    for name in names:
        (tmp_path / name).write_text("file,age,gender,race\n")
    train, val, other = (tmp_path / name for name in names)
    assert sort_dropped([val, train, other]).tables == (val, other)


def test_a_folder_with_pictures_is_of_pictures_whatever_lies_beside_them(tmp_path: Path) -> None:
    save_picture(tmp_path / "set" / "train" / "p0.png", 0)
    (tmp_path / "set" / "metadata.csv").write_text("file_name,x\ntrain/p0.png,1\n")
    assert sort_dropped([tmp_path / "set"]).images == (tmp_path / "set",)


def test_what_says_who_is_in_the_pictures_is_found_beside_them(tmp_path: Path, project: ProjectFile) -> None:
    folder = tmp_path / "set"
    for number in range(2):
        save_picture(folder / "train" / f"2{number}_0_1_20170116184028380.png", number)
    bring_in(project, folder)
    names = source_beside(project, [folder])
    assert isinstance(names, NamesBeside)
    assert (names.images, names.is_among({"file names, as UTKFace writes them"})) == (2, True)
    (folder / "train" / "metadata.csv").write_text("file_name,sex\n20_0_1_20170116184028380.png,f\n")
    table = source_beside(project, [folder])
    assert isinstance(table, TableBeside)
    assert (table.path.name, table.images, table.name) == ("metadata.csv", 1, "metadata.csv")
    export = tmp_path / "export.json"
    tasks = [{"data": {"image": f"2{number}_0_1_20170116184028380.png"}, "annotations": []} for number in (0, 1)]
    answer = {"from_name": "sex", "type": "choices", "value": {"choices": ["f"]}}
    for task in tasks:
        task["annotations"] = [{"completed_by": 1, "result": [answer]}]  # type: ignore[assignment]
    export.write_text(json.dumps(tasks))
    table = source_beside(project, [folder])
    assert isinstance(table, TableBeside)
    assert (table.path.name, table.images) == ("export.json", 2)
    assert table.is_among({"export.json, annotator 1"})
    assert not table.is_among({"export.json.bak"})


def test_what_this_program_wrote_is_no_table_of_attributes(tmp_path: Path, project: ProjectFile) -> None:
    folder = tmp_path / "set"
    for number in range(3):
        save_picture(folder / f"p{number}.png", number)
    bring_in(project, folder)
    names = [f"p{number}.png" for number in range(3)]
    rows = "".join(f"{row.sha256},{row.name},0.5\n" for row in project.images.rows([1, 2, 3]))
    (tmp_path / "prob.csv").write_text(f"image,file,p(cat)\n{rows}")
    assert source_beside(project, [folder]) is None
    (tmp_path / "attributes.csv").write_text(f"file,sex\n{names[0]},f\n{names[1]},m\n")
    table = source_beside(project, [folder])
    assert isinstance(table, TableBeside)
    assert (table.path.name, table.images, table.without_values) == ("attributes.csv", 2, 2)
    source = project.attributes.add_source("attributes.csv", None)
    project.attributes.record(source, "sex", {project.images.find(ImageQuery(text=names[0])).tolist()[0]: "f"})
    table = source_beside(project, [folder])
    assert isinstance(table, TableBeside)
    assert table.without_values == 1, "the other one has none yet"
