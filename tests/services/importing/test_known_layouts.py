"""Tables in the layouts of well-known data sets are taken as they come: CelebA's, FairFace's, Hugging Face's."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.domain.errors import TableError
from clipstudio.domain.progress import finish
from clipstudio.services.importing.attributes import import_attributes
from clipstudio.services.importing.layouts.layout import Layout
from clipstudio.services.importing.layouts.reading import read_layout
from clipstudio.services.importing.list_files import READ_AS
from clipstudio.services.importing.matching import match_table
from clipstudio.services.importing.table_columns import table_facts
from clipstudio.services.importing.tables import read_table
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images

FAIRFACE = "file,age,gender,race,service_test\nphotos/0000.jpg,3-9,Male,East Asian,True\n"
CELEBA = "2\n5_o_Clock_Shadow Male\n0000.jpg -1  1\n0001.jpg  1 -1\n"


def test_a_list_of_celeba_is_read_with_yes_and_no(tmp_path: Path, project: ProjectFile) -> None:
    add_images(project, 3)
    path = tmp_path / "list_attr_celeba.txt"
    path.write_text(CELEBA, encoding="utf-8")
    table = read_table(path)
    assert (table.columns, table.notes) == (("file", "5_o_Clock_Shadow", "Male"), (READ_AS,))
    assert table.number(0) == 3
    finish(import_attributes(project, finish(match_table(project, table, table_facts(project, path).key))))
    told = {each.name: dict(each.values) for each in project.attributes.summaries()}
    assert told == {"5_o_Clock_Shadow": {"no": 1, "yes": 1}, "Male": {"no": 1, "yes": 1}}


def test_numbers_of_a_list_stay_numbers(tmp_path: Path) -> None:
    path = tmp_path / "list_landmarks_celeba.txt"
    path.write_text("1\nlefteye_x lefteye_y\n0000.jpg 69 109\n", encoding="utf-8")
    table = read_table(path)
    assert (table.column("lefteye_x"), table.notes) == (["69"], ())


def test_a_torn_list_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text(CELEBA + "0002.jpg 1\n", encoding="utf-8")
    with pytest.raises(TableError, match="row 5 has 1 values where the second line names 2"):
        read_table(path)


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [
        ("fairface_label_val.csv", FAIRFACE, "file"),
        ("metadata.csv", "file_name,gender\n0000.jpg,Male\n", "file_name"),
        ("metadata.jsonl", '{"file_name": "0000.jpg", "gender": "Male"}\n', "file_name"),
    ],
)
def test_layouts_that_are_plain_tables_find_their_key(
    tmp_path: Path, project: ProjectFile, name: str, text: str, key: str
) -> None:
    images = add_images(project, 2)
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    facts = table_facts(project, path)
    assert facts.key == key
    finish(import_attributes(project, finish(match_table(project, facts.table, key)), ["gender"]))
    assert project.attributes.of_image(images[0]) == {"gender": (("Male", name),)}


@pytest.mark.parametrize(
    ("name", "text", "layout", "sentence"),
    [
        ("x.csv", "file,age\na.jpg,3-9\n", Layout.FAIRFACE, "it lacks “gender”, “race”"),
        ("x.csv", "", Layout.FAIRFACE, "it lacks “file”, “age”, “gender”, “race”"),
        ("x.json", "[]", Layout.LFW, "no line begins with “person”"),
        ("x.csv", "", Layout.LFW, "no line begins with “person”"),
        ("x.csv", "", Layout.CELEBA, "“x.csv” is empty"),
        ("list_attr_celeba.csv", "", None, "“list_attr_celeba.csv” is empty"),
    ],
)
def test_a_file_that_is_not_of_the_layout_asked_for_is_refused_in_a_sentence(
    tmp_path: Path, name: str, text: str, layout: Layout | None, sentence: str
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TableError, match=sentence):
        finish(read_layout(path, layout))


@pytest.mark.parametrize("text", ["", "[]", "{}", "x\n1\n", "file,age\na.jpg,1\n", "2\na b\n"])
@pytest.mark.parametrize("suffix", [".csv", ".json", ".txt", ".jsonl", ".parquet", ".xlsx"])
def test_no_content_of_any_kind_breaks_a_layout(tmp_path: Path, text: str, suffix: str) -> None:
    path = tmp_path / f"x{suffix}"
    path.write_text(text, encoding="utf-8")
    reasons = []
    for layout in Layout:
        try:
            finish(read_layout(path, layout))
        except TableError as error:
            reasons.append(str(error))
    assert reasons
    assert all(path.name in reason for reason in reasons)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is empty"),
        (b"[" * 5_000, "more than 200 lists or objects lie within each other"),
        ('[{"a": 1}]'.encode("utf-16"), "it is not UTF-8 text"),
        (b'{"images": [{"id": 1, "width": Infinity}]}', "it holds Infinity or NaN"),
        (b'{"images": [', "it ends in the middle"),
        (b'{"other": [1]}', "is neither a COCO file nor an export of Label Studio"),
    ],
)
def test_what_is_no_json_is_told_with_the_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(content)
    with pytest.raises(TableError, match=reason):
        finish(read_layout(path))


@pytest.mark.parametrize("chosen", ["", "train/metadata.jsonl", "test/metadata.csv"])
def test_splits_of_two_kinds_are_read_together_and_what_is_left_out_is_named(tmp_path: Path, chosen: str) -> None:
    for split, name, text in (
        ("train", "metadata.jsonl", '{"file_name": "a.jpg", "sex": "f"}\n'),
        ("test", "metadata.csv", "file_name,sex\nb.jpg,m\n"),
        ("test", "metadata.jsonl", '{"file_name": "b.jpg", "sex": "m"}\n'),
    ):
        (tmp_path / split).mkdir(exist_ok=True)
        (tmp_path / split / name).write_text(text, encoding="utf-8")
    table = finish(read_layout(tmp_path / chosen)).table
    assert sorted(zip(table.column("sex"), table.column("split"), strict=True)) == [("f", "train"), ("m", "test")]
    assert "“test/metadata.jsonl” lies beside what is read and was left out." in table.notes
