"""Tables as other programs write them: what the user typed stays, what the file says is missing is missing."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path

import numpy as np
import openpyxl
import pyarrow as pa
import pytest
from pyarrow import parquet

from clipstudio.domain.errors import TableError
from clipstudio.services.importing.tables import Table, read_table


def read(path: Path, text: str | bytes) -> Table:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_table(path)


def body(table: Table) -> list[tuple[str | None, ...]]:
    return list(zip(*(table.column(name) for name in table.columns), strict=True))


@pytest.mark.parametrize(
    ("name", "text", "columns"),
    [
        ("t.tsv", "file\tIn your own words, what are you, today?\n0\tx\n1\ty\n", 2),
        ("t.csv", "file\tWords, many, of; all | kinds\n0\tx\n1\ty\n", 2),
        ("t.csv", "file;Size (cm, about)\n0;x\n1;y\n", 2),
        ("t.csv", 'file;"a, b, c"\n0;x\n1;y\n', 2),
        ("t.csv", 'file,"a; b; c"\n0,x\n1,y\n', 2),
        ("t.csv", "file,tags (a|b|c)\n0,x|x|x\n1,y|y|y\n", 2),
        ("t.csv", "image;cat 0,5;dog 0,5\n0;0,1;0,2\n1;0,3;0,4\n", 3),
        ("t.txt", "file|first, last\n0|a, b\n1|c, d\n", 2),
        ("t.csv", "sep=;\nfile;a,b\n0;x\n1;y\n", 2),
        ("t.csv", "file;g\n", 2),
    ],
)
def test_the_delimiter_is_the_one_by_which_rows_agree_with_the_header(
    tmp_path: Path, name: str, text: str, columns: int
) -> None:
    table = read(tmp_path / name, text)
    assert len(table.columns) == columns
    assert table.columns[0] in ("file", "image")
    assert table.column(table.columns[0]) == ["0", "1"][: table.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_unicode_and_line_endings(tmp_path: Path, encoding: str, ending: str) -> None:
    text = ending.join(["file,g", "0,männlich", "", '1,"a, b"'])
    table = read(tmp_path / "t.csv", text.encode(encoding))
    assert body(table) == [("0", "männlich"), ("1", "a, b")]
    assert table.columns == ("file", "g")


def test_blank_lines_are_no_rows_and_count_as_a_spreadsheet_counts_them(tmp_path: Path) -> None:
    table = read(tmp_path / "t.csv", '\n  \nfile,g\n0,"A\nB"\n\n,\n1,C\n')
    assert body(table) == [("0", "A\nB"), ("1", "C")]
    assert [table.number(row) for row in range(2)] == [4, 7]


def test_very_long_cells_are_read(tmp_path: Path) -> None:
    table = read(tmp_path / "t.csv", "file,thumb,g\n" + "".join(f"{n},{'x' * 1_500_000},A\n" for n in range(3)))
    assert table.column("g") == ["A"] * 3
    assert [len(cell or "") for cell in table.column("thumb")] == [1_500_000] * 3


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('a,b\n1,2\n3,"x\n4,5\n', "a quote that is opened in row 3 is never closed"),
        ("a,b\n1,2\n\n3\n", "row 4 has one cell where the header has 2"),
        (b"a,b\n1,2\n3,\xe4\n", r"is not UTF-8 text \(line 3, byte 3\)"),
        ("\n\n", "is empty"),
    ],
)
def test_refusals_name_the_row(tmp_path: Path, text: str | bytes, sentence: str) -> None:
    with pytest.raises(TableError, match=sentence):
        read(tmp_path / "t.csv", text)


def test_what_a_person_typed_stays(tmp_path: Path) -> None:
    values = ["None", "NA", "null", "nan", "007", "70+", "1.0", "2024-03-01", "TRUE", "1e3"]
    table = read(tmp_path / "t.csv", "file,g\n" + "".join(f"{row},{text}\n" for row, text in enumerate(values)))
    assert table.column("g") == values


@pytest.mark.parametrize("index", ["", "Unnamed: 0"])
def test_the_index_of_pandas_is_taken_only_when_asked_for(tmp_path: Path, index: str) -> None:
    table = read(tmp_path / "t.csv", f"{index},file,g,\n0,a,A,\n1,b,B,\n")
    assert table.named == ("file", "g")
    (unnamed,) = table.unnamed
    assert unnamed == (index or "column 1")
    assert table.column(unnamed) == ["0", "1"]


def test_row_names_as_r_writes_them(tmp_path: Path) -> None:
    table = read(tmp_path / "t.csv", '"file","g"\n"1","a","A"\n"2","b","B"\n')
    assert (table.named, table.column("file"), table.column("g")) == (("file", "g"), ["a", "b"], ["A", "B"])


def test_columns_that_share_a_name_are_left_out_and_told(tmp_path: Path) -> None:
    table = read(tmp_path / "t.csv", "file,g,note,note\n0,A,x,y\n")
    assert table.columns == ("file", "g")
    with pytest.raises(TableError, match="two columns “note” .columns 3 and 4."):
        table.column("note")


def test_letters_in_two_forms_are_one_value_and_one_column(tmp_path: Path) -> None:
    table = read(tmp_path / "t.csv", "file,Ma\u0308nner\n0,Jose\u0301\n1,Jos\u00e9\n")
    assert table.column("M\u00e4nner") == ["Jos\u00e9"] * 2
    assert table.written("Ma\u0308nner") == ["Jose\u0301", "Jos\u00e9"]


def test_json_lines_keep_what_is_written(tmp_path: Path) -> None:
    lines = [
        '{"file": "2024-03-01", "year": 1980, "age": 7, "ok": true, "box": [1, 2]}',
        "",
        '{"file": "2024-03-02", "year": NaN, "age": "70+", "ok": null}',
        '{"file": "007", "year": 1990.0, "age": 0.10, "late": "x"}',
    ]
    table = read(tmp_path / "t.jsonl", "\n".join(lines))
    assert table.columns == ("file", "year", "age", "ok", "late")
    assert body(table) == [
        ("2024-03-01", "1980", "7", "True", None),
        ("2024-03-02", None, "70+", None, None),
        ("007", "1990", "0.10", None, "x"),
    ]
    assert table.number(2) == 4
    with pytest.raises(TableError, match="“box” holds lists or objects"):
        table.column("box")


@pytest.mark.parametrize(
    ("line", "reason"),
    [("[1]", "row 2, none|row 2 is not one"), ("{'a': 1}", "row 2"), ('{"a": 1, "a": 2}', "row 2: “a”")],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, reason: str) -> None:
    with pytest.raises(TableError, match=reason):
        read(tmp_path / "t.jsonl", '{"a": 1}\n' + line + "\n")


def test_parquet_reads_as_the_same_frame_in_csv(tmp_path: Path) -> None:
    columns = {
        "year": pa.array([1980.0, float("nan"), None]),
        "share": pa.array([0.1, 2.0, None], pa.float32()),
        "day": pa.array([date(2024, 3, 1), None, date(2024, 3, 2)]),
        "midnight": pa.array([datetime(2024, 3, 1), None, None], pa.timestamp("ns")),
        "moment": pa.array([datetime(2024, 3, 1, 9, 5), datetime(2024, 3, 1, 0, 0, 0, 500_000), None]),
        "zoned": pa.array([datetime(2024, 3, 1, 9, 5, tzinfo=UTC), None, None], pa.timestamp("us", "UTC")),
        "ok": pa.array([True, False, None]),
        "kind": pa.array(["a", None, "b"]).dictionary_encode(),
        "code": pa.array(["007", "None", "nan"]),
        "box": pa.array([[1], [2], None]),
    }
    parquet.write_table(pa.table(columns), tmp_path / "t.parquet")
    table = read_table(tmp_path / "t.parquet")
    assert {name: table.column(name) for name in table.columns} == {
        "year": ["1980", None, None],
        "share": ["0.1", "2", None],
        "day": ["2024-03-01", None, "2024-03-02"],
        "midnight": ["2024-03-01", None, None],
        "moment": ["2024-03-01 09:05:00", "2024-03-01 00:00:00.5", None],
        "zoned": ["2024-03-01 09:05:00Z", None, None],
        "ok": ["True", "False", None],
        "kind": ["a", None, "b"],
        "code": ["007", "None", "nan"],
    }
    assert table.doubles["share"][0] == np.float64(np.float32(0.1))
    assert "holds list" in table.left_out["box"]


def test_a_workbook_reads_as_its_reader_sees_it(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        [],
        ["file", "year", "day", "moment", "ok"],
        ["007", 1980.0, date(2024, 3, 1), datetime(2024, 3, 1, 9, 5), True],
        [],
        ["None", None, "70+", " ", False],
        [8, 0.1, "#N/A", None, None],
    ):
        sheet.append(row)
    sheet["C6"].data_type = "e"
    book.save(tmp_path / "t.XLSX")
    table = read_table(tmp_path / "t.XLSX")
    assert body(table) == [
        ("007", "1980", "2024-03-01", "2024-03-01 09:05:00", "True"),
        ("None", None, "70+", None, "False"),
        ("8", "0.1", None, None, None),
    ]
    assert [table.number(row) for row in range(3)] == [3, 5, 6]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_unicode_of_other_alphabets_without_a_byte_order_mark(tmp_path: Path, encoding: str) -> None:
    table = read(tmp_path / "t.csv", "файл,пол\nа.png,ж\n".encode(encoding))
    assert (table.columns, body(table)) == (("файл", "пол"), [("а.png", "ж")])


def test_byte_order_marks_within_a_file_belong_to_no_name(tmp_path: Path) -> None:
    assert read(tmp_path / "t.csv", "\ufeff\ufefffile,g\n0,A\n").columns == ("file", "g")


def test_a_blank_before_a_quoted_cell_belongs_to_no_cell(tmp_path: Path) -> None:
    table = read(tmp_path / "t.csv", 'file, g\n0, "x, y"\n1, "z, w"\n')
    assert body(table) == [("0", "x, y"), ("1", "z, w")]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "A study of 2024\nfile,g\n0,A\n",
            r"row 1 has one cell .“A study of 2024”. and row 2 has 2.*remove titles",
        ),
        ("# made by hand\nfile;g;h\n0;A;B\n", "row 1 has one cell .“# made by hand”. and row 2 has 3"),
        ("file,g\n0,A,B\n1,C\n", "row 2 has 3 cells where the header has 2"),
        ("file,g\n0,'A, B'\n1,C\n", "row 2 has 3 cells where the header has 2"),
        (b"file,g\n0,A\n1,B\x00\n", r"line 3, byte 4 is zero"),
        (b"PK\x03\x04 whatever", "is not CSV but a workbook or an archive"),
        (b"PAR1 whatever", "is not CSV but a Parquet table"),
    ],
)
def test_what_lies_above_or_under_the_name_of_a_table_is_told(
    tmp_path: Path, text: str | bytes, sentence: str
) -> None:
    with pytest.raises(TableError, match=sentence):
        read(tmp_path / "t.csv", text)


def test_a_folder_is_no_table_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="is not a table but a folder"):
        read_table(tmp_path)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"file":"0","g":"\\ud800"}\n', "row 1: it holds half a character"),
        (
            '{"file":"0"}\n{"file":"1","g":' + "[" * 100_000 + "]" * 100_000 + "}\n",
            "row 2: its lists are nested too deeply",
        ),
        ('{"file":"0"}\n{"file":"ä"}\n'.encode("latin-1"), r"is not UTF-8 text .line 2, byte 10."),
    ],
)
def test_lines_of_json_that_are_no_text_are_told(tmp_path: Path, text: str | bytes, sentence: str) -> None:
    with pytest.raises(TableError, match=sentence):
        read(tmp_path / "t.jsonl", text)


def test_parquet_columns_that_share_a_name_or_hold_no_plain_value_are_left_out(tmp_path: Path) -> None:
    columns = [pa.array(["0", "1"])] * 3 + [pa.array([1, 2], pa.duration("us"))]
    table = pa.Table.from_arrays(columns, names=["file", "g", "g", "took"])
    parquet.write_table(table, tmp_path / "t.parquet")
    found = read_table(tmp_path / "t.parquet")
    assert found.columns == ("file",)
    assert found.left_out == {
        "g": "it has two columns “g” (columns 2 and 3). Rename one of them.",
        "took": "the column “took” holds duration[us], which is not a plain value.",
    }


def test_times_and_large_numbers_of_parquet_are_as_short_as_they_are_exact(tmp_path: Path) -> None:
    columns = {"at": pa.array([time(1, 2), time(3, 4, 5, 600)]), "n": [1e300, 3.0]}
    parquet.write_table(pa.table(columns), tmp_path / "t.parquet")
    assert body(read_table(tmp_path / "t.parquet")) == [("01:02:00", "1e+300"), ("03:04:05.0006", "3")]
