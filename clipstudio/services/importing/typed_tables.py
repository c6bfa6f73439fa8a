"""Tables whose files know the type of a cell: Parquet and JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import compute, parquet

from clipstudio.domain.errors import TableError
from clipstudio.domain.language import later
from clipstudio.services.importing.csv_tables import encoding_of, undecodable_line
from clipstudio.services.importing.raw_tables import RawTable, number_text

_FRACTION = r"(\.\d*?)0+(Z|[+-]\d\d:?\d\d)?$"
_MIDNIGHT = " 00:00:00"


def read_parquet(path: Path) -> RawTable:
    """Read a Parquet file; rows are numbered from 1.

    Raises:
        TableError: It cannot be read.
    """
    try:
        with parquet.ParquetFile(path, page_checksum_verification=True) as file:
            table = file.read()
    except (pa.ArrowException, OSError) as error:
        why = str(error).strip().splitlines()[0].rstrip(".") if str(error).strip() else later("it is damaged")
        raise TableError("“{name}” cannot be read as Parquet: {why}.", name=path.name, why=why) from error
    cells: list[Any] = []
    doubles: dict[int, NDArray[np.float64]] = {}
    faults: dict[int, str] = {}
    for place, column in enumerate(table.columns):
        try:
            if isinstance(column.type, pa.BaseExtensionType) or pa.types.is_duration(column.type):
                # What stands in the file is a count of months or of microseconds, which no reader would know.
                raise pa.ArrowTypeError
            cells.append(_texts(column))
        except pa.ArrowException:
            faults[place] = later("holds {kind}, which is not a plain value", kind=column.type)
            cells.append(pa.chunked_array([pa.nulls(len(column), pa.string())]))
        if pa.types.is_floating(column.type):
            doubles[place] = np.asarray(column.cast(pa.float64()).to_numpy(), dtype=np.float64)
    return RawTable(table.column_names, cells, np.arange(1, table.num_rows + 1), doubles, faults)


def _texts(column: Any) -> Any:
    """A column of Parquet as texts."""
    kind = column.type
    if pa.types.is_dictionary(kind):
        return _texts(column.cast(kind.value_type))
    if pa.types.is_floating(kind):
        return pa.chunked_array([_number_texts(column)])
    texts = column.cast(pa.string())
    if pa.types.is_boolean(kind):
        return compute.utf8_capitalize(texts)
    if pa.types.is_timestamp(kind) or pa.types.is_time(kind):
        texts = compute.replace_substring_regex(texts, pattern=_FRACTION, replacement=r"\1\2")
        texts = compute.replace_substring_regex(texts, pattern=r"\.(Z|[+-]|$)", replacement=r"\1")
        # As pandas writes them into CSV: days, when a column holds no time of day.
        if compute.all(compute.ends_with(texts, pattern=_MIDNIGHT)).as_py():
            texts = compute.replace_substring(texts, pattern=_MIDNIGHT, replacement="")
    return texts


def _number_texts(column: Any) -> Any:
    """Numbers as texts: none for NaN, whole ones without a point, others as short as they are exact."""
    values = column.to_numpy()
    return pa.array([None if value != value else number_text(value) for value in values], pa.string())


def read_json_lines(path: Path) -> RawTable:
    """Read one object of plain values a line; rows are numbered as the lines are.

    Raises:
        TableError: A line is no object, or the text is not UTF-8.
    """
    rows: list[dict[str, Any]] = []
    numbers: list[int] = []
    names: dict[str, None] = {}
    nested: set[str] = set()
    for number, row in json_rows(path):
        rows.append(row)
        numbers.append(number)
        names.update(dict.fromkeys(row))
        nested.update(name for name, value in row.items() if isinstance(value, (list, dict)))
    cells = [
        pa.chunked_array(
            [pa.array([None if name in nested else _json_text(row.get(name)) for row in rows], pa.string())]
        )
        for name in names
    ]
    faults = {place: later("holds lists or objects") for place, name in enumerate(names) if name in nested}
    return RawTable(tuple(names), cells, np.array(numbers, dtype=np.int64), faults=faults)


def json_rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a file with one a line, each with the number of its line; numbers are texts as written.

    Raises:
        TableError: A line is no object, or the text is not UTF-8.
    """
    encoding = encoding_of(path)
    try:
        with path.open(encoding=encoding) as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield number, _json_row(path, number, line)
    except UnicodeError as error:
        raise TableError(
            "“{name}” is not UTF-8 text{undecodable_line}. Save it in UTF-8.",
            name=path.name,
            undecodable_line=undecodable_line(path, encoding),
        ) from error


def _json_row(path: Path, number: int, line: str) -> dict[str, Any]:
    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        row = dict(pairs)
        if len(row) < len(pairs):
            seen = [name for name, _ in pairs]
            twice = next(name for name in seen if seen.count(name) > 1)
            raise TableError(
                "“{name}”, row {number}: “{twice}” appears twice in this line. Keep one.",
                name=path.name,
                number=number,
                twice=twice,
            )
        return row

    try:
        row = json.loads(
            line,
            parse_int=str,
            parse_float=_json_number,
            parse_constant=lambda text: None if text == "NaN" else text,
            object_pairs_hook=unique,
        )
        if "\\ud" in line.lower():
            json.dumps(row, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise TableError(
            "“{name}”, row {number}: it holds half a character (a lone surrogate).", name=path.name, number=number
        ) from error
    except RecursionError as error:
        raise TableError(
            "“{name}”, row {number}: its lists are nested too deeply.", name=path.name, number=number
        ) from error
    except json.JSONDecodeError as error:
        raise TableError(
            "“{name}” cannot be read as JSON lines, one object of plain values per line: row {number}, {msg}.",
            name=path.name,
            number=number,
            msg=error.msg,
        ) from error
    if not isinstance(row, dict):
        raise TableError(
            "“{name}” cannot be read as JSON lines, one object of plain values per line: row {number} is not one.",
            name=path.name,
            number=number,
        )
    return row


def _json_number(text: str) -> str:
    number = float(text)
    return number_text(number) if number.is_integer() else text


def _json_text(value: Any) -> str | None:
    return value if value is None or isinstance(value, str) else str(value)
