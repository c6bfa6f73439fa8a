"""Tables in every form that auditors have them, matched before anything is written."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pyarrow as pa
import pytest
from pyarrow import parquet

from clipstudio.domain.errors import TableError
from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import finish
from clipstudio.services.importing.attributes import AttributeReport, import_attributes
from clipstudio.services.importing.matching import TableMatch, match_table
from clipstudio.services.importing.path_index import PathIndex
from clipstudio.services.importing.tables import read_table
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in

ROWS = [["file", "gender", "age"], ["p0.png", "female", "40"], ["p1.png", "männlich, alt", ""]]


def write_csv(path: Path, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    quoted = [[f'"{cell}"' if delimiter in cell else cell for cell in row] for row in ROWS]
    path.write_text("\n".join(delimiter.join(row) for row in quoted), encoding=encoding)
    return path


def write_workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append([int(cell) if cell.isdigit() else cell or None for cell in row])
    book.save(path)
    return path


def write_parquet(path: Path) -> Path:
    columns = list(zip(*ROWS, strict=True))
    table = {name: list(cells) for name, *cells in columns}
    table["age"] = [int(cell) if cell else None for cell in table["age"]]
    parquet.write_table(pa.table(table), path)
    return path


@pytest.mark.parametrize(
    "write",
    [
        lambda folder: write_csv(folder / "t.csv"),
        lambda folder: write_csv(folder / "t.csv", ";"),
        lambda folder: write_csv(folder / "t.tsv", "\t"),
        lambda folder: write_csv(folder / "t.csv", encoding="utf-8-sig"),
        lambda folder: write_workbook(folder / "t.xlsx"),
        lambda folder: write_parquet(folder / "t.parquet"),
    ],
    ids=["comma", "semicolon", "tab", "BOM", "Excel", "Parquet"],
)
def test_every_form_reads_the_same(tmp_path: Path, write) -> None:  # type: ignore[no-untyped-def]
    table = read_table(write(tmp_path))
    assert table.columns == ("file", "gender", "age")
    assert table.column("gender") == ["female", "männlich, alt"]
    assert table.column("age") == ["40", None]
    assert len(table.sha256) == 64


def test_leading_zeros_and_long_numbers_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text('id,note\n0012,"two\nlines"\n12345678901234567890,x\n')
    table = read_table(path)
    assert table.column("id") == ["0012", "12345678901234567890"]
    assert table.column("note") == ["two\nlines", "x"]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("t.csv", b"", "empty"),
        ("t.csv", b"a,a\n1,2\n", "two columns “a”"),
        ("t.csv", b"a,b\n1,2\n1,2,3\n", "row 3 has 3 cells where the header has 2"),
        ("t.csv", "a,b\nä,ö\n".encode("latin-1"), "UTF-8"),
        ("t.xlsx", b"not a workbook", "is not a workbook"),
        ("t.parquet", b"not parquet", "cannot be read as Parquet"),
        ("t.docx", b"", "not a table that can be read"),
    ],
)
def test_what_is_wrong_with_a_table_is_said(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(TableError, match=sentence) as caught:
        read_table(path)
    assert name in str(caught.value)


def test_an_unknown_column_is_named_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="no column “sex”.*“file”, “gender”, “age”"):
        read_table(write_csv(tmp_path / "t.csv")).column("sex")


def test_keys_match_paths_names_and_stems() -> None:
    index = PathIndex(
        [
            (ImageId(1), Path("/data/house/ann.jpg")),
            (ImageId(2), Path("/data/senate/ann.jpg")),
            (ImageId(3), Path("/data/senate/Bob.JPG")),
            (ImageId(4), Path("/data/senate/Zoe\u0301.png")),
        ]
    )
    assert index.find("house/ann.jpg") == {1}
    assert index.find("house\\ann.jpg") == {1}
    assert index.find("./house/ann") == {1}
    assert index.find("ann.jpg") == {1, 2}
    assert index.find("/data/senate/ann.jpg") == {2}
    assert index.find("bob.jpg") == {3}
    assert index.find("bob") == {3}
    assert index.find("Zo\u00e9.png") == {4}
    assert index.find("nn.jpg") == set()
    assert index.find("") == set()


def match(project: ProjectFile, path: Path, text: str, key: str = "file") -> TableMatch:
    path.write_text(text)
    return finish(match_table(project, read_table(path), key))


def take(project: ProjectFile, found: TableMatch, *columns: str, cluster: str = "") -> AttributeReport:
    return finish(import_attributes(project, found, columns, cluster))


def test_what_cannot_be_seen_is_refused_with_its_row_and_column_and_nothing_is_written(
    project: ProjectFile, photos: Path, tmp_path: Path
) -> None:
    bring_in(project, photos)
    found = match(project, tmp_path / "t.csv", 'file,g,note\np0.png,a,"two\r\nlines"\np1.png,a\u202e,x\n')
    with pytest.raises(TableError, match=r"“t.csv”, row 3, column “g”: “a\\u202e” holds a character that cannot"):
        take(project, found)
    assert project.attributes.names() == ()
    take(project, found, "note")
    assert project.attributes.names() == ("note",)
    found = match(project, tmp_path / "t.csv", "file,g\u202e\np0.png,a\n")
    with pytest.raises(TableError, match=r"the column name “g\\u202e” holds a character that cannot be seen"):
        take(project, found)


def test_matched_unmatched_and_ambiguous_rows_are_told_apart(
    project: ProjectFile, photos: Path, tmp_path: Path
) -> None:
    bring_in(project, photos)
    (photos / "other").mkdir()
    (photos / "sub" / "p4.png").rename(photos / "sub" / "p0.png")
    bring_in(project, photos)
    found = match(
        project,
        tmp_path / "t.csv",
        "file,g\np0.png,a\np1.png,b\nghost.png,c\np2.png,x\np2.png,y\np3,z\np3,z\n,q\n",
    )
    assert sorted(found.images) == [1, 5]
    assert found.unmatched == ((2, "ghost.png"), (7, "(empty)"))
    assert (found.repeats, found.matched) == ({5: (6,)}, 3)
    assert [(row, key) for row, key, _ in found.ambiguous] == [(0, "p0.png"), (3, "p2.png"), (4, "p2.png")]
    assert found.without_row == 4
    assert project.attributes.names() == ()


def test_columns_become_attributes_and_one_the_cluster(project: ProjectFile, photos: Path, tmp_path: Path) -> None:
    bring_in(project, photos)
    found = match(project, tmp_path / "t.csv", "file,g,age,who\np0,f,40,ann\np1,m, ,bob\np2,f,50,ann\n")
    report = take(project, found, cluster="who")
    assert report.attributes == {"g": 3, "age": 2}
    assert report.clusters == 3
    assert project.attributes.names() == ("g", "age")
    (image,) = project.images.find(ImageQuery(text="p2.png"))
    assert project.images.facts(image)[2] == "ann"
    assert project.attributes.of_image(image) == {"g": (("f", "t.csv"),), "age": (("50", "t.csv"),)}
    (image,) = project.images.find(ImageQuery(text="p1.png"))
    assert "age" not in project.attributes.of_image(image)


def test_only_the_named_columns_are_taken(project: ProjectFile, photos: Path, tmp_path: Path) -> None:
    bring_in(project, photos)
    take(project, match(project, tmp_path / "t.csv", "file,g,age\np0,f,40\n"), "age")
    assert project.attributes.names() == ("age",)


def test_a_table_that_matches_nothing_is_refused(project: ProjectFile, photos: Path, tmp_path: Path) -> None:
    bring_in(project, photos)
    with pytest.raises(TableError, match="No row of “t.csv” matches an image by column “file”. Its first is “q”"):
        take(project, match(project, tmp_path / "t.csv", "file,g\nq,f\n"))


def values_of(project: ProjectFile, attribute: str) -> dict[str, int]:
    return dict(next(each for each in project.attributes.summaries() if each.name == attribute).values)


def test_a_corrected_table_takes_values_away_and_the_first_restores_them(
    project: ProjectFile, photos: Path, tmp_path: Path
) -> None:
    bring_in(project, photos)
    first = match(project, tmp_path / "v1.csv", "file,g,who\np0,F,a\np1,M,b\np2,F,c\n")
    second = match(project, tmp_path / "v2.csv", "file,g,who\np0,F,a\np1,,\np2,M,c\n")
    take(project, first, cluster="who")
    assert values_of(project, "g") == {"F": 2, "M": 1}
    report = take(project, second, cluster="who")
    assert (report.attributes, report.cleared, report.clusters) == ({"g": 2}, {"g": 1}, 2)
    assert report.in_words() == (
        "Values cleared by an empty cell: g (1). Out of their cluster by an empty cell: 1 image. Other sources "
        "say something else: g (1). The newest one counts."
    )
    assert values_of(project, "g") == {"F": 1, "M": 1}
    (image,) = project.images.find(ImageQuery(text="p1.png"))
    assert project.images.facts(image)[2] is None
    take(project, first, cluster="who")
    assert values_of(project, "g") == {"F": 2, "M": 1}
    assert project.images.facts(image)[2] == "b"


def test_rows_need_to_agree_only_in_what_is_taken(project: ProjectFile, photos: Path, tmp_path: Path) -> None:
    bring_in(project, photos)
    text = "file,xmin,g,age\np0,0.1,f,\np0,0.5, f,40\np1,0.3,m,50\np1,0.3,f,50\n"
    path = tmp_path / "boxes.csv"
    path.write_text(text)
    found = finish(match_table(project, read_table(path), "file", ("g", "age")))
    assert (found.matched, found.has_several) == (2, True)
    assert [why for *_, why in found.ambiguous] == ["2 rows name this image and differ in “g”"] * 2
    take(project, found, "g", "age")
    assert (values_of(project, "g"), values_of(project, "age")) == ({"f": 1}, {"40": 1})
    only_age = finish(match_table(project, read_table(path), "file", ("age",)))
    assert (only_age.matched, only_age.ambiguous) == (4, ())
    assert len(finish(match_table(project, read_table(path), "file")).ambiguous) == 4


def test_rows_that_contradict_each_other_are_no_unmatched_rows(
    project: ProjectFile, photos: Path, tmp_path: Path
) -> None:
    bring_in(project, photos)
    with pytest.raises(TableError, match="though 2 name images: row 3, “p0”: 2 rows .* differ in “g”"):
        take(project, match(project, tmp_path / "t.csv", "\nfile,g\np0,A\np0,B\n"))


def test_a_project_without_images_is_said_to_have_none(project: ProjectFile, tmp_path: Path) -> None:
    with pytest.raises(TableError, match="there is no image in this project yet"):
        take(project, match(project, tmp_path / "t.csv", "file,g\np0,A\n"))


def test_an_unnamed_column_is_no_attribute(project: ProjectFile, photos: Path, tmp_path: Path) -> None:
    bring_in(project, photos)
    take(project, match(project, tmp_path / "t.csv", ",file,g\n0,p0,A\n1,p1,B\n"))
    assert project.attributes.names() == ("g",)


def test_missing_in_a_table_is_read_as_no_value_and_counted(
    project: ProjectFile, photos: Path, tmp_path: Path
) -> None:
    bring_in(project, photos)
    (tmp_path / "t.csv").write_text("file,sex\np0.png,f\np1.png,missing\np2.png,Missing\n", encoding="utf-8")
    match = finish(match_table(project, read_table(tmp_path / "t.csv"), "file"))
    report = finish(import_attributes(project, match))
    assert (report.attributes, report.read_as_none) == ({"sex": 1}, {"sex": 2})
    assert report.in_words() == "“missing” was read as no value: sex (2)."
    (sex,) = project.attributes.summaries()
    assert (sex.values, sex.missing) == ((("f", 1),), 5)


def test_a_blank_without_width_beside_a_value_makes_no_group_of_its_own(
    project: ProjectFile, photos: Path, tmp_path: Path
) -> None:
    bring_in(project, photos)
    take(project, match(project, tmp_path / "v.csv", "file,g\np0,F\np1,F\u200b\np2,\u200b \n"))
    assert values_of(project, "g") == {"F": 2}
