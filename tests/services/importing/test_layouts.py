"""Files in the layouts of well-known data sets and annotation tools, each made up here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from clipstudio.domain.errors import TableError
from clipstudio.domain.progress import finish
from clipstudio.services.importing.layouts.json_stream import DEEPEST, _Depth, _NestedError, read_items
from clipstudio.services.importing.layouts.layout import Layout, LayoutReading
from clipstudio.services.importing.layouts.reading import read_layout, recognise
from clipstudio.services.importing.matching import match_table
from clipstudio.services.importing.reversible_import import import_reversibly
from clipstudio.services.importing.table_columns import TableFacts, layout_facts
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images

FAIRFACE = "file,age,gender,race,service_test\n"


def write(path: Path, content: str | bytes | list[Any] | dict[str, Any]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, list | dict):
        content = json.dumps(content)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(path: Path, layout: Layout | None = None) -> LayoutReading:
    return finish(read_layout(path, layout))


def rows(reading: LayoutReading) -> list[tuple[str | None, ...]]:
    table = reading.table
    return list(zip(*(table.column(name) for name in table.columns), strict=True))


def facts(project: ProjectFile, path: Path) -> TableFacts:
    return finish(layout_facts(project, path, None, is_alone=False))


def values(project: ProjectFile) -> dict[str, dict[str, int]]:
    return {each.name: dict(each.values) for each in project.attributes.summaries()}


# CelebA


def test_celeba_lists_of_one_folder_are_read_together(tmp_path: Path) -> None:
    attr = write(tmp_path / "list_attr_celeba.txt", "2\r\nMale Young\r\n1.jpg -1  1\r\n2.jpg  1 -1\r\n")
    write(tmp_path / "identity_CelebA.txt", b"\xef\xbb\xbf2.jpg 77\n1.jpg 5\n")
    write(tmp_path / "list_eval_partition.txt", "1.jpg 0\n2.jpg 2\n")
    reading = read(attr)
    assert (reading.layout, reading.key, reading.cluster) == (Layout.CELEBA, "file", "identity")
    assert reading.table.columns == ("file", "Male", "Young", "identity", "partition")
    assert rows(reading) == [("1.jpg", "no", "yes", "5", "train"), ("2.jpg", "yes", "no", "77", "test")]
    assert reading.table.name == "list_attr_celeba.txt and identity_CelebA.txt and list_eval_partition.txt"
    assert read(tmp_path).table.sha256 == reading.table.sha256
    assert finish(read_layout(attr, is_alone=True)).table.columns == ("file", "Male", "Young")


def test_celeba_lists_without_a_header_are_read_by_their_name(tmp_path: Path) -> None:
    identity = read(write(tmp_path / "a" / "identity_CelebA.txt", "1.jpg 2880\n2.jpg 2937\n"))
    assert (rows(identity), identity.cluster) == ([("1.jpg", "2880"), ("2.jpg", "2937")], "identity")
    other = read(write(tmp_path / "b" / "mine.txt", "1.jpg 4\n2.jpg -1\n"))
    assert other.table.columns == ("file", "value")
    assert "It has no header" in " ".join(other.table.notes)


def test_celeba_as_csv_and_lists_that_name_the_images_column(tmp_path: Path) -> None:
    csv = read(write(tmp_path / "list_attr_celeba.csv", "image_id,Male\n1.jpg,-1\n2.jpg,1\n"))
    assert (csv.layout, csv.table.columns, rows(csv)) == (
        Layout.CELEBA,
        ("file", "Male"),
        [("1.jpg", "no"), ("2.jpg", "yes")],
    )
    boxes = read(write(tmp_path / "x" / "list_bbox_celeba.txt", "1\nimage_id x_1 y_1\n1.jpg 95 71\n"))
    assert rows(boxes) == [("1.jpg", "95", "71")]


def test_celeba_as_csv_with_empty_cells_and_with_its_partition(tmp_path: Path) -> None:
    write(tmp_path / "list_eval_partition.csv", "image_id,partition\n1.jpg,0\n2.jpg,2\n")
    reading = read(write(tmp_path / "list_attr_celeba.csv", "image_id,Male\n1.jpg,-1\n2.jpg,\n"))
    assert rows(reading) == [("1.jpg", "no", "train"), ("2.jpg", None, "test")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_list_with_empty_lines_or_in_utf_16_is_a_list(tmp_path: Path, encoding: str) -> None:
    content = "\n2\n\nMale Young\n\n1.jpg -1  1\n\n2.jpg  1 -1\n\n".encode(encoding)
    assert rows(read(write(tmp_path / "list_attr_celeba.txt", content)))[1] == ("2.jpg", "yes", "no")


def test_a_list_says_where_its_count_is_wrong_and_names_a_torn_line(tmp_path: Path) -> None:
    path = write(tmp_path / "list_attr_celeba.txt", "202599\nMale\n1.jpg 1\n")
    assert "Its first line says 202599 images; it lists 1 image." in read(path).table.notes
    torn = write(tmp_path / "t" / "identity_CelebA.txt", "1.jpg 5\n2.jpg\n")
    with pytest.raises(TableError, match="row 2 has 1 values"):
        read(torn)


# FairFace


def test_fairface_is_one_step_with_its_ranges_in_order(tmp_path: Path, project: ProjectFile) -> None:
    add_images(project, 2, "/f/train")
    train = write(
        tmp_path / "fairface_label_train.csv",
        FAIRFACE + "train/0000.jpg,more than 70,Male,East Asian,True\ntrain/0001.jpg,3-9,Female,Black,False\n",
    )
    write(tmp_path / "fairface_label_val.csv", FAIRFACE + "val/0000.jpg,10-19,Male,White,True\n")
    found = facts(project, train)
    assert (found.layout, found.key, found.wanted) == (Layout.FAIRFACE, "file", ("age", "gender", "race"))
    match = finish(match_table(project, found.table, found.key, ["age", "gender", "race"]))
    assert (match.matched, len(match.unmatched)) == (2, 1)  # val/0000.jpg is not train/0000.jpg
    finish(import_reversibly(project, match, ["age", "gender", "race"]))
    (age, *_) = project.attributes.summaries()
    assert age.values == (("3-9", 1), ("more than 70", 1))
    assert age.sources == ("fairface_label_train.csv and fairface_label_val.csv",)


@pytest.mark.parametrize("change", [(",", ";"), (",", "\t"), ("\n", "\r\n\r\n"), ("file,", '"file",')])
def test_fairface_is_known_in_every_form_of_csv(tmp_path: Path, change: tuple[str, str]) -> None:
    text = "file,age,gender,race,service_test\ntrain/1.jpg,3-9,Male,White,True\n".replace(*change)
    for encoding in ("utf-8-sig", "utf-16"):
        reading = read(write(tmp_path / f"{encoding}.csv", text.encode(encoding)))
        assert (reading.layout, reading.wanted) == (Layout.FAIRFACE, ("age", "gender", "race"))


def test_ages_that_a_spreadsheet_made_dates_of_are_said_and_kept(tmp_path: Path) -> None:
    reading = read(write(tmp_path / "mine.csv", FAIRFACE + "a.jpg,09-Mar,Male,White,True\n"))
    assert reading.layout is Layout.FAIRFACE
    assert "such as “09-Mar”: a spreadsheet may have made dates" in " ".join(reading.table.notes)
    assert reading.table.column("age") == ["09-Mar"]


def test_what_fairfaces_model_writes_is_known_for_guessed(tmp_path: Path) -> None:
    text = "file,race,gender,age,race_scores_fair\na.jpg,White,Male,3-9,[0.1 0.9]\n"
    assert read(write(tmp_path / "out.csv", text)).is_guessed


# LFW


def test_lfw_attributes_are_scores_of_a_classifier(tmp_path: Path) -> None:
    text = "# lfw_attributes.txt\tlfw\n#\tperson\timagenum\tMale\tAsian\nAnn Lee\t1\t-1.5\t0.3\nBo\t12\t2e0\tnan\n"
    reading = read(write(tmp_path / "lfw_attributes.txt", text))
    assert rows(reading) == [("Ann_Lee_0001.jpg", "Ann Lee", "no", "yes"), ("Bo_0012.jpg", "Bo", "yes", None)]
    assert (reading.cluster, reading.is_guessed, reading.wanted) == ("person", True, ())
    for bad in ("Ann Lee\t1\t-1.5\n", "Ann Lee\tone\t1\t1\n", "Ann Lee\t1\tx\t1\n"):
        with pytest.raises(TableError, match="row 5"):
            read(write(tmp_path / "bad.txt", text + bad))


# Hugging Face


def test_hugging_face_splits_are_read_together_and_told_apart(tmp_path: Path, project: ProjectFile) -> None:
    for split in ("train", "test"):
        write(tmp_path / split / "0001.jpg", b"x")
    write(tmp_path / "train" / "metadata.csv", "file_name,gender\n0001.jpg,female\n")
    test = write(tmp_path / "test" / "metadata.csv", "file_name,gender\n0001.jpg,male\n")
    reading = read(test)
    assert (reading.layout, reading.key) == (Layout.HUGGING_FACE, "file_name")
    assert rows(reading) == [
        (str(tmp_path / "test" / "0001.jpg"), "male", "test"),
        (str(tmp_path / "train" / "0001.jpg"), "female", "train"),
    ]
    assert reading.table.name == "metadata.csv of test, train"
    assert sorted(rows(read(tmp_path))) == sorted(rows(reading))


def test_file_names_of_hugging_face_are_found_in_their_own_folder_however_they_are_written(tmp_path: Path) -> None:
    for split in ("train", "test"):
        write(tmp_path / split / "A" / "e\u0301.JPG", b"x")
        write(tmp_path / split / "metadata.csv", f"file_name,sex\na\\\u00e9.jpg,{split[1]}\n")
    table = read(tmp_path).table
    assert table.written("file_name") == [
        str(tmp_path / split / "A" / "e\u0301.JPG") for split in ("test", "train")
    ]


def test_folders_of_hugging_face_that_are_no_splits_are_called_none(tmp_path: Path) -> None:
    for folder in ("cats", "dogs"):
        write(tmp_path / folder / "1.jpg", b"x")
        write(tmp_path / folder / "metadata.csv", "file_name,sex\n1.jpg,f\n")
    write(tmp_path / "metadata.csv", "file_name,age\ncats/1.jpg,4\n")
    assert read(tmp_path).table.columns == ("file_name", "age", "sex")


def test_pictures_within_parquet_are_found_by_where_they_came_from(tmp_path: Path) -> None:
    pictures = [{"bytes": b"x", "path": "0001.jpg"}]
    parquet.write_table(pa.table({"image": pictures, "sex": ["f"]}), tmp_path / "metadata.parquet")
    reading = read(tmp_path / "metadata.parquet")
    assert (reading.key, reading.table.written("image.path")) == ("image.path", ["0001.jpg"])


def test_nested_values_and_lists_of_hugging_face_are_said_and_handled(tmp_path: Path) -> None:
    lines = [
        {"file_name": "a.jpg", "who": {"gender": "f", "born": {"year": 1999}}, "tags": ["hat", "smile"]},
        {"file_name": "b.jpg", "who": {"gender": "m"}, "tags": [], "objects": [{"bbox": [1, 2]}]},
        {"file_name": "c.jpg", "tags": None, "deep": {"a": {"b": {"c": {}, "d": 1}}}},
    ]
    path = write(tmp_path / "metadata.jsonl", "\n".join(map(json.dumps, lines)))
    reading = read(path)
    table = reading.table
    assert table.column("who.gender") == ["f", "m", None]
    assert table.column("who.born.year") == ["1999", None, None]
    assert (table.column("tags: hat"), table.column("tags: smile")) == (["yes", "no", None], ["yes", "no", None])
    said = " ".join(table.notes)
    assert "“tags” can have several values" in said
    assert "“objects” holds lists of lists or of objects" in said
    assert "“deep.a.b” holds objects nested deeper" in said


def test_class_labels_of_parquet_have_their_words(tmp_path: Path) -> None:
    features = {"info": {"features": {"sex": {"_type": "ClassLabel", "names": ["male", "female"]}}}}
    table = pa.table(
        {"image_file_name": ["a.jpg", "b.jpg"], "sex": [1, -1], "tags": [["x"], ["x", "y"]]}
    ).replace_schema_metadata({"huggingface": json.dumps(features)})
    path = tmp_path / "metadata.parquet"
    parquet.write_table(table, path)
    reading = read(path)
    assert reading.key == "image_file_name"
    assert rows(reading) == [("a.jpg", "female", "yes", "no"), ("b.jpg", None, "yes", "yes")]


def test_a_row_that_lists_several_files_speaks_of_each(tmp_path: Path) -> None:
    path = write(tmp_path / "metadata.jsonl", '{"file_names": ["a.jpg", "b.jpg"], "gender": "f"}\n')
    assert rows(read(path)) == [("a.jpg", "f"), ("b.jpg", "f")]


def test_metadata_that_names_no_files_says_so(tmp_path: Path) -> None:
    with pytest.raises(
        TableError, match="no column “file_name”, nor one that ends in “_file_name”. Columns: “id”"
    ):
        read(write(tmp_path / "metadata.csv", "id,gender\n1,f\n"))


# COCO


def coco(annotations: list[Any], **more: Any) -> dict[str, Any]:
    files = [{"id": number, "file_name": f"{number:04}.jpg", "width": 9} for number in range(3)]
    categories = [{"id": 1, "name": "person", "supercategory": "person"}, {"id": 90, "name": "dog"}]
    return {"info": {}, "images": files, "annotations": annotations, "categories": categories, **more}


def mark(image: Any, category: Any, **more: Any) -> dict[str, Any]:
    return {"id": 1, "image_id": image, "category_id": category, "bbox": [0, 0, 1, 1], **more}


def test_coco_categories_are_yes_and_no(tmp_path: Path, project: ProjectFile) -> None:
    add_images(project, 4)
    path = write(tmp_path / "instances.json", coco([mark(0, 1), mark(0, 90), mark(0, 1), mark(1, 1)]))
    found = facts(project, path)
    assert (found.layout, found.key, found.wanted) == (Layout.COCO, "file_name", ("person", "dog"))
    match = finish(match_table(project, found.table, found.key))
    report, step = finish(import_reversibly(project, match, found.wanted or ()))
    assert values(project) == {"person": {"no": 1, "yes": 2}, "dog": {"no": 2, "yes": 1}}
    assert report.attributes == {"person": 3, "dog": 3}
    step.undo(project)
    assert values(project) == {}


def test_coco_with_one_category_an_image_is_one_attribute(tmp_path: Path) -> None:
    reading = read(write(tmp_path / "c.json", coco([mark(0, 1), mark(2, 90)])))
    assert rows(reading) == [("0000.jpg", "person"), ("0001.jpg", None), ("0002.jpg", "dog")]


def test_coco_captions_can_be_read_and_are_pointed_to_the_probe(tmp_path: Path) -> None:
    document = coco([{"image_id": 0, "caption": "A man\nreads."}, {"image_id": 0, "caption": "Second."}])
    del document["categories"]
    reading = read(write(tmp_path / "captions.json", document))
    assert (rows(reading)[0], reading.wanted) == (("0000.jpg", "A man reads."), ())
    assert "the scenes probe takes the file as its captions" in " ".join(reading.table.notes)


def test_attributes_of_coco_annotations_are_taken_where_they_agree(tmp_path: Path) -> None:
    said = [
        mark(0, 1, attributes={"gender": "f", "occluded": False}),
        mark(1, 1, attributes={"gender": "f"}),
        mark(1, 1, attributes={"gender": "m"}),
    ]
    reading = read(write(tmp_path / "c.json", coco(said)))
    assert reading.table.column("gender") == ["f", None, None]
    assert "“gender” is left out for 1 image in which annotations say different things" in " ".join(
        reading.table.notes
    )


def test_an_attribute_of_coco_that_is_called_as_a_category_stands_beside_it(tmp_path: Path) -> None:
    document = coco([mark(0, 1, attributes={"person": "seated"}), mark(0, 90)])
    document["categories"].append({"id": 5, "name": "file_name"})
    document["annotations"].append(mark(1, 5))
    reading = read(write(tmp_path / "c.json", document))
    assert reading.table.column("person") == ["yes", "no", "no"]
    assert reading.table.column("person (attribute)") == ["seated", None, None]
    assert set(reading.wanted or ()) == set(reading.table.columns) - {"file_name"}


def test_ids_of_coco_are_the_same_as_numbers_and_as_texts(tmp_path: Path) -> None:
    reading = read(write(tmp_path / "c.json", coco([mark("0", 1.0), mark(2.0, "90")])))
    assert rows(reading) == [("0000.jpg", "person"), ("0001.jpg", None), ("0002.jpg", "dog")]
    with pytest.raises(TableError, match="captions of them. Left out: 1 images that annotations name"):
        read(write(tmp_path / "d.json", coco([mark("other", 1)])))


def test_what_of_coco_cannot_be_used_is_counted(tmp_path: Path) -> None:
    document = coco(
        [mark(0, 1), mark(99, 1), mark(1, 55), mark(None, 1), "nonsense", mark(2.5, 1), mark(10**30, 1)],
        images=[
            {"id": 0, "file_name": "0000.jpg"},
            {"id": 1, "file_name": "0001.jpg"},
            {"id": 1, "file_name": "other.jpg"},
            {"id": 0, "file_name": "0000.jpg"},
            {"id": 2, "file_name": 7},
            [],
        ],
    )
    reading = read(write(tmp_path / "c.json", document))
    assert rows(reading) == [("0000.jpg", "person")]
    assert [note for note in reading.table.notes if note.startswith("Left out")] == [
        "Left out: 2 images without an id or a file name.",
        "Left out: 3 annotations without an image.",
        "Left out: 1 images whose id stands for two files.",
        "Left out: 2 images that annotations name and the file does not list.",
        "Left out: 1 categories that the file does not list.",
    ]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b'{"images": [{"id": 1, "file_name": "a.jpg"}], "annotations": [{"id": 1,', "it ends in the middle"),
        (b'{"images": [], "annotations": [], "categories": []}', "lists no images under “images”"),
        (b'{"images": [{"id": 1, "file_name": "a"}], "annotations": []}', "neither categories nor captions"),
        (b'{"images": [' + b"[" * 5000 + b"]" * 5000 + b'], "annotations": []}', "more than 200 lists or objects"),
        (b'{"images": ["\xff"], "annotations": []}', "not UTF-8"),
        ('{"images": []}'.encode("utf-16"), "not UTF-8"),
        (b'{"images": [1,,2], "annotations": []}', "cannot be read as JSON"),
    ],
)
def test_json_that_cannot_be_used_says_why(tmp_path: Path, content: bytes, sentence: str) -> None:
    with pytest.raises(TableError, match=sentence):
        read(write(tmp_path / "c.json", content), Layout.COCO)


def test_a_byte_order_mark_and_any_order_of_lists_do_no_harm(tmp_path: Path) -> None:
    document = coco([mark(0, 1), mark(0, 90)])
    turned = {key: document[key] for key in ("annotations", "categories", "images")}
    path = write(tmp_path / "c.json", b"\xef\xbb\xbf" + json.dumps(turned).encode())
    assert recognise(path) is Layout.COCO
    assert rows(read(path))[0] == ("0000.jpg", "yes", "yes")


def test_a_file_whose_first_list_is_very_long_is_recognised(tmp_path: Path) -> None:
    files = [{"id": number, "file_name": f"{number:09}.jpg", "coco_url": "x" * 100} for number in range(12_000)]
    path = write(tmp_path / "c.json", coco([mark(0, 1)], images=files))
    assert recognise(path) is Layout.COCO
    others = write(tmp_path / "o.json", {"images": [{"url": "x"}], "rest": "y" * 10})
    assert recognise(others) is None


# Label Studio


def answer(name: str, kind: str, value: Any, **more: Any) -> dict[str, Any]:
    return {"from_name": name, "to_name": "image", "type": kind, "value": {kind: value, **more}}


def task(image: str, *annotations: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": 1, "data": {"image": image}, "annotations": list(annotations), **more}


def by(who: Any, *results: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"completed_by": who, "result": list(results), **more}


def test_annotators_become_sources_and_a_model_is_known_for_guessing(tmp_path: Path, project: ProjectFile) -> None:
    images = add_images(project, 3)
    export = [
        task(
            "/data/upload/1/1a2b3c4d-0000.jpg",
            by(1, answer("gender", "choices", ["f"]), answer("age", "rating", 4)),
            by({"id": 7, "email": "bo@x.org"}, answer("gender", "choices", ["m"])),
            by(3, answer("gender", "choices", ["m"]), was_cancelled=True),
        ),
        task(
            "/data/local-files/?d=photos/0001.jpg",
            by(1, answer("gender", "choices", ["m"]), answer("box", "rectanglelabels", ["x"], x=1)),
            predictions=[{"model_version": "v2", "result": [answer("gender", "choices", ["f"])]}],
        ),
    ]
    path = write(tmp_path / "export.json", export)
    found = facts(project, path)
    assert (found.layout, found.key) == (Layout.LABEL_STUDIO, "image without the upload's prefix")
    assert [note for note in found.table.notes if note.startswith("Left out")] == [
        "Left out: 1 annotations that were skipped.",
        "Left out: 1 regions and relations, which are of a part of an image.",
    ]
    match = finish(match_table(project, found.table, found.key, ["gender"]))
    assert (match.matched, match.ambiguous, match.without_row) == (4, (), 1)
    report, step = finish(import_reversibly(project, match, ["gender"]))
    assert report.attributes == {"gender": 2}  # images, not answers
    (gender,) = project.attributes.summaries()
    assert sorted(gender.sources) == [
        "export.json, annotator 1",
        "export.json, annotator bo@x.org",
        "export.json, model v2",
    ]
    said = project.attributes.by_source("gender", np.array(images[:2]))
    told = dict(zip(said.sources, said.codes.T.tolist(), strict=True))
    assert [said.values[code] for code in told["export.json, annotator 1"]] == ["f", "m"]
    assert told["export.json, annotator bo@x.org"][1] == -1
    step.undo(project)
    assert project.attributes.names() == ()
    step.redo(project)
    assert project.attributes.summaries()[0].values == gender.values


def test_several_choices_a_taxonomy_and_json_min(tmp_path: Path) -> None:
    export = [
        task("a.jpg", by(1, answer("wears", "choices", ["hat", "tie"]), answer("what", "taxonomy", [["A", "B"]]))),
        task("b.jpg", by(1, answer("wears", "choices", ["tie"]))),
    ]
    reading = read(write(tmp_path / "e.json", export))
    assert reading.table.columns == ("image", "wears: tie", "wears: hat", "what")
    assert rows(reading) == [("a.jpg", "yes", "yes", "A / B"), ("b.jpg", "yes", "no", None)]
    small = [{"id": 1, "image": "/x/c.jpg", "annotator": 4, "annotation_id": 9, "sex": {"choices": ["f"]}}]
    reading = read(write(tmp_path / "min.json", small))
    assert (rows(reading), reading.table.said_by) == ([("/x/c.jpg", "f")], ("annotator 4",))


def test_one_annotator_who_contradicts_herself_is_ambiguous(tmp_path: Path, project: ProjectFile) -> None:
    add_images(project, 1)
    export = [task("0000.jpg", *(by(1, answer("sex", "choices", [value])) for value in "fm"))]
    table = read(write(tmp_path / "e.json", export)).table
    match = finish(match_table(project, table, "image", ["sex"]))
    assert (match.matched, len(match.ambiguous)) == (0, 2)


def test_who_says_nothing_of_a_question_takes_no_answer_of_others_away(
    tmp_path: Path, project: ProjectFile
) -> None:
    images = add_images(project, 2)

    def brought_in(hat: list[dict[str, Any]]) -> dict[str, str]:
        model = {"model_version": "v2", "result": [answer("sex", "choices", ["m"])]}
        annotators = (by(1, answer("sex", "choices", ["f"]), *hat), by(2, answer("sex", "choices", ["f"])))
        export = [
            task("/upload/1a2b3c4d-0000.jpg", *annotators, predictions=[model]),
            task("/upload/1a2b3c4d-0001.jpg", by(1, answer("hat", "choices", ["no"])), predictions=[model]),
        ]
        found = facts(project, write(tmp_path / "export.json", export))
        match = finish(match_table(project, found.table, found.key, found.wanted or ()))
        finish(import_reversibly(project, match, found.wanted or ()))
        return {name: said[0][0] for name, said in project.attributes.of_image(images[0]).items()}

    # Neither the file's name nor what the model guessed stands for what people say.
    assert brought_in([answer("hat", "choices", ["yes"])]) == {"sex": "f", "hat": "yes"}
    assert dict(project.attributes.summaries()[1].values) == {"no": 1, "yes": 1}
    # What an annotator herself no longer says is taken away.
    assert brought_in([]) == {"sex": "f"}


@pytest.mark.parametrize("part", [{"x": 1}, {"points": [[1, 1]], "closed": True}, {"format": "rle", "rle": [1]}])
def test_an_answer_for_a_part_of_an_image_is_none_for_the_whole(tmp_path: Path, part: dict[str, Any]) -> None:
    whole, of_part = answer("sex", "choices", ["f"]), answer("sex", "choices", ["m"], **part)
    reading = read(write(tmp_path / "e.json", [task("a.jpg", by(1, whole, of_part))]))
    assert (rows(reading), reading.wanted) == ([("a.jpg", "f")], ("sex",))


def test_an_export_without_answers_for_whole_images_says_so(tmp_path: Path) -> None:
    export = [task("a.jpg", by(1, answer("box", "rectanglelabels", ["x"], x=1))), task("b.txt")]
    with pytest.raises(TableError, match="no answer for an image as a whole. Left out: 1 regions"):
        read(write(tmp_path / "e.json", export))


# All


@pytest.mark.parametrize(
    ("name", "content", "layout"),
    [
        ("t.csv", "file,x\na.jpg,1\n", Layout.TABLE),
        ("labels.json", {"labels": ["a"]}, None),
        ("list.json", ["a", "b"], None),
        ("broken.json", "{", None),
        ("notes.md", "x", None),
    ],
)
def test_other_files_are_not_taken_for_a_layout(
    tmp_path: Path, name: str, content: Any, layout: Layout | None
) -> None:
    path = write(tmp_path / name, content)
    assert recognise(path) is layout
    if layout is None:
        said = "cannot be read as JSON: it ends in the middle" if name == "broken.json" else "is "
        with pytest.raises(TableError, match=f"“{name}” {said}"):
            read(path)


def test_a_folder_without_labels_and_a_file_that_is_not_there_say_so(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="holds no labels in a layout that is known"):
        read(tmp_path)
    with pytest.raises(TableError, match="There is no table at"):
        read(tmp_path / "gone.json")


NESTED = st.recursive(
    st.text(max_size=6) | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
)


@given(NESTED, st.integers(1, 9))
def test_depth_is_followed_whatever_the_texts_hold(value: Any, size: int) -> None:
    content = json.dumps(value, ensure_ascii=False).encode()
    depth = _Depth()
    for start in range(0, len(content), size):
        depth.follow(content[start : start + size])
    assert (depth._depth, depth._in_text) == (0, False)


def test_depth_is_bounded_over_pieces() -> None:
    depth = _Depth()
    depth.follow(b'["' + b"[" * 900 + b'"' + b"[" * (DEEPEST - 1))
    with pytest.raises(_NestedError):
        depth.follow(b"[")


def test_a_large_file_is_read_in_pieces_with_progress(tmp_path: Path) -> None:
    path = write(tmp_path / "big.json", [{"text": "x" * 400_000}] * 6)
    got: list[Any] = []
    steps: list[int] = []
    finish(read_items(path, {"": got.append}), lambda step: steps.append(step.done))
    assert (len(got), steps) == (6, [1, 2, 2])
    work = read_items(path, {"": got.append})
    next(work)
    work.close()
