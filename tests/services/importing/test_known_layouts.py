"""Tables in the layouts of well-known data sets are taken as they come: CelebA's, FairFace's, Hugging Face's."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.domain.errors import TableError
from clipstudio.domain.progress import finish
from clipstudio.services.importing.attributes import import_attributes
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
